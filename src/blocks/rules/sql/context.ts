import type { RuleFact } from '../../language/index.ts';
import type { BoolNode, Slot } from '../ir/node.ts';
import type { Dialect } from './dialect.ts';
import { Expressions } from './expression.ts';
import { Names, quoted } from './name.ts';
import { type Facts, Nullness } from './nullness.ts';
import type { Node } from './operand.ts';
import { refuseSql } from './refuse.ts';
import { bareName, type GroupSource, type Source } from './source.ts';
import { atom, type Text } from './text.ts';

/** Says which construct of which rule has no translation, and the article it stands under. */
export type Refuse = (
  code: 'sql-too-wide' | 'sql-group-without-table',
  node: Node,
  facts: Readonly<Record<string, string | number>>,
) => Error;

/** One statement while it is written. */
export class Context {
  readonly dialect: Dialect;
  readonly source: Source;
  readonly facts: ReadonlyMap<string, RuleFact>;
  readonly refuse: Refuse;
  readonly nullness = new Nullness();
  readonly names = new Names();
  /** Named selects, each after those it reads. */
  readonly selects: string[] = [];
  /** What a condition says, as a comment. */
  readonly remark: (node: BoolNode) => string | undefined;

  constructor(of: Pick<Context, 'dialect' | 'source' | 'facts' | 'refuse' | 'remark'>) {
    this.dialect = of.dialect;
    this.source = of.source;
    this.facts = of.facts;
    this.refuse = of.refuse;
    this.remark = of.remark;
    const groups = Object.values(of.source.groups ?? {});
    const columns = [of.source.key, ...groups.map(group => group.known), ...of.facts.keys()];
    const tables = [of.source.table, ...groups.map(group => group.table)].map(bareName);
    for (const name of columns) if (name !== undefined) this.names.take(name);
    for (const name of tables) this.names.reserve(name);
  }

  quoted(name: string): string {
    return quoted(name, this.dialect.name);
  }

  /** The quoted name of a column or a step that nothing else has. */
  fresh(stem: string): string {
    return this.quoted(this.names.fresh(stem));
  }

  /** A select's items. Refuses (`sql-too-many-columns`) more than the dialect takes. */
  fitting(items: readonly string[]): readonly string[] {
    const { columns: most, name: dialect } = this.dialect;
    if (items.length > most) throw refuseSql('sql-too-many-columns', { count: items.length, most, dialect });
    return items;
  }

  /** The members of a group. Refuses (`sql-group-without-table`) a group that the source does not tell. */
  group(node: Extract<Node, { group: string }>): GroupSource & { readonly key: string } {
    const found = this.source.groups?.[node.group];
    const { key } = this.source;
    if (!found || key === undefined) throw this.refuse('sql-group-without-table', node, { group: node.group });
    return { ...found, key };
  }

  /** Expressions over the columns of one select; every column that is read is added to `used`. */
  expressions(
    used: Set<string>,
    held: ReadonlyMap<Node, string>,
    reads: (slot: Slot) => boolean,
    known: Facts,
  ): Expressions {
    const read = (column: string): Text => {
      used.add(column);
      return atom(column);
    };
    return new Expressions({
      dialect: this.dialect,
      nullness: this.nullness,
      facts: this.facts,
      known,
      fact: slot => (reads(slot) ? read(this.quoted(slot.fact)) : undefined),
      held: node => {
        const column = held.get(node);
        return column === undefined ? undefined : read(column);
      },
      tooWide: node => {
        const digits = Math.max(String(node.least).length, String(node.most).length);
        return this.refuse('sql-too-wide', node, { digits, dialect: this.dialect.name });
      },
    });
  }
}
