import type { RuleOutcome } from '../../language/index.ts';

/** What is looked at of a decision: a `TracedDecision` is one. */
export interface OpenDecision {
  readonly outcome: RuleOutcome;
  readonly missing: readonly string[];
  readonly weights: readonly number[];
}

/** A fact worth asking for next. */
export interface NextFact {
  readonly id: string;
  /** How many undecided rules it is expected to decide: the sum of its weights there. */
  readonly decides: number;
  /** How many undecided rules ask for it. */
  readonly rules: number;
  /** How many amounts, of rules already said yes to, ask for it. */
  readonly amounts: number;
}

const nothing = { decides: 0, rules: 0, amounts: 0 };

/**
 * Which facts to ask for, over all decisions about one subject: what is expected to decide the most rules first, then what most
 * amounts wait for; facts that `isSensitive` come after all others, however much they decide.
 */
export function nextFacts(
  decisions: Iterable<OpenDecision>,
  isSensitive: (id: string) => boolean = () => false,
): readonly NextFact[] {
  const found = new Map<string, NextFact>();
  for (const { outcome, missing, weights } of decisions)
    for (const [at, id] of missing.entries()) {
      const before = found.get(id) ?? { id, ...nothing };
      found.set(
        id,
        outcome === 'yes'
          ? { ...before, amounts: before.amounts + 1 }
          : { ...before, decides: before.decides + (weights[at] ?? 0), rules: before.rules + 1 },
      );
    }
  return [...found.values()].sort(
    (a, b) =>
      Number(isSensitive(a.id)) - Number(isSensitive(b.id)) ||
      b.decides - a.decides ||
      b.rules - a.rules ||
      b.amounts - a.amounts,
  );
}
