import { exactly, type NumberNode, type Rational } from '../../language/index.ts';
import type { Fraction } from './fraction.ts';
import { held, type Lowering } from './lowering.ts';
import type { BoolNode, IntNode } from './node.ts';

type OpOf<O extends NumberNode['op']> = Extract<NumberNode, { op: O }>;

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Rows over one denominator. */
function whole(
  values: readonly (number | string | undefined)[],
): readonly [rows: readonly (bigint | undefined)[], d: bigint] {
  const exact = values.map((v): Rational | undefined => (v === undefined ? undefined : exactly(v)));
  const d = exact.reduce((common, v) => (v ? (common / gcd(common, v.d)) * v.d : common), 1n);
  return [exact.map(v => v && (v.n * d) / v.d), d];
}

const missing = (into: Lowering): IntNode => into.build.int({ op: 'undefined', reason: 'no-row' });

/** The row number: undefined where the quantity is not whole. */
function rowNumber(by: Fraction, into: Lowering, then: (row: IntNode) => IntNode): IntNode {
  const { build } = into;
  if (by.d.op === 'constant' && by.d.value === 1n) return then(by.n);
  const row = build.floorDivide(by.n, by.d);
  return build.select(build.compare('equal', build.multiply(row, by.d), by.n), then(row), missing(into));
}

export function lowerTable(node: OpOf<'table'>, by: Fraction, into: Lowering): Fraction {
  const { build } = into;
  const { first, rows, beyond } = node;
  const [printed, d] = whole(Array.from(held(node.parameter, into).slice(0, rows)));
  const last = printed.length === rows ? printed[rows - 1] : undefined;
  const after = (row: IntNode): IntNode => {
    if (beyond === 'none' || last === undefined) return missing(into);
    if (beyond === 'last') return build.constant(last);
    const step = last - (printed[rows - 2] ?? 0n);
    return build.add(
      build.constant(last),
      build.scale(build.subtract(row, build.constant(BigInt(first + rows - 1))), step),
    );
  };
  const n = rowNumber(by, into, row => {
    const listed = build.int({ op: 'row', by: row, first, values: printed });
    const within: BoolNode = build.compare('less', row, build.constant(BigInt(first + rows)));
    return row.most < BigInt(first + rows) ? listed : build.select(within, listed, after(row));
  });
  return { n, d: build.constant(d) };
}

export function lowerByCode(node: OpOf<'by-code'>, into: Lowering): Fraction {
  const { build, inputs } = into;
  const table = held(node.parameter, into);
  const [values, d] = whole(Object.keys(node.by.fact.codes ?? {}).map(code => table[code]));
  return { n: build.int({ op: 'code-row', slot: inputs.slot(node.by.fact), values }), d: build.constant(d) };
}
