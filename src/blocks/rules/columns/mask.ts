import { no, type State, yes } from '../closure/state.ts';
import type { BoolNode } from '../ir/node.ts';
import type { Column } from './column.ts';
import type { Tabulator } from './tabulated.ts';

/** People picked by bytes of narrow columns: those whose byte is one of the set, or joined. */
export type Mask =
  | { readonly op: 'in'; readonly column: Column; readonly bytes: ReadonlySet<number> }
  | { readonly op: 'and' | 'or'; readonly of: readonly Mask[] };

/** What a mask may leave out: those of whom the condition is known not to hold, or known to hold. */
type Unlike = typeof no | typeof yes;

/** Those whose byte in one column is one of the set. */
export type In = Extract<Mask, { op: 'in' }>;

const union = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> => new Set([...a, ...b]);
const intersection = (a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...a].filter(byte => b.has(byte)));

/** Joins masks, those of one column into one. */
function joined(op: 'and' | 'or', masks: readonly Mask[]): Mask {
  const flat = masks.flatMap(mask => (mask.op === op ? mask.of : [mask]));
  const byColumn = new Map<Column, In>();
  for (const mask of flat) {
    if (mask.op !== 'in') continue;
    const before = byColumn.get(mask.column);
    const bytes = before && (op === 'and' ? intersection : union)(before.bytes, mask.bytes);
    byColumn.set(mask.column, bytes ? { ...mask, bytes } : mask);
  }
  const of = [...byColumn.values(), ...flat.filter(mask => mask.op !== 'in')];
  const [only] = of;
  return only && of.length === 1 ? only : { op, of };
}

/** Makes masks of conditions. */
export class Masks {
  readonly #tabulator: Tabulator;

  constructor(tabulator: Tabulator) {
    this.#tabulator = tabulator;
  }

  /** Whether a mask says all of the condition: it is made of narrow columns of the subject alone. */
  exact(node: BoolNode): boolean {
    if (this.#narrow(node)) return true;
    if (node.op === 'all' || node.op === 'any') return node.of.every(part => this.exact(part));
    return node.op === 'not' && this.exact(node.of);
  }

  /** At least all those whose state is another one; nothing where that may be anybody. */
  other(node: BoolNode, than: Unlike): Mask | undefined {
    const narrow = this.#narrow(node);
    if (narrow) {
      const states = this.#tabulator.states(node, narrow.slot, narrow.column);
      return this.#in(narrow.column, states, than);
    }
    if (node.op === 'not') return this.other(node.of, than === no ? yes : no);
    if (node.op !== 'all' && node.op !== 'any') return undefined;
    const parts = node.of.map(part => this.other(part, than));
    const found = parts.filter(part => part !== undefined);
    // All of them hold unless one is known not to: what is not known to fail is in every part's mask.
    if ((node.op === 'all') === (than === no)) return found.length > 0 ? joined('and', found) : undefined;
    return found.length === parts.length ? joined('or', found) : undefined;
  }

  /** Whether everybody in the mask of what may hold is known to meet it. */
  settles(node: BoolNode): boolean {
    const narrow = this.#narrow(node);
    return narrow !== undefined && !this.#hasOpen(this.#tabulator.states(node, narrow.slot, narrow.column));
  }

  #narrow(node: BoolNode) {
    const narrow = this.#tabulator.narrow(node);
    return narrow?.slot.group === undefined ? narrow : undefined;
  }

  #hasOpen(states: ReadonlyMap<number, State>): boolean {
    return [...states.values()].some(state => state !== no && state !== yes);
  }

  #in(column: Column, states: ReadonlyMap<number, State>, than: Unlike): Mask {
    const bytes = new Set([...states].filter(([, state]) => state !== than).map(([byte]) => byte));
    return { op: 'in', column, bytes };
  }
}
