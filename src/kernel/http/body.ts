import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readForm } from './form.ts';
import { refuse } from './refuse.ts';
import type { Route } from './route.ts';
import { submissionBytes } from './upload.ts';

const mediaTypes: Readonly<Record<Route['accepts'], readonly string[]>> = {
  // A bare button posts an empty form.
  nothing: ['application/x-www-form-urlencoded'],
  form: ['application/x-www-form-urlencoded'],
  multipart: ['multipart/form-data'],
  json: ['application/json'],
};

const strictText = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string {
  try {
    return strictText.decode(bytes);
  } catch {
    throw refuse('request-malformed');
  }
}

/** Whether every text in a JSON document, names included, is text: escapes can write halves of characters. */
function wellFormedText(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => name.isWellFormed() && wellFormedText(inner));
}

/** Teaches the server to read forms, JSON and multipart, strictly, and nothing else. */
export async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  await app.register(multipart);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, bytes: Buffer) => readForm(textOf(bytes)),
  );
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    try {
      const text = textOf(bytes);
      // PostgreSQL cannot store NUL, nor half of a surrogate pair; refused here rather than as a fault there.
      if (text.includes('\\u0000')) throw refuse('request-malformed');
      parse(request, text, (error, value) =>
        error === null && !wellFormedText(value) ? done(refuse('request-malformed')) : done(error, value),
      );
    } catch {
      done(refuse('request-malformed'));
    }
  });
}

/** Refuses a body of the wrong kind or size before a byte of it is read. */
export function checkBody(request: FastifyRequest, route: Route, mostBytes: number): void {
  const { headers } = request;
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const accepts = mediaTypes[route.accepts];
  const bodiless = headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
  if (!bodiless && (type === undefined || !accepts.includes(type))) {
    throw refuse('media-type-unsupported', { accepts: accepts.join(', ') });
  }
  const limit = route.uploads === undefined ? mostBytes : submissionBytes(route.uploads);
  if (Number(headers['content-length'] ?? 0) > limit) throw refuse('too-large');
}
