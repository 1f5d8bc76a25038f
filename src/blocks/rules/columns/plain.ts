import { no, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { Amounts } from './amounts.ts';
import type { ColumnsAnswer } from './answer.ts';
import { type Mask, Masks } from './mask.ts';
import { slowRows } from './slow-row.ts';
import { blockPeople, type ColumnTable } from './table.ts';
import { Tabulator } from './tabulated.ts';

/** Writes 1 for each of a block who is in the mask, else 0. */
type Fill = (from: number, into: Uint8Array) => void;

function fillOf(mask: Mask, buffer: ArrayBuffer): Fill {
  if (mask.op !== 'in') return joinedFill(mask, buffer);
  const [values, picked] = [new Uint8Array(buffer, mask.column.at), new Uint8Array(256)];
  for (const byte of mask.bytes) picked[byte] = 1;
  return (from, into) => {
    for (let i = 0; i < into.length; i++) into[i] = picked[values[from + i] ?? 0] ?? 0;
  };
}

function joinedFill({ op, of }: Extract<Mask, { op: 'and' | 'or' }>, buffer: ArrayBuffer): Fill {
  const [first, ...rest] = of.map(part => fillOf(part, buffer));
  const scratch = new Uint8Array(blockPeople);
  return (from, into) => {
    first?.(from, into);
    const other = scratch.subarray(0, into.length);
    for (const fill of rest) {
      fill(from, other);
      if (op === 'and') for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) & (other[i] ?? 0);
      else for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) | (other[i] ?? 0);
    }
  };
}

/** Without WebAssembly: narrow columns first, and then one after the other. */
export function runPlain(lowered: LoweredRule, table: ColumnTable): ColumnsAnswer {
  const { people } = table;
  const mask = new Masks(new Tabulator(table)).other(lowered.eligible, no);
  const fill: Fill = mask ? fillOf(mask, table.bytes.buffer) : (_, into) => void into.fill(1);
  const [decide, amounts, may] = [slowRows(lowered, table), new Amounts(), new Uint8Array(blockPeople)];
  const [entitled, undecided] = [new Uint8Array(Math.ceil(people / 8)), new Uint8Array(Math.ceil(people / 8))];
  let [count, opens] = [0, 0];
  const note = (person: number): void => {
    const { state, amount } = decide(person);
    if (state === no) return;
    const bits = state === yes ? entitled : undecided;
    bits[person >> 3] = (bits[person >> 3] ?? 0) | (1 << (person & 7));
    if (state !== yes) opens++;
    else count++;
    if (state === yes && lowered.amount) amounts.add(amount);
  };
  for (let from = 0; from < people; from += blockPeople) {
    const block = may.subarray(0, Math.min(blockPeople, people - from));
    fill(from, block);
    for (let i = 0; i < block.length; i++) if (block[i] === 1) note(from + i);
  }
  const { all, beyond, sum } = amounts;
  return { people, yes: entitled, open: undecided, count, opens, amounts: all, beyond, sum };
}
