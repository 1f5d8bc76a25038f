import type { IntNode } from '../ir/node.ts';
import { i32, i64, type Value } from '../population/wasm/encoder.ts';
import { addedMonths, type DayCode, monthsApart } from './calendar-code.ts';
import { fits } from './fits.ts';
import { inputCode, listed } from './looked-up-code.ts';
import { folded } from './member-code.ts';
import type { RowCode } from './row-code.ts';
import { bothKnown, type Num, type Scope, unknownNumber } from './scope.ts';
import { double, either, floored, signed, wide } from './wide.ts';

type Op<O extends IntNode['op']> = Extract<IntNode, { op: O }>;
type Two = Extract<IntNode, { a: IntNode; b: IntNode }>;

const one = i32.const(1);

/** Days, or months, that are computed without a second thought. */
const farthest = 1_000_000_000_000n;

/** A number of the lowered rule, each operand made before it. */
export function numberCode(node: IntNode, code: RowCode, scope: Scope): Num {
  switch (node.op) {
    case 'constant':
      if (!fits(node)) code.tooLarge(one, scope);
      return { value: wide(fits(node) ? node.value : 0n), known: undefined };
    case 'undefined':
      return unknownNumber;
    case 'input':
      return inputCode(node.slot, code, scope);
    case 'select':
      return selected(node, code, scope);
    case 'not-zero': {
      const { value, known } = code.int(node.a, scope);
      return { value, known: bothKnown(known, i64.notEqual(value, wide(0))) };
    }
    case 'add-months': {
      const { value, known } = code.int(node.a, scope);
      return { value: addedMonths(value, node.months, keepDays(node.a, code, scope)), known };
    }
    case 'row':
      return row(code.int(node.by, scope), node.first, node.values, code, scope);
    case 'code-row':
      return row(inputCode(node.slot, code, scope), 0, node.values, code, scope);
    case 'fold':
      return folded(node, code, scope);
    default: {
      const [a, b] = [code.int(node.a, scope), code.int(node.b, scope)];
      return { value: ofTwo(node, a.value, b.value, code, scope), known: bothKnown(a.known, b.known) };
    }
  }
}

/** Days so far away that JavaScript's numbers do not hold what is computed of them are left to it. */
function keepDays({ least, most }: IntNode, code: RowCode, scope: Scope): (of: Value<'i64'>) => Value<'i64'> {
  if (least < -farthest || most > farthest) code.tooLarge(one, scope);
  return of => code.keep(of, scope);
}

const dayCode = (node: IntNode, value: Value<'i64'>): DayCode => ({
  value,
  fixed: node.op === 'constant' ? Number(node.value) : undefined,
});

function selected({ when, yes, no }: Op<'select'>, code: RowCode, scope: Scope): Num {
  const [holds, a, b] = [code.bool(when, scope), code.int(yes, scope), code.int(no, scope)];
  const decided = holds.certain ? undefined : i32.or(holds.yes, holds.no);
  const picked = a.known || b.known ? either(holds.yes, a.known ?? one, b.known ?? one) : undefined;
  return { value: either(holds.yes, a.value, b.value), known: bothKnown(decided, picked) };
}

function row(
  { value, known }: Num,
  first: number,
  values: readonly (bigint | undefined)[],
  code: RowCode,
  scope: Scope,
): Num {
  if (values.length === 0) return unknownNumber;
  const place = code.keep(i64.sub(value, wide(first)), scope);
  const inside = code.keep(i64.below(place, wide(values.length)), scope);
  const found = listed(i32.wrap(either(inside, place, wide(0))), code.constants.wide(values), code, scope);
  return { value: found.value, known: bothKnown(bothKnown(known, inside), found.known) };
}

function ofTwo(node: Two, a: Value<'i64'>, b: Value<'i64'>, code: RowCode, scope: Scope): Value<'i64'> {
  switch (node.op) {
    case 'add':
      return code.checked(node, i64.add(a, b), scope);
    case 'subtract':
      return code.checked(node, i64.sub(a, b), scope);
    case 'smaller':
      return either(signed.less(a, b), a, b);
    case 'larger':
      return either(signed.less(a, b), b, a);
    case 'multiply':
      return product(node, a, b, code, scope);
    case 'floor-divide':
      return quotient(node, a, b, code, scope);
    case 'months-between':
      return monthsApart(dayCode(node.a, a), dayCode(node.b, b), keepDays(node, code, scope));
  }
}

/** Doubles tell how large the product is, nearly: twice as much would still be within 64 bits. */
function product(node: Two, a: Value<'i64'>, b: Value<'i64'>, code: RowCode, scope: Scope): Value<'i64'> {
  const size = double.size(double.times(double.of(a), double.of(b)));
  if (!fits(node)) code.tooLarge(double.atLeast(size, double.constant(2 ** 62)), scope);
  return i64.mul(a, b);
}

/** A divisor that is unknown may be anything: it is made one, since a division by zero would end the run. */
function quotient(node: Two, a: Value<'i64'>, b: Value<'i64'>, code: RowCode, scope: Scope): Value<'i64'> {
  const certain = node.b.op === 'constant' && fits(node.b);
  const by = certain ? b : code.keep(either(signed.less(b, wide(1)), wide(1), b), scope);
  return floored(a, by, code.keep(signed.divide(a, by), scope), node.a.least >= 0n);
}
