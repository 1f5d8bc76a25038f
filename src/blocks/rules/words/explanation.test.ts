import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../../../kernel/refusal/index.ts';
import { day } from '../../../kernel/time/index.ts';
import { findUnfinished, type Words, words } from '../../../kernel/words/index.ts';
import {
  agency,
  all,
  any,
  dated,
  datedScale,
  datedTable,
  discretion,
  fact,
  type GivenFacts,
  group,
  KRW,
  law,
  named,
  not,
  per,
  percent,
  type Rule,
  rule,
} from '../../language/index.ts';
import { decideByMeaning } from '../meaning/decide.ts';
import { chance, randomFacts, randomRule } from '../random-rule.ts';
import { type Explanation, explain } from './explanation.ts';
import type { Line } from './line.ts';
import type { Step } from './step.ts';

const act = law('청년기본법', 'Framework Act on Youth');
const monthly = per(KRW, 'month');
const age = fact.age('age', { words: words('만 나이', 'age') });
const income = fact.number('income', monthly, { words: words('월 소득', 'monthly income') });
const size = fact.persons('size', { words: words('가구원 수', 'household size') });
const disabled = fact.flag('disabled', { words: words('장애인', 'disabled') });
const housing = fact.flag('housing', { words: words('주택급여를 받고 있음', 'receives housing benefit') });
const members = group('members', words('세대원', 'household members'), words('세대원', 'household member'));
const memberAge = members.fact.age('age', { words: words('만 나이', 'age') });
const source = { source: act('제9조', { verified: true }), verified: true };
const median = datedTable(monthly, {
  id: 'median',
  words: words('기준 중위소득', 'the median income'),
  by: size,
  rows: 2,
  beyond: 'extend',
  values: [{ from: '2026-01-01', value: [2_564_238, 4_199_292], ...source, published: '2025-08-01' }],
});
const most = dated(monthly, {
  id: 'most',
  words: words('상한액', 'the ceiling'),
  values: [{ from: '2026-01-01', value: 200_000, source: '고시', verified: false }],
});
const gap = named(
  'gap',
  words('소득 부족분', 'the gap in income'),
  percent(60).of(median).excessOver(income),
  act('제4조'),
);

const declared = {
  version: 1,
  words: words('청년 월세 지원', 'youth rent support'),
  purpose: words('청년의 월세를 돕습니다.', 'Helps young people pay their rent.'),
  law: act('제1조'),
  owner: agency({ id: 'ministry', words: words('국토교통부', 'Ministry of Land'), head: words('장관', 'Minister') }),
  from: '2026-01-01',
  examples: [],
};
const youthRent = rule({
  ...declared,
  id: 'youth-rent',
  eligible: all(
    age.between(19, 39).by(act('제3조제1호')),
    any(income.atMost(percent(60).of(median)), all(disabled, income.atMost(percent(75).of(median)))).by(act('제4조')),
    not(housing),
  ),
  amount: gap.butAtMost(most).roundDown(10).by(act('제5조')),
});

const asked = { on: day('2026-03-01') };
const about = (given: GivenFacts, of: Rule = youthRent): Explanation => explain(of, given, asked);
const ko = (all: readonly Words[]): readonly string[] => all.map(one => one.ko);
const told = (line: Line): readonly string[] => [
  `${line.state}: ${line.words.ko}`,
  ...line.parts.flatMap(told).map(t => `  ${t}`),
];
const steps = (step: Step): readonly string[] => [
  `${step.mark ? `${step.mark.ko} ` : ''}${step.words.ko} = ${step.value?.ko ?? '?'}`,
  ...step.parts.flatMap(steps).map(t => `  ${t}`),
];

describe('an explanation', () => {
  test('of a no names only what failed, with what was given and the article', () => {
    const { outcome, summary, amount } = about({ age: 41, income: 900_000, size: 1, disabled: false, housing: false });
    assert.equal(outcome.ko, '요건에 맞지 않습니다');
    assert.deepEqual(summary, [
      words(
        '만 나이가 만 19세 이상 만 39세 이하: 해당하지 않음 (만 나이: 만 41세) [청년기본법 제3조제1호]',
        'age is from 19 to 39 years old: no (age: 41 years old) [Framework Act on Youth, Article 3, item 1]',
      ),
    ]);
    assert.equal(amount, undefined);
  });

  test('of a no by several ways says in one line that none of them led there', () => {
    assert.deepEqual(ko(about({ age: 25, income: 2_000_000, size: 1, disabled: true, housing: false }).summary), [
      '다음 가운데 하나 이상을 갖춤: 월 소득이 기준 중위소득(가구원 수에 따라)의 60% 이하 / 다음을 모두 갖춤: 장애인 / 월 소득이 기준 중위소득(가구원 수에 따라)의 75% 이하: 해당하지 않음 [청년기본법 제4조]',
    ]);
  });

  test('of a yes shows every condition met and how the amount came about', () => {
    const given = { age: 25, income: 1_400_000, size: 1, disabled: false, housing: false };
    const { summary, condition, amount, amountWords } = about(given);
    assert.deepEqual(amountWords, words('월 138,540원', 'KRW 138,540 a month'));
    assert.deepEqual(ko(summary), [
      '만 나이가 만 19세 이상 만 39세 이하: 해당함 (만 나이: 만 25세) [청년기본법 제3조제1호]',
      '월 소득이 기준 중위소득(가구원 수에 따라)의 60% 이하: 해당함 (월 소득: 월 1,400,000원, 기준 중위소득(가구원 수에 따라)의 60%: 월 1,538,542.8원) [청년기본법 제4조]',
      '주택급여를 받고 있지 않음: 해당함 [청년기본법 제1조]',
    ]);
    assert.deepEqual(condition && told(condition), [
      'met: 다음을 모두 갖춤',
      '  met: 만 나이가 만 19세 이상 만 39세 이하',
      '  met: 다음 가운데 하나 이상을 갖춤',
      '    met: 월 소득이 기준 중위소득(가구원 수에 따라)의 60% 이하',
      '    failed: 다음을 모두 갖춤',
      '      failed: 장애인',
      '      met: 월 소득이 기준 중위소득(가구원 수에 따라)의 75% 이하',
      '  met: 주택급여를 받고 있지 않음',
    ]);
    assert.deepEqual(amount && steps(amount), [
      '10원 미만은 버림 = 월 138,540원',
      '  소득 부족분과 상한액 가운데 작은 것 = 월 138,542.8원',
      '    소득 부족분 = 월 138,542.8원',
      '      ① 값 가운데 월 소득을 넘는 부분 = 월 138,542.8원',
      '        ① 기준 중위소득(가구원 수에 따라)의 60% = 월 1,538,542.8원',
      '          기준 중위소득(가구원 수에 따라) = 월 2,564,238원',
      '            가구원 수 = 1명',
      '        월 소득 = 월 1,400,000원',
      '    상한액 = 월 200,000원',
    ]);
    const ceiling = amount?.parts[0]?.parts[1];
    assert.deepEqual(ceiling?.used, { from: '2026-01-01', source: words('고시', '고시'), verified: false });
    assert.equal(amount?.law?.number, '제5조');
    assert.equal(amount?.parts[0]?.parts[0]?.law?.number, '제4조');
  });

  test('of what is undecided names the open lines and the facts they wait for', () => {
    const { summary, condition, decision, missing } = about({ age: 25, housing: false, size: 1 });
    assert.equal(decision.outcome, 'undecided');
    assert.deepEqual(ko(summary), [
      '월 소득이 기준 중위소득(가구원 수에 따라)의 60% 이하: 확인이 필요함 (기준 중위소득(가구원 수에 따라)의 60%: 월 1,538,542.8원) [청년기본법 제4조]',
      '장애인: 확인이 필요함 [청년기본법 제4조]',
      '월 소득이 기준 중위소득(가구원 수에 따라)의 75% 이하: 확인이 필요함 (기준 중위소득(가구원 수에 따라)의 75%: 월 1,923,178.5원) [청년기본법 제4조]',
    ]);
    assert.deepEqual(condition?.missing, decision.missing);
    assert.deepEqual(missing, [
      { id: 'income', words: words('월 소득', 'monthly income') },
      { id: 'disabled', words: words('장애인', 'disabled') },
    ]);
  });

  test('says why a value is undefined whatever the facts, and asks for a whole household', () => {
    const shared = rule({ ...declared, id: 'shared', amount: income.over(members.count()).roundDown() });
    assert.deepEqual(ko(about({ income: 10, members: [] }, shared).reasons), [
      '0으로 나누게 되어 값을 정할 수 없습니다',
    ]);
    assert.deepEqual(about({ income: 10 }, shared).missing, [
      { id: 'members', words: words('세대원', 'household members') },
    ]);
  });

  test('행정기본법 제20조: what hangs on judgement alone is for an official', () => {
    const judged = rule({
      ...declared,
      id: 'judged',
      eligible: all(disabled, discretion('need', words('특별한 필요가 있음', 'there is a special need'))),
    });
    const { outcome, summary, condition } = about({ disabled: true }, judged);
    assert.equal(outcome.en, 'An official must judge');
    assert.deepEqual(ko(summary), ['특별한 필요가 있음(담당자가 판단): 담당자가 판단함 [청년기본법 제1조]']);
    assert.equal(condition?.state, 'discretion');
  });

  test('lists the members of a group, each with what decided', () => {
    const child = rule({ ...declared, id: 'child', eligible: members.some(memberAge.lessThan(6)) });
    const { condition } = about({ members: [{ age: 40 }, { age: 3 }, {}] }, child);
    assert.deepEqual(condition && told(condition), [
      'met: 만 나이가 만 6세 미만인 세대원이 있음',
      '  failed: 세대원 1: 만 나이가 만 6세 미만',
      '  met: 세대원 2: 만 나이가 만 6세 미만',
      '  open: 세대원 3: 만 나이가 만 6세 미만',
    ]);
  });

  test('소득세법 제55조: shows each bracket that the base reached', () => {
    const base = fact.number('base', KRW, { words: words('과세표준', 'the tax base') });
    const rates = [{ upTo: 14_000_000, rate: '0.06' }, { upTo: 50_000_000, rate: '0.15' }, { rate: '0.24' }];
    const tax = datedScale(KRW, {
      id: 'rates',
      words: words('소득세율', 'income tax rates'),
      kind: 'marginal-rate',
      of: base,
      values: [{ from: '2023-01-01', value: rates, ...source }],
    });
    const { amount } = about({ base: 20_000_000 }, rule({ ...declared, id: 'tax', amount: tax.roundDown() }));
    assert.deepEqual(amount && steps(amount), [
      '1원 미만은 버림 = 1,740,000원',
      '  과세표준에 소득세율을 구간마다 적용한 값 = 1,740,000원',
      '    과세표준 = 20,000,000원',
      '    14,000,000원 이하 부분의 6% = 840,000원',
      '    14,000,000원 초과 50,000,000원 이하 부분의 15% = 900,000원',
    ]);
  });

  test('is refused where the rule itself is: a day before it was in force', () => {
    assert.throws(
      () => explain(youthRent, {}, { on: day('2025-12-31') }),
      (fault: unknown) => fault instanceof Refusal,
    );
  });
});

describe('of any rule and any facts', () => {
  const lines = (line: Line): readonly Line[] => [
    line,
    ...line.parts.flatMap(lines),
    ...line.steps.flatMap(linesOfStep),
  ];
  const linesOfStep = (step: Step): readonly Line[] => [
    ...step.because.flatMap(lines),
    ...step.parts.flatMap(linesOfStep),
  ];
  const stepsOf = (step: Step): readonly Step[] => [step, ...step.parts.flatMap(stepsOf)];
  const state = { yes: 'met', no: 'failed', undecided: 'open', discretion: 'discretion' } as const;

  const holdsTogether = ({ joint, parts, state: of }: Line): void => {
    if (parts.length === 0 || joint === undefined) return;
    const has = (s: Line['state']): boolean => parts.some(part => part.state === s);
    if (of === 'met') assert.ok(joint === 'all' ? parts.every(p => p.state === 'met') : has('met'));
    else if (of === 'failed') assert.ok(joint === 'all' ? has('failed') : parts.every(p => p.state === 'failed'));
    else assert.ok(!has(joint === 'all' ? 'failed' : 'met') && (has('open') || has('discretion')));
  };

  test('the tree says what the rule decides, every line agrees with its parts, and no word is missing', () => {
    const draws = chance(5);
    let seen = 0;
    for (let i = 0; i < 500; i++) {
      const [of, given] = [randomRule(draws), randomFacts(draws)];
      const on = { on: day(draws.happens(0.5) ? '2026-07-01' : '2024-03-01') };
      const { decision, condition, amount, amountWords, summary } = explain(of, given, on);
      assert.deepEqual(decision, decideByMeaning(of, given, on));
      if (condition) assert.equal(condition.state, state[decision.outcome]);
      const all = [...(condition ? lines(condition) : []), ...(amount ? linesOfStep(amount) : [])];
      all.forEach(holdsTogether);
      if (decision.amount !== undefined) assert.deepEqual(amount?.value, amountWords);
      const said = [
        ...all.map(one => one.words),
        ...all.flatMap(one => one.values),
        ...(amount ? stepsOf(amount).map(one => one.words) : []),
        ...summary,
      ];
      for (const text of said) assert.deepEqual(findUnfinished(text), [], text.ko);
      assert.ok(summary.length >= 1 && summary.length <= 4);
      seen += said.length;
    }
    assert.ok(seen > 3000);
  });
});
