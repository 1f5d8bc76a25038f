import type { GivenFacts, Rule, RuleOutcome, TruthNode } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import { amountOf, type Decision } from '../decision.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { Undefined } from '../meaning/open.ts';
import { refuseFacts } from '../refuse.ts';
import { nodesOf, rootsOf } from '../walk.ts';
import { type Bool, type Int, unknownNumber, type Values } from './double.ts';
import { Doubles } from './doubles.ts';
import { Exact, type ExactValues } from './exact.ts';
import { exactly, FactReader, type FactRow } from './fact-row.ts';
import { lowerParts } from './lowered-parts.ts';
import { type Places, placesOf } from './places.ts';
import { no, open, yes } from './state.ts';
import { conditionsOf, Trace } from './trace.ts';
import type { Of } from './turn.ts';

/** A decision with what each condition of the rule came to. */
export interface TracedDecision extends Decision {
  /** Parallel to the rule's `conditions`: 0 no, 1 open, 2 yes. */
  readonly states: Uint8Array;
  /** Parallel to `missing`: how likely each is to decide, if every open condition were as likely to hold as not. */
  readonly weights: readonly number[];
}

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

/** Entitlement and amount without reasons: by doubles, and once more exactly where those do not reach. */
class Plain {
  readonly #doubles: Doubles;
  readonly #eligible: Bool;
  readonly #amount: Int;
  readonly #exactly: () => {
    readonly engine: Exact;
    readonly eligible: Of<ExactValues, number>;
    readonly amount: Of<ExactValues, bigint | undefined>;
  };

  constructor({ eligible, amount }: Pick<LoweredRule, 'eligible' | 'amount'>, places: Places) {
    this.#doubles = new Doubles(places, amount ? [eligible, amount] : [eligible]);
    this.#eligible = this.#doubles.bool(eligible, undefined);
    this.#amount = amount ? this.#doubles.int(amount, undefined) : () => unknownNumber;
    this.#exactly = lazily(() => {
      const engine = new Exact(places);
      const none = (): undefined => undefined;
      return {
        engine,
        eligible: engine.bool(eligible, undefined),
        amount: amount ? engine.int(amount, undefined) : none,
      };
    });
  }

  eligible(row: FactRow): number {
    if (!row.exact) {
      const { turn } = this.#doubles;
      turn.begin(row.groups);
      const state = this.#eligible(row.values, row.values);
      if (!turn.over) return state;
    }
    const [{ engine, eligible }, { values, groups }] = [this.#exactly(), exactly(row)];
    engine.turn.begin(groups);
    return eligible(values, values);
  }

  amount(row: FactRow): number | bigint | undefined {
    if (!row.exact) {
      const { turn } = this.#doubles;
      turn.begin(row.groups);
      const amount = this.#amount(row.values, row.values);
      // Adding nothing makes zero of minus zero.
      if (!turn.over) return !Number.isNaN(amount) ? amount + 0 : undefined;
    }
    const [{ engine, amount }, { values, groups }] = [this.#exactly(), exactly(row)];
    engine.turn.begin(groups);
    const value = amount(values, values);
    return value === undefined ? undefined : amountOf(value);
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const none: readonly never[] = Object.freeze([]);

/** What was noted as open, most deciding first. */
function noted<V>({ looks: { missing, ids } }: Trace<V>, outcome: RuleOutcome, states: Uint8Array): TracedDecision {
  const ranked = missing.ranked();
  const [found, weights]: [string[], number[]] = [[], []];
  for (const fact of ranked) {
    found.push(ids[fact] ?? '');
    weights.push(missing.weights[fact] ?? 0);
  }
  const reasons: readonly Undefined[] = missing.reasons.size === 0 ? none : [...missing.reasons];
  return { outcome, missing: found, reasons, states, weights };
}

/** The decision by one way of computing; nothing when a value grew beyond it. */
function decided<V>(
  trace: Trace<V>,
  subject: V,
  groups: readonly (readonly V[] | undefined)[],
  amountOf: (() => number | bigint | undefined) | undefined,
): TracedDecision | undefined {
  const state = trace.run(subject, groups);
  const { turn } = trace.engine;
  if (turn.over) return undefined;
  const states = trace.states.slice();
  if (state === no) return { outcome: 'no', missing: none, reasons: none, states, weights: none };
  if (state === open) {
    trace.look('eligible', subject);
    const found = noted(trace, 'undecided', states);
    if (turn.over) return undefined;
    const judged = found.missing.length === 0 && found.reasons.length === 1 && found.reasons[0] === 'discretion';
    return judged ? { ...found, outcome: 'discretion' } : found;
  }
  const amount = amountOf?.();
  if (amount !== undefined) return { outcome: 'yes', amount, missing: none, reasons: none, states, weights: none };
  if (!amountOf) return { outcome: 'yes', missing: none, reasons: none, states, weights: none };
  trace.look('amount', subject);
  return turn.over ? undefined : noted(trace, 'yes', states);
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
