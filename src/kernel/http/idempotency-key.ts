import { refuse } from './refuse.ts';

const shape = /^[A-Za-z0-9_-]{8,128}$/;

/** The key that makes a repeated command the same command: from the `Idempotency-Key` header, else from the form field `key`. */
export function idempotencyKey(header: string | undefined, field: string | undefined): string | undefined {
  const key = header?.replace(/^"(.*)"$/, '$1') ?? (field === '' ? undefined : field);
  if (key !== undefined && !shape.test(key)) throw refuse('idempotency-key-malformed');
  return key;
}
