import type { RuleFact } from '../../language/index.ts';
import { dayText } from '../calendar-day.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { Row } from '../ir/run.ts';
import type { DialectName } from './dialect.ts';
import { quoted } from './name.ts';
import { groupsOf } from './operand.ts';
import { memberColumn, type Source } from './source.ts';
import { sql } from './sql.ts';
import { tablesSql } from './tables.ts';

/** What a rule came to for one subject; an absent part is unknown. */
export interface Decided {
  readonly eligible?: boolean;
  readonly amount?: bigint;
}

/** A way to decide many subjects at once, to be held against the others. */
export interface SqlTarget {
  readonly name: string;
  readonly decide: (lowered: LoweredRule, people: readonly Row[]) => Promise<readonly Decided[]>;
  readonly close: () => Promise<void>;
}

/** A value as a column holds it. */
export type ColumnValue = bigint | boolean | string | null;

/** A table to fill: its name, and its rows. */
export interface Filled {
  readonly table: string;
  readonly kinds: readonly (RuleFact['kind'] | 'key')[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ColumnValue[])[];
}

/** What an engine must do to be a target. */
export interface Engine {
  readonly run: (statement: string) => Promise<void>;
  readonly fill: (table: Filled) => Promise<void>;
  /** Key, eligible, and amount where there is one, of each row. */
  readonly read: (statement: string) => Promise<readonly (readonly unknown[])[]>;
}

function columnValue(fact: RuleFact, value: bigint | undefined): ColumnValue {
  if (value === undefined) return null;
  switch (fact.kind) {
    case 'number':
      return value;
    case 'flag':
      return value === 1n;
    case 'code':
      return Object.keys(fact.codes ?? {})[Number(value)] ?? null;
    case 'day':
      return dayText(Number(value));
  }
}

const sourceOf = (lowered: LoweredRule): Source => {
  const groups = new Set([...lowered.facts.values()].flatMap(fact => (fact.group ? [fact.group.id] : [])));
  for (const group of groupsAsked(lowered)) groups.add(group);
  const told = [...groups].map(
    id => [id, { table: `rows of ${id}`, subject: 'of whom', known: `knows ${id}` }] as const,
  );
  return { table: 'some "people"', key: 'subject', groups: Object.fromEntries(told) };
};

/** Groups of which only the number of members is asked have no facts. */
const groupsAsked = ({ eligible, amount }: LoweredRule): ReadonlySet<string> =>
  new Set([...groupsOf([eligible, ...(amount ? [amount] : [])])].map(node => node.group));

function peopleTable(source: Source, facts: readonly RuleFact[], people: readonly Row[]): Filled {
  const groups = Object.keys(source.groups ?? {});
  const own = facts.filter(fact => !fact.group);
  return {
    table: String(source.table),
    kinds: ['key', ...groups.map(() => 'flag' as const), ...own.map(fact => fact.kind)],
    columns: ['subject', ...groups.map(id => `knows ${id}`), ...own.map(memberColumn)],
    rows: people.map((row, i) => [
      BigInt(i),
      ...groups.map(id => row.groups.has(id)),
      ...own.map(fact => columnValue(fact, row.values.get(fact.id))),
    ]),
  };
}

function memberTable(group: string, table: string, facts: readonly RuleFact[], people: readonly Row[]): Filled {
  const own = facts.filter(fact => fact.group?.id === group);
  return {
    table,
    kinds: ['key', ...own.map(fact => fact.kind)],
    columns: ['of whom', ...own.map(memberColumn)],
    rows: people.flatMap((row, i) =>
      (row.groups.get(group) ?? []).map(member => [
        BigInt(i),
        ...own.map(fact => columnValue(fact, member.get(fact.id))),
      ]),
    ),
  };
}

const decidedOf = ([, eligible, amount]: readonly unknown[]): Decided => ({
  ...(typeof eligible === 'boolean' && { eligible }),
  ...(amount !== null && amount !== undefined && { amount: BigInt(String(amount)) }),
});

/** Asks some statements of tables that are made for the purpose: subjects keyed by their place among `people`. */
export async function askOf(
  engine: Engine,
  dialect: DialectName,
  lowered: LoweredRule,
  people: readonly Row[],
  statements: (source: Source) => readonly string[],
): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const source = sourceOf(lowered);
  const facts = [...lowered.facts.values()];
  const groups = Object.entries(source.groups ?? {});
  const tables = [
    peopleTable(source, facts, people),
    ...groups.map(([id, { table }]) => memberTable(id, String(table), facts, people)),
  ];
  for (const { table } of tables) await engine.run(`DROP TABLE IF EXISTS ${quoted(table, dialect)}`);
  for (const statement of tablesSql([lowered], dialect, source)) await engine.run(statement);
  for (const table of tables) await engine.fill(table);
  const answers: (readonly (readonly unknown[])[])[] = [];
  for (const statement of statements(source)) answers.push(await engine.read(statement));
  return answers;
}

/** Decides by the statement that `sql` writes. */
export async function decideBy(
  engine: Engine,
  dialect: DialectName,
  lowered: LoweredRule,
  people: readonly Row[],
): Promise<readonly Decided[]> {
  const [rows = []] = await askOf(engine, dialect, lowered, people, source => [sql(lowered, dialect, source)]);
  return [...rows].sort((a, b) => Number(a[0]) - Number(b[0])).map(decidedOf);
}
