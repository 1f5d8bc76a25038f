import { type AnyNode, type Rule, type RuleFact, refuseRule, type TruthNode } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import { mustBeInForce } from '../meaning/decide.ts';
import { nodesOf, rootsOf } from '../walk.ts';
import { Builder } from './builder.ts';
import { type Fraction, fractions } from './fraction.ts';
import { Inputs } from './inputs.ts';
import { lowerNumber } from './lower-number.ts';
import { lowerTruth } from './lower-truth.ts';
import type { Lowering } from './lowering.ts';
import type { BoolNode, IntNode, Slot } from './node.ts';

/** A rule for one day of law, as whole-number operations over inputs. */
export interface LoweredRule {
  readonly rule: Rule;
  readonly asked: Asked;
  readonly eligible: BoolNode;
  /** In the smallest part of the amount's unit. */
  readonly amount?: IntNode;
  readonly slots: readonly Slot[];
  readonly facts: ReadonlyMap<string, RuleFact>;
  /** What each condition of the rule became. */
  readonly conditions: ReadonlyMap<TruthNode, BoolNode>;
}

function wholeAmount({ n, d }: Fraction, rule: Rule, into: Lowering): IntNode {
  const scale = 10n ** BigInt(rule.amount?.unit.decimals ?? 0);
  if (d.op !== 'constant' || scale % d.value !== 0n)
    throw refuseRule('rule-not-whole', { rule: rule.id, denominator: d.op === 'constant' ? String(d.value) : '?' });
  return into.build.scale(n, scale / d.value);
}

/**
 * Lowers a rule for one day of law. Refuses a day outside its validity or without a value of some parameter, circular definitions,
 * an amount that may not be whole (`rule-not-whole`), a division by a constant zero.
 */
export function lowerRule(rule: Rule, asked: Asked): LoweredRule {
  mustBeInForce(rule, asked);
  for (const root of rootsOf(rule)) nodesOf(root);
  const build = new Builder();
  const inputs = new Inputs(build);
  const into: Lowering = {
    asked,
    ruleId: rule.id,
    build,
    of: fractions(build),
    inputs,
    conditions: new Map<TruthNode, BoolNode>(),
    numbers: new Map<AnyNode, Fraction>(),
  };
  const eligible = rule.eligible ? lowerTruth(rule.eligible.node, into) : build.always(true);
  const amount = rule.amount && wholeAmount(lowerNumber(rule.amount.node, into), rule, into);
  const { slots, facts } = inputs;
  return { rule, asked, eligible, ...(amount && { amount }), slots, facts, conditions: into.conditions };
}
