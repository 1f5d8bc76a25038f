import type { GivenFacts, Rule, RuleOutcome, TruthNode } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { refuseFacts } from '../refuse.ts';
import { nodesOf, rootsOf } from '../walk.ts';
import { decided, type TracedDecision } from './decided.ts';
import type { Values } from './double.ts';
import { Doubles } from './doubles.ts';
import { Exact, type ExactValues } from './exact.ts';
import { exactly, FactReader, type FactRow } from './fact-row.ts';
import { lazily } from './lazily.ts';
import { lowerParts } from './lowered-parts.ts';
import { type Places, placesOf } from './places.ts';
import { Plain } from './plain.ts';
import { open, yes } from './state.ts';
import { conditionsOf, Trace } from './trace.ts';

export type { TracedDecision } from './decided.ts';

/** A rule for one day of law, ready to be asked many times. Rows are made by `row` or `take`, and good only for this rule. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly asked: Asked;
  /** The conditions about the subject, each after those it is made of. */
  readonly conditions: readonly TruthNode[];
  /**
   * Facts in their places, checked. What the rule does not ask is left out. Refuses as `takeFacts` does: a value of another kind, out of
   * bounds or too fine; too many members; facts that contradict each other.
   */
  row(given: GivenFacts): FactRow;
  /** As `row`, the same row each time: good until the next one is taken. */
  take(given: GivenFacts): FactRow;
  /** Who is entitled, without reasons. */
  outcome(row: FactRow): RuleOutcome;
  /** How much, in the smallest part of its unit, whoever is entitled; nothing while open. */
  amount(row: FactRow): number | bigint | undefined;
  /** The answer with its reasons, the missing facts that decide most first: as `decideByMeaning`. */
  decide(row: FactRow): TracedDecision;
}

function groupsOf(rule: Rule): Iterable<string> {
  const roots = [...rootsOf(rule), ...(rule.impossible ?? []).map(truth => truth.node)];
  return roots.flatMap(nodesOf).flatMap(node => ('group' in node ? [node.group.id] : []));
}

/** What cannot be, each ready to be tested. */
function contradictions(lowered: LoweredRule, places: Places) {
  const parts = lowerParts(lowered);
  return (lowered.rule.impossible ?? []).map(({ node }) => ({
    what: node.words?.en ?? lowered.rule.id,
    test: new Plain({ eligible: parts.truth(node) }, places),
  }));
}

/**
 * Makes closures of a lowered rule: no code is generated, so that it runs in a browser under a strict content security policy too.
 * What only a decision with reasons needs is made when the first one is asked.
 */
export function compileRule(lowered: LoweredRule): CompiledRule {
  const { rule, asked } = lowered;
  const places = placesOf(rule, groupsOf(rule));
  const [reader, plain, impossible] = [
    new FactReader(places),
    new Plain(lowered, places),
    contradictions(lowered, places),
  ];
  const conditions = conditionsOf(rootsOf(rule));
  const hasDiscretion = rootsOf(rule)
    .flatMap(nodesOf)
    .some(node => node.op === 'discretion');
  const quick = lazily(() => new Trace(lowered, conditions, places, roots => new Doubles(places, roots)));
  const exact = lazily(() => new Trace(lowered, conditions, places, () => new Exact(places)));

  const checked = (row: FactRow): FactRow => {
    for (const { what, test } of impossible)
      if (test.eligible(row) === yes) throw refuseFacts('facts-contradict', { what });
    return row;
  };
  const decide = (row: FactRow): TracedDecision => {
    const amount = rule.amount && (() => plain.amount(row));
    const found = row.exact ? undefined : decided<Values>(quick(), row.values, row.groups, amount);
    if (found) return found;
    const { values, groups } = exactly(row);
    const again = decided<ExactValues>(exact(), values, groups, amount);
    if (!again) throw new Error('whole numbers of any size grew too large');
    return again;
  };
  return {
    rule,
    asked,
    conditions,
    row: given => checked(reader.row(given)),
    take: given => checked(reader.take(given)),
    outcome(row) {
      const state = plain.eligible(row);
      if (state !== open) return state === yes ? 'yes' : 'no';
      return hasDiscretion ? decide(row).outcome : 'undecided';
    },
    amount: row => plain.amount(row),
    decide,
  };
}
