import type { RuleOutcome } from '../../language/index.ts';
import type { Decision } from '../decision.ts';
import type { Undefined } from '../meaning/open.ts';
import { no, open } from './state.ts';
import type { Trace } from './trace.ts';

/** A decision with what each condition of the rule came to. */
export interface TracedDecision extends Decision {
  /** Parallel to the rule's `conditions`: 0 no, 1 open, 2 yes. */
  readonly states: Uint8Array;
  /** Parallel to `missing`: how likely each is to decide, if every open condition were as likely to hold as not. */
  readonly weights: readonly number[];
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
export function decided<V>(
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
