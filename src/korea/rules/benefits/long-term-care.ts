import { choose, datedByCode, named, not, ratio, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { healthInsuranceService } from '../../agencies/index.ts';
import { careCost, careGrade, carePlace, careReduction, wonAMonth } from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { longTermCareAct, longTermCareNotice } from './statutes.ts';

const article = longTermCareAct('제40조');
const limits = longTermCareAct('제28조');

const ownShares = (id: string, ko: string, en: string, of: readonly [string, string, string]) =>
  datedByCode(ratio, {
    id,
    words: words(ko, en),
    by: careReduction,
    values: [reported(article, '2018-08-01', { none: of[0], '40': of[1], '60': of[2], livelihood: '0' })],
  });
const atHome = ownShares('long-term-care.home-share', '재가급여 본인부담률', 'the own share of care at home', [
  '0.15',
  '0.09',
  '0.06',
]);
const inFacility = ownShares(
  'long-term-care.facility-share',
  '시설급여 본인부담률',
  'the own share of care in a facility',
  ['0.2', '0.12', '0.08'],
);

const monthlyLimit = datedByCode(wonAMonth, {
  id: 'long-term-care.monthly-limit',
  words: words('재가급여 월 한도액', 'the limit of care at home'),
  by: careGrade,
  values: [
    recalled(longTermCareNotice('제13조'), during(2025), {
      none: 0,
      '1': 2_306_400,
      '2': 2_083_400,
      '3': 1_485_700,
      '4': 1_370_600,
      '5': 1_177_000,
      cognitive: 657_400,
    }),
    recalled(longTermCareNotice('제13조'), during(2026), {
      none: 0,
      '1': 2_512_900,
      '2': 2_331_200,
      '3': 1_528_200,
      '4': 1_409_700,
      '5': 1_208_900,
      cognitive: 676_320,
    }),
  ],
});

// What care at home costs above the limit is borne in full.
const homePart = named(
  'long-term-care.home-part',
  words('재가급여 본인부담금', 'the own part of care at home'),
  careCost.butAtMost(monthlyLimit).times(atHome).plus(careCost.excessOver(monthlyLimit)),
  limits,
);
const facilityPart = named(
  'long-term-care.facility-part',
  words('시설급여 본인부담금', 'the own part of care in a facility'),
  careCost.times(inFacility),
  article,
);

const cared = { careGrade: '3', carePlace: 'home', careReduction: 'none', careCost: 1_200_000 };
const on = '2026-06-01';

/** What the person pays; the insurance pays the rest. */
export const longTermCareRule = rule({
  id: 'long-term-care-copay',
  version: 1,
  words: words('장기요양 본인부담금', 'Own share of long-term care'),
  purpose: words(
    '장기요양 급여비용 가운데 본인이 내는 금액을 알려 줍니다.',
    'Tells what somebody pays of the cost of care.',
  ),
  law: article,
  owner: healthInsuranceService,
  from: '2025-01-01',
  eligible: not(careGrade.is('none'))
    .said(words('장기요양 등급이 있음', 'has a long-term care grade'))
    .by(longTermCareAct('제15조')),
  // Units of ten won are kept (from memory).
  amount: choose(when(carePlace.is('home'), homePart), facilityPart)
    .roundDown(10)
    .by(article),
  examples: [
    {
      words: words('3등급 재가급여: 15%', 'Grade 3 at home: 15%'),
      given: cared,
      on,
      expect: { outcome: 'yes', amount: 180_000 },
    },
    {
      words: words('40% 경감: 9%', 'Reduced by 40%: 9%'),
      given: { ...cared, careReduction: '40' },
      on,
      expect: { outcome: 'yes', amount: 108_000 },
    },
    {
      words: words('60% 경감: 6%', 'Reduced by 60%: 6%'),
      given: { ...cared, careReduction: '60' },
      on,
      expect: { outcome: 'yes', amount: 72_000 },
    },
    {
      words: words('한도액을 넘은 비용은 모두 본인부담', 'Above the limit, all of it'),
      given: { ...cared, careCost: 1_628_200 },
      on,
      expect: { outcome: 'yes', amount: 329_230 },
    },
    {
      words: words('시설급여: 20%', 'In a facility: 20%'),
      given: { ...cared, carePlace: 'facility', careCost: 2_000_000 },
      on,
      expect: { outcome: 'yes', amount: 400_000 },
    },
    {
      words: words('시설급여 40% 경감: 12%', 'In a facility, reduced by 40%: 12%'),
      given: { ...cared, carePlace: 'facility', careReduction: '40', careCost: 2_000_000 },
      on,
      expect: { outcome: 'yes', amount: 240_000 },
    },
    {
      words: words('생계급여 수급자는 내지 않음', 'On livelihood benefit: nothing'),
      given: { ...cared, careReduction: 'livelihood' },
      on,
      expect: { outcome: 'yes', amount: 0 },
    },
    {
      words: words('등급이 없음', 'Without a grade'),
      given: { ...cared, careGrade: 'none' },
      on,
      expect: { outcome: 'no' },
    },
  ],
});
