import {
  any,
  choose,
  dated,
  datedScale,
  days,
  named,
  rule,
  when,
  age as yearsOld,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfEmployment } from '../../agencies/index.ts';
import { birthDate, disabilityDegree, insuredMonths, leftWorkOn } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { impossibleDays, jobEnded, jobseeker } from './jobseeker.ts';
import { employmentInsuranceAct } from './statutes.ts';

const article = employmentInsuranceAct('제50조제1항 별표 1');

const older = dated(yearsOld, {
  id: 'unemployment.older-from',
  words: words('장기 급여 나이', 'the age from which it is paid longer'),
  values: [recalled(article, '2019-10-01', 50)],
});

type FiveSteps = readonly [number, number, number, number, number];
/** 소정급여일수 by time insured: under 1 year, 3, 5, 10, and longer. */
const daysFor = (id: string, ko: string, en: string, [a, b, c, d, e]: FiveSteps) =>
  datedScale(days, {
    id,
    words: words(ko, en),
    of: insuredMonths,
    kind: 'single-amount',
    values: [
      recalled(article, '2019-10-01', [
        { below: 12, plus: a },
        { below: 36, plus: b },
        { below: 60, plus: c },
        { below: 120, plus: d },
        { plus: e },
      ]),
    ],
  });
const under50 = daysFor('unemployment.days', '50세 미만의 급여일수', 'the days under 50', [120, 150, 180, 210, 240]);
const from50 = daysFor(
  'unemployment.days-older',
  '50세 이상ㆍ장애인의 급여일수',
  'the days from 50 on or with a disability',
  [120, 180, 210, 240, 270],
);

const ageAtLeaving = named(
  'age-at-leaving',
  words('이직 당시 나이', 'the age when the job ended'),
  birthDate.age(leftWorkOn),
);

const claim = { ...jobEnded, birthDate: '1990-01-01', disabilityDegree: 'none', insuredMonths: 40 };
const on = '2026-03-15';

/** 소정급여일수: for how many days unemployment benefit is paid at most. */
export const unemploymentDaysRule = rule({
  id: 'unemployment-benefit-days',
  version: 1,
  words: words('구직급여 (급여일수)', 'Unemployment benefit (days)'),
  purpose: words('구직급여를 며칠까지 받을 수 있는지 알려 줍니다.', 'Tells for how many days it can be paid.'),
  law: employmentInsuranceAct('제50조'),
  owner: ministryOfEmployment,
  from: '2019-10-01',
  eligible: jobseeker,
  amount: choose(when(any(ageAtLeaving.atLeast(older), disabilityDegree.oneOf('mild', 'severe')), from50), under50).by(
    article,
  ),
  impossible: [impossibleDays],
  examples: [
    {
      words: words('36세, 40개월 가입', 'At 36, insured for 40 months'),
      given: claim,
      on,
      expect: { outcome: 'yes', amount: 180 },
    },
    {
      words: words('가입 기간이 1년이 안 되면 120일', 'Under a year: 120 days'),
      given: { ...claim, insuredMonths: 11 },
      on,
      expect: { outcome: 'yes', amount: 120 },
    },
    {
      words: words('52세, 12년 가입', 'At 52, insured for twelve years'),
      given: { ...claim, birthDate: '1974-01-01', insuredMonths: 144 },
      on,
      expect: { outcome: 'yes', amount: 270 },
    },
    {
      words: words('이직한 날 49세이면 그 뒤 50세가 되어도 49세', 'At 49 on the last day: what follows does not count'),
      given: { ...claim, birthDate: '1976-03-05', insuredMonths: 144 },
      on,
      expect: { outcome: 'yes', amount: 240 },
    },
    {
      words: words('장애인은 나이와 상관없이 길게', 'With a disability, the longer table at any age'),
      given: { ...claim, disabilityDegree: 'mild' },
      on,
      expect: { outcome: 'yes', amount: 210 },
    },
    {
      words: words('그만둔 지 1년이 지남', 'More than a year after the job ended'),
      given: claim,
      on: '2027-03-01',
      expect: { outcome: 'no' },
    },
  ],
});
