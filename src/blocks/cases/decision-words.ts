import { formatDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { DecisionWords } from '../documents/index.ts';
import type { DecidedAmount, RuleAnswer } from './rule-answer.ts';

const text = {
  decision: words('결정', 'Decision'),
  granted: words('지급합니다', 'Granted'),
  amount: words('금액', 'Amount'),
  law: words('근거', 'Law'),
  day: words('기준일', 'As of'),
  rule: words('적용한 규칙', 'Rule'),
  by: words('결정한 방식', 'Decided by'),
  program: words('법에 따라 시스템이 자동으로', 'the system, as the law says'),
  official: words('담당 공무원', 'an official'),
};

/** Which version of which rule, as people can look it up. */
export const ruleName = ({ name, version }: RuleAnswer): Words =>
  words(`${name.ko} (${version}판)`, `${name.en} (version ${version})`);

/** A decision as the letter says it. `opinion` is an official's, in the words they wrote. */
export function decisionWords(
  ruled: RuleAnswer,
  amount: DecidedAmount | undefined,
  official: { readonly opinion: string } | undefined,
): DecisionWords {
  const day = words(formatDay('ko', ruled.on, 'long'), formatDay('en', ruled.on, 'long'));
  const opinion = official?.opinion ? [words(official.opinion, official.opinion)] : [];
  return {
    rows: [
      { label: text.decision, value: text.granted },
      ...(amount ? [{ label: text.amount, value: amount.words }] : []),
      { label: text.law, value: ruled.law },
      { label: text.day, value: day },
      { label: text.rule, value: ruleName(ruled) },
      { label: text.by, value: official ? text.official : text.program },
    ],
    reasons: [...opinion, ...ruled.because],
  };
}
