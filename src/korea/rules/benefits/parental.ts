import { choose, dated, months, named, not, quantity, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { ageInMonths, childCare, longAbroad, wonAMonth } from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { born } from './born.ts';
import { childAllowanceAct, childcareRule, publicAdministrationAct } from './statutes.ts';

const article = childAllowanceAct('제4조제5항');
const vouchers = childcareRule('제34조');

const inMonths = (id: string, ko: string, en: string, value: number) =>
  dated(months, { id, words: words(ko, en), values: [reported(article, '2023-01-01', value)] });
const firstYear = inMonths('parental.first-year', '0세 기준 개월 수', 'the end of the first year', 12);
const below = inMonths('parental.below', '부모급여 종료 개월 수', 'the months at which the benefit ends', 24);

const atZero = dated(wonAMonth, {
  id: 'parental.age-0',
  words: words('0세 부모급여', 'the benefit at age 0'),
  values: [recalled(article, during(2023), 700_000), reported(article, '2024-01-01', 1_000_000)],
});
const atOne = dated(wonAMonth, {
  id: 'parental.age-1',
  words: words('1세 부모급여', 'the benefit at age 1'),
  values: [recalled(article, during(2023), 350_000), reported(article, '2024-01-01', 500_000)],
});
const daycare = (id: string, ko: string, en: string, of: readonly [number, number, number]) =>
  dated(wonAMonth, {
    id,
    words: words(ko, en),
    values: [
      recalled(vouchers, during(2023), of[0]),
      recalled(vouchers, ['2024-01-01', '2025-12-31'], of[1]),
      recalled(vouchers, during(2026), of[2]),
    ],
  });
const voucherAtZero = daycare(
  'daycare.age-0',
  '0세반 보육료',
  'the daycare voucher at age 0',
  [514_000, 540_000, 584_000],
);
const voucherAtOne = daycare(
  'daycare.age-1',
  '1세반 보육료',
  'the daycare voucher at age 1',
  [452_000, 475_000, 515_000],
);

const inFirstYear = ageInMonths.lessThan(firstYear);
const full = named(
  'parental.full',
  words('나이에 따른 부모급여', 'the benefit by age'),
  choose(when(inFirstYear, atZero), atOne),
  article,
);
const voucher = named(
  'parental.voucher',
  words('어린이집 보육료', 'the daycare voucher'),
  choose(when(childCare.is('daycare'), choose(when(inFirstYear, voucherAtZero), voucherAtOne)), quantity(wonAMonth, 0)),
  vouchers,
);

const baby = { birthDate: '2026-01-15', childCare: 'home', longAbroad: false };

/** Asked about the child. */
export const parentalRule = rule({
  id: 'parental-benefit',
  version: 1,
  words: words('부모급여', 'Parental benefit'),
  purpose: words(
    '두 돌이 되기 전의 아이를 키우는 부모에게 매달 드립니다.',
    'Pays the parents of a child under two each month.',
  ),
  law: article,
  owner: ministryOfWelfare,
  from: '2023-01-01',
  eligible: born.and(
    ageInMonths.lessThan(below).by(article),
    not(longAbroad).by(childAllowanceAct('제13조')),
    not(childCare.is('full-time-sitter')).by(article),
  ),
  // What daycare costs is paid to the daycare; the rest, if any, to the parents.
  amount: full.excessOver(voucher).by(article),
  automatic: publicAdministrationAct('제20조'),
  examples: [
    {
      words: words('2026년 0세', 'At age 0 in 2026'),
      given: baby,
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 1_000_000 },
    },
    {
      words: words('첫돌부터 50만원', 'From the first birthday, 500,000'),
      given: { ...baby, birthDate: '2025-06-01' },
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 500_000 },
    },
    {
      words: words('0세가 어린이집에 다니면 보육료를 뺀 나머지', 'At age 0 in daycare: what the voucher leaves'),
      given: { ...baby, childCare: 'daycare' },
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 416_000 },
    },
    {
      words: words('1세가 어린이집에 다니면 남는 것이 없음', 'At age 1 in daycare: nothing is left'),
      given: { ...baby, birthDate: '2025-03-01', childCare: 'daycare' },
      on: '2026-06-01',
      expect: { outcome: 'yes', amount: 0 },
    },
    {
      words: words('2023년 0세', 'At age 0 in 2023'),
      given: { ...baby, birthDate: '2023-01-15' },
      on: '2023-06-01',
      expect: { outcome: 'yes', amount: 700_000 },
    },
    {
      words: words('두 돌이 되면 끝남', 'It ends at two'),
      given: { ...baby, birthDate: '2024-06-01' },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('아직 태어나지 않음', 'Not born yet'),
      given: { ...baby, birthDate: '2026-12-01' },
      on: '2026-06-01',
      expect: { outcome: 'no' },
    },
  ],
});
