import type { IntNode } from '../ir/node.ts';
import { daysBetween } from './calendar.ts';
import type { OfTwo, OpOf, Writer } from './columns.ts';
import { atom, binds, call, cases, cast, infix, type Text } from './text.ts';

const zero = atom('0');

/** A value made in one type, as the type of its node. */
export const fitted = (text: Text, madeWide: boolean, node: IntNode, of: Writer): Text =>
  madeWide === of.wide(node) ? text : cast(text, of.type(node));

/** One operand of each operation has the type in which it is done. */
function promoted(node: IntNode, wide: boolean, of: Writer): Text {
  const text = of.int(node);
  return wide && !of.wide(node) && node.op !== 'constant' ? cast(text, of.columns.dialect.wide) : text;
}

/** A sum, a difference or a product. */
export function arithmetic(node: OfTwo, of: Writer): Text {
  const { op, a, b } = node;
  const days = op === 'subtract' ? daysBetween(b, a, of.days) : undefined;
  if (days) return days;
  const wide = of.wide(node) || of.wide(a) || of.wide(b);
  const [sign, rank] = op === 'multiply' ? ['*', binds.product] : [op === 'add' ? '+' : '-', binds.sum];
  const left = promoted(a, wide, of);
  const right = a.op === 'constant' ? promoted(b, wide, of) : of.int(b);
  return fitted(infix(left, sign, right, rank), wide, node, of);
}

/** The smaller or the larger of two; `LEAST` and `GREATEST` only of what is known, for half of the engines forget an unknown there. */
export function extreme(node: OfTwo, of: Writer): Text {
  const { a, b } = node;
  const { nullness, known } = of.columns;
  const sure = nullness.certain(a, known) && nullness.certain(b, known);
  const name = node.op === 'smaller' ? 'LEAST' : 'GREATEST';
  const text = sure ? call(name, of.int(a), of.int(b)) : compared(node, of);
  return fitted(text, of.wide(a) || of.wide(b), node, of);
}

function compared({ op, a, b }: OfTwo, of: Writer): Text {
  const [sign, other] = op === 'smaller' ? ['<', '>='] : ['>', '<='];
  if (a.op === 'constant' || b.op === 'constant') {
    const [limit, value] = a.op === 'constant' ? [of.int(a), of.int(b)] : [of.int(b), of.int(a)];
    return cases([[infix(limit, sign, value, binds.compare), limit]], value);
  }
  const [left, right] = [of.int(a), of.int(b)];
  return cases([
    [infix(left, sign, right, binds.compare), left],
    [infix(left, other, right, binds.compare), right],
  ]);
}

/** The largest whole number not above a quotient, below zero too. */
export function quotient(node: OpOf<'floor-divide'>, of: Writer): Text {
  const { a, b } = node;
  const { dialect } = of.columns;
  const inexact = a.most > dialect.dividend || a.least < -dialect.dividend;
  const wide = of.wide(a) || of.wide(b) || inexact;
  const [left, right] = [promoted(a, wide, of), of.int(b)];
  const whole = dialect.quotient(left, right, wide);
  if (a.least >= 0n) return fitted(whole, wide, node, of);
  const below = infix(dialect.remainder(left, right), '<', zero, binds.compare);
  return fitted(infix(whole, '-', cases([[below, atom('1')]], zero), binds.sum), wide, node, of);
}

/** A value that is unknown where it is zero. */
export const notZero = (node: OpOf<'not-zero'>, of: Writer): Text =>
  fitted(call('NULLIF', of.int(node.a), zero), of.wide(node.a), node, of);
