import { choose, dated, datedByCode, KRW, named, ratio, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { taxService } from '../../agencies/index.ts';
import { earnerHousehold, householdAssets, wonAYear, yearlyIncome } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { specialTaxationAct } from './statutes.ts';

const who = specialTaxationAct('제100조의3');
const article = specialTaxationAct('제100조의5');

type Of = Readonly<Record<'single' | 'one-earner' | 'two-earner', number>>;
const incomeOf = (id: string, ko: string, en: string, values: readonly ReturnType<typeof recalled<Of>>[]) =>
  datedByCode(wonAYear, { id, words: words(ko, en), by: earnerHousehold, values });

const until2024 = ['2023-01-01', '2024-12-31'] as const;

const end = incomeOf('earned-income-tax-credit.end', '근로장려금 총소득 기준', 'the income at which the credit ends', [
  recalled(who, until2024, { single: 22_000_000, 'one-earner': 32_000_000, 'two-earner': 38_000_000 }),
  reported(who, '2025-01-01', { single: 22_000_000, 'one-earner': 32_000_000, 'two-earner': 44_000_000 }),
]);
const full = incomeOf('earned-income-tax-credit.full', '최대 구간 시작 소득', 'the income from which it is full', [
  recalled(article, '2023-01-01', { single: 4_000_000, 'one-earner': 7_000_000, 'two-earner': 8_000_000 }),
]);
const fullUntil = incomeOf(
  'earned-income-tax-credit.full-until',
  '최대 구간 종료 소득',
  'the income up to which it is full',
  [recalled(article, '2023-01-01', { single: 9_000_000, 'one-earner': 14_000_000, 'two-earner': 17_000_000 })],
);
const most = datedByCode(KRW, {
  id: 'earned-income-tax-credit.most',
  words: words('근로장려금 최대액', 'the most that is paid'),
  by: earnerHousehold,
  values: [reported(article, '2023-01-01', { single: 1_650_000, 'one-earner': 2_850_000, 'two-earner': 3_300_000 })],
});
const propertyBelow = dated(KRW, {
  id: 'earned-income-tax-credit.property',
  words: words('근로장려금 재산 기준', 'the property at which it ends'),
  values: [reported(who, '2023-01-01', 240_000_000)],
});
const propertyHalves = dated(KRW, {
  id: 'earned-income-tax-credit.property-halves',
  words: words('장려금 반감 재산 기준', 'the property from which it is halved'),
  values: [reported(article, '2023-01-01', 170_000_000)],
});
const halved = dated(ratio, {
  id: 'earned-income-tax-credit.halved',
  words: words('재산에 따른 지급 비율', 'the share paid where property is high'),
  values: [reported(article, '2023-01-01', '0.5')],
});

// A trapezoid over income. The tax office pays by a table in steps of it, so that a paid amount can differ slightly.
const byIncome = named(
  'earned-income-tax-credit.by-income',
  words('소득에 따른 장려금', 'the credit by income'),
  choose(
    when(yearlyIncome.lessThan(full), most.times(yearlyIncome.over(full))),
    when(yearlyIncome.lessThan(fullUntil), most),
    most.times(end.minus(yearlyIncome).over(end.minus(fullUntil))),
  ),
  article,
);

const single = { earnerHousehold: 'single', householdAssets: 50_000_000 };
const both = { earnerHousehold: 'two-earner', householdAssets: 50_000_000 };
const on = '2026-05-15';

/** Asked about the year before; all who work in it, also in business, without the professions the Act leaves out. */
export const earnedIncomeCreditRule = rule({
  id: 'earned-income-tax-credit',
  version: 1,
  words: words('근로장려금', 'Earned income tax credit'),
  purpose: words(
    '일은 하지만 소득이 적은 가구에 해마다 드립니다.',
    'Pays households that work but earn little, each year.',
  ),
  law: who,
  owner: taxService,
  from: '2023-01-01',
  eligible: yearlyIncome
    .moreThan(0)
    .by(who)
    .and(yearlyIncome.lessThan(end).by(who), householdAssets.lessThan(propertyBelow).by(who)),
  // To the won below (from memory).
  amount: choose(when(householdAssets.atLeast(propertyHalves), byIncome.times(halved)), byIncome)
    .roundDown()
    .by(article),
  examples: [
    {
      words: words('단독 가구, 연 200만원: 늘어나는 구간', 'Alone at 2 million: on the way up'),
      given: { ...single, yearlyIncome: 2_000_000 },
      on,
      expect: { outcome: 'yes', amount: 825_000 },
    },
    {
      words: words('단독 가구, 연 600만원: 최대', 'Alone at 6 million: full'),
      given: { ...single, yearlyIncome: 6_000_000 },
      on,
      expect: { outcome: 'yes', amount: 1_650_000 },
    },
    {
      words: words('단독 가구, 연 1,550만원: 줄어드는 구간', 'Alone at 15.5 million: on the way down'),
      given: { ...single, yearlyIncome: 15_500_000 },
      on,
      expect: { outcome: 'yes', amount: 825_000 },
    },
    {
      words: words('재산 1억 7천만원부터 반', 'Half from a property of 170 million'),
      given: { ...single, yearlyIncome: 6_000_000, householdAssets: 170_000_000 },
      on,
      expect: { outcome: 'yes', amount: 825_000 },
    },
    {
      words: words('재산 2억 4천만원부터는 없음', 'Nothing from 240 million'),
      given: { ...single, yearlyIncome: 6_000_000, householdAssets: 240_000_000 },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('단독 가구, 연 2,200만원부터는 없음', 'Alone: nothing from 22 million'),
      given: { ...single, yearlyIncome: 22_000_000 },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('맞벌이, 연 1,700만원: 최대', 'Two earners at 17 million: full'),
      given: { ...both, yearlyIncome: 17_000_000 },
      on,
      expect: { outcome: 'yes', amount: 3_300_000 },
    },
    {
      words: words('맞벌이, 연 4,399만 9천원', 'Two earners at 43,999,000'),
      given: { ...both, yearlyIncome: 43_999_000 },
      on,
      expect: { outcome: 'yes', amount: 122 },
    },
    {
      words: words('2024년의 맞벌이, 연 4천만원', 'Two earners at 40 million in 2024'),
      given: { ...both, yearlyIncome: 40_000_000 },
      on: '2024-05-15',
      expect: { outcome: 'no' },
    },
  ],
});
