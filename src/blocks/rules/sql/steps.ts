import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import type { Context } from './context.ts';
import type { Expressions } from './expression.ts';
import { comment } from './name.ts';
import type { Facts } from './nullness.ts';
import { type GroupNode, isGroup, type Node } from './operand.ts';
import { planOf } from './plan.ts';
import { atom, binds, cases, type Text, within } from './text.ts';

/** What is to be derived over one table, and what the last select writes from it. */
export interface Derived {
  /** Nodes that the last select writes, or that rows must meet. */
  readonly roots: readonly Node[];
  /** What is computed only where a condition holds: of the rows that remain, or where `guard` says so. */
  readonly later?: { readonly value: IntNode; readonly where: BoolNode };
  /** Conditions that rows must meet, each applied as soon as what it reads has been derived. */
  readonly filters?: readonly BoolNode[];
  /** Nodes that get a column whatever they weigh. */
  readonly stage?: readonly Node[];
  /** Rows for which the later value's condition does not hold remain; it is asked each time. */
  readonly guard?: BoolNode;
  /** Which facts can be read here. */
  readonly reads: (slot: Slot) => boolean;
  /** Columns that exist already. */
  readonly held?: ReadonlyMap<Node, string>;
  /** Adds up groups that are not columns already. */
  readonly members?: AddsUp;
  /** The items of the last select, given the later value; columns it reads besides go into `used`. */
  readonly last: (of: Expressions, used: Set<string>, later?: Text) => readonly string[];
}

/** What is taken over the members of one group, joined to a step. */
export interface Joined {
  /** Columns of the subjects that members are compared with. */
  readonly outer: ReadonlySet<string>;
  /** The items of the step that joins it; the columns they read go into `used`. */
  items(used: Set<string>): Iterable<readonly [column: string, text: string]>;
  /** Writes the selects over the members, and gives the join to the subjects in `at`. */
  join(at: string): string;
}

/** `held` are the group nodes that are columns by then, `columns` the names of those that are made. */
export type AddsUp = (
  context: Context,
  nodes: readonly GroupNode[],
  held: ReadonlyMap<Node, string>,
  columns: ReadonlyMap<Node, string>,
) => Joined;

/** Where the last select reads, and which conditions are left to it. */
export interface Reached {
  readonly from: string;
  readonly items: readonly string[];
  readonly where: string;
}

interface Step {
  readonly items: ReadonlyMap<string, string>;
  readonly groups: readonly Joined[];
  readonly used: ReadonlySet<string>;
}

/**
 * Writes shared values as columns, in steps: each is a select over the one before. What is used once is written where it is used;
 * conditions are met as early as possible; groups are joined already added up.
 */
export class Steps {
  readonly #context: Context;
  readonly #of: Derived;
  readonly #columns: Map<Node, string>;
  readonly #steps: Step[] = [];
  readonly #filters: { readonly lines: string[]; readonly used: Set<string> }[] = [];
  readonly #items: readonly string[];
  readonly #used = new Set<string>();
  /** Facts that are known where the later value is computed, and those of them that its condition tells. */
  readonly #known: Facts;
  readonly #told: Facts;

  constructor(context: Context, of: Derived) {
    this.#context = context;
    this.#of = of;
    const { nullness, dialect } = context;
    const filters = of.filters ?? [];
    const { later } = of;
    this.#told = later ? nullness.told(later.where) : new Set();
    this.#known = later ? new Set([...this.#told, ...nullness.must(later.value)]) : new Set();
    const { level, levelOf, cutoff } = planOf([...of.roots, ...filters], {
      nullness,
      dialect,
      later: later ? [later.value] : [],
      known: this.#known,
      stage: of.stage ?? [],
      held: of.held ?? new Map(),
    });
    this.#columns = new Map([...level.keys()].map(node => [node, context.fresh(isGroup(node) ? 'over' : 'v')]));
    const depth = Math.max(0, ...level.values());
    for (let k = 1; k <= depth; k++)
      this.#steps.push(
        this.#step(
          [...level].filter(([, at]) => at === k).map(([node]) => node),
          k > cutoff,
        ),
      );
    for (let k = 0; k <= depth; k++) this.#filters.push(this.#met(filters.filter(node => levelOf(node) === k)));
    const value = later && this.#guarded(this.#used, late => late.typed(later.value));
    this.#items = context.fitting(of.last(this.#expressions(this.#used), this.#used, value));
  }

  #expressions(used: Set<string>, known: Facts = new Set()): Expressions {
    const held = new Map([...(this.#of.held ?? []), ...this.#columns]);
    return this.#context.expressions(used, held, this.#of.reads, known);
  }

  /** What is computed only where the condition holds and every fact is known without which there is no value. */
  #guarded(used: Set<string>, write: (late: Expressions) => Text): Text {
    const of = this.#expressions(used, this.#known);
    const guard = this.#of.guard ? [of.bool(this.#of.guard)] : [];
    const facts = [...this.#known].filter(fact => !this.#told.has(fact)).map(fact => of.known(fact));
    const all = [...guard, ...facts].map(part => within(part, binds.and)).join(' AND ');
    return all === '' ? write(of) : cases([[atom(all), write(of)]]);
  }

  #column(node: Node): string {
    return this.#columns.get(node) ?? '';
  }

  #step(nodes: readonly Node[], late: boolean): Step {
    const used = new Set<string>();
    const of = this.#expressions(used);
    const items = new Map<string, string>();
    for (const node of nodes) {
      if (isGroup(node)) continue;
      const text = late
        ? this.#guarded(used, within => within.definition(node))
        : (node === this.#of.guard && spelled(node, of, this.#context)) || of.definition(node);
      items.set(this.#column(node), text.text);
    }
    const byGroup = Map.groupBy(nodes.filter(isGroup), node => node.group);
    const groups = [...byGroup.values()].flatMap(same => this.#members(same, used));
    for (const group of groups) for (const [column, text] of group.items(used)) items.set(column, text);
    return { items, groups, used };
  }

  #members(nodes: readonly GroupNode[], used: Set<string>): readonly Joined[] {
    const held = new Map([...this.#columns].filter(([node]) => isGroup(node)));
    const members = this.#of.members?.(this.#context, nodes, held, this.#columns);
    for (const column of members?.outer ?? []) used.add(column);
    return members ? [members] : [];
  }

  #met(filters: readonly BoolNode[]) {
    const used = new Set<string>();
    const of = this.#expressions(used);
    return { lines: conjunction(filters, of, this.#context), used };
  }

  /** Whether there is nothing to derive beforehand. */
  get plain(): boolean {
    return this.#steps.length === 0;
  }

  /** The columns that each select must hand on, from the table to the last. */
  #needs(): readonly ReadonlySet<string>[] {
    const needs: Set<string>[] = [];
    let need = new Set(this.#used);
    for (let k = this.#steps.length; k >= 0; k--) {
      // The first select meets its conditions over the table itself.
      if (k > 0 || this.#steps.length === 0) need = new Set([...need, ...(this.#filters[k]?.used ?? [])]);
      needs.unshift(need);
      const step = this.#steps[k - 1];
      if (step) need = new Set([...[...need].filter(column => !step.items.has(column)), ...step.used]);
    }
    return needs;
  }

  /** The columns of the table that the first select hands on. */
  get columns(): ReadonlySet<string> {
    return this.#needs()[0] ?? new Set();
  }

  /** Writes the selects, the first over `from`, whose items are written by `item`. */
  write(stem: string, from: string, item: (column: string) => string = column => column): Reached {
    const { dialect } = this.#context;
    const where = (k: number): string => whereOf(this.#filters[k]?.lines ?? []);
    const needs = this.#needs();
    let at = this.#named(stem, [...(needs[0] ?? [])].map(item), from, where(0));
    this.#steps.forEach((step, i) => {
      const joins = step.groups.map(group => group.join(at));
      const passed = [...(needs[i + 1] ?? [])].filter(column => !step.items.has(column));
      const made = [...step.items].filter(([column]) => needs[i + 1]?.has(column));
      const items = [
        ...passed.map(column => (joins.length > 0 ? `${at}.${column}` : column)),
        ...made.map(([column, text]) => `${text} AS ${column}`),
      ];
      at = this.#named(`${stem}_step`, items, [at, ...joins].join('\n  '), i === 0 ? '' : where(i), dialect.fence);
    });
    return { from: at, items: this.#items, where: this.plain ? '' : where(this.#steps.length) };
  }

  /** The one select over a table, where there is nothing to derive. */
  over(from: string): Reached {
    return { from, items: this.#items, where: whereOf(this.#filters[0]?.lines ?? []) };
  }

  #named(stem: string, items: readonly string[], from: string, where: string, fence?: string): string {
    const name = this.#context.fresh(stem);
    this.#context.fitting(items);
    this.#context.selects.push(
      `${name} ${this.#context.dialect.inline} (\n${indented(selectOf({ from, items, where }, fence))}\n)`,
    );
    return name;
  }
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

const whereOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : `WHERE ${lines.join('\n  ')}`);

/** A select, an item a line. A select of nothing reads one constant. */
export function selectOf({ from, items, where }: Reached, end = ''): string {
  const list = items.length === 0 ? '1 AS "none"' : items.join(',\n  ');
  return [`SELECT\n  ${list}`, `FROM ${from}`, where, end].filter(line => line !== '').join('\n');
}

/** Conditions that must all hold, one a line, each with what it says. */
export function conjunction(parts: readonly BoolNode[], of: Expressions, { remark }: Context): string[] {
  return parts.map((part, i) => {
    const text = within(of.bool(part), parts.length > 1 ? binds.and + 1 : binds.or);
    const said = remark(part);
    return `${i === 0 ? '' : 'AND '}${text}${said === undefined ? '' : ` ${comment(said)}`}`;
  });
}

/** A condition of several parts spelled out: each on a line of its own. */
export function spelled(node: BoolNode, of: Expressions, context: Context): Text | undefined {
  if (node.op !== 'all') return undefined;
  return atom(`(\n    ${conjunction(node.of, of, context).join('\n    ')}\n  )`);
}
