import { type GivenFacts, type NumberNode, type Rule, refuseRule } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import { amountOf, type Decision, ranked } from '../decision.ts';
import { takeFacts } from '../intake.ts';
import { refuseFacts } from '../refuse.ts';
import { factsOf, rootsOf } from '../walk.ts';
import { numberOf } from './number.ts';
import { type Open, openOf } from './open.ts';
import type { Scope } from './scope.ts';
import { truthOf } from './truth.ts';

const nothing: Open = { missing: new Map(), reasons: new Set() };

/** The amount in the unit's smallest part; it must be whole (`rule-not-whole`). */
function wholeAmount(rule: Rule, node: NumberNode, scope: Scope): number | bigint | undefined {
  const value = numberOf(node, scope);
  if (!value) return undefined;
  const n = value.n * 10n ** BigInt(node.unit.decimals);
  if (n % value.d !== 0n) throw refuseRule('rule-not-whole', { rule: rule.id, denominator: String(value.d) });
  return amountOf(n / value.d);
}

const answer = (rule: Rule, scope: Scope): Decision => {
  const holds = rule.eligible ? truthOf(rule.eligible.node, scope) : true;
  if (holds === false) return { outcome: 'no', missing: [], reasons: [] };
  const open = rule.eligible && holds === undefined ? openOf(rule.eligible.node, scope) : nothing;
  const reasons = [...open.reasons];
  if (holds === undefined) {
    const judged = open.missing.size === 0 && reasons.length === 1 && reasons[0] === 'discretion';
    return { outcome: judged ? 'discretion' : 'undecided', missing: ranked(open.missing), reasons };
  }
  if (!rule.amount) return { outcome: 'yes', missing: [], reasons: [] };
  const amount = wholeAmount(rule, rule.amount.node, scope);
  if (amount !== undefined) return { outcome: 'yes', amount, missing: [], reasons: [] };
  const needed = openOf(rule.amount.node, scope);
  return { outcome: 'yes', missing: ranked(needed.missing), reasons: [...needed.reasons] };
};

/** Where a rule is read for a subject. Refuses facts that cannot be, and facts that contradict each other. */
export function scopeOf(rule: Rule, given: GivenFacts, asked: Asked, options: { only?: boolean } = {}): Scope {
  const impossible = rule.impossible?.map(truth => truth.node) ?? [];
  const scope: Scope = { asked, facts: takeFacts(factsOf(...rootsOf(rule), ...impossible), given, options) };
  const contradiction = impossible.find(node => truthOf(node, scope) === true);
  if (contradiction) throw refuseFacts('facts-contradict', { what: contradiction.words?.en ?? rule.id });
  return scope;
}

/** Refuses a day on which the rule is not in force. */
export function mustBeInForce(rule: Rule, { on }: Asked): void {
  if (on < rule.from || (rule.to !== undefined && on > rule.to))
    throw refuseFacts('rule-not-in-force', { rule: rule.id, day: on });
}

/**
 * What a rule answers about one subject, by the definition: exact fractions straight over the expression. Slow and clear; the fast
 * targets must give the same to the last won.
 */
export function decideByMeaning(
  rule: Rule,
  given: GivenFacts,
  asked: Asked,
  options: { only?: boolean } = {},
): Decision {
  mustBeInForce(rule, asked);
  return answer(rule, scopeOf(rule, given, asked, options));
}
