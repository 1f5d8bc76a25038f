import { dated, named, ratio, rule } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfEmployment } from '../../agencies/index.ts';
import { dailyWage, eachDay, hoursADay, wonADay } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { jobEnded, jobseeker } from './jobseeker.ts';
import { minimumWage } from './minimum-wage.ts';
import { employmentInsuranceAct, employmentInsuranceDecree } from './statutes.ts';

const article = employmentInsuranceAct('제46조');

const wageShare = dated(ratio, {
  id: 'unemployment.wage-share',
  words: words('구직급여의 평균임금 비율', 'the share of the wage'),
  values: [reported(article, '2019-10-01', '0.6')],
});
const minimumShare = dated(ratio, {
  id: 'unemployment.minimum-share',
  words: words('구직급여의 최저임금 비율', 'the share of the minimum wage'),
  values: [reported(article, '2019-10-01', '0.8')],
});
const most = dated(wonADay, {
  id: 'unemployment.most',
  words: words('구직급여 상한액', 'the most a day'),
  values: [
    recalled(employmentInsuranceDecree('제68조'), ['2019-01-01', '2025-12-31'], 66_000),
    reported(employmentInsuranceDecree('제68조'), '2026-01-01', 68_100),
  ],
});

/** 최저구직급여일액: by the hours of the job, never fewer than four or more than eight. */
const least = named(
  'unemployment.least',
  words('구직급여 하한액', 'the least a day'),
  eachDay(minimumWage.times(hoursADay.clip(4, 8)).times(minimumShare)),
  article,
);

const claim = { ...jobEnded, dailyWage: 90_000, hoursADay: 8 };
const on = '2026-03-15';

/** 구직급여일액: a day. The first seven days are not paid (대기기간). */
export const unemploymentBenefitRule = rule({
  id: 'unemployment-benefit',
  version: 1,
  words: words('구직급여 (하루 금액)', 'Unemployment benefit (a day)'),
  purpose: words(
    '일자리를 잃은 사람이 다시 일을 찾는 동안 드립니다.',
    'Pays those who lost a job while they look for another.',
  ),
  law: employmentInsuranceAct('제40조'),
  owner: ministryOfEmployment,
  from: '2023-01-01',
  eligible: jobseeker,
  // To the won below (from memory).
  amount: dailyWage.times(wageShare).butAtMost(most).butAtLeast(least).roundDown().by(article),
  examples: [
    {
      words: words('2026년 하루 평균임금 112,000원', 'In 2026 at a wage of 112,000 a day'),
      given: { ...claim, dailyWage: 112_000 },
      on,
      expect: { outcome: 'yes', amount: 67_200 },
    },
    {
      words: words('상한액 68,100원', 'At most 68,100'),
      given: { ...claim, dailyWage: 200_000 },
      on,
      expect: { outcome: 'yes', amount: 68_100 },
    },
    {
      words: words('하한액 66,048원(8시간)', 'At least 66,048 at eight hours'),
      given: claim,
      on,
      expect: { outcome: 'yes', amount: 66_048 },
    },
    {
      words: words('7시간이면 57,792원', 'At seven hours, 57,792'),
      given: { ...claim, hoursADay: 7 },
      on,
      expect: { outcome: 'yes', amount: 57_792 },
    },
    {
      words: words('4시간보다 짧아도 4시간으로 보아 33,024원', 'Fewer than four hours count as four: 33,024'),
      given: { ...claim, hoursADay: 3, dailyWage: 30_000 },
      on,
      expect: { outcome: 'yes', amount: 33_024 },
    },
    {
      words: words('피보험 단위기간 179일', '179 insured days'),
      given: { ...claim, insuredDays: 179 },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('큰 잘못으로 해고됨', 'Dismissed for serious fault'),
      given: { ...claim, leavingReason: 'fault' },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words(
        '스스로 그만둠: 정당한 사유인지 담당자가 판단',
        'Left for own reasons: an official judges the cause',
      ),
      given: { ...claim, leavingReason: 'personal' },
      on,
      expect: { outcome: 'discretion' },
    },
  ],
});
