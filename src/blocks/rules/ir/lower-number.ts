import { exactly, type NumberNode } from '../../language/index.ts';
import type { Fraction } from './fraction.ts';
import { lowerDay } from './lower-day.ts';
import { lowerScale } from './lower-scale.ts';
import { lowerByCode, lowerTable } from './lower-table.ts';
import { lowerTruth } from './lower-truth.ts';
import { held, type Lowering } from './lowering.ts';
import type { BoolNode } from './node.ts';
import { refuseLowering } from './refuse.ts';

type OpOf<O extends NumberNode['op']> = Extract<NumberNode, { op: O }>;

/** A case that the day of law alone rules out is left out, so that a parameter which had no value yet is not asked. */
function chosen({ cases, otherwise }: OpOf<'choose'>, into: Lowering): Fraction {
  const { of, build } = into;
  const possible: (readonly [when: BoolNode, value: NumberNode])[] = [];
  let last = otherwise;
  for (const { when, value } of cases) {
    const holds = lowerTruth(when, into);
    if (holds.op !== 'always') possible.push([holds, value]);
    else if (holds.value) {
      last = value;
      break;
    }
  }
  const none: Fraction = { n: build.int({ op: 'undefined', reason: 'no-case' }), d: build.constant(1n) };
  return possible.reduceRight<Fraction>(
    (rest, [holds, value]) => of.select(holds, lowerNumber(value, into), rest),
    last ? lowerNumber(last, into) : none,
  );
}

function folded({ how, group, of, where }: OpOf<'fold'>, into: Lowering): Fraction {
  const { build } = into;
  const body = of && lowerNumber(of, into);
  if (body && body.d.op !== 'constant')
    throw refuseLowering('rule-fold-unrounded', { rule: into.ruleId, group: group.id });
  const n = build.int({
    op: 'fold',
    how,
    group: group.id,
    ...(body && { of: body.n }),
    ...(where && { where: lowerTruth(where, into) }),
  });
  return { n, d: body?.d ?? build.constant(1n) };
}

function between(node: OpOf<'between-days'>, into: Lowering): Fraction {
  const { build } = into;
  const from = lowerDay(node.from, into);
  const to = lowerDay(node.to, into);
  const d = build.constant(1n);
  if (node.in === 'days') return { n: build.subtract(to, from), d };
  const months = build.int({ op: 'months-between', a: from, b: to });
  return { n: node.in === 'months' ? months : build.floorDivide(months, build.constant(12n)), d };
}

function lower(node: NumberNode, into: Lowering): Fraction {
  const { of, build, inputs } = into;
  const parts = (list: readonly NumberNode[]): readonly [Fraction, ...Fraction[]] =>
    list.map(part => lowerNumber(part, into)) as [Fraction, ...Fraction[]];
  switch (node.op) {
    case 'constant':
      return of.constant(node.value);
    case 'parameter':
      return of.constant(exactly(held(node.parameter, into)));
    case 'fact':
      return { n: inputs.number(node.fact), d: build.constant(10n ** BigInt(node.fact.unit?.decimals ?? 0)) };
    case 'add':
      return parts(node.of).reduce((a, b) => of.sum('add', a, b));
    case 'smallest':
    case 'largest':
      return parts(node.of).reduce((a, b) => of.extreme(node.op === 'smallest' ? 'smaller' : 'larger', a, b));
    case 'subtract':
      return parts(node.of).reduce((a, b) => of.sum('subtract', a, b));
    case 'multiply':
      return parts(node.of).reduce((a, b) => of.multiply(a, b));
    case 'divide':
      return parts(node.of).reduce((a, b) => of.divide(a, b, into.ruleId));
    case 'round':
      return of.round(lowerNumber(node.of, into), node.step, node.how);
    case 'choose':
      return chosen(node, into);
    case 'table':
      return lowerTable(node, lowerNumber(node.by, into), into);
    case 'by-code':
      return lowerByCode(node, into);
    case 'scale':
      return lowerScale(node.kind, held(node.parameter, into), lowerNumber(node.of, into), into);
    case 'between-days':
      return between(node, into);
    case 'fold':
      return folded(node, into);
    case 'named':
      return lowerNumber(node.name.is(), into);
  }
}

/** A number as a fraction of whole-number nodes; each expression once. */
export function lowerNumber(node: NumberNode, into: Lowering): Fraction {
  const found = into.numbers.get(node);
  if (found) return found;
  const made = lower(node, into);
  into.numbers.set(node, made);
  return made;
}
