import { floorDivide } from '../../language/index.ts';
import { addMonths, monthsBetween } from '../calendar-day.ts';
import type { BoolNode, IntNode, Slot } from './node.ts';

/** Inputs as whole numbers: numbers in the smallest part of their unit, days, the place of a code, 1 or 0 for yes or no. */
export interface Row {
  readonly values: ReadonlyMap<string, bigint>;
  readonly groups: ReadonlyMap<string, readonly ReadonlyMap<string, bigint>[]>;
}

interface At {
  readonly row: Row;
  readonly member?: ReadonlyMap<string, bigint>;
}

const inputOf = (slot: Slot, { row, member }: At): bigint | undefined =>
  (slot.group ? member : row.values)?.get(slot.fact);

const membersOf = (group: string, { row }: At): readonly At[] | undefined =>
  row.groups.get(group)?.map(member => ({ row, member }));

function folded(node: Extract<IntNode, { op: 'fold' }>, at: At): bigint | undefined {
  const members = membersOf(node.group, at);
  if (!members) return undefined;
  let result: bigint | undefined = node.how === 'sum' || node.how === 'count' ? 0n : undefined;
  let open = false;
  for (const member of members) {
    const counts = node.where ? runBool(node.where, member) : true;
    open ||= counts === undefined;
    if (!counts) continue;
    const value = node.of ? runInt(node.of, member) : 1n;
    if (value === undefined) open = true;
    else if (node.how === 'sum' || node.how === 'count') result = (result ?? 0n) + value;
    else if (result === undefined || (node.how === 'largest' ? value > result : value < result)) result = value;
  }
  return open ? undefined : result;
}

function ofTwo(node: Extract<IntNode, { a: IntNode; b: IntNode }>, at: At): bigint | undefined {
  const a = runInt(node.a, at);
  const b = runInt(node.b, at);
  if (a === undefined || b === undefined) return undefined;
  switch (node.op) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'smaller':
      return a < b ? a : b;
    case 'larger':
      return a > b ? a : b;
    case 'floor-divide':
      return floorDivide(a, b);
    case 'months-between':
      return BigInt(monthsBetween(Number(a), Number(b)));
  }
}

/** The value of an integer, exactly, however large; nothing when it is unknown or undefined. */
export function runInt(node: IntNode, at: At): bigint | undefined {
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'input':
      return inputOf(node.slot, at);
    case 'select': {
      const when = runBool(node.when, at);
      return when === undefined ? undefined : runInt(when ? node.yes : node.no, at);
    }
    case 'not-zero':
      return runInt(node.a, at) || undefined;
    case 'add-months': {
      const a = runInt(node.a, at);
      return a === undefined ? undefined : BigInt(addMonths(Number(a), node.months));
    }
    case 'row': {
      const by = runInt(node.by, at);
      return by === undefined || by < BigInt(node.first) ? undefined : node.values[Number(by) - node.first];
    }
    case 'code-row': {
      const code = inputOf(node.slot, at);
      return code === undefined ? undefined : node.values[Number(code)];
    }
    case 'fold':
      return folded(node, at);
    case 'undefined':
      return undefined;
    default:
      return ofTwo(node, at);
  }
}

const every = (of: readonly (boolean | undefined)[]): boolean | undefined =>
  of.includes(false) ? false : of.includes(undefined) ? undefined : true;
const negated = (of: boolean | undefined): boolean | undefined => (of === undefined ? undefined : !of);

/** The value of a condition; nothing when it is open. */
export function runBool(node: BoolNode, at: At): boolean | undefined {
  switch (node.op) {
    case 'always':
      return node.value;
    case 'flag': {
      const value = inputOf(node.slot, at);
      return value === undefined ? undefined : value === 1n;
    }
    case 'one-of': {
      const code = inputOf(node.slot, at);
      return code === undefined ? undefined : node.codes.includes(Number(code));
    }
    case 'all':
      return every(node.of.map(part => runBool(part, at)));
    case 'any':
      return negated(every(node.of.map(part => negated(runBool(part, at)))));
    case 'not':
      return negated(runBool(node.of, at));
    case 'discretion':
      return undefined;
    case 'some':
    case 'every': {
      const members = membersOf(node.group, at)?.map(member => runBool(node.of, member));
      return members && (node.op === 'every' ? every(members) : negated(every(members.map(negated))));
    }
    default: {
      const a = runInt(node.a, at);
      const b = runInt(node.b, at);
      if (a === undefined || b === undefined) return undefined;
      return node.op === 'less' ? a < b : node.op === 'equal' ? a === b : a <= b;
    }
  }
}
