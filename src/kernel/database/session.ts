import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { asFault } from './failure.ts';

export type Chunks = AsyncIterable<string | Buffer> | Iterable<string | Buffer>;

const names = new Map<string, string>();
/** Beyond this many different texts something builds SQL from values; those are sent unprepared, not kept forever. */
const mostNames = 2_000;

/** The name under which a statement is prepared: a hash of its text. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

/** One prepared statement on one connection. */
export async function execute(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<object[]> {
  const name = nameOf(text);
  const statement = { text, values: [...values], ...(name === undefined ? {} : { name }) };
  const result = await client.query<object>(statement).catch(rethrow);
  return result.rows;
}

/** `copy … from stdin`: the number of rows taken in. */
export async function copy(client: pg.ClientBase, text: string, chunks: Chunks): Promise<number> {
  const stream = client.query(from(text));
  await pipeline(Readable.from(chunks), stream).catch(rethrow);
  return stream.rowCount;
}

/** Several statements at once, without values. */
export async function script(client: pg.ClientBase, text: string): Promise<void> {
  await client.query(text).catch(rethrow);
}

const rethrow = (error: unknown): never => {
  throw asFault(error);
};
