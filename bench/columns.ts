import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Rule } from '../src/blocks/language/index.ts';
import {
  type ColumnTable,
  columnTable,
  lowerRule,
  runColumns,
  type SourceColumn,
  type SqlSource,
  totalsSql,
} from '../src/blocks/rules/index.ts';
import type { CivilDay } from '../src/kernel/time/index.ts';
import type { BenchOptions } from './bench.ts';
import { comparableRule, takenHouseholds, takenJobs, takenRegions } from './support/comparable-rule.ts';
import { householdsRule } from './support/households-rule.ts';
import { ownSeconds } from './support/processor.ts';
import { inTurns, median } from './support/turns.ts';

const asked = { on: '2026-03-31' as CivilDay };

/** How likely each condition is drawn to hold beside its own share, how many receive, how likely each fact is unknown. */
interface Mix {
  readonly name: string;
  readonly passes: number;
  readonly receives: number;
  readonly unknown: number;
}
const mixes: readonly [Mix, ...Mix[]] = [
  { name: 'few entitled', passes: 0, receives: 0.1, unknown: 0 },
  { name: 'many entitled', passes: 0.8, receives: 0.2, unknown: 0 },
  { name: 'facts unknown', passes: 0.8, receives: 0.2, unknown: 0.1 },
];

const listed = (codes: readonly string[]): string => codes.map(code => `'${code}'`).join(', ');

const peopleSql = (many: number, { passes, receives, unknown }: Mix): string => {
  const known = (value: string): string => `CASE WHEN random() >= ${unknown} THEN ${value} END`;
  const coded = (letter: string, of: number, taken: readonly string[]): string =>
    known(`CASE WHEN random() < ${passes} THEN [${listed(taken)}][1 + floor(random() * ${taken.length})::INT]
      ELSE '${letter}' || (1 + floor(random() * ${of})::INT) END`);
  const age = `CASE WHEN random() < ${passes} THEN 19 + floor(random() * 21) ELSE floor(random() * 100) END`;
  return `CREATE OR REPLACE TABLE people AS SELECT i AS id, ${known(`(${age})::BIGINT`)} AS age,
    ${known('(random() * 1500000 * (1 + floor(random() * 8)))::BIGINT')} AS income,
    ${known('(1 + floor(random() * 8))::BIGINT')} AS size, ${coded('r', 17, takenRegions)} AS region,
    ${coded('h', 6, takenHouseholds)} AS household, ${coded('j', 7, takenJobs)} AS job,
    ${known('random() < 0.08')} AS disabled, ${known(`random() < ${receives}`)} AS receives FROM range(${many}) t(i)`;
};

const place = (code: string): string => `(substr(${code}, 2)::UTINYINT - 1)::UTINYINT AS ${code}`;
const readPeople = `SELECT age::UTINYINT AS age, income::UINTEGER AS income, size::UTINYINT AS size, ${place('region')},
  ${place('household')}, ${place('job')}, disabled::UTINYINT AS disabled, receives::UTINYINT AS receives FROM people`;

/** The answer of a query as columns, each fact under its name. */
async function columnsOf(connection: DuckDBConnection, text: string, many: number) {
  const result = await connection.stream(text);
  const columns = result.columnNames().map(name => ({
    name,
    values: new Float64Array(many),
    known: new Uint8Array(Math.ceil(many / 8)),
  }));
  let from = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [at, { values, known }] of columns.entries())
      for (const [row, value] of chunk.getColumnValues(at).entries()) {
        if (value === null) continue;
        const place = from + row;
        values[place] = Number(value);
        known[place >> 3] = (known[place >> 3] ?? 0) | (1 << (place & 7));
      }
    from += chunk.rowCount;
  }
  return Object.fromEntries(columns.map(({ name, ...column }): [string, SourceColumn] => [name, column]));
}

const householdsSql = (many: number): readonly string[] => [
  `CREATE OR REPLACE TABLE households AS SELECT i AS id, (random() * 1000000)::BIGINT AS rent FROM range(${many}) t(i)`,
  `CREATE OR REPLACE TABLE members AS SELECT i AS of_whom, floor(random() * 95)::BIGINT AS age,
    (random() * 4000000)::BIGINT AS pay, random() < 0.05 AS disabled
    FROM range(${many}) t(i), unnest(range(1 + (i * 7919 % 5))) ORDER BY i`,
];

async function householdTable(connection: DuckDBConnection, many: number) {
  const offsets = new Uint32Array(many + 1);
  for (let i = 0; i < many; i++) offsets[i + 1] = (offsets[i] ?? 0) + 1 + ((i * 7919) % 5);
  const members = offsets[many] ?? 0;
  const columns = await columnsOf(connection, 'SELECT rent::UINTEGER AS rent FROM households ORDER BY id', many);
  const ofMembers = await columnsOf(
    connection,
    `SELECT age::UTINYINT AS "members.age", pay::UINTEGER AS "members.pay", disabled::UTINYINT AS "members.disabled"
     FROM members ORDER BY of_whom`,
    members,
  );
  const table = columnTable({ people: many, columns, groups: { members: { offsets, columns: ofMembers } } });
  return { table, members };
}

/** One row of the comparison: what was asked, of how many, and the processor seconds that each took. */
interface Compared {
  readonly name: string;
  readonly many: number;
  readonly ours: number;
  readonly duckdb: number;
  readonly bytes: number;
  readonly answer: string;
}

const spent = async (times: number, work: () => Promise<unknown> | undefined): Promise<number> => {
  const before = ownSeconds();
  for (let i = 0; i < times; i++) await work();
  return (ownSeconds() - before) / times;
};

/** Holds both answers against each other, then takes the processor's time by turns. */
async function compared(
  connection: DuckDBConnection,
  [name, rule, source]: readonly [string, Rule, SqlSource],
  table: ColumnTable,
  many: number,
  rounds: number,
): Promise<Compared> {
  const lowered = lowerRule(rule, asked);
  const text = totalsSql(lowered, 'duckdb', source);
  const theirs = async () => (await connection.runAndReadAll(text)).getRows().join();
  const ours = () => {
    const { count, sum } = runColumns(lowered, table);
    return `${count},${sum}`;
  };
  const [answer, other] = [ours(), await theirs()];
  if (answer !== other) throw new Error(`${name}: columns ${answer}, DuckDB ${other}`);
  // The engine writes better code for a loop once it has run for a while.
  for (let i = 0; i < 20; i++) ours();
  const taken = await inTurns(
    rounds,
    () =>
      spent(10, () => {
        ours();
        return undefined;
      }),
    () => spent(1, theirs),
  );
  const bytes = table.bytes.buffer.byteLength / many;
  return { name, many, ours: median(taken.ours), duckdb: median(taken.yardstick), bytes, answer };
}

async function all(connection: DuckDBConnection, many: number, rounds: number): Promise<readonly Compared[]> {
  await connection.run('SELECT setseed(0.42)');
  const rows: Compared[] = [];
  for (const mix of mixes) {
    await connection.run(peopleSql(many, mix));
    const table = columnTable({ people: many, columns: await columnsOf(connection, readPeople, many) });
    rows.push(await compared(connection, [mix.name, comparableRule, { table: 'people' }], table, many, rounds));
  }
  const homes = many >> 2;
  for (const statement of householdsSql(homes)) await connection.run(statement);
  const { table, members } = await householdTable(connection, homes);
  const source = { table: 'households', key: 'id', groups: { members: { table: 'members', subject: 'of_whom' } } };
  rows.push(await compared(connection, ['members by household', householdsRule, source], table, members, rounds));
  return rows;
}

const millions = (many: number, seconds: number): string => (many / seconds / 1e6).toFixed(1);

export const bench = {
  name: 'columns',
  about: 'People a second and core by one rule with eight conditions and an amount over columns, households by another',
  run: async ({ quick, full }: BenchOptions) => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    try {
      const compared = await all(connection, quick ? 1_000_000 : full ? 20_000_000 : 4_000_000, quick ? 5 : 9);
      const [first] = compared;
      if (!first) throw new Error('nothing was measured');
      const rows = compared.map(({ name, many, ours, duckdb, bytes, answer }) => [
        `${name}, ${(many / 1e6).toFixed(1)} M`,
        millions(many, ours),
        millions(many, duckdb),
        (duckdb / ours).toFixed(1),
        bytes.toFixed(1),
        answer,
      ]);
      return {
        rows: [['', 'columns M/s', 'DuckDB M/s', 'times', 'bytes each', 'count and sum (same)'], ...rows],
        result: {
          name: 'rule over columns',
          value: Math.round(first.many / first.ours),
          unit: 'people/s',
          ratio: first.duckdb / first.ours,
          against: 'the same rule as SQL in DuckDB, one thread',
        },
      };
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};
