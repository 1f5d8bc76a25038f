import { atom, binds, call, cases, cast, infix, type Text } from './text.ts';

export type DialectName = 'duckdb' | 'postgresql' | 'ansi';

/** What engines write differently. Everything else is the same text for all. */
export interface Dialect {
  readonly name: DialectName;
  /** The type of values beyond 64 bits, and the largest size it holds. */
  readonly wide: string;
  readonly widest: bigint;
  /** Up to which size of the dividend a quotient of 64-bit integers is exact. */
  readonly dividend: bigint;
  /** The whole part of `a / b`, toward zero; `width` is the type of what comes out. */
  quotient(a: Text, b: Text, wide: boolean): Text;
  /** How often `quotient` writes its dividend. */
  readonly dividends: number;
  remainder(a: Text, b: Text): Text;
  /** A constant beyond 64 bits. */
  constant(value: bigint): Text;
  /** A part of a date as a whole number. */
  part(of: 'YEAR' | 'MONTH' | 'DAY', date: Text): Text;
  laterDays(date: Text, days: bigint): Text;
  /** Days from one date to another. */
  days(from: Text, to: Text): Text;
  /** Keeps the engine from copying a derived column's expression into each of its uses. */
  readonly fence?: string;
  /** Keeps the engine from writing a step's rows down. */
  readonly inline: string;
  /** How many columns one select may have. */
  readonly columns: number;
  /** How much repeated text a derived column must spare. */
  readonly spares: number;
}

const longest = 2n ** 63n - 1n;
const number = (value: bigint): Text => atom(value < 0n ? `(${value})` : String(value));

const duckdb: Dialect = {
  name: 'duckdb',
  wide: 'HUGEINT',
  widest: 2n ** 127n - 1n,
  dividend: longest,
  quotient: (a, b) => infix(a, '//', b, binds.product),
  dividends: 1,
  remainder: (a, b) => infix(a, '%', b, binds.product),
  constant: number,
  part: (of, date) => atom(`EXTRACT(${of} FROM ${date.text})`),
  laterDays: (date, by) => cast(infix(date, '+', number(by), binds.sum), 'DATE'),
  days: (from, to) => infix(to, '-', from, binds.sum),
  inline: 'AS NOT MATERIALIZED',
  columns: 100_000,
  spares: 4,
};

const postgresql: Dialect = {
  name: 'postgresql',
  wide: 'NUMERIC',
  widest: 10n ** 1000n,
  dividend: longest,
  quotient: (a, b, wide) => (wide ? call('DIV', a, b) : infix(a, '/', b, binds.product)),
  remainder: (a, b) => call('MOD', a, b),
  dividends: 1,
  constant: number,
  part: (of, date) => cast(atom(`EXTRACT(${of} FROM ${date.text})`), 'BIGINT'),
  laterDays: (date, by) => infix(date, '+', number(by), binds.sum),
  days: (from, to) => cast(infix(to, '-', from, binds.sum), 'BIGINT'),
  fence: 'OFFSET 0',
  inline: 'AS NOT MATERIALIZED',
  columns: 1600,
  spares: 8,
};

const ansiPart: Dialect['part'] = (of, date) => cast(atom(`EXTRACT(${of} FROM ${date.text})`), 'BIGINT');

// Some engines divide whole numbers into floating ones: a multiple of the divisor leaves the same whole number in each of them.
const ansiQuotient: Dialect['quotient'] = (a, b, wide) =>
  cast(infix(infix(a, '-', call('MOD', a, b), binds.sum), '/', b, binds.product), wide ? 'DECIMAL(38, 0)' : 'BIGINT');

/** Days before each month of a year that begins in March. */
const marchDays = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];

/** Days since 1970-01-01 by the parts of a date, since no two engines subtract dates alike. */
function ansiDayNumber(date: Text): Text {
  const [year, month, day] = [ansiPart('YEAR', date), ansiPart('MONTH', date), ansiPart('DAY', date)];
  const march = infix(
    year,
    '-',
    cases([[infix(month, '<=', atom('2'), binds.compare), atom('1')]], atom('0')),
    binds.sum,
  );
  const every = (years: number): Text => ansiQuotient(march, atom(String(years)), false);
  const before = atom(`CASE ${month.text} ${marchDays.map((days, i) => `WHEN ${i + 1} THEN ${days}`).join(' ')} END`);
  const plus = (a: Text, b: Text): Text => infix(a, '+', b, binds.sum);
  const days = plus(plus(infix(march, '*', atom('365'), binds.product), every(4)), every(400));
  return infix(plus(plus(infix(days, '-', every(100), binds.sum), before), day), '-', atom('719469'), binds.sum);
}

const ansi: Dialect = {
  name: 'ansi',
  wide: 'DECIMAL(38, 0)',
  widest: 10n ** 38n - 1n,
  dividend: 2n ** 53n,
  quotient: ansiQuotient,
  dividends: 2,
  remainder: (a, b) => call('MOD', a, b),
  constant: value => atom(`CAST('${value}' AS DECIMAL(38, 0))`),
  part: ansiPart,
  laterDays: (date, by) =>
    cast(infix(date, by < 0n ? '-' : '+', atom(`INTERVAL '${by < 0n ? -by : by}' DAY`), binds.sum), 'DATE'),
  days: (from, to) => infix(ansiDayNumber(to), '-', ansiDayNumber(from), binds.sum),
  inline: 'AS',
  columns: 1000,
  spares: 4,
};

/** What `sql` writes for: DuckDB, PostgreSQL, and the subset of the standard that Trino, Spark and their kin take. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgresql, ansi };

/** The type of a value that lies between bounds, by whether it needs more than 64 bits. */
export const beyond64 = (least: bigint, most: bigint): boolean => least < -longest || most > longest;

/** A whole number up to 64 bits. */
export const small = number;
