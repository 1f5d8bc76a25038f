import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AssetFile } from '../html/index.ts';
import { chosenEncoding, encodedOnce, entityTag, matches, worthCompressing } from './encoding.ts';
import type { Rendering } from './page-cache.ts';
import type { FileReply } from './reply.ts';
import { filePolicy, pdfPolicy } from './security-headers.ts';

/** Sends a public answer: validator, shared caching, the encoding the client takes. */
export async function sendRendering(
  request: FastifyRequest,
  reply: FastifyReply,
  rendering: Rendering,
  vary: string,
): Promise<FastifyReply> {
  reply.headers({
    ...rendering.headers,
    'cache-control': `public, max-age=${rendering.seconds}`,
    etag: rendering.tag,
    vary,
  });
  if (matches(request.headers['if-none-match'], rendering.tag)) return reply.code(304).send();
  reply.type(rendering.type);
  const encoding = chosenEncoding(request.headers['accept-encoding']);
  const bytes = encoding === undefined ? undefined : await rendering.in(encoding);
  if (encoding === undefined || bytes === undefined) return reply.send(rendering.bytes);
  return reply.header('content-encoding', encoding).send(bytes);
}

/** Sends a private answer, compressed when that is worth it. */
export async function sendPrivate(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  bytes: Buffer,
): Promise<FastifyReply> {
  reply.type(type);
  const encoding = worthCompressing(type, bytes) ? chosenEncoding(request.headers['accept-encoding']) : undefined;
  if (encoding === undefined) return reply.send(bytes);
  reply.headers({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
  return reply.send(await encodedOnce(bytes, encoding));
}

/** Sends a static asset that never changes. */
export function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: AssetFile, tag: string): FastifyReply {
  reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', etag: tag, vary: 'Accept-Encoding' });
  if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();
  reply.type(asset.contentType);
  const encoding = chosenEncoding(request.headers['accept-encoding']);
  const bytes = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : undefined;
  if (encoding !== undefined && bytes !== undefined)
    return reply.header('content-encoding', encoding).send(buffered(bytes));
  return reply.send(buffered(asset.bytes));
}

const buffered = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const showable = /^(?:application\/pdf|image\/(?:png|jpeg|svg\+xml)|text\/plain)(?:;|$)/;
const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function disposition({ type, filename, disposition: wished = 'inline' }: FileReply): string {
  const kind = wished === 'inline' && showable.test(type) ? 'inline' : 'attachment';
  if (filename === undefined) return kind;
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${extended(filename)}`;
}

/** Sends a file. Nothing in it can run in this site's name, whatever its bytes are. */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileReply,
  isPublic: boolean,
): FastifyReply {
  const { content, type, cache } = file;
  reply.headers({
    'content-disposition': disposition(file),
    'content-security-policy': type.startsWith('application/pdf') ? pdfPolicy : filePolicy,
  });
  reply.code(file.status ?? 200);
  if (isPublic && typeof cache === 'object')
    reply.header('cache-control', `public, max-age=${cache.public}`).header('vary', 'Cookie');
  if (content instanceof Readable) return reply.type(type).send(content);
  if (isPublic) {
    const tag = entityTag(content);
    reply.header('etag', tag);
    if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();
  }
  return reply.type(type).send(buffered(content));
}
