import {
  any,
  dated,
  KRW,
  months,
  named,
  namedTruth,
  not,
  ratio,
  rule,
  smallest,
  age as yearsOld,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfLand } from '../../agencies/index.ts';
import {
  age,
  hasChild,
  hasSpouse,
  householdAssets,
  householdIncome,
  livesApartFromParents,
  monthlyRent,
  originHouseholdAssets,
  originHouseholdIncome,
  originHouseholdSize,
  ownsHome,
  rents,
  wonAMonth,
  youthRentMonths,
} from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { cutOff, medianIncomeOf, medianShare } from './median-income.ts';
import { youthAct, youthRentGuide } from './statutes.ts';

const who = youthRentGuide('2. 지원대상');
const what = youthRentGuide('3. 지원내용');
const since = '2024-02-26';

const ages = (id: string, ko: string, en: string, value: number, from: typeof reported | typeof recalled) =>
  dated(yearsOld, { id, words: words(ko, en), values: [from(who, since, value)] });
const youngest = ages('youth-rent.youngest', '청년월세 최소 나이', 'the youngest age', 19, reported);
const oldest = ages('youth-rent.oldest', '청년월세 최대 나이', 'the oldest age', 34, reported);
const onTheirOwn = ages(
  'youth-rent.on-their-own',
  '부모와 별도로 보는 나이',
  'the age of standing alone',
  30,
  recalled,
);

const ownLine = cutOff(
  'youth-rent.own-line',
  words('청년가구 소득 기준', 'the income line of the young household'),
  medianShare('youth-rent.own-share', words('청년가구 소득 기준 비율', 'share for the young household'), [
    reported(who, since, '0.6'),
  ]),
  who,
);
const originShare = dated(ratio, {
  id: 'youth-rent.origin-share',
  words: words('원가구 소득 기준 비율', 'share for the parents’ household'),
  values: [reported(who, since, '1')],
});
const originLine = named(
  'youth-rent.origin-line',
  words('원가구 소득 기준', 'the income line with the parents'),
  medianIncomeOf(originHouseholdSize).times(originShare).roundHalfUp(),
  who,
);
const wealth = (id: string, ko: string, en: string, value: number) =>
  dated(KRW, { id, words: words(ko, en), values: [recalled(who, since, value)] });
const ownWealth = wealth('youth-rent.own-wealth', '청년가구 재산 기준', 'the limit of own property', 122_000_000);
const originWealth = wealth('youth-rent.origin-wealth', '원가구 재산 기준', 'the limit with the parents', 470_000_000);

const most = dated(wonAMonth, {
  id: 'youth-rent.most',
  words: words('청년월세 한도', 'the most a month'),
  values: [reported(what, since, 200_000)],
});
const longest = dated(months, {
  id: 'youth-rent.longest',
  words: words('청년월세 기간', 'the time it is paid'),
  values: [reported(what, since, 24)],
});

// At 30, or married, or with a child, the parents’ household is not looked at.
const parentsFit = namedTruth(
  'youth-rent.parents',
  words('부모를 합친 가구의 기준을 충족함', 'meets the limits together with the parents, or stands alone'),
  () =>
    any(
      age.atLeast(onTheirOwn),
      hasSpouse,
      hasChild,
      originHouseholdIncome.atMost(originLine).and(originHouseholdAssets.atMost(originWealth)),
    ),
  who,
);

const young = {
  birthDate: '2001-04-01',
  ownsHome: false,
  rents: true,
  livesApartFromParents: true,
  householdSize: 1,
  householdIncome: 1_538_543,
  householdAssets: 20_000_000,
  hasSpouse: false,
  hasChild: false,
  originHouseholdSize: 4,
  originHouseholdIncome: 6_000_000,
  originHouseholdAssets: 300_000_000,
  monthlyRent: 450_000,
  youthRentMonths: 0,
};
const on = '2026-06-01';

export const youthRentRule = rule({
  id: 'youth-rent',
  version: 1,
  words: words('청년월세 지원', 'Youth rent support'),
  purpose: words(
    '부모와 따로 사는 저소득 청년의 월세를 지원합니다.',
    'Helps young people with a low income who live apart from their parents to pay the rent.',
  ),
  law: youthAct('제20조'),
  owner: ministryOfLand,
  from: since,
  eligible: age
    .between(youngest, oldest)
    .by(who)
    .and(
      not(ownsHome).by(who),
      rents.by(who),
      livesApartFromParents.by(who),
      householdIncome.atMost(ownLine).by(who),
      householdAssets.atMost(ownWealth).by(who),
      parentsFit,
      youthRentMonths.lessThan(longest).by(what),
    ),
  amount: smallest(most, monthlyRent).by(what),
  examples: [
    {
      words: words('25세, 월 소득이 중위소득의 60%', 'At 25, at 60% of the median income'),
      given: young,
      on,
      expect: { outcome: 'yes', amount: 200_000 },
    },
    {
      words: words('월세가 15만원이면 15만원', 'A rent of 150,000: all of it'),
      given: { ...young, monthlyRent: 150_000 },
      on,
      expect: { outcome: 'yes', amount: 150_000 },
    },
    {
      words: words('소득이 1원 많음', 'One won too much'),
      given: { ...young, householdIncome: 1_538_544 },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('부모의 소득이 많음', 'Parents who earn more'),
      given: { ...young, originHouseholdIncome: 6_494_739 },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('30세이면 부모의 소득을 보지 않음', 'At 30 the parents’ income does not matter'),
      given: { ...young, birthDate: '1996-06-01', originHouseholdIncome: undefined },
      on,
      expect: { outcome: 'yes', amount: 200_000 },
    },
    {
      words: words('35세', 'At 35'),
      given: { ...young, birthDate: '1991-06-01' },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('24개월을 이미 받음', 'After 24 months'),
      given: { ...young, youthRentMonths: 24 },
      on,
      expect: { outcome: 'no' },
    },
  ],
});
