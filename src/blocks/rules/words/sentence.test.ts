import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../kernel/time/index.ts';
import { findUnfinished, words } from '../../../kernel/words/index.ts';
import {
  type AnyNode,
  all,
  always,
  any,
  askedDay,
  choose,
  dated,
  datedScale,
  datedTable,
  discretion,
  fact,
  fraction,
  group,
  KRW,
  match,
  named,
  not,
  per,
  percent,
  quantity,
  smallest,
  when,
} from '../../language/index.ts';
import { chance, randomRule } from '../random-rule.ts';
import { nodesOf, rootsOf } from '../walk.ts';
import { sentence } from './sentence.ts';

const monthly = per(KRW, 'month');
const age = fact.age('age', { words: words('만 나이', 'age') });
const income = fact.number('income', monthly, { words: words('월 소득', 'monthly income') });
const size = fact.persons('size', { words: words('가구원 수', 'household size') });
const area = fact.code(
  'area',
  Object.fromEntries(
    [
      ['11680', '강남구', 'Gangnam-gu'],
      ['26350', '해운대구', 'Haeundae-gu'],
      ['41130', '성남시', 'Seongnam-si'],
      ['48', '경남', 'Gyeongnam'],
      ['50', '제주', 'Jeju'],
      ['42150', '강릉시', 'Gangneung-si'],
    ].map(([code = '', ko = '', en = '']) => [code, words(ko, en)]),
  ),
  { words: words('시·군·구', 'municipality') },
);
const disabled = fact.flag('disabled', { words: words('장애인', 'disabled') });
const farmer = fact.flag('farmer', { words: words('농업인', 'farmer') });
const housing = fact.flag('housing', { words: words('주택급여를 받고 있음', 'receives housing benefit') });
const spouse = fact.flag('spouse', { words: words('배우자가 있음', 'has a spouse') });
const birth = fact.day('birth', { words: words('출생일', 'date of birth') });
const members = group('members', words('세대원', 'household members'), words('세대원', 'household member'));
const memberAge = members.fact.age('age', { words: words('만 나이', 'age') });
const pay = members.fact.number('pay', monthly, { words: words('급여', 'pay') });
const memberDisabled = members.fact.flag('disabled', { words: words('장애인', 'disabled') });

const source = { source: '시험', verified: true };
const median = datedTable(monthly, {
  id: 'median',
  words: words('기준 중위소득', 'the median income'),
  by: size,
  rows: 2,
  beyond: 'extend',
  values: [{ from: '2026-01-01', value: [2_564_238, 4_199_292], ...source }],
});
const pension = dated(monthly, {
  id: 'pension',
  words: words('기초연금액', 'the basic pension'),
  values: [{ from: '2026-01-01', value: 349_700, ...source }],
});
const recognised = named('recognised', words('소득인정액', 'recognised income'), income.plus(pension));
const base = fact.number('base', KRW, { words: words('과세표준', 'the tax base') });
const tax = datedScale(KRW, {
  id: 'tax',
  words: words('소득세율', 'income tax rates'),
  kind: 'marginal-rate',
  of: base,
  values: [{ from: '2023-01-01', value: [{ upTo: 14_000_000, rate: '0.06' }, { rate: '0.15' }], ...source }],
});
const region = fact.code(
  'region',
  { a: words('서울', 'Seoul'), b: words('그 밖', 'elsewhere') },
  { words: words('지역', 'region') },
);

const said: readonly (readonly [{ readonly node: AnyNode }, ko: string, en: string])[] = [
  [age.between(19, 39), '만 나이가 만 19세 이상 만 39세 이하', 'age is from 19 to 39 years old'],
  [
    not(age.between(19, 39)),
    '만 나이가 만 19세 미만이거나 만 39세 초과',
    'age is less than 19 years old or more than 39 years old',
  ],
  [
    income.atMost(percent(60).of(median)),
    '월 소득이 기준 중위소득(가구원 수에 따라)의 60% 이하',
    'monthly income is at most 60% of the median income (by household size)',
  ],
  [
    recognised.lessThan(percent('3.595').of(pension)),
    '소득인정액이 기초연금액(월 349,700원)의 3.595% 미만',
    'recognised income is less than 3.595% of the basic pension (KRW 349,700 a month)',
  ],
  [area.oneOf('11680', '26350'), '시·군·구가 강남구 또는 해운대구', 'municipality is Gangnam-gu or Haeundae-gu'],
  [
    not(area.oneOf('11680', '26350')),
    '시·군·구가 강남구 또는 해운대구가 아님',
    'municipality is neither Gangnam-gu nor Haeundae-gu',
  ],
  [area.oneOf('11680', '26350', '41130', '50', '42150'), '시·군·구가 경남이 아님', 'municipality is not Gyeongnam'],
  [not(housing), '주택급여를 받고 있지 않음', 'does not receive housing benefit'],
  [not(disabled), '장애인이 아님', 'not disabled'],
  [not(farmer), '농업인이 아님', 'not a farmer'],
  [not(spouse), '배우자가 없음', 'has no spouse'],
  [
    not(income.atLeast(1_538_542)),
    '월 소득이 월 1,538,542원 미만',
    'monthly income is less than KRW 1,538,542 a month',
  ],
  [
    members.count(memberAge.lessThan(6)).atLeast(1),
    '세대원 가운데 만 6세 미만이 1명 이상',
    'the number of household members whose age is less than 6 years old is at least 1 person',
  ],
  [members.some(memberDisabled), '장애인인 세대원이 있음', 'there is a household member that is disabled'],
  [not(members.some(memberDisabled)), '장애인인 세대원이 없음', 'there is no household member that is disabled'],
  [members.every(not(memberDisabled)), '모든 세대원: 장애인이 아님', 'each household member is not disabled'],
  [
    members.sum(pay, memberAge.atLeast(19)),
    '만 나이가 만 19세 이상인 세대원의 급여 합계',
    'the total pay of household members whose age is at least 19 years old',
  ],
  [birth.onOrAfter('2007-03-01'), '출생일이 2007. 3. 1. 이후', 'date of birth is on or after 1 March 2007'],
  [
    birth.between('2007-03-01', '2008-02-29'),
    '출생일이 2007. 3. 1.부터 2008. 2. 29.까지',
    'date of birth is from 1 March 2007 to 29 February 2008',
  ],
  [
    birth.later(3, 'months').onOrBefore(askedDay),
    '출생일의 3개월 뒤가 기준일 이전',
    '3 months after date of birth is on or before the day in question',
  ],
  [
    birth.age().atLeast(65),
    '출생일 기준 만 나이가 만 65세 이상',
    'age in full years by date of birth is at least 65 years old',
  ],
  [tax, '과세표준에 소득세율을 구간마다 적용한 값', 'income tax rates applied slice by slice to the tax base'],
  [
    income
      .minus(percent(10).of(income.excessOver(1_000_000)))
      .atLeastZero()
      .roundDown(10),
    '월 소득 − 월 소득 가운데 월 1,000,000원을 넘는 부분의 10%, 최소 0원, 10원 미만은 버림',
    'monthly income − 10% of the part of monthly income above KRW 1,000,000 a month, at least KRW 0, rounded down to KRW 10',
  ],
  [
    fraction(2, 3).of(income).roundHalfUp(10),
    '월 소득의 2/3(10원 단위로 반올림)',
    '2/3 of monthly income (rounded to the nearest KRW 10, halves up)',
  ],
  [
    choose(when(not(housing), quantity(KRW, 50_000)), quantity(KRW, 0)),
    '주택급여를 받고 있지 않는 경우 50,000원, 그 밖에는 0원',
    'KRW 50,000 if one does not receive housing benefit, otherwise KRW 0',
  ],
  [
    match(region, { a: quantity(KRW, 1000), b: quantity(KRW, 500) }),
    '서울은 1,000원, 그 밖은 500원',
    'KRW 1,000 for Seoul, KRW 500 for elsewhere',
  ],
  [
    smallest(income, recognised),
    '월 소득과 소득인정액 가운데 작은 것',
    'the smaller of monthly income and recognised income',
  ],
  [
    discretion('need', words('특별한 사정이 있음', 'there are special circumstances')),
    '특별한 사정이 있음(담당자가 판단)',
    'there are special circumstances (for an official to judge)',
  ],
  [
    all(disabled, any(farmer, all(age.atLeast(65), not(housing)))),
    '장애인이고 (농업인이거나 (만 나이가 만 65세 이상이고 주택급여를 받고 있지 않음))',
    'disabled and (farmer or (age is at least 65 years old and does not receive housing benefit))',
  ],
  [
    all(not(age.between(19, 39)), disabled),
    '(만 나이가 만 19세 미만이거나 만 39세 초과) 그리고 장애인',
    '(age is less than 19 years old or more than 39 years old) and disabled',
  ],
  [
    not(all(disabled, not(housing))),
    '장애인이 아니거나 주택급여를 받고 있음',
    'not disabled or receives housing benefit',
  ],
  [
    all(disabled, housing).said(words('장애인 주거 요건을 갖춤', 'meets the housing rule')),
    '장애인 주거 요건을 갖춤',
    'meets the housing rule',
  ],
  [not(disabled.said(words('중증장애인임', 'is severely disabled'))), '중증장애인이 아님', 'is not severely disabled'],
  [always, '조건 없음', 'no condition'],
];

describe('a rule says itself', () => {
  for (const [{ node }, ko, en] of said)
    test(ko, () => assert.deepEqual(sentence(node, { asked: { on: day('2026-03-01') } }), { ko, en }));

  test('a parameter without a value on the day is said by its name', () =>
    assert.equal(sentence(pension.node, { asked: { on: day('1999-01-01') } }).ko, '기초연금액'));

  test('no sentence of any rule is missing or unfinished in either language', () => {
    const draws = chance(20_261_122);
    let seen = 0;
    for (let i = 0; i < 300; i++)
      for (const root of rootsOf(randomRule(draws)))
        for (const node of nodesOf(root)) {
          const { ko, en } = sentence(node, { asked: { on: day('2026-03-01') } });
          seen++;
          assert.deepEqual(findUnfinished({ ko, en }), [], ko);
          assert.ok(!/[가-힣]|undefined/.test(en), en);
          assert.ok(!/[a-z]{3}|undefined|[을은이와]\(/.test(ko), ko);
          for (const text of [ko, en]) assert.equal(text.split('(').length, text.split(')').length, text);
        }
    assert.ok(seen > 5000);
  });
});
