import type { RuleFact } from '../../language/index.ts';
import type { Row } from '../ir/run.ts';
import type { SourceColumn } from './column.ts';
import { type ColumnTable, columnTable, type SourceGroup } from './table.ts';

type Values = ReadonlyMap<string, bigint>;

const bitsOf = (many: number, holds: (at: number) => boolean): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(many / 8));
  for (let at = 0; at < many; at++) if (holds(at)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  return bits;
};

const columnsOf = (facts: readonly RuleFact[], rows: readonly Values[]): Readonly<Record<string, SourceColumn>> =>
  Object.fromEntries(
    facts.map(({ id }) => {
      const values = rows.map(row => row.get(id) ?? 0n);
      const known = bitsOf(rows.length, at => rows[at]?.has(id) ?? false);
      return [id, { values, known }];
    }),
  );

function groupOf(id: string, facts: readonly RuleFact[], rows: readonly Row[]): SourceGroup {
  const groups = rows.map(row => row.groups.get(id));
  const offsets = new Uint32Array(rows.length + 1);
  for (const [i, members] of groups.entries()) offsets[i + 1] = (offsets[i] ?? 0) + (members?.length ?? 0);
  const members = groups.flatMap(of => of ?? []);
  const ofGroup = facts.filter(fact => fact.group?.id === id);
  return {
    offsets,
    known: bitsOf(rows.length, at => groups[at] !== undefined),
    columns: columnsOf(ofGroup, members),
  };
}

/** People who stand in rows, as `ir/run.ts` reads them, put in columns. Groups are those of the facts, and those of the rows. */
export function tableOfRows(facts: Iterable<RuleFact>, rows: readonly Row[]): ColumnTable {
  const all = [...facts];
  const ids = new Set([...all.flatMap(fact => fact.group?.id ?? []), ...rows.flatMap(row => [...row.groups.keys()])]);
  return columnTable({
    people: rows.length,
    columns: columnsOf(
      all.filter(fact => !fact.group),
      rows.map(row => row.values),
    ),
    groups: Object.fromEntries([...ids].map(id => [id, groupOf(id, all, rows)])),
  });
}
