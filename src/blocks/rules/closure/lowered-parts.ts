import type { AnyNode, DayNode, NumberNode, TruthNode } from '../../language/index.ts';
import { Builder } from '../ir/builder.ts';
import { type Fraction, fractions } from '../ir/fraction.ts';
import { Inputs } from '../ir/inputs.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { lowerDay } from '../ir/lower-day.ts';
import { lowerNumber } from '../ir/lower-number.ts';
import { lowerTruth } from '../ir/lower-truth.ts';
import type { Lowering } from '../ir/lowering.ts';
import type { BoolNode, IntNode } from '../ir/node.ts';

/** The parts of one rule lowered one by one, each once: what a trace looks at. */
export interface LoweredParts {
  readonly truth: (node: TruthNode) => BoolNode;
  /** The whole numbers of a value that must be known for it to be known. */
  readonly number: (node: NumberNode) => readonly IntNode[];
  readonly day: (node: DayNode) => readonly IntNode[];
}

const changing = (nodes: readonly IntNode[]): readonly IntNode[] => nodes.filter(node => node.op !== 'constant');
const ofFraction = ({ n, d }: Fraction): readonly IntNode[] => changing([n, d]);

/** Lowers parts for the same day of law as the rule. */
export function lowerParts({ rule, asked }: Pick<LoweredRule, 'rule' | 'asked'>): LoweredParts {
  const build = new Builder();
  const into: Lowering = {
    asked,
    ruleId: rule.id,
    build,
    of: fractions(build),
    inputs: new Inputs(build),
    conditions: new Map<TruthNode, BoolNode>(),
    numbers: new Map<AnyNode, Fraction>(),
  };
  return {
    truth: node => lowerTruth(node, into),
    number: node => ofFraction(lowerNumber(node, into)),
    day: node => changing([lowerDay(node, into)]),
  };
}
