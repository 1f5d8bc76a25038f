import type { RuleFact } from '../../language/index.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { contextOf } from './declared.ts';
import type { DialectName } from './dialect.ts';
import { quoted } from './name.ts';
import { memberColumn, type Source, type TableName, tableName } from './source.ts';

const types: Readonly<Record<RuleFact['kind'], string>> = {
  number: 'BIGINT',
  flag: 'BOOLEAN',
  code: 'VARCHAR',
  day: 'DATE',
};

/** The tables that `sql` reads for some rules, as CREATE TABLE statements: the subjects, then the members of each group. */
export function tablesSql(rules: readonly LoweredRule[], dialect: DialectName, source: Source): readonly string[] {
  const { facts } = contextOf(rules, dialect, source);
  const column = (name: string, type: string): string => `${quoted(name, dialect)} ${type}`;
  const columns = (group: string | undefined): readonly string[] =>
    [...facts.values()].filter(f => f.group?.id === group).map(f => column(memberColumn(f), types[f.kind]));
  const table = (name: TableName, items: readonly string[]): string =>
    `CREATE TABLE ${tableName(name, dialect)} (\n  ${items.join(',\n  ')}\n)`;
  const groups = Object.entries(source.groups ?? {});
  const known = groups.flatMap(([, { known: name }]) => (name === undefined ? [] : [column(name, 'BOOLEAN')]));
  const key = source.key === undefined ? [] : [column(source.key, 'BIGINT NOT NULL')];
  return [
    table(source.table, [...key, ...known, ...columns(undefined)]),
    ...groups.map(([id, group]) => table(group.table, [column(group.subject, 'BIGINT NOT NULL'), ...columns(id)])),
  ];
}
