import { type Bool, doubleOf, type Int, safe, unknownNumber, type Values } from './double.ts';
import { open } from './state.ts';
import type { Tabulated } from './tabulated.ts';
import type { Turn } from './turn.ts';

/** A condition looked up; `rest` computes it for values beyond the list. */
export function looked({ slot, values, unknown, whole }: Tabulated<number>, at: number, rest: () => Bool): Bool {
  const states = Uint8Array.from(values);
  const { length } = states;
  const beyond: Bool = whole ? () => open : rest();
  if (slot.group === undefined)
    return (s, m) => {
      const value = s[at] ?? unknownNumber;
      return value < length ? (states[value] ?? open) : Number.isNaN(value) ? unknown : beyond(s, m);
    };
  return (s, m) => {
    const value = m[at] ?? unknownNumber;
    return value < length ? (states[value] ?? open) : Number.isNaN(value) ? unknown : beyond(s, m);
  };
}

/** A number looked up; `rest` computes it for values beyond the list. */
export function lookedNumber(
  { slot, values, unknown, whole }: Tabulated<bigint | undefined>,
  at: number,
  turn: Turn<Values>,
  rest: () => Int,
): Int {
  const doubles = Float64Array.from(values, doubleOf);
  const { length } = doubles;
  const [beyond, ofUnknown]: [Int, number] = [whole ? () => unknownNumber : rest(), doubleOf(unknown)];
  const ofMember = slot.group !== undefined;
  const found: Int = (s, m) => {
    const value = (ofMember ? m : s)[at] ?? unknownNumber;
    return value < length ? (doubles[value] ?? unknownNumber) : !Number.isNaN(value) ? beyond(s, m) : ofUnknown;
  };
  if (![...doubles, ofUnknown].some(value => Math.abs(value) > safe)) return found;
  return (s, m) => {
    const value = found(s, m);
    if (value > safe || value < -safe) turn.over = true;
    return value;
  };
}
