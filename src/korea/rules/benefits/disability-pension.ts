import { choose, dated, datedByCode, named, not, rule, when, age as yearsOld } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import {
  age,
  disabilityDegree,
  hasSpouse,
  servicePension,
  spouseReceivesPension,
  welfareStanding,
  wonAMonth,
} from '../../facts/index.ts';
import { during, recalled } from '../provenance.ts';
import { coupleReduction, standardPension } from './basic-pension.ts';
import { aloneWithNothing, coupleIncome } from './couple-income.ts';
import { disabilityPensionAct } from './statutes.ts';

const who = disabilityPensionAct('제4조');

const from = dated(yearsOld, {
  id: 'disability-pension.from',
  words: words('장애인연금 수급 나이', 'the age of the disability pension'),
  values: [recalled(who, '2010-07-01', 18)],
});
/** 기초급여 ends where the basic pension begins. */
const until = dated(yearsOld, {
  id: 'disability-pension.basic-part-below',
  words: words('기초급여 종료 나이', 'the age at which the basic part ends'),
  values: [recalled(disabilityPensionAct('제6조'), '2014-07-01', 65)],
});
const singleLine = dated(wonAMonth, {
  id: 'disability-pension.single-line',
  words: words('장애인연금 단독가구 선정기준액', 'the line for one person'),
  values: [
    recalled(who, during(2024), 1_300_000),
    recalled(who, during(2025), 1_380_000),
    recalled(who, during(2026), 1_400_000),
  ],
});
const coupleLine = dated(wonAMonth, {
  id: 'disability-pension.couple-line',
  words: words('장애인연금 부부가구 선정기준액', 'the line for a couple'),
  values: [
    recalled(who, during(2024), 2_080_000),
    recalled(who, during(2025), 2_208_000),
    recalled(who, during(2026), 2_240_000),
  ],
});
const extra = datedByCode(wonAMonth, {
  id: 'disability-pension.extra',
  words: words('부가급여', 'the additional part'),
  by: welfareStanding,
  values: [
    recalled(disabilityPensionAct('제7조'), '2024-01-01', { livelihood: 90_000, 'near-poor': 80_000, none: 30_000 }),
  ],
});

const line = named(
  'disability-pension.line',
  words('장애인연금 선정기준액', 'the disability pension line'),
  choose(when(hasSpouse, coupleLine), singleLine),
  who,
);
const basicPart = named(
  'disability-pension.basic-part',
  words('기초급여', 'the basic part'),
  choose(
    when(hasSpouse.and(spouseReceivesPension), standardPension.minus(standardPension.times(coupleReduction))),
    standardPension,
  ),
  disabilityPensionAct('제6조'),
);

const person = {
  ...aloneWithNothing,
  birthDate: '1985-06-01',
  disabilityDegree: 'severe',
  servicePension: false,
  welfareStanding: 'none',
};

export const disabilityPensionRule = rule({
  id: 'disability-pension',
  version: 1,
  words: words('장애인연금 (65세 미만)', 'Disability pension (under 65)'),
  purpose: words(
    '일하기 어려운 심한 장애가 있고 소득이 적은 사람에게 매달 연금을 드립니다.',
    'Pays a pension to people with a severe disability and a low income.',
  ),
  law: who,
  owner: ministryOfWelfare,
  from: '2024-01-01',
  eligible: age
    .atLeast(from)
    .by(who)
    .and(age.lessThan(until).by(disabilityPensionAct('제6조')))
    .and(disabilityDegree.is('severe').by(disabilityPensionAct('제2조제1호')))
    .and(not(servicePension).by(who))
    .and(coupleIncome.atMost(line).by(who)),
  amount: basicPart.plus(extra).roundDown(10).by(disabilityPensionAct('제5조')),
  examples: [
    {
      words: words('2026년 생계급여를 받는 40세', 'At 40 on livelihood benefit, 2026'),
      given: { ...person, welfareStanding: 'livelihood' },
      on: '2026-07-01',
      expect: { outcome: 'yes', amount: 439_700 },
    },
    {
      words: words('2026년 그 밖의 40세', 'At 40 without it'),
      given: person,
      on: '2026-07-01',
      expect: { outcome: 'yes', amount: 379_700 },
    },
    {
      words: words('소득인정액이 기준보다 많음', 'Recognised income above the line'),
      given: { ...person, coupleOtherIncome: 1_400_001 },
      on: '2026-07-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('심하지 않은 장애는 장애수당', 'A disability that is not severe'),
      given: { ...person, disabilityDegree: 'mild' },
      on: '2026-07-01',
      expect: { outcome: 'no' },
    },
  ],
});
