import { no, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import {
  get,
  i32,
  type Local,
  type Statement,
  set,
  type Value,
  type WasmFunction,
  wasmFunction,
  whilst,
} from '../population/wasm/encoder.ts';
import type { Constants } from './constants.ts';
import { Masks } from './mask.ts';
import { MaskCode } from './mask-code.ts';
import { eachPerson } from './person-code.ts';
import { RowCode } from './row-code.ts';
import { answersAt, type ColumnTable } from './table.ts';
import { Tabulator } from './tabulated.ts';
import { amountsWritten, step, type Totals, totalsOf, writeBits, writeTotals } from './totals.ts';
import { either } from './wide.ts';

/** The bits of those among sixteen that are people still. */
function tail(first: Local<'i32'>, to: Local<'i32'>): Value<'i32'> {
  const left = i32.sub(get(to), get(first));
  const few = i32.sub(i32.shl(i32.const(1), left), i32.const(1));
  return either(i32.below(left, i32.const(16)), few, i32.const(0xffff));
}

/** A rule that masks say all of: who is in the mask of those of whom it may fail, too, is open. */
const byMasks = ({ open, yes: entitled }: Totals, bits: Local<'i32'>, mayFail: Value<'i32'>): readonly Statement[] => [
  set(open, i32.and(get(bits), mayFail)),
  set(entitled, i32.xor(get(bits), get(open))),
];

/** Writes the loop over a block of people, sixteen at a time. Tells whether numbers may be too large for it. */
export function runCode(
  lowered: LoweredRule,
  table: ColumnTable,
  constants: Constants,
): { readonly run: WasmFunction<readonly ['i32', 'i32'], 'i32'>; readonly mayGrow: boolean } {
  const tabulator = new Tabulator(table);
  const masks = new Masks(tabulator);
  const { eligible, amount } = lowered;
  let mayGrow = false;
  const run = wasmFunction(['i32', 'i32'], 'i32', (local, from, to) => {
    const [first, bits, at] = [local('i32'), local('i32'), local('i32')];
    const [mask, totals] = [new MaskCode(local, constants, first), totalsOf(local)];
    const may = i32.and(mask.bits(masks.other(eligible, no)), tail(first, to));
    const code = new RowCode(table, tabulator, constants, local);
    const decided =
      !amount && masks.exact(eligible)
        ? byMasks(totals, bits, mask.bits(masks.other(eligible, yes)))
        : [
            ...[totals.yes, totals.open, totals.over].map(zeroed => set(zeroed, i32.const(0))),
            eachPerson(lowered, masks, code, { bits, first, totals }),
          ];
    mayGrow = code.mayGrow;
    return [
      ...mask.before,
      set(totals.place, i32.const(answersAt.amounts)),
      set(first, get(from)),
      whilst(
        i32.below(get(first), get(to)),
        ...mask.each,
        set(bits, may),
        ...decided,
        ...writeBits(totals, get(at), mayGrow),
        step(first, i32.const(16)),
        step(at, i32.const(2)),
      ),
      ...writeTotals(totals),
      amountsWritten(totals),
    ];
  });
  return { run, mayGrow };
}
