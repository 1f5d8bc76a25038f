import { choose, dated, named, quantity, ratio, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { age, wonAMonth, workIncome } from '../../facts/index.ts';
import { during, recalled, reported } from '../provenance.ts';
import { comesTo, concernsNot, lacks } from './example.ts';
import { withoutOddWon } from './odd-won.ts';
import { nationalPensionAct, nationalPensionDecree } from './statutes.ts';

const boundLaw = nationalPensionDecree('제5조');
const rateLaw = nationalPensionAct('제88조제3항');
/** 연금개혁: the Act that raises the rate by half a point a year until 2033. */
const reformPublished = '2025-04-02';

const leastBase = dated(wonAMonth, {
  id: 'insurance.pension.least-base',
  words: words('기준소득월액 하한', 'lower limit of the pension base'),
  values: [
    recalled(boundLaw, ['2024-07-01', '2025-06-30'], 390_000),
    reported(boundLaw, ['2025-07-01', '2026-06-30'], 400_000),
    reported(boundLaw, ['2026-07-01', '2027-06-30'], 410_000),
  ],
});

const mostBase = dated(wonAMonth, {
  id: 'insurance.pension.most-base',
  words: words('기준소득월액 상한', 'upper limit of the pension base'),
  values: [
    recalled(boundLaw, ['2024-07-01', '2025-06-30'], 6_170_000),
    reported(boundLaw, ['2025-07-01', '2026-06-30'], 6_370_000),
    reported(boundLaw, ['2026-07-01', '2027-06-30'], 6_590_000),
  ],
});

const laterRates = ['0.05', '0.0525', '0.055', '0.0575', '0.06', '0.0625'];

const employeeRate = dated(ratio, {
  id: 'insurance.pension.employee-rate',
  words: words('국민연금 근로자 기여금률', 'employee’s rate of the pension'),
  values: [
    recalled(rateLaw, ['1998-01-01', '2025-12-31'], '0.045'),
    reported(rateLaw, during(2026), '0.0475', reformPublished),
    ...laterRates.map((rate, i) => recalled(rateLaw, during(2027 + i), rate, reformPublished)),
    recalled(rateLaw, '2033-01-01', '0.065', reformPublished),
  ],
});

const youngest = dated(age.unit, {
  id: 'insurance.pension.from-age',
  words: words('국민연금 가입이 시작되는 나이', 'lowest age insured'),
  values: [recalled(nationalPensionAct('제6조'), '1988-01-01', 18)],
});
const ends = dated(age.unit, {
  id: 'insurance.pension.until-age',
  words: words('국민연금 가입이 끝나는 나이', 'age at which insurance ends'),
  values: [recalled(nationalPensionAct('제6조'), '1988-01-01', 60)],
});

/** 사업장가입자의 나이: 18 or more and under 60. @law 국민연금법 제6조, 제8조 */
const ofPensionAge = age.atLeast(youngest).and(age.lessThan(ends)).by(nationalPensionAct('제8조제1항'));

/** 기준소득월액: pay without what is below 1,000 won, within the bounds. */
const base = named(
  'pensionBase',
  words('기준소득월액', 'base of the pension'),
  workIncome.roundDown(1000).clip(leastBase, mostBase).by(boundLaw),
  nationalPensionAct('제3조제1항제5호'),
);

const contribution = withoutOddWon(base.times(employeeRate).by(rateLaw));

/** 국민연금 기여금: the employee's half; nothing outside the ages insured. */
export const pensionContribution = named(
  'pensionContribution',
  words('국민연금 기여금', 'pension contribution'),
  choose(when(ofPensionAge, contribution), quantity(wonAMonth, 0)),
  rateLaw,
);

const born = { birthDate: '1990-03-02' };

export const nationalPension = rule({
  id: 'national-pension-contribution',
  version: 1,
  words: words('국민연금 기여금', 'National pension contribution'),
  purpose: words(
    '사업장가입자가 매달 월급에서 내는 국민연금 보험료(근로자 몫)를 구합니다.',
    'Finds what an employee pays into the national pension each month; the employer pays as much again.',
  ),
  law: rateLaw,
  owner: ministryOfWelfare,
  from: '2024-07-01',
  eligible: ofPensionAge,
  amount: contribution,
  examples: [
    comesTo(142_500, '2026년 8월, 월급 3백만원', 'August 2026, pay of 3 million', '2026-08-10', {
      ...born,
      workIncome: 3_000_000,
    }),
    comesTo(19_000, '하한: 2026년 6월', 'the least base: June 2026', '2026-06-30', { ...born, workIncome: 100_000 }),
    comesTo(19_470, '하한: 2026년 7월', 'the least base: July 2026', '2026-07-01', { ...born, workIncome: 100_000 }),
    comesTo(302_570, '상한: 2026년 6월', 'the largest base: June 2026', '2026-06-30', {
      ...born,
      workIncome: 9_000_000,
    }),
    comesTo(313_020, '상한: 2026년 7월', 'the largest base: July 2026', '2026-07-01', {
      ...born,
      workIncome: 9_000_000,
    }),
    comesTo(118_750, '월급의 1천원 미만은 버림', 'pay below a thousand is left out', '2026-03-31', {
      ...born,
      workIncome: 2_500_999,
    }),
    comesTo(135_000, '2025년: 4.5%', 'in 2025: 4.5 %', '2025-12-31', { ...born, workIncome: 3_000_000 }),
    comesTo(150_000, '2027년: 5%', 'in 2027: 5 %', '2027-01-31', { ...born, workIncome: 3_000_000 }),
    concernsNot('만 60세 생일', 'on the 60th birthday', '2026-08-10', {
      birthDate: '1966-08-10',
      workIncome: 3_000_000,
    }),
    lacks(['birthDate'], 'undecided', '나이를 모름', 'age not known', '2026-08-10', { workIncome: 3_000_000 }),
  ],
});
