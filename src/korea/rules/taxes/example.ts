import type { GivenFacts, RuleExample } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';

/** An example that comes to an amount, on a day. */
export const comesTo = (amount: number, ko: string, en: string, on: string, given: GivenFacts): RuleExample => ({
  words: words(ko, en),
  given,
  on,
  expect: { outcome: 'yes', amount },
});

/** An example of someone whom the rule does not concern. */
export const concernsNot = (ko: string, en: string, on: string, given: GivenFacts): RuleExample => ({
  words: words(ko, en),
  given,
  on,
  expect: { outcome: 'no' },
});

/** An example of someone whom it concerns, without an amount. */
export const concerns = (ko: string, en: string, on: string, given: GivenFacts): RuleExample => ({
  words: words(ko, en),
  given,
  on,
  expect: { outcome: 'yes' },
});

/** An example that stays open for want of facts: whether it concerns someone (`undecided`), or only how much (`yes`). */
export const lacks = (
  missing: readonly string[],
  outcome: 'yes' | 'undecided',
  ko: string,
  en: string,
  on: string,
  given: GivenFacts,
): RuleExample => ({ words: words(ko, en), given, on, expect: { outcome, missing } });
