import { floorDivide } from '../../language/index.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import { type Bool, doubleOf, type Int, safe, unknownNumber } from './double.ts';
import { no, open, yes } from './state.ts';
import type { Tabulated } from './tabulated.ts';

type Compared = Extract<BoolNode, { op: 'less' | 'at-most' | 'equal' }>;

/** What a comparison is made of. */
export interface Sides {
  readonly int: (node: IntNode) => Int;
  /** Whether a number depends on one fact with few values. */
  readonly has: (node: IntNode) => boolean;
  readonly table: (node: IntNode) => Tabulated<bigint | undefined> | undefined;
  readonly place: (slot: Slot) => number;
}

const plain = (op: Compared['op'], a: Int, b: Int): Bool => {
  switch (op) {
    case 'less':
      return (s, m) => {
        const x = a(s, m);
        const y = b(s, m);
        return x < y ? yes : x >= y ? no : open;
      };
    case 'at-most':
      return (s, m) => {
        const x = a(s, m);
        const y = b(s, m);
        return x <= y ? yes : x > y ? no : open;
      };
    case 'equal':
      return (s, m) => {
        const x = a(s, m);
        const y = b(s, m);
        return x === y ? yes : Number.isNaN(x) || Number.isNaN(y) ? open : no;
      };
  }
};

/** `of × by`, where that is what the node is. */
const product = (node: IntNode): readonly [of: IntNode, by: bigint] =>
  node.op === 'multiply' && node.b.op === 'constant' && node.b.value > 0n ? [node.a, node.b.value] : [node, 1n];

/**
 * A quantity times a constant against a limit known in advance: the limit is divided, once for each row, instead of each quantity
 * multiplied. `x × k ≤ y` is `x ≤ ⌊y / k⌋`, and `y ≤ x × k` is `⌈y / k⌉ ≤ x`; `less` is the contrary of those.
 */
interface Limit {
  readonly of: IntNode;
  /** The largest value that is within (`most`), or the smallest (`least`). */
  readonly kind: 'most' | 'least';
  readonly limit: IntNode;
  readonly value: (limit: bigint) => bigint;
}

function limitOf({ op, a, b }: Compared, isKnown: (node: IntNode) => boolean): Limit | undefined {
  if (op === 'equal') return undefined;
  const strict = op === 'less' ? 1n : 0n;
  if (isKnown(b) && !isKnown(a)) {
    const [of, by] = product(a);
    return { of, kind: 'most', limit: b, value: y => floorDivide(y - strict, by) };
  }
  if (!isKnown(a) || isKnown(b)) return undefined;
  const [of, by] = product(b);
  return { of, kind: 'least', limit: a, value: y => -floorDivide(-(y + strict), by) };
}

/** A comparison of numbers: against a limit looked up where there is one. */
export function comparison(node: Compared, sides: Sides): Bool {
  const { int, has, table, place } = sides;
  const usual = () => plain(node.op, int(node.a), int(node.b));
  const limit = limitOf(node, of => of.op === 'constant' || has(of));
  if (!limit) return usual();
  if (limit.limit.op === 'constant') {
    const value = doubleOf(limit.value(limit.limit.value));
    return Math.abs(value) <= safe ? againstConstant(limit, value, sides) : usual();
  }
  const rows = table(limit.limit);
  const values = rows?.values.map(value => (value === undefined ? undefined : limit.value(value)));
  const limits = Float64Array.from(values ?? [], doubleOf);
  if (!rows || rows.slot.group !== undefined || rows.unknown !== undefined || limits.some(x => Math.abs(x) > safe))
    return usual();
  return againstRow(limit, limits, place(rows.slot), int(limit.of), rows.whole ? () => open : usual());
}

function againstConstant({ of, kind }: Limit, value: number, { int, place }: Sides): Bool {
  if (of.op === 'input' && of.slot.group === undefined) {
    const at = place(of.slot);
    if (kind === 'most')
      return s => {
        const x = s[at] ?? unknownNumber;
        return x <= value ? yes : x > value ? no : open;
      };
    return s => {
      const x = s[at] ?? unknownNumber;
      return x >= value ? yes : x < value ? no : open;
    };
  }
  const x = int(of);
  const limit: Int = () => value;
  return kind === 'most' ? plain('at-most', x, limit) : plain('at-most', limit, x);
}

function againstRow({ kind }: Limit, limits: Float64Array, at: number, x: Int, beyond: Bool): Bool {
  const { length } = limits;
  if (kind === 'most')
    return (s, m) => {
      const by = s[at] ?? unknownNumber;
      if (by >= length) return beyond(s, m);
      if (Number.isNaN(by)) return open;
      const value = x(s, m);
      const limit = limits[by] ?? unknownNumber;
      return value <= limit ? yes : value > limit ? no : open;
    };
  return (s, m) => {
    const by = s[at] ?? unknownNumber;
    if (by >= length) return beyond(s, m);
    if (Number.isNaN(by)) return open;
    const value = x(s, m);
    const limit = limits[by] ?? unknownNumber;
    return value >= limit ? yes : value < limit ? no : open;
  };
}
