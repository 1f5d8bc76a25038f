import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../kernel/refusal/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  agency,
  all,
  any,
  discretion,
  fact,
  group,
  KRW,
  law,
  not,
  type Rule,
  rule,
  squareMetres,
} from '../../language/index.ts';
import { agree } from '../agreement/agree.ts';
import { columns, plainColumns } from '../agreement/column-targets.ts';
import { peopleOf } from '../agreement/people.ts';
import { closure } from '../agreement/targets.ts';
import { type LoweredRule, lowerRule } from '../ir/lower.ts';
import { type Row, runBool, runInt } from '../ir/run.ts';
import { type Chance, chance, randomFacts, randomRule, worldFacts } from '../random-rule.ts';
import { type ColumnsAnswer, type ColumnTable, columnTable, entitled, runColumns, tableOfRows } from './index.ts';
import { programFor } from './program.ts';

const on = '2026-07-01' as CivilDay;

type One = readonly [state: 'no' | 'open' | 'yes', amount: bigint | undefined];

const byDefinition = ({ eligible, amount }: LoweredRule, row: Row): One => {
  const holds = runBool(eligible, { row });
  return [holds === undefined ? 'open' : holds ? 'yes' : 'no', holds && amount ? runInt(amount, { row }) : undefined];
};

const bit = (bits: Uint8Array, at: number): boolean => (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;

function byColumns(answer: ColumnsAnswer): readonly One[] {
  const amounts = new Map([...entitled(answer)].map(({ person, amount }) => [person, amount]));
  return Array.from({ length: answer.people }, (_, i) =>
    bit(answer.yes, i) ? ['yes', amounts.get(i)] : [bit(answer.open, i) ? 'open' : 'no', undefined],
  );
}

/** Holds both roads to what the operations say of each row. */
function agrees(lowered: LoweredRule, rows: readonly Row[], table: ColumnTable): void {
  const expected = rows.map(row => byDefinition(lowered, row));
  for (const plain of [false, true]) {
    const answer = runColumns(lowered, table, { plain });
    assert.deepEqual(byColumns(answer), expected);
    const many = (of: One[0]) => expected.filter(([state]) => state === of).length;
    assert.deepEqual([answer.count, answer.opens], [many('yes'), many('open')]);
    assert.equal(
      answer.sum,
      expected.reduce((sum, [, amount]) => sum + (amount ?? 0n), 0n),
    );
  }
}

function drawn(draw: Chance): LoweredRule {
  for (;;) {
    try {
      return lowerRule(randomRule(draw, { depth: draw.of([2, 3, 4]) }), { on });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

test('random rules over random people: columns say what the operations say, with vectors and without', () => {
  const draw = chance(7);
  for (let round = 0; round < 12; round++) {
    const given = Array.from({ length: 150 + round }, () => randomFacts(draw, draw.of([0, 0.1, 0.5])));
    const { rows } = peopleOf(given, { on });
    const table = tableOfRows([...worldFacts.own, ...worldFacts.members], rows);
    for (let i = 0; i < 12; i++) agrees(drawn(draw), rows, table);
  }
});

test('columns agree with closures on random rules and people', async () => {
  const targets = [closure, columns, plainColumns] as const;
  const found = await agree({ pairs: 200_000, seed: 41, people: 1000, targets });
  assert.equal(found.difference, undefined);
  assert.deepEqual(
    found.targets.map(({ pairs, refused }) => [pairs, refused]),
    [
      [200_000, 0],
      [200_000, 0],
      [20_000, 0],
    ],
  );
});

const one = words('하나', 'one');
const article = law('시험법', 'Trial Act')('제1조', { verified: true });
const declared = (of: Pick<Rule, 'eligible' | 'amount'>): LoweredRule => {
  const owner = agency({ id: 'trial', words: one, head: one });
  const said = { id: 'trial', version: 1, words: one, purpose: one, law: article, owner, from: '2020-01-01' };
  return lowerRule(rule({ ...said, examples: [], ...of }), { on });
};

const income = fact.number('income', KRW, { words: one, least: -1e15 });
const size = fact.persons('size', { words: one });
const age = fact.age('age', { words: one });
const area = fact.number('area', squareMetres, { words: one });
const disabled = fact.flag('disabled', { words: one });
const letters = 'abcdefghijklmnopqrstuvwxyz';
const region = fact.code('region', Object.fromEntries([...letters, ...letters.toUpperCase()].map(of => [of, one])), {
  words: one,
});
const members = group('members', one);
const pay = members.fact.number('pay', KRW, { words: one });
const child = members.fact.flag('child', { words: one });

const row = (values: Readonly<Record<string, bigint>>): Row => ({
  values: new Map(Object.entries(values)),
  groups: new Map(),
});

test('a value beyond 64 bits on the way, or at the end, is computed exactly', () => {
  const squared = declared({
    eligible: income.times(income).times(size).over(7).atLeast(income.times(income)),
    amount: income.times(size).times(size).roundDown(1),
  });
  const rows = [
    ...[0n, 1n, -5n, 10n ** 13n, -(10n ** 13n), 10n ** 15n, 2n ** 31n, 2n ** 32n + 1n].flatMap(value =>
      [1n, 20n, 4096n, 1_000_000n].map(many => row({ income: value, size: many })),
    ),
    row({ income: 5n }),
    row({ size: 5n }),
  ];
  const table = tableOfRows(squared.facts.values(), rows);
  assert.equal(programFor(squared, table)?.mayGrow, true);
  agrees(squared, rows, table);
  const { beyond } = runColumns(squared, table);
  assert.ok([...beyond.values()].includes(10n ** 27n));
});

test('facts that 64 bits do not hold are facts all the same', () => {
  const fine = fact.number('fine', { ...squareMetres, decimals: 6 }, { words: one });
  const lowered = declared({ eligible: fine.moreThan(3), amount: fine.roundDown(1) });
  const rows = [1n, 3_000_000n, 3_000_001n, 10n ** 21n, 5n * 10n ** 18n].map(value => row({ fine: value }));
  agrees(lowered, rows, tableOfRows(lowered.facts.values(), [...rows, row({})].slice(0, 5)));
  agrees(lowered, [...rows, row({})], tableOfRows(lowered.facts.values(), [...rows, row({})]));
});

test('every shape of a set of codes is told apart by vectors, unknown ones included', () => {
  const draw = chance(11);
  const codes = Object.keys(region.node.fact.codes ?? {});
  for (let round = 0; round < 40; round++) {
    const span = draw.of([3, 12, 17, 30, 52]);
    const rows = Array.from({ length: 70 }, () =>
      row({
        ...(!draw.happens(round % 2 ? 0.2 : 0) && { region: BigInt(draw.whole(0, span - 1)) }),
        ...(!draw.happens(0.1) && { age: BigInt(draw.whole(0, 99)) }),
        ...(!draw.happens(0.1) && { disabled: BigInt(draw.happens(0.3)) }),
      }),
    );
    const picked = region.among(code => codes.indexOf(code) % draw.of([1, 2, 3, 7]) === 0);
    const eligible = draw.of([
      all(picked, age.between(19, 39)),
      any(picked, all(disabled, not(age.atLeast(40)))),
      not(any(picked, disabled)),
      all(picked, discretion('need', one)),
      all(not(picked), any(age.is(20), age.atLeast(70)), age.lessThan(90)),
    ]);
    const lowered = declared({ eligible });
    agrees(lowered, rows, tableOfRows(lowered.facts.values(), rows));
  }
});

test('a fact without a column, and a group without members told, are unknown', () => {
  const lowered = declared({ eligible: any(age.atLeast(65), members.some(child)), amount: members.sum(pay) });
  const table = columnTable({ people: 3, columns: { age: { values: [70, 20, 65] } } });
  assert.deepEqual(byColumns(runColumns(lowered, table)), [
    ['yes', undefined],
    ['open', undefined],
    ['yes', undefined],
  ]);
  assert.deepEqual(runColumns(lowered, table), runColumns(lowered, table, { plain: true }));
});

test('columns are read as they are brought: bits of what is known, members between offsets', () => {
  const lowered = declared({
    eligible: members.every(any(child, pay.atLeast(100))),
    amount: members.sum(pay, child.not()).minus(members.largest(pay)),
  });
  const table = columnTable({
    people: 5,
    columns: {},
    groups: {
      members: {
        offsets: Uint32Array.of(0, 2, 2, 3, 3, 5),
        known: Uint8Array.of(0b10111),
        columns: {
          'members.pay': { values: Float64Array.of(100, 250, 99, 1e12, 3e12) },
          'members.child': { values: Uint8Array.of(0, 0, 1, 0, 0), known: Uint8Array.of(0b01111) },
        },
      },
    },
  });
  const expected: readonly One[] = [
    ['yes', 100n],
    ['yes', undefined],
    ['yes', -99n],
    ['open', undefined],
    ['yes', undefined],
  ];
  assert.deepEqual(byColumns(runColumns(lowered, table)), expected);
  assert.deepEqual(byColumns(runColumns(lowered, table, { plain: true })), expected);
});

test('more people than a block holds, and sums beyond 64 bits, come out whole', () => {
  const people = 40_003;
  const values = Float64Array.from({ length: people }, (_, i) => (i % 3 === 0 ? 1e15 - i : -i));
  const lowered = declared({ eligible: income.moreThan(0), amount: income.times(1000).roundDown(1) });
  const answer = runColumns(lowered, columnTable({ people, columns: { income: { values } } }));
  const kept = values.filter(value => value > 0);
  assert.equal(answer.count, kept.length);
  assert.equal(
    answer.sum,
    kept.reduce((sum, value) => sum + BigInt(value) * 1000n, 0n),
  );
  assert.ok(answer.sum > 2n ** 63n);
  const [last] = [...entitled(answer)].slice(-1);
  assert.deepEqual(last, { person: 40_002, amount: (10n ** 15n - 40_002n) * 1000n });
});

test('programs over one table do not see what another left there', () => {
  const rows = [10n ** 15n, 3n].map(value => row({ income: value, size: 1_000_000n, age: 30n, area: 5n }));
  const grown = declared({ amount: income.times(size).times(size).roundDown(1) });
  const calm = declared({ eligible: area.atLeast('0.05'), amount: size.times(2).roundDown(1) });
  const table = tableOfRows([...grown.facts.values(), ...calm.facts.values()], rows);
  for (const lowered of [grown, calm, grown, calm]) agrees(lowered, rows, table);
});

test('values that a fact cannot have, fractions, and columns that do not fit are refused', () => {
  const lowered = declared({ eligible: age.atLeast(19) });
  const of = (values: ArrayLike<number>) => columnTable({ people: 2, columns: { age: { values } } });
  assert.throws(
    () => runColumns(lowered, of([3, 151])),
    (error: unknown) => error instanceof Refusal && error.code === 'fact-out-of-bounds',
  );
  assert.throws(() => runColumns(lowered, of([-1, 20])), Refusal);
  assert.throws(() => of([1.5, 2]), /no whole number/);
  assert.throws(() => of([1]), /1 values of 2/);
  const offsets = (...list: number[]) => ({ members: { offsets: Uint32Array.from(list), columns: {} } });
  assert.throws(() => columnTable({ people: 2, columns: {}, groups: offsets(0, 2, 1) }), /offsets fall/);
  assert.throws(() => columnTable({ people: 2, columns: {}, groups: offsets(0, 1) }), /not those of 2/);
  assert.throws(() => columnTable({ people: 1, columns: {}, groups: offsets(0, 1001) }), Refusal);
});

test('a rule of thousands of operations is decided one person after the other', () => {
  const many = Array.from({ length: 4000 }, (_, i) => income.is(i * 3 + 3));
  const lowered = declared({
    eligible: all(any(income.is(0), ...many), age.atLeast(19)),
    amount: income.plus(1).roundDown(1),
  });
  const rows = [0n, 1n, 3n, 12_000n, 12_003n].map(value => row({ income: value, age: 30n }));
  const table = tableOfRows(lowered.facts.values(), [...rows, row({ income: 3n }), row({ income: 3n, age: 5n })]);
  assert.equal(programFor(lowered, table), undefined);
  const states = byColumns(runColumns(lowered, table)).map(([state]) => state);
  assert.deepEqual(states, ['yes', 'no', 'yes', 'yes', 'no', 'open', 'no']);
});

test('nobody is nobody', () => {
  const answer = runColumns(
    declared({ eligible: age.atLeast(19), amount: income.roundDown(1) }),
    columnTable({ people: 0, columns: { age: { values: [] } } }),
  );
  assert.deepEqual([answer.count, answer.opens, answer.sum, answer.amounts.length], [0, 0, 0n, 0]);
});
