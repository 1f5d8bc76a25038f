import type { RuleFact } from '../../language/index.ts';
import { no, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { refuseFacts } from '../refuse.ts';
import { Amounts } from './amounts.ts';
import { bitsSet, type ColumnsAnswer } from './answer.ts';
import type { Column } from './column.ts';
import { runPlain } from './plain.ts';
import { type Program, programFor } from './program.ts';
import { type SlowAnswer, slowRows } from './slow-row.ts';
import { answersAt, blockPeople, type ColumnTable } from './table.ts';

export interface ColumnsOptions {
  /** Plain JavaScript even where WebAssembly is had: for tests, and to compare. */
  readonly plain?: boolean;
}

/** Programs by rule and table: both stay as they are. */
const programs = new WeakMap<LoweredRule, WeakMap<ColumnTable, Program | 'none'>>();

function programOf(lowered: LoweredRule, table: ColumnTable): Program | undefined {
  const ofRule = programs.get(lowered) ?? new WeakMap<ColumnTable, Program | 'none'>();
  programs.set(lowered, ofRule);
  const found = ofRule.get(table) ?? programFor(lowered, table) ?? 'none';
  ofRule.set(table, found);
  return found === 'none' ? undefined : found;
}

/** Days from the year 1 to the year 9999, as lowering bounds them. */
const days = [-719_162n, 2_932_896n] as const;

function boundsOf(fact: RuleFact): readonly [least: bigint, most: bigint] {
  if (fact.kind === 'flag') return [0n, 1n];
  if (fact.kind === 'code') return [0n, BigInt(Object.keys(fact.codes ?? {}).length - 1)];
  if (fact.kind === 'day') return days;
  const parts = 10 ** (fact.unit?.decimals ?? 0);
  const bound = (value: number): bigint => BigInt(Math.round(value * parts));
  return [bound(fact.least ?? 0), bound(fact.most ?? Number.MAX_SAFE_INTEGER)];
}

function refuseImpossible({ facts }: LoweredRule, { columns, groups }: ColumnTable): void {
  for (const fact of facts.values()) {
    const column: Column | undefined = (fact.group ? groups.get(fact.group.id)?.columns : columns)?.get(fact.id);
    const [least, most] = boundsOf(fact);
    if (column && column.least <= column.most && (column.least < least || column.most > most))
      throw refuseFacts('fact-out-of-bounds', { fact: fact.id, least: String(least), most: String(most) });
  }
}

/** The bits of one block; those of the last people may fill less than a byte. */
interface Block {
  readonly from: number;
  readonly yes: Uint8Array;
  readonly open: Uint8Array;
  readonly over: Uint8Array;
}

/** Decides once more, exactly, who was too large for 64 bits; their place among the amounts was kept free. */
function decideAgain(
  { from, yes: entitled, open, over }: Block,
  stored: BigInt64Array,
  amounts: Amounts,
  decide: (person: number) => SlowAnswer,
  counts: Int32Array,
): void {
  let place = 0;
  for (const person of [...bitsSet(entitled)]) {
    const [byte, bit] = [person >> 3, 1 << (person & 7)];
    const before = stored[place++];
    if (((over[byte] ?? 0) & bit) === 0) {
      if (before !== undefined) amounts.addStored(before);
      continue;
    }
    const { state, amount } = decide(from + person);
    if (state === yes) {
      if (before !== undefined) amounts.add(amount);
      continue;
    }
    entitled[byte] = (entitled[byte] ?? 0) & ~bit;
    counts[0] = (counts[0] ?? 0) - 1;
    if (state === no) continue;
    open[byte] = (open[byte] ?? 0) | bit;
    counts[1] = (counts[1] ?? 0) + 1;
  }
}

function runProgram(program: Program, lowered: LoweredRule, table: ColumnTable): ColumnsAnswer {
  const { people, bytes } = table;
  const { buffer } = bytes;
  const all = Math.ceil(people / 8);
  const [entitled, undecided, amounts] = [new Uint8Array(all), new Uint8Array(all), new Amounts()];
  const sums = new BigInt64Array(buffer, answersAt.sums, 2);
  const counts = new Int32Array(buffer, answersAt.counts, 2);
  let decide: ((person: number) => SlowAnswer) | undefined;
  let [count, opens] = [0, 0];
  new Uint8Array(buffer).set(program.constants);
  for (let from = 0; from < people; from += blockPeople) {
    const to = Math.min(people, from + blockPeople);
    const many = program.run(from, to);
    const ofBlock = (at: number) => new Uint8Array(buffer, at, Math.ceil((to - from) / 8));
    const block = {
      from,
      yes: ofBlock(answersAt.yes),
      open: ofBlock(answersAt.open),
      over: ofBlock(answersAt.over),
    };
    amounts.sum += ((sums[1] ?? 0n) << 32n) + (sums[0] ?? 0n);
    const stored = new BigInt64Array(buffer, answersAt.amounts, many);
    if (!program.mayGrow || block.over.every(byte => byte === 0)) amounts.addAll(stored);
    else {
      decide ??= slowRows(lowered, table);
      decideAgain(block, stored, amounts, decide, counts);
    }
    entitled.set(block.yes, from >> 3);
    undecided.set(block.open, from >> 3);
    count += counts[0] ?? 0;
    opens += counts[1] ?? 0;
  }
  const { all: list, beyond, sum } = amounts;
  return { people, yes: entitled, open: undecided, count, opens, amounts: list, beyond, sum };
}

/**
 * Decides a rule about everybody in a table: as `ir/run.ts` does, only faster. Narrow columns are looked at sixteen people at a time, who
 * is left is decided in 64 bits, and whose numbers are too large for those is decided exactly. Refuses values that a fact cannot have.
 */
export function runColumns(
  lowered: LoweredRule,
  table: ColumnTable,
  { plain = false }: ColumnsOptions = {},
): ColumnsAnswer {
  refuseImpossible(lowered, table);
  const program = plain ? undefined : programOf(lowered, table);
  return program ? runProgram(program, lowered, table) : runPlain(lowered, table);
}
