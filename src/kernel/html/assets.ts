import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

/** One static file, ready to be sent: its address carries the hash of its bytes, so it may be cached for ever. */
export interface AssetFile {
  /** `/assets/madang.0a1b2c3d4e.css` */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  /** Absent where compression gains nothing: fonts are compressed already. */
  readonly gzip?: Buffer;
  readonly brotli?: Buffer;
}

const folder = join(import.meta.dirname, 'fonts');

const address = (name: string, bytes: Buffer): string => {
  const dot = name.lastIndexOf('.');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
};

const textFile = (name: string, contentType: string, text: string): AssetFile => {
  const bytes = Buffer.from(text);
  return {
    url: address(name, bytes),
    contentType,
    bytes,
    gzip: gzipSync(bytes, { level: 9 }),
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  };
};

const fontFile = (name: string): AssetFile => {
  const bytes = readFileSync(join(folder, name));
  return { url: address(name, bytes), contentType: 'font/woff2', bytes };
};

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect x="1" y="1" width="38" height="38" rx="10" fill="#256ef4"/><rect x="12" y="12" width="16" height="16" rx="4.5" fill="#fff"/><path d="M20 28v11" stroke="#fff" stroke-width="6"/></svg>`;

function make(): ReadonlyMap<string, AssetFile> {
  const fonts = readdirSync(folder)
    .filter(name => name.endsWith('.woff2'))
    .sort();
  const files = new Map(fonts.map(name => [name, fontFile(name)]));
  const fontUrl = (name: string): string => files.get(name)?.url ?? `/assets/${name}`;
  files.set('madang.css', textFile('madang.css', 'text/css; charset=utf-8', stylesheet(fontUrl)));
  files.set('madang.js', textFile('madang.js', 'text/javascript; charset=utf-8', script()));
  files.set('madang.svg', textFile('madang.svg', 'image/svg+xml', icon));
  return files;
}

let made: ReadonlyMap<string, AssetFile> | undefined;

/** Every static file of the interface, by its plain name; read, hashed and compressed once. */
export function assetFiles(): ReadonlyMap<string, AssetFile> {
  made ??= make();
  return made;
}

const url = (name: string): string => {
  const file = assetFiles().get(name);
  if (file === undefined) throw new Error(`no such asset: ${name}`);
  return file.url;
};

/** The addresses a document names. */
export const assets = (): {
  readonly css: string;
  readonly js: string;
  readonly font: string;
  readonly icon: string;
} => ({
  css: url('madang.css'),
  js: url('madang.js'),
  font: url('madang-sans-400.woff2'),
  icon: url('madang.svg'),
});
