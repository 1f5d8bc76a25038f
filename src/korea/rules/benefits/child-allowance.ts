import { dated, datedByCode, not, rule, age as yearsOld } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { age, longAbroad, populationArea, wonAMonth } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { born } from './born.ts';
import { childAllowanceAct, publicAdministrationAct } from './statutes.ts';

const article = childAllowanceAct('제4조제1항');

// Paid from 24 April 2026 and for January to March afterwards: the latest day by which it was public.
const published = '2026-04-24';

const below = dated(yearsOld, {
  id: 'child-allowance.below',
  words: words('아동수당 종료 나이', 'the age at which the allowance ends'),
  values: [
    recalled(article, ['2019-09-01', '2021-12-31'], 7),
    // Without an end: what was known until the change was published goes on.
    recalled(article, '2022-01-01', 8),
    reported(article, '2026-01-01', 9, published),
  ],
});
const monthly = dated(wonAMonth, {
  id: 'child-allowance.monthly',
  words: words('아동수당', 'the child allowance'),
  values: [reported(article, '2018-09-01', 100_000)],
});
const none = { capital: 0, regional: 0, depopulating: 0, 'depopulating-special': 0 };
const extra = datedByCode(wonAMonth, {
  id: 'child-allowance.extra',
  words: words('지역 추가 수당', 'the addition by area'),
  by: populationArea,
  values: [
    recalled(article, '2018-09-01', none),
    recalled(
      article,
      '2026-01-01',
      { capital: 0, regional: 5_000, depopulating: 10_000, 'depopulating-special': 20_000 },
      published,
    ),
  ],
});

const eight = { birthDate: '2018-01-10', longAbroad: false, populationArea: 'capital' };

/** Asked about the child. */
export const childAllowanceRule = rule({
  id: 'child-allowance',
  version: 1,
  words: words('아동수당', 'Child allowance'),
  purpose: words('어린아이를 키우는 가정에 매달 드립니다.', 'Pays families with young children each month.'),
  law: article,
  owner: ministryOfWelfare,
  from: '2019-09-01',
  eligible: born.and(age.lessThan(below).by(article), not(longAbroad).by(childAllowanceAct('제13조'))),
  amount: monthly.plus(extra).by(article),
  automatic: publicAdministrationAct('제20조'),
  examples: [
    {
      words: words(
        '2026년 2월의 8세: 뒤에 공포된 법으로 소급해 받음',
        'At 8 in February 2026: by the law published later',
      ),
      given: eight,
      on: '2026-02-01',
      expect: { outcome: 'yes', amount: 100_000 },
    },
    {
      words: words('2026년 3월에 알던 법으로는 받지 못함', 'By the law as it was known in March 2026: not entitled'),
      given: eight,
      on: '2026-02-01',
      knownOn: '2026-03-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('2025년의 8세', 'At 8 in 2025'),
      given: { ...eight, birthDate: '2017-01-10' },
      on: '2025-06-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('9세', 'At 9'),
      given: { ...eight, birthDate: '2017-06-01' },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('2026년 특별 인구감소지역은 2만원을 더함', 'In an area losing most people, 20,000 more in 2026'),
      given: { ...eight, populationArea: 'depopulating-special' },
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 120_000 },
    },
    {
      words: words('90일 넘게 해외에 머묾', 'Abroad for more than 90 days'),
      given: { ...eight, longAbroad: true },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('생년월일을 모름', 'The day of birth is not known'),
      given: { longAbroad: false, populationArea: 'capital' },
      on: '2026-06-01',
      expect: { outcome: 'undecided', missing: ['birthDate'] },
    },
  ],
});
