import { floorDivide } from '../../language/index.ts';
import { type IntNode, type IntOp, mostMembers } from './node.ts';

interface Bounds {
  readonly least: bigint;
  readonly most: bigint;
}

const over = (values: readonly bigint[]): Bounds => ({
  least: values.reduce((a, b) => (b < a ? b : a)),
  most: values.reduce((a, b) => (b > a ? b : a)),
});

const corners = (a: IntNode, b: IntNode, how: (x: bigint, y: bigint) => bigint): Bounds =>
  over([how(a.least, b.least), how(a.least, b.most), how(a.most, b.least), how(a.most, b.most)]);

const ofValues = (values: readonly (bigint | undefined)[]): Bounds => {
  const known = values.filter(v => v !== undefined);
  return known.length === 0 ? { least: 0n, most: 0n } : over(known);
};

const ofFold = (op: Extract<IntOp, { op: 'fold' }>): Bounds => {
  if (op.how === 'count' || !op.of) return { least: 0n, most: BigInt(mostMembers) };
  const { least, most } = op.of;
  if (op.how !== 'sum') return { least, most };
  const times = BigInt(mostMembers);
  return { least: least < 0n ? least * times : 0n, most: most > 0n ? most * times : 0n };
};

/** Between which bounds a value lies whenever it is known. */
export function boundsOf(op: IntOp): Bounds {
  switch (op.op) {
    case 'constant':
      return { least: op.value, most: op.value };
    case 'input':
      throw new Error('an input brings its bounds with it');
    case 'add':
      return { least: op.a.least + op.b.least, most: op.a.most + op.b.most };
    case 'subtract':
      return { least: op.a.least - op.b.most, most: op.a.most - op.b.least };
    case 'multiply':
      return corners(op.a, op.b, (x, y) => x * y);
    case 'smaller':
      return { least: over([op.a.least, op.b.least]).least, most: over([op.a.most, op.b.most]).least };
    case 'larger':
      return { least: over([op.a.least, op.b.least]).most, most: over([op.a.most, op.b.most]).most };
    case 'floor-divide':
      // The divisor is at least one whenever it is known.
      return corners(op.a, op.b, (x, y) => floorDivide(x, y < 1n ? 1n : y));
    case 'select':
      return over([op.yes.least, op.yes.most, op.no.least, op.no.most]);
    case 'not-zero':
      return { least: op.a.least === 0n ? 1n : op.a.least, most: op.a.most === 0n ? -1n : op.a.most };
    case 'months-between':
      return corners(op.a, op.b, (x, y) => (y - x) / 28n + (y > x ? 1n : -1n));
    case 'add-months':
      return { least: op.a.least + BigInt(op.months) * 31n - 31n, most: op.a.most + BigInt(op.months) * 31n + 31n };
    case 'row':
    case 'code-row':
      return ofValues(op.values);
    case 'fold':
      return ofFold(op);
    case 'undefined':
      return { least: 0n, most: 0n };
  }
}
