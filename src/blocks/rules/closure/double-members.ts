import { type Bool, type Int, safe, unknownNumber, type Values } from './double.ts';
import { no, open, yes } from './state.ts';
import type { Turn } from './turn.ts';

export const lesser = (a: number, b: number): number => (a <= b ? a : b <= a ? b : unknownNumber);
export const greater = (a: number, b: number): number => (a >= b ? a : b >= a ? b : unknownNumber);

/** A value over those members of a group that count: unknown when the group is, or one of the parts. */
export function folded(
  turn: Turn<Values>,
  group: number,
  how: 'sum' | 'count' | 'largest' | 'smallest',
  value: Int,
  counts: Bool,
): Int {
  const adds = how === 'sum' || how === 'count';
  const join = how === 'largest' ? greater : how === 'smallest' ? lesser : (a: number, b: number) => a + b;
  return s => {
    const members = turn.groups[group];
    let result = members && adds ? 0 : unknownNumber;
    let first = !adds;
    for (const m of members ?? []) {
      turn.member++;
      const state = counts(s, m);
      if (state === no) continue;
      const x = state === yes ? value(s, m) : unknownNumber;
      result = first ? x : join(result, x);
      first = false;
      if (result > safe || result < -safe) turn.over = true;
    }
    turn.member++;
    return members ? result : unknownNumber;
  };
}

/** Whether a condition holds for some member of a group, or every one. */
export function ofMembers(turn: Turn<Values>, group: number, op: 'some' | 'every', holds: Bool): Bool {
  const pick = op === 'every' ? Math.min : Math.max;
  return s => {
    const members = turn.groups[group];
    if (!members) return open;
    let state: number = op === 'every' ? yes : no;
    for (const m of members) {
      turn.member++;
      state = pick(state, holds(s, m));
    }
    turn.member++;
    return state;
  };
}
