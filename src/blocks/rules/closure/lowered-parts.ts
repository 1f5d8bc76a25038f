import { Refusal } from '../../../kernel/refusal/index.ts';
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

/**
 * What the day of law rules out may ask a parameter that has no value on that day. The whole rule has been lowered before its parts,
 * so such a part is never asked, and nothing is known of it.
 */
function unlessRuledOut<T>(lower: () => T, otherwise: T): T {
  try {
    return lower();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'parameter-without-value') return otherwise;
    throw error;
  }
}

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
  const ruledOut = build.bool({ op: 'discretion', name: 'ruled-out' });
  return {
    truth: node => unlessRuledOut(() => lowerTruth(node, into), ruledOut),
    number: node => unlessRuledOut(() => ofFraction(lowerNumber(node, into)), []),
    day: node => unlessRuledOut(() => changing([lowerDay(node, into)]), []),
  };
}
