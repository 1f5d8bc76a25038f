import type { BoolNode, IntNode } from '../ir/node.ts';
import type { Context } from './context.ts';
import type { Expressions } from './expression.ts';
import { bodiesOf, type GroupNode, type Node } from './operand.ts';
import { memberColumn, tableName } from './source.ts';
import { type AddsUp, type Joined, Steps, selectOf } from './steps.ts';
import { atom, binds, cases, cast, infix, type Text } from './text.ts';

const count = (of: Text): Text => atom(`COUNT(${of.text})`);
const rows = atom('COUNT(*)');
const zero = atom('0');

/** What costs nothing to write twice. */
const plain: ReadonlySet<string> = new Set(['constant', 'input', 'flag', 'always', 'discretion', 'undefined']);

const one = atom('1');

/** Nodes over the members of one group, added up by subject in a select of their own and joined. */
class Members implements Joined {
  readonly #context: Context;
  readonly #nodes: readonly GroupNode[];
  readonly #columns: ReadonlyMap<Node, string>;
  readonly #steps: Steps;
  readonly #subject: string;
  readonly #sums: ReadonlyMap<Node, string>;
  readonly #outer = new Set<string>();
  readonly #group: GroupNode;

  constructor(
    context: Context,
    nodes: readonly GroupNode[],
    outer: ReadonlyMap<Node, string>,
    columns: ReadonlyMap<Node, string>,
  ) {
    const [first] = nodes;
    if (!first) throw new RangeError('a group without anything to add up');
    this.#context = context;
    this.#nodes = nodes;
    this.#columns = columns;
    this.#group = first;
    context.group(first);
    this.#subject = context.fresh('of');
    this.#sums = new Map(nodes.map(node => [node, context.fresh('sum')]));
    const bodies = nodes.flatMap(bodiesOf);
    this.#steps = new Steps(context, {
      roots: bodies,
      stage: bodies.filter(body => !plain.has(body.op)),
      reads: slot => slot.group === undefined || slot.group === first.group,
      held: outer,
      last: (of, used) => {
        used.add(this.#subject);
        return nodes.map(node => `${this.#sum(node, of).text} AS ${this.#sums.get(node) ?? ''}`);
      },
    });
    const own = new Set(
      [...context.facts.values()].filter(f => f.group?.id === first.group).map(f => context.quoted(f.id)),
    );
    for (const column of this.#steps.columns) if (column !== this.#subject && !own.has(column)) this.#outer.add(column);
  }

  get outer(): ReadonlySet<string> {
    return this.#outer;
  }

  #sum(node: GroupNode, of: Expressions): Text {
    if (node.op === 'fold') return this.#fold(node, of);
    const decides = node.op === 'some';
    const truth = of.bool(node.of);
    const decided = count(cases([[decides ? truth : of.not(node.of), one]]));
    return cases([
      [infix(decided, '>', zero, binds.compare), atom(decides ? 'TRUE' : 'FALSE')],
      [infix(count(truth), '=', rows, binds.compare), atom(decides ? 'FALSE' : 'TRUE')],
    ]);
  }

  /** Every member must be known to count or not, and every counted one's value. */
  #fold(node: Extract<IntNode, { op: 'fold' }>, of: Expressions): Text {
    const type = of.type(node);
    const { how, where } = node;
    const each = node.of && how !== 'count' ? of.int(node.of) : one;
    const value = node.of && of.wide(node) && !of.wide(node.of) ? cast(each, type) : each;
    const picked = where ? picks(where, value, zero, of) : value;
    if (!node.of && !where) return rows;
    const sum = how === 'sum' || how === 'count' ? `SUM(${picked.text})` : extreme(how, where, value, of);
    return cases([[infix(count(counted(node, of)), '=', rows, binds.compare), cast(atom(sum), type)]]);
  }

  /** The items of the step that joins them; nobody is nothing to add up, and an unknown group unknown. */
  *items(used: Set<string>): Iterable<readonly [column: string, text: string]> {
    const { known, key } = this.#context.group(this.#group);
    used.add(this.#context.quoted(key));
    for (const node of this.#nodes) {
      const sum = atom(this.#sums.get(node) ?? '');
      const nobody = ofNobody(node);
      const text = nobody ? cases([[atom(`${this.#subject} IS NULL`), nobody]], sum) : sum;
      if (known !== undefined) used.add(this.#context.quoted(known));
      const told = known === undefined ? text : cases([[atom(this.#context.quoted(known)), text]]);
      yield [this.#columns.get(node) ?? '', told.text];
    }
  }

  join(at: string): string {
    const context = this.#context;
    const { table, subject, key } = context.group(this.#group);
    const keyed = `m.${context.quoted(subject)}`;
    const members = `${tableName(table, context.dialect.name)} AS m`;
    const from =
      this.#outer.size === 0 ? members : `${members}\nJOIN ${at} AS s ON s.${context.quoted(key)} = ${keyed}`;
    const own = new Map(
      [...context.facts.values()].flatMap(declared =>
        declared.group?.id === this.#group.group
          ? [[context.quoted(declared.id), context.quoted(memberColumn(declared))]]
          : [],
      ),
    );
    const item = (column: string): string => {
      if (column === this.#subject) return `${keyed} AS ${column}`;
      return this.#outer.has(column) ? `s.${column}` : `m.${own.get(column) ?? column} AS ${column}`;
    };
    const reached = this.#steps.write('members', from, item);
    const name = context.fresh('totals');
    const select = selectOf({ ...reached, items: [this.#subject, ...reached.items] }, `GROUP BY ${this.#subject}`);
    context.selects.push(`${name} ${context.dialect.inline} (\n${select.replace(/^/gm, '  ')}\n)`);
    return `LEFT JOIN ${name} ON ${name}.${this.#subject} = ${at}.${context.quoted(key)}`;
  }
}

function picks(where: BoolNode, value: Text, otherwise: Text, of: Expressions): Text {
  return cases([
    [of.bool(where), value],
    [of.not(where), otherwise],
  ]);
}

/** Known just when it is settled whether the member counts, and with what. */
function counted(node: Extract<IntNode, { op: 'fold' }>, of: Expressions): Text {
  const value = node.of ? of.int(node.of) : one;
  return node.where ? picks(node.where, value, zero, of) : value;
}

function extreme(how: 'largest' | 'smallest', where: BoolNode | undefined, value: Text, of: Expressions): string {
  const picked = where ? cases([[of.bool(where), value]]) : value;
  return `${how === 'largest' ? 'MAX' : 'MIN'}(${picked.text})`;
}

function ofNobody(node: GroupNode): Text | undefined {
  if (node.op !== 'fold') return atom(node.op === 'some' ? 'FALSE' : 'TRUE');
  return node.how === 'sum' || node.how === 'count' ? zero : undefined;
}

export const addedUp: AddsUp = (context, nodes, held, columns) => new Members(context, nodes, held, columns);
