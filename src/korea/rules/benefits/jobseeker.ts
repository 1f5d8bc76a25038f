import { any, askedDay, dated, days, discretion, namedTruth } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { birthDate, insuredDays, leavingReason, leftWorkOn, seeksWork } from '../../facts/index.ts';
import { reported } from '../provenance.ts';
import { employmentInsuranceAct } from './statutes.ts';

const article = employmentInsuranceAct('제40조제1항');
const limited = employmentInsuranceAct('제58조');

const leastInsured = dated(days, {
  id: 'unemployment.least-insured',
  words: words('구직급여 최소 피보험 단위기간', 'the days of insurance that the benefit needs'),
  values: [reported(article, '2019-10-01', 180)],
});

// 정당한 이직 사유: unpaid wages, harassment, a far move, care of family … An official judges it.
const goodCause = discretion(
  'unemployment.good-cause',
  words('스스로 그만둘 만한 정당한 사유가 있다고 담당자가 인정함', 'an official finds good cause for leaving'),
);
const leftWithCause = any(
  leavingReason.oneOf('redundancy', 'closure', 'contract-end', 'retirement-age'),
  leavingReason.is('personal').and(goodCause),
).by(limited);

/** 구직급여의 수급 요건. @law 고용보험법 제40조, 제48조, 제58조 */
export const jobseeker = namedTruth(
  'unemployment.entitled',
  words('구직급여를 받을 수 있음', 'is entitled to unemployment benefit'),
  () =>
    insuredDays
      .atLeast(leastInsured)
      .by(article)
      .and(
        leftWithCause,
        seeksWork.by(article),
        leftWorkOn.before(askedDay),
        leftWorkOn.later(1, 'years').onOrAfter(askedDay).by(employmentInsuranceAct('제48조제1항')),
      ),
  article,
);

/** Days that cannot be: they contradict each other. */
export const impossibleDays = leftWorkOn
  .before(birthDate)
  .said(words('태어나기 전에 일을 그만둠', 'a job that ended before birth'));

/** Somebody whose job ended with the contract: what examples start from. */
export const jobEnded = {
  insuredDays: 300,
  leavingReason: 'contract-end',
  seeksWork: true,
  leftWorkOn: '2026-02-28',
};
