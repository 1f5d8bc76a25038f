import pg from 'pg';
import type { Instant } from '../time/index.ts';

const { builtins, getTypeParser } = pg.types;

/** How a column's text becomes a value. What is not named here stays as the driver gives it. */
const decoders = new Map<number, (text: string) => unknown>([
  [builtins.INT8, decodeInteger],
  [builtins.NUMERIC, String],
  [builtins.DATE, String],
  [builtins.TIMESTAMP, String],
  [builtins.INTERVAL, String],
  [builtins.TIMESTAMPTZ, decodeInstant],
]);

/** The arrays of those types; PostgreSQL gives each its own number. */
const arrays = new Map<number, (text: string) => unknown>([
  [1016, decodeInteger],
  [1231, String],
  [1182, String],
  [1115, String],
  [1187, String],
  [1185, decodeInstant],
]);

/** int8 beyond what a number holds exactly is a fault: such a column should be read as text. */
function decodeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('an int8 is beyond the safe integers: select it as text');
  return value;
}

/** Milliseconds; what PostgreSQL keeps below is cut off, so columns are `timestamptz(3)`. */
const readTimestamp: (text: string) => Date | number = getTypeParser(builtins.TIMESTAMPTZ);

function decodeInstant(text: string): Instant {
  return Number(readTimestamp(text)) as Instant;
}

type Nested = readonly (string | null | Nested)[];
/** PostgreSQL's number for `text[]`. */
const textArray: number = 1009;
const readTexts: (text: string) => Nested = getTypeParser(textArray);

const decodeEntries = (decode: (text: string) => unknown, entries: Nested): unknown[] =>
  entries.map(entry =>
    entry === null ? null : typeof entry === 'string' ? decode(entry) : decodeEntries(decode, entry),
  );

const arrayDecoder = (decode: (text: string) => unknown) => (text: string) => decodeEntries(decode, readTexts(text));

const parsers = new Map([...decoders, ...[...arrays].map(([oid, decode]) => [oid, arrayDecoder(decode)] as const)]);

/** The decoders as the driver wants them. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' ? parsers.get(oid) : undefined) ??
    getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** An instant as a parameter of type timestamptz. */
export const timestamp = (instant: Instant): string => new Date(instant).toISOString();
