import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { lowerRule, sql, totalsSql } from '../src/blocks/rules/index.ts';
import type { CivilDay } from '../src/kernel/time/index.ts';
import type { BenchOptions } from './bench.ts';
import { comparableRule, takenHouseholds, takenJobs, takenRegions } from './support/comparable-rule.ts';
import { inTurns, median } from './support/turns.ts';

const lowered = lowerRule(comparableRule, { on: '2026-03-31' as CivilDay });
const listed = (codes: readonly string[]): string => codes.map(code => `'${code}'`).join(', ');

/** The rule as a person would write it for DuckDB, in whole numbers as ours; what forgets an unknown is kept from it. */
const eligibleByHand = `age BETWEEN 19 AND 39 AND NOT receives AND region IN (${listed(takenRegions)})
    AND household IN (${listed(takenHouseholds)}) AND job IN (${listed(takenJobs)})`;
const within = '(income * 100 <= median * 60 OR (disabled AND income * 100 <= median * 75))';
const medianByHand = `CASE size WHEN 1 THEN 2564238 WHEN 2 THEN 4199292 WHEN 3 THEN 5359036 WHEN 4 THEN 6494738
    WHEN 5 THEN 7556719 WHEN 6 THEN 8555952 ELSE 8555952 + (size - 6) * 999233 END AS median`;
const amountByHand = `CASE WHEN disabled IS NOT NULL THEN least(60000000, greatest(0, 20000000 + 5000000 * (size - 1)
    + CASE WHEN disabled THEN 10000000 ELSE 0 END - greatest(0, income * 10 - median * 3))) // 1000 * 10 END`;
const totalsByHand = `SELECT count(*), sum(${amountByHand})
  FROM (SELECT *, ${medianByHand} FROM people WHERE ${eligibleByHand}) WHERE ${within}`;
const rowsByHand = `SELECT id, eligible, CASE WHEN eligible THEN ${amountByHand} END AS amount
  FROM (SELECT *, ${eligibleByHand} AND ${within} AS eligible FROM (SELECT *, ${medianByHand} FROM people))`;

const source = { table: 'people', key: 'id' };
const summed = (rows: string): string =>
  `SELECT count(*) FILTER (WHERE eligible), sum(amount), count(eligible) FROM (${rows})`;

/** What is compared: the same answer by our text and by hand. */
const forms: readonly (readonly [name: string, ours: string, byHand: string])[] = [
  ['count and sum', totalsSql(lowered, 'duckdb', source), totalsByHand],
  ['every person', summed(sql(lowered, 'duckdb', source)), summed(rowsByHand)],
];

/** People of whom each condition holds with the likelihood `passes`, and each fact is unknown with `unknown`. */
const peopleSql = (many: number, passes: number, unknown: number): string => {
  const known = (value: string): string => `CASE WHEN random() >= ${unknown} THEN ${value} END`;
  const coded = (letter: string, of: number, taken: readonly string[]): string =>
    `CASE WHEN random() < ${passes} THEN [${listed(taken)}][1 + floor(random() * ${taken.length})::INT]
       ELSE '${letter}' || (1 + floor(random() * ${of})::INT) END`;
  const anyAge = `CASE WHEN random() < ${passes} THEN 19 + floor(random() * 21) ELSE floor(random() * 100) END`;
  return `CREATE OR REPLACE TABLE people AS SELECT i AS id, ${known(`(${anyAge})::BIGINT`)} AS age,
    ${known('(random() * 1500000 * (1 + floor(random() * 8)))::BIGINT')} AS income,
    ${known('(1 + floor(random() * 8))::BIGINT')} AS size, ${known(coded('r', 17, takenRegions))} AS region,
    ${known(coded('h', 6, takenHouseholds))} AS household, ${known(coded('j', 7, takenJobs))} AS job,
    ${known('random() < 0.08')} AS disabled, ${known(`random() >= ${passes}`)} AS receives FROM range(${many}) t(i)`;
};

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
};

async function measured(connection: DuckDBConnection, ours: string, byHand: string, rounds: number) {
  const ask = async (text: string): Promise<string> => (await connection.runAndReadAll(text)).getRows().join();
  const [one, other] = [await ask(ours), await ask(byHand)];
  if (one !== other) throw new Error(`by hand ${other}, ours ${one}`);
  const taken = await inTurns(
    rounds,
    () => seconds(() => ask(ours)),
    () => seconds(() => ask(byHand)),
  );
  return { ours: median(taken.ours), byHand: median(taken.yardstick), answer: one };
}

/** How likely each condition holds, and each fact is unknown. */
const mixes = [
  ['few entitled', 0.3, 0],
  ['many entitled', 0.8, 0],
  ['facts unknown', 0.8, 0.1],
] as const;

async function rates(connection: DuckDBConnection, many: number, rounds: number) {
  const rows: string[][] = [];
  let first: { readonly ours: number; readonly byHand: number } | undefined;
  for (const [mix, passes, unknown] of mixes) {
    await connection.run('SELECT setseed(0.42)');
    await connection.run(peopleSql(many, passes, unknown));
    for (const [form, ours, byHand] of forms) {
      const of = await measured(connection, ours, byHand, rounds);
      first ??= of;
      const rate = (of: number): string => (many / of / 1e6).toFixed(1);
      rows.push([`${form}, ${mix}`, rate(of.ours), rate(of.byHand), (of.ours / of.byHand).toFixed(2), of.answer]);
    }
  }
  return { rows, first: first ?? { ours: Number.NaN, byHand: Number.NaN } };
}

export const bench = {
  name: 'sql',
  about: 'People a second in DuckDB on one thread by the SQL of a rule with eight conditions and an amount',
  run: async ({ quick, full }: BenchOptions) => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    try {
      const many = quick ? 1_000_000 : full ? 10_000_000 : 3_000_000;
      const { rows, first } = await rates(connection, many, quick ? 5 : 9);
      return {
        rows: [['', 'ours M/s', 'by hand M/s', 'time ours / by hand', 'answer (same)'], ...rows],
        result: {
          name: 'rule as SQL',
          value: Math.round(many / first.ours),
          unit: 'people/s',
          ratio: first.byHand / first.ours,
          against: 'the same rule written by hand for DuckDB, one thread',
        },
      };
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};
