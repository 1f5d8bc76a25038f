import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const start = promisify(execFile);

/** A document in a folder of its own, where programs that are not ours look at it. */
export interface Certificate {
  readonly bytes: Buffer;
  /** Lays a file beside it that came from somewhere else, such as the authority's certificate. */
  beside(name: string, bytes: Buffer): void;
  /** Runs the commands that a page told, one after another in one shell, and gives all they said. */
  run(commands: readonly string[]): Promise<string>;
  /** What a person reads on it. */
  text(): Promise<string>;
  /** The address that a phone finds in its QR code: decoded from the picture of the page where `zbarimg` is, else as printed. */
  scanned(): Promise<string>;
  discard(): void;
}

export function certificate(bytes: Buffer): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'madang-certificate-'));
  writeFileSync(join(folder, 'document.pdf'), bytes);
  // Not while this process waits: it is the portal as well.
  const shell = async (script: string): Promise<string> =>
    (await start('bash', ['-euc', `{ ${script}\n} 2>&1`], { cwd: folder, timeout: 30_000 })).stdout;
  const text = () => shell('pdftotext -layout document.pdf -');
  return {
    bytes,
    text,
    beside: (name, other) => writeFileSync(join(folder, name), other),
    run: commands => shell(commands.join('\n')),
    async scanned() {
      const picture = 'pdftoppm -r 200 -png -singlefile document.pdf page';
      const decoded = await shell(
        `if command -v zbarimg >&2; then ${picture}; zbarimg --quiet --raw page.png; fi 2>&-`,
      );
      if (decoded !== '') return decoded.trim();
      const printed = await text();
      return `${/https?:\S+\/verify/.exec(printed)?.[0]}/${/\d{4}(?:-\d{4}){3}/.exec(printed)?.[0]}`;
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The smallest file that is taken for a PDF, by nobody in particular. */
export const anyPdf = (inside = ''): Buffer => Buffer.from(`%PDF-1.7\n%${inside}\ntrailer <<>>\n%%EOF\n`);
