import { choose, dated, named, not, ratio, rule, when, age as yearsOld } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { ministryOfWelfare } from '../../agencies/index.ts';
import { age, hasSpouse, korean, servicePension, spouseReceivesPension, wonAMonth } from '../../facts/index.ts';
import { during, recalled } from '../provenance.ts';
import { aloneWithNothing, coupleIncome } from './couple-income.ts';
import { basicPensionAct } from './statutes.ts';

const who = basicPensionAct('제3조제1항');
const amounts = basicPensionAct('제5조');
const reductions = basicPensionAct('제8조');

const official = {
  source: '보건복지부 기초연금 누리집의 안내 (Basic Pension site of the Ministry of Health and Welfare)',
  verified: true,
};

const from = dated(yearsOld, {
  id: 'basic-pension.age',
  words: words('기초연금 수급 나이', 'the age of the basic pension'),
  values: [recalled(who, '2014-07-01', 65)],
});
const singleLine = dated(wonAMonth, {
  id: 'basic-pension.single-line',
  words: words('단독가구 선정기준액', 'the line for one person'),
  values: [
    recalled(who, during(2024), 2_130_000),
    recalled(who, during(2025), 2_280_000),
    { from: '2026-01-01', to: '2026-12-31', value: 2_470_000, ...official },
  ],
});
const coupleLine = dated(wonAMonth, {
  id: 'basic-pension.couple-line',
  words: words('부부가구 선정기준액', 'the line for a couple'),
  values: [
    recalled(who, during(2024), 3_408_000),
    recalled(who, during(2025), 3_648_000),
    recalled(who, during(2026), 3_952_000),
  ],
});

/** 기준연금액, which is also the basic amount of the disability pension. */
export const standardPension = dated(wonAMonth, {
  id: 'basic-pension.standard',
  words: words('기준연금액', 'the standard pension'),
  values: [
    recalled(amounts, during(2024), 334_810),
    recalled(amounts, during(2025), 342_510),
    { from: '2026-01-01', to: '2026-12-31', value: 349_700, ...official },
  ],
});
/** 부부감액: each gets so much less when both receive. */
export const coupleReduction = dated(ratio, {
  id: 'basic-pension.couple-reduction',
  words: words('부부 감액 비율', 'the reduction where both receive'),
  values: [recalled(reductions, '2014-07-01', '0.2')],
});
const floorShare = dated(ratio, {
  id: 'basic-pension.floor',
  words: words('최저 연금액 비율', 'the least share of the pension'),
  values: [recalled(reductions, '2014-07-01', '0.1')],
});

const line = named(
  'basic-pension.line',
  words('기초연금 선정기준액', 'the basic pension line'),
  choose(when(hasSpouse, coupleLine), singleLine),
  who,
);
const bothReceive = hasSpouse.and(spouseReceivesPension);
const afterCouple = named(
  'basic-pension.after-couple',
  words('부부 감액 후 연금액', 'the pension after the reduction for a couple'),
  choose(when(bothReceive, standardPension.minus(standardPension.times(coupleReduction))), standardPension),
  reductions,
);
// 소득역전방지 감액: income and pension together must not pass the line; a couple shares what is left of it.
const upToLine = line.minus(coupleIncome);
const left = named(
  'basic-pension.left',
  words('선정기준액까지 남은 금액', 'what is left up to the line'),
  choose(when(bothReceive, upToLine.over(2)), upToLine),
  reductions,
);
const floor = named(
  'basic-pension.least',
  words('최저 연금액', 'the least pension'),
  standardPension.times(floorShare),
  reductions,
);

const alone = {
  ...aloneWithNothing,
  birthDate: '1958-03-02',
  korean: true,
  servicePension: false,
};
const married = { ...alone, hasSpouse: true, spouseWorkIncome: 0, spouseReceivesPension: true };

export const basicPensionRule = rule({
  id: 'basic-pension',
  version: 1,
  words: words('기초연금', 'Basic pension'),
  purpose: words(
    '소득이 적은 65세 이상에게 매달 연금을 드립니다.',
    'Pays a pension to people of 65 or more with a low income.',
  ),
  law: who,
  owner: ministryOfWelfare,
  from: '2024-01-01',
  eligible: age
    .atLeast(from)
    .by(who)
    .and(korean.by(who))
    .and(not(servicePension).by(basicPensionAct('제3조제3항')))
    .and(coupleIncome.atMost(line).by(who)),
  // Units of ten won are kept: 334,810 less 20 % is paid as 267,840.
  amount: afterCouple.butAtMost(left).butAtLeast(floor).roundDown(10).by(amounts),
  impossible: [
    not(hasSpouse)
      .and(spouseReceivesPension)
      .said(words('배우자가 없는데 배우자가 기초연금을 받음', 'a spouse who receives a pension, but no spouse')),
  ],
  examples: [
    {
      words: words('2026년 혼자 사는 68세, 소득 없음', 'Alone at 68 without income, 2026'),
      given: alone,
      on: '2026-05-01',
      expect: { outcome: 'yes', amount: 349_700 },
    },
    {
      words: words(
        '2026년 부부가 함께 받으면 한 사람에 20%씩 줄어 합계 559,520원',
        'A couple in 2026: each 20% less, 559,520 together',
      ),
      given: married,
      on: '2026-05-01',
      expect: { outcome: 'yes', amount: 279_760 },
    },
    {
      words: words('2025년', 'In 2025'),
      given: alone,
      on: '2025-05-01',
      expect: { outcome: 'yes', amount: 342_510 },
    },
    {
      words: words('2024년 부부', 'A couple in 2024'),
      given: married,
      on: '2024-05-01',
      expect: { outcome: 'yes', amount: 267_840 },
    },
    {
      words: words('선정기준액보다 1원 많음', 'One won above the line'),
      given: { ...alone, coupleOtherIncome: 2_470_001 },
      on: '2026-05-01',
      expect: { outcome: 'no' },
    },
    {
      words: words(
        '선정기준액 바로 아래: 합계가 기준액을 넘지 않게 줄어듦',
        'Just below the line: reduced so that the two do not pass it',
      ),
      given: { ...alone, coupleOtherIncome: 2_270_000 },
      on: '2026-05-01',
      expect: { outcome: 'yes', amount: 200_000 },
    },
    {
      words: words('월급 216만원은 70만원으로 봄', 'Pay of 2.16 million counts as 700,000'),
      given: { ...alone, workIncome: 2_160_000, coupleOtherIncome: 1_500_000 },
      on: '2026-05-01',
      expect: { outcome: 'yes', amount: 270_000 },
    },
    {
      words: words('64세', 'At 64'),
      given: { ...alone, birthDate: '1961-05-02' },
      on: '2026-05-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('공무원연금을 받음', 'With a civil servant’s pension'),
      given: { ...alone, servicePension: true },
      on: '2026-05-01',
      expect: { outcome: 'no' },
    },
    {
      words: words('다른 소득을 모름', 'Other income is not known'),
      given: { ...alone, coupleOtherIncome: undefined },
      on: '2026-05-01',
      expect: { outcome: 'undecided', missing: ['coupleOtherIncome'] },
    },
  ],
});
