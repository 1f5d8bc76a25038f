import type { Comparison, TruthNode } from '../../language/index.ts';
import type { Fraction } from './fraction.ts';
import { lowerDay } from './lower-day.ts';
import { lowerNumber } from './lower-number.ts';
import type { Lowering } from './lowering.ts';
import type { BoolNode } from './node.ts';

function compared(how: Comparison, left: Fraction, right: Fraction, { of }: Lowering): BoolNode {
  switch (how) {
    case '<':
      return of.compare('less', left, right);
    case '<=':
      return of.compare('at-most', left, right);
    case '=':
      return of.compare('equal', left, right);
    case '>=':
      return of.compare('at-most', right, left);
    case '>':
      return of.compare('less', right, left);
  }
}

/** The parts up to the first that the day of law alone settles: what follows it is not asked. */
function partsUntil(settled: boolean, of: readonly TruthNode[], into: Lowering): readonly BoolNode[] {
  const parts: BoolNode[] = [];
  for (const node of of) {
    const part = lowerTruth(node, into);
    parts.push(part);
    if (part.op === 'always' && part.value === settled) break;
  }
  return parts;
}

function lower(node: TruthNode, into: Lowering): BoolNode {
  const { build, inputs } = into;
  switch (node.op) {
    case 'always':
      return build.always(node.value);
    case 'flag':
      return build.bool({ op: 'flag', slot: inputs.slot(node.fact) });
    case 'compare':
      return compared(node.how, lowerNumber(node.left, into), lowerNumber(node.right, into), into);
    case 'compare-days': {
      const d = build.constant(1n);
      return compared(node.how, { n: lowerDay(node.left, into), d }, { n: lowerDay(node.right, into), d }, into);
    }
    case 'one-of': {
      const list = Object.keys(node.code.fact.codes ?? {});
      const codes = [...new Set(node.codes)].map(code => list.indexOf(code)).sort((a, b) => a - b);
      return build.bool({ op: 'one-of', slot: inputs.slot(node.code.fact), codes });
    }
    case 'all':
      return build.every(partsUntil(false, node.of, into));
    case 'any':
      return build.some(partsUntil(true, node.of, into));
    case 'not':
      return build.not(lowerTruth(node.of, into));
    case 'discretion':
      return build.bool({ op: 'discretion', name: node.id });
    case 'some':
    case 'every':
      return build.bool({ op: node.op, group: node.group.id, of: lowerTruth(node.of, into) });
    case 'named':
      return lowerTruth(node.name.is(), into);
  }
}

/** A condition as a whole-number condition; remembered, so that a trace can say what became of each. */
export function lowerTruth(node: TruthNode, into: Lowering): BoolNode {
  const found = into.conditions.get(node);
  if (found) return found;
  const made = lower(node, into);
  into.conditions.set(node, made);
  return made;
}
