import {
  age,
  any,
  choose,
  dated,
  datedByCode,
  KRW,
  named,
  quantity,
  ratio,
  rule,
  when,
} from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import {
  countedVehicles,
  eachMonth,
  homeRegion,
  householdOtherIncome,
  householdProperty,
  memberAge,
  memberDisabled,
  members,
  memberWorkIncome,
  wonAMonth,
} from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { livelihoodSecurityAct, livelihoodSecurityDecree, recognisedIncomeNotice } from './statutes.ts';

const article = livelihoodSecurityAct('제6조의3');
const deductions = livelihoodSecurityDecree('제5조의2');
const conversion = recognisedIncomeNotice('제4조');

const youngUpTo = dated(age, {
  id: 'recognised-income.young-up-to',
  words: words('청년 근로소득 공제 최대 나이', 'the oldest age of the deduction for the young'),
  values: [
    recalled(deductions, during(2023), 24),
    recalled(deductions, ['2024-01-01', '2025-12-31'], 29),
    recalled(deductions, '2026-01-01', 34),
  ],
});
const youngDeduction = dated(wonAMonth, {
  id: 'recognised-income.young-deduction',
  words: words('청년 근로소득 공제액', 'the deduction for the young'),
  values: [recalled(deductions, ['2023-01-01', '2025-12-31'], 400_000), reported(deductions, '2026-01-01', 600_000)],
});
const olderFrom = dated(age, {
  id: 'recognised-income.older-from',
  words: words('노인 근로소득 공제 나이', 'the age of the deduction for the old'),
  values: [recalled(deductions, ['2023-01-01', '2024-12-31'], 75), recalled(deductions, '2025-01-01', 65)],
});
const olderDeduction = dated(wonAMonth, {
  id: 'recognised-income.older-deduction',
  words: words('노인ㆍ장애인 근로소득 공제액', 'the deduction for the old and the disabled'),
  values: [recalled(deductions, ['2023-01-01', '2025-12-31'], 200_000), reported(deductions, '2026-01-01', 200_000)],
});
const workShare = dated(ratio, {
  id: 'recognised-income.work-share',
  words: words('근로ㆍ사업소득에서 소득으로 보는 비율', 'the share of income from work that counts'),
  values: [reported(deductions, '2023-01-01', '0.7')],
});

const deduction = choose(
  when(memberAge.atMost(youngUpTo), youngDeduction),
  when(any(memberAge.atLeast(olderFrom), memberDisabled), olderDeduction),
  quantity(wonAMonth, 0),
).by(deductions);

/** 소득평가액 from work: of each member 70 % of what is left after the deduction. */
const assessedWork = named(
  'recognised-income.work',
  words('일해서 번 소득의 평가액', 'income from work as it counts'),
  members.sum(memberWorkIncome.excessOver(deduction).times(workShare)),
  livelihoodSecurityDecree('제5조'),
);

const basicProperty = datedByCode(KRW, {
  id: 'recognised-income.basic-property',
  words: words('기본재산액', 'the property left out'),
  by: homeRegion,
  values: [
    reported(conversion, '2023-01-01', {
      seoul: 99_000_000,
      gyeonggi: 80_000_000,
      incheon: 77_000_000,
      metropolitan: 77_000_000,
      other: 53_000_000,
    }),
  ],
});
/** Homes count by the low rate up to here; what is above counts as other property. */
const homeLimit = datedByCode(KRW, {
  id: 'recognised-income.home-limit',
  words: words('주거용 재산 한도', 'the most that counts as a home'),
  by: homeRegion,
  values: [
    recalled(conversion, '2023-01-01', {
      seoul: 172_000_000,
      gyeonggi: 151_000_000,
      incheon: 146_000_000,
      metropolitan: 146_000_000,
      other: 112_000_000,
    }),
  ],
});
const savingsLeft = dated(KRW, {
  id: 'recognised-income.savings-left-out',
  words: words('생활준비금', 'the savings left out'),
  values: [recalled(conversion, '2023-01-01', 5_000_000)],
});
const rate = (id: string, ko: string, en: string, value: string) =>
  dated(ratio, { id, words: words(ko, en), values: [recalled(conversion, '2023-01-01', value)] });
const homeRate = rate('recognised-income.home-rate', '주거용 재산의 월 환산율', 'the monthly rate of a home', '0.0104');
const otherRate = rate(
  'recognised-income.other-rate',
  '일반 재산의 월 환산율',
  'the monthly rate of property',
  '0.0417',
);
const savingsRate = rate(
  'recognised-income.savings-rate',
  '금융재산의 월 환산율',
  'the monthly rate of savings',
  '0.0626',
);
const vehicleRate = rate('recognised-income.vehicle-rate', '자동차의 월 환산율', 'the monthly rate of cars', '1');

// 기본재산액과 부채는 주거용, 일반, 금융재산의 차례로 뺀다: what one kind does not use up is taken off the next.
const { residential, general, financial, debts } = householdProperty;
const leftOut = named(
  'recognised-income.left-out',
  words('재산에서 빼는 금액', 'what is taken off property'),
  basicProperty.plus(debts),
  conversion,
);
const home = residential.butAtMost(homeLimit);
const other = general.plus(residential.excessOver(homeLimit));
const savings = financial.excessOver(savingsLeft);
const afterHome = leftOut.excessOver(home);
const afterOther = afterHome.excessOver(other);

const convertedProperty = named(
  'recognised-income.property',
  words('재산의 소득환산액', 'property converted to income'),
  eachMonth(
    home
      .excessOver(leftOut)
      .times(homeRate)
      .plus(other.excessOver(afterHome).times(otherRate))
      .plus(savings.excessOver(afterOther).times(savingsRate))
      .plus(countedVehicles.times(vehicleRate)),
  ),
  conversion,
);

/** 소득인정액: income as it is assessed plus property as it is converted, a month. */
export const recognisedIncome = named(
  'recognised-income',
  words('소득인정액', 'recognised income'),
  assessedWork.plus(householdOtherIncome).plus(convertedProperty),
  article,
);

/** A household without income or property: what examples add to. */
export const nothingOwned = {
  members: [],
  householdOtherIncome: 0,
  householdHomeValue: 0,
  householdOtherProperty: 0,
  householdSavings: 0,
  householdDebts: 0,
  countedVehicles: 0,
  homeRegion: 'seoul',
};
const worker = { birthDate: '1980-05-05', workIncome: 1_000_000, disabled: false };

export const recognisedIncomeRule = rule({
  id: 'recognised-income',
  version: 1,
  words: words('소득인정액 (기초생활보장)', 'Recognised income (basic living security)'),
  purpose: words(
    '가구의 소득과 재산을 한 달 소득으로 바꾸어, 생계ㆍ의료ㆍ주거ㆍ교육급여의 기준과 견줍니다.',
    'Turns income and property of a household into one monthly figure that benefits are decided by.',
  ),
  law: article,
  owner: ministryOfWelfare,
  from: '2023-01-01',
  // The law rounds what is paid, not this figure; shown without the fraction of a won.
  amount: recognisedIncome.roundDown(),
  examples: [
    {
      words: words('40대가 100만원을 벌면 70%만 소득', 'Of a million earned at 45, seventy per cent counts'),
      given: { ...nothingOwned, members: [worker] },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 700_000 },
    },
    {
      words: words('2026년 청년은 60만원을 먼저 뺌', 'In 2026, 600,000 comes off first for the young'),
      given: { ...nothingOwned, members: [{ ...worker, birthDate: '2000-01-01' }] },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 280_000 },
    },
    {
      words: words('70세는 20만원을 먼저 뺌', 'At 70, 200,000 comes off first'),
      given: { ...nothingOwned, members: [{ ...worker, birthDate: '1956-01-01' }] },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 560_000 },
    },
    {
      words: words('서울의 1억 900만원 집: 1,000만원의 1.04%', 'A home of 109 million in Seoul: 1.04% of ten million'),
      given: { ...nothingOwned, householdHomeValue: 109_000_000 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 104_000 },
    },
    {
      words: words('빚이 기본재산액을 넘어도 소득은 0보다 작지 않음', 'Debts never make it less than zero'),
      given: { ...nothingOwned, householdSavings: 7_000_000, householdDebts: 50_000_000 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 0 },
    },
    {
      words: words('자동차는 차량가액이 그대로 월 소득', 'A car counts in full'),
      given: { ...nothingOwned, countedVehicles: 3_000_000 },
      on: '2026-03-01',
      expect: { outcome: 'yes', amount: 3_000_000 },
    },
  ],
});
