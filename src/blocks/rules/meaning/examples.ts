import { isDeepStrictEqual } from 'node:util';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { exactly, type Rule, type RuleExample } from '../../language/index.ts';
import { amountOf, type Decision } from '../decision.ts';
import { decideByMeaning } from './decide.ts';

/** An example that came out otherwise than its declaration says. */
export interface FailedExample {
  readonly example: RuleExample;
  readonly got: Decision;
}

const inSmallestPart = (rule: Rule, amount: number | bigint | string): number | bigint => {
  const { n, d } = exactly(amount);
  return amountOf((n * 10n ** BigInt(rule.amount?.unit.decimals ?? 0)) / d);
};

function asExpected(rule: Rule, { expect }: RuleExample, got: Decision): boolean {
  return (
    got.outcome === expect.outcome &&
    (expect.amount === undefined || got.amount === inSmallestPart(rule, expect.amount)) &&
    (expect.missing === undefined || isDeepStrictEqual(got.missing, expect.missing))
  );
}

/** Tries the examples of a rule; gives those that fail. */
export const failedExamples = (rule: Rule): readonly FailedExample[] =>
  rule.examples.flatMap(example => {
    // Examples are declarations: their days were written by the rule's author, and a wrong one is refused by the parameters.
    const asked = { on: example.on as CivilDay, ...(example.knownOn && { knownOn: example.knownOn as CivilDay }) };
    const got = decideByMeaning(rule, example.given, asked, { only: true });
    return asExpected(rule, example, got) ? [] : [{ example, got }];
  });
