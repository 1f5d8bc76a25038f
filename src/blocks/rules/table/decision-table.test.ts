import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../kernel/time/index.ts';
import { findUnfinished, type Words, words } from '../../../kernel/words/index.ts';
import {
  agency,
  all,
  any,
  choose,
  dated,
  fact,
  KRW,
  law,
  named,
  not,
  per,
  quantity,
  rule,
  when,
} from '../../language/index.ts';
import { takeFacts } from '../intake.ts';
import { everyOf, someOf, truthOf } from '../meaning/truth.ts';
import { chance, randomFacts, randomRule } from '../random-rule.ts';
import { factsOf, rootsOf } from '../walk.ts';
import { amountTable, conditionTable, type Tabled } from './decision-table.ts';
import { type OutlineLine, outlineOf } from './outline.ts';

const act = law('시험법', 'Trial Act');
const age = fact.age('age', { words: words('만 나이', 'age') });
const income = fact.number('income', per(KRW, 'month'), { words: words('월 소득', 'monthly income') });
const area = fact.code(
  'area',
  { a: words('강남구', 'Gangnam-gu'), b: words('종로구', 'Jongno-gu') },
  { words: words('지역', 'area') },
);
const disabled = fact.flag('disabled', { words: words('장애인', 'disabled') });
const housing = fact.flag('housing', { words: words('주택급여를 받고 있음', 'receives housing benefit') });
const birth = fact.day('birth', { words: words('출생일', 'date of birth') });
const limit = dated(per(KRW, 'month'), {
  id: 'limit',
  words: words('소득 한도', 'income limit'),
  values: [{ from: '2026-01-01', value: 2_000_000, source: act('제9조'), verified: false }],
});
const trial = rule({
  id: 'trial',
  version: 1,
  words: words('시험 급여', 'Trial benefit'),
  purpose: words('시험합니다.', 'It is a trial.'),
  law: act('제1조'),
  owner: agency({ id: 'trial', words: words('시험청', 'Trial Agency'), head: words('청장', 'Head') }),
  from: '2026-01-01',
  eligible: all(
    age.between(19, 39).by(act('제2조')),
    any(income.atMost(limit), all(disabled, area.is('a'))).by(act('제3조')),
    not(housing),
  ),
  amount: named(
    'benefit',
    words('급여액', 'benefit'),
    choose(
      when(any(disabled, birth.before('1990-01-01')), quantity(KRW, 300_000)),
      when(not(area.is('a')), quantity(KRW, 200_000)),
      quantity(KRW, 100_000),
    ),
    act('제4조'),
  ).roundDown(10),
  examples: [],
});

const rows = (tabled: Tabled | undefined): readonly (readonly string[])[] => {
  assert.ok(tabled && 'table' in tabled);
  const { columns, rows: all, otherwise, afterwards } = tabled.table;
  const ko = (one: Words | undefined): string => one?.ko ?? '-';
  return [
    columns.map(ko),
    ...all.map(row => [...row.cells.map(ko), ko(row.outcome)]),
    [ko(otherwise), ...afterwards.map(ko)],
  ];
};
const lines = (line: OutlineLine): readonly string[] => [
  `${line.words.ko}${line.law ? ` [${line.law.number}]` : ''}`,
  ...line.parts.flatMap(lines).map(text => `  ${text}`),
];

describe('a rule as a table', () => {
  test('has a column for each thing asked and a row for each way to be entitled', () => {
    assert.deepEqual(rows(conditionTable(trial)), [
      ['만 나이', '월 소득', '주택급여를 받고 있음', '장애인', '지역'],
      ['만 19세 이상 만 39세 이하', '소득 한도 이하', '아니요', '-', '-', '요건을 갖춤'],
      ['만 19세 이상 만 39세 이하', '-', '아니요', '예', '강남구', '요건을 갖춤'],
      ['요건을 갖추지 못함'],
    ]);
    const tabled = conditionTable(trial);
    assert.deepEqual('table' in tabled && tabled.table.rows[1]?.laws.map(one => one.number), ['제2조', '제3조']);
  });

  test('shows what a parameter holds on the day in question', () =>
    assert.equal(
      rows(conditionTable(trial, { asked: { on: day('2026-03-01') } }))[1]?.[1],
      '소득 한도(월 2,000,000원) 이하',
    ));

  test('of an amount has a row for each case, and says how it is rounded', () =>
    assert.deepEqual(rows(amountTable(trial)), [
      ['장애인', '출생일', '지역'],
      ['예', '-', '-', '300,000원'],
      ['-', '1990. 1. 1. 전', '-', '300,000원'],
      ['-', '-', '강남구 외', '200,000원'],
      ['100,000원', '10원 미만은 버림'],
    ]));

  test('leaves out ways that contradict themselves or that another includes', () => {
    const eligible = any(all(disabled, not(disabled)), disabled, all(disabled, housing));
    assert.deepEqual(rows(conditionTable({ ...trial, eligible })), [
      ['장애인'],
      ['예', '요건을 갖춤'],
      ['요건을 갖추지 못함'],
    ]);
  });

  test('gives way to the outline when it would have too many rows', () => {
    const pairs = [18, 19, 20, 21, 22, 23].map(n => any(age.is(n), income.is(n)));
    const [first, ...rest] = pairs;
    assert.ok(first);
    const tabled = conditionTable({ ...trial, eligible: first.and(...rest) });
    assert.ok('tooNested' in tabled);
    assert.match(tabled.tooNested.ko, /24줄/);
  });

  test('of any rule says what the rule says', () => {
    const draws = chance(11);
    const [asked, tables] = [{ on: day('2026-07-01') }, { tabled: 0, nested: 0 }];
    for (let i = 0; i < 300; i++) {
      const of = randomRule(draws, { depth: i % 4 === 0 ? 6 : 3 });
      const tabled = conditionTable(of);
      if (!('table' in tabled)) {
        tables.nested++;
        continue;
      }
      tables.tabled++;
      for (const row of tabled.table.rows)
        for (const text of [...row.cells, ...tabled.table.columns])
          assert.deepEqual(text ? findUnfinished(text) : [], []);
      for (let j = 0; j < 10; j++) {
        const facts = takeFacts(factsOf(...rootsOf(of)), randomFacts(draws, j % 2 === 0 ? 0 : 0.2));
        const scope = { asked, facts };
        const holds = of.eligible ? truthOf(of.eligible.node, scope) : true;
        const row = (all: readonly { node: Parameters<typeof truthOf>[0]; holds: boolean }[]) =>
          everyOf(
            all.map(one => {
              const value = truthOf(one.node, scope);
              return value === undefined ? undefined : value === one.holds;
            }),
          );
        const table = someOf(tabled.table.rows.map(({ conditions }) => row(conditions)));
        // A way that contradicts itself is left out: there the table knows a no that the rule leaves open.
        if (holds !== undefined) assert.equal(table, holds);
      }
    }
    assert.ok(tables.tabled > 200 && tables.nested > 0, JSON.stringify(tables));
  });
});

describe('a rule as an outline', () => {
  test('nests its conditions with their articles, and lists what it names and the values of law', () => {
    const outline = outlineOf(trial, { on: day('2026-03-01') });
    assert.deepEqual(outline.condition && lines(outline.condition), [
      '다음을 모두 갖춤',
      '  만 나이가 만 19세 이상 만 39세 이하 [제2조]',
      '  다음 가운데 하나 이상을 갖춤 [제3조]',
      '    월 소득이 소득 한도(월 2,000,000원) 이하',
      '    다음을 모두 갖춤',
      '      장애인',
      '      지역이 강남구',
      '  주택급여를 받고 있지 않음',
    ]);
    assert.equal(outline.amount?.ko, '급여액(10원 미만은 버림)');
    assert.deepEqual(
      outline.definitions.map(one => [one.words.ko, one.is.ko, one.law?.number]),
      [
        [
          '급여액',
          '장애인이거나 출생일이 1990. 1. 1. 전인 경우 300,000원, 지역이 강남구가 아닌 경우 200,000원, 그 밖에는 100,000원',
          '제4조',
        ],
      ],
    );
    assert.deepEqual(
      outline.parameters.map(one => [one.id, one.used?.value, one.used?.verified]),
      [['limit', 2_000_000, false]],
    );
  });
});
