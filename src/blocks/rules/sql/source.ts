import type { RuleFact } from '../../language/index.ts';
import type { DialectName } from './dialect.ts';
import { quoted } from './name.ts';

/** A table by its name, schemas before it when there are any: `['nation', 'people']`. */
export type TableName = string | readonly string[];

/**
 * Where the facts stand: one row a subject, one column a fact under its id. Numbers are whole, in the smallest part of their unit
 * (won, cents, hundredths of a square metre), codes text, days DATE, yes or no BOOLEAN; NULL is unknown. Values are expected to be
 * what `takeFacts` would take.
 */
export interface Source {
  readonly table: TableName;
  /** The column that tells subjects apart; needed for groups. */
  readonly key?: string;
  /** The members of each group, by the group's id. */
  readonly groups?: Readonly<Record<string, GroupSource>>;
}

/** One row a member, its facts under their own names (`pay` for the fact `members.pay`). */
export interface GroupSource {
  readonly table: TableName;
  /** The column that holds the subject's key. */
  readonly subject: string;
  /** A BOOLEAN column of the subjects: whether the group is known. Without it each is known, and no row means nobody. */
  readonly known?: string;
}

export const tableName = (name: TableName, dialect: DialectName): string =>
  (typeof name === 'string' ? [name] : name).map(part => quoted(part, dialect)).join('.');

/** The last part of a table's name. */
export const bareName = (name: TableName): string => (typeof name === 'string' ? name : (name.at(-1) ?? ''));

/** The column of a member's fact: its id without the group's. */
export const memberColumn = ({ id, group }: RuleFact): string => (group ? id.slice(group.id.length + 1) : id);
