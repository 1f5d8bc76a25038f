import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { all, fact, KRW, percent, quantity, type Truth } from '../../language/index.ts';
import { dayNumber, dayText, monthsBetween } from '../calendar-day.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { type DuckdbTarget, duckdbTarget } from './duckdb-target.ts';
import { countsSql, entitledSql, type Source, sql, totalsByRuleSql, totalsSql } from './index.ts';
import { rowOf } from './row.ts';
import {
  act,
  decidedByRun,
  declared,
  hostile,
  hostileDecided,
  hostileNames,
  members,
  same,
  trial,
  trialDay,
} from './trial.ts';

const duckdb: DuckdbTarget = await duckdbTarget();
after(() => duckdb.close());

const won = fact.number('income', KRW, { words: same('income') });
const age = fact.age('age', { words: same('age') });
const flag = fact.flag('disabled', { words: same('disabled') });
const source: Source = { table: 'people', key: 'id' };

test('DuckDB gives what the definition gives, unknowns, groups and amounts to 10^13 included, in every random rule', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const made = trial(seed, { depth: seed % 4 === 0 ? 5 : 3 });
    if (!made) continue;
    const [lowered, rows] = made;
    assert.deepEqual(
      await duckdb.decide(lowered, rows),
      rows.map(row => decidedByRun(lowered, row)),
      `seed ${seed}`,
    );
  }
});

test('the predicate form, the totals and the count of a catalogue agree with the decisions', async () => {
  for (let seed = 200; seed < 230; seed++) {
    const made = trial(seed, { people: 60 });
    if (!made) continue;
    const [lowered, rows] = made;
    const expected = rows.map(row => decidedByRun(lowered, row));
    const granted = expected.flatMap((of, i) => (of.eligible ? [[BigInt(i), of.amount ?? null]] : []));
    const known = granted.flatMap(([, amount]) => (typeof amount === 'bigint' ? [amount] : []));
    const total = known.length === 0 ? null : known.reduce((a, b) => a + b, 0n);
    const [entitled, totals, counts, byRule] = await duckdb.ask(lowered, rows, where => [
      entitledSql(lowered, 'duckdb', where),
      totalsSql(lowered, 'duckdb', where),
      countsSql([lowered], 'duckdb', where),
      totalsByRuleSql([lowered, lowered], 'duckdb', where),
    ]);
    const sorted = [...(entitled ?? [])].sort((a, b) => Number(a[0]) - Number(b[0]));
    assert.deepEqual(sorted, lowered.amount ? granted : granted.map(([key]) => [key]), `seed ${seed}`);
    assert.deepEqual(totals, [lowered.amount ? [BigInt(granted.length), total] : [BigInt(granted.length)]]);
    assert.deepEqual(counts, [[BigInt(granted.length)]]);
    const one = [lowered.rule.id, BigInt(granted.length), lowered.amount ? total : null];
    assert.deepEqual(byRule, [one, one]);
  }
});

test('a statement for many rules counts each, and computes what they share once', async () => {
  const adult = age.atLeast(19);
  const rich = won.moreThan(percent(150).of(quantity(KRW, 2_000_000)));
  const odd = won.over(7).roundDown().times(3).minus(5).moreThan(1_000_000);
  const of = (id: string, eligible: Truth) => declared({ id, eligible });
  const rules = [of('a', all(adult, odd)), of('b', all(odd, flag)), of('c', all(rich, odd)), of('d', odd.not())];
  const statement = countsSql(rules, 'duckdb', source);
  assert.equal(statement.match(/\/\/ 7/g)?.length, 1);
  const [every] = [declared({ eligible: all(adult, rich, odd, flag) })];
  const rows = Array.from({ length: 500 }, (_, i) =>
    rowOf(every, { age: i % 90, income: i * 20_000, disabled: i % 3 === 0 }),
  );
  const expected = rules.map(one => BigInt(rows.filter(row => decidedByRun(one, row).eligible).length));
  assert.deepEqual(await duckdb.ask(every, rows, where => [countsSql(rules, 'duckdb', where)]), [[expected]]);
  assert.throws(() => countsSql([...rules, of('A', adult)], 'duckdb', source), { code: 'sql-names-collide' });
});

test('a product beyond 64 bits is computed exactly in the wide type, and only there', async () => {
  const lowered = declared({
    amount: won.times(quantity(KRW, 9_999_999_999_989)).over(quantity(KRW, 7)).roundHalfEven(),
  });
  const incomes = [0n, 1n, 10_000_000_000_000n, 999_999_999_999_999n];
  const rows = incomes.map(income => rowOf(lowered, { income }));
  assert.deepEqual(
    await duckdb.decide(lowered, rows),
    rows.map(row => decidedByRun(lowered, row)),
  );
  assert.match(sql(lowered, 'duckdb', source), /HUGEINT/);
  assert.match(sql(lowered, 'postgresql', source), /NUMERIC/);
  assert.match(sql(lowered, 'ansi', source), /DECIMAL\(38, 0\)/);
  assert.doesNotMatch(sql(declared({ amount: won.times(9000) }), 'duckdb', source), /HUGEINT/);
});

test('quotients are rounded down below zero too', async () => {
  const gain = fact.number('gain', KRW, { words: same('gain'), least: -1_000_000_000_000_000 });
  const amount = gain.over(7).roundDown().plus(gain.over(11).roundUp(10)).plus(gain.over(2).truncate());
  const lowered = declared({ amount });
  const rows = [-1_000_000_000_000_000n, -8n, -7n, -1n, 0n, 1n, 6n, 13n].map(value => rowOf(lowered, { gain: value }));
  assert.deepEqual(
    await duckdb.decide(lowered, rows),
    rows.map(row => decidedByRun(lowered, row)),
  );
});

test('the largest and smallest are of those that count; of nobody, or with one unknown, there is none', async () => {
  const pay = members.fact.number('pay', KRW, { words: same('pay') });
  const grown = members.fact.flag('grown', { words: same('grown') });
  const lowered = declared({ amount: members.sum(pay, grown) });
  const { amount } = lowered;
  assert.ok(amount?.op === 'fold');
  const of = (how: 'largest' | 'smallest'): LoweredRule => ({ ...lowered, amount: { ...amount, how } });
  const people = [
    [{ pay: 5, grown: true }, { pay: 9, grown: true }, { pay: 99, grown: false }, { grown: false }],
    [{ pay: 5, grown: true }, { grown: true }],
    [{ pay: 5, grown: true }, { pay: 7 }],
    [{ pay: 5, grown: false }],
    [],
  ].map(given => rowOf(lowered, { members: given }));
  const open = { eligible: true };
  assert.deepEqual(await duckdb.decide(of('largest'), people), [{ ...open, amount: 9n }, open, open, open, open]);
  assert.deepEqual(await duckdb.decide(of('smallest'), people), [{ ...open, amount: 5n }, open, open, open, open]);
});

test('a value that no integer of the dialect holds is refused, naming what it is and the article it stands under', () => {
  const fourfold = won.times(won).times(won).times(won);
  const lowered = declared({ eligible: all(flag, fourfold.moreThan(5).by(act('제7조제2항'))) });
  const facts = {
    rule: 'trial',
    construct: 'multiply',
    article: 'Trial Act, Article 7(2)',
    digits: 61,
    dialect: 'duckdb',
  };
  assert.throws(() => sql(lowered, 'duckdb', source), { code: 'sql-too-wide', facts });
  assert.throws(() => sql(lowered, 'ansi', source), { code: 'sql-too-wide' });
  assert.doesNotThrow(() => sql(lowered, 'postgresql', source));
});

test('a group whose table is not told is refused by name and article', () => {
  const young = members.fact.age('age', { words: same('age') }).atMost(18);
  const lowered = declared({ eligible: members.some(young).by(act('제3조')) });
  const facts = { rule: 'trial', construct: 'some', article: 'Trial Act, Article 3', group: 'members' };
  assert.throws(() => sql(lowered, 'duckdb', source), { code: 'sql-group-without-table', facts });
  const told = { ...source, groups: { members: { table: 'member', subject: 'of' } } };
  assert.throws(() => sql(lowered, 'duckdb', { ...told, table: 'p', key: undefined as never }), {
    code: 'sql-group-without-table',
  });
  assert.match(sql(lowered, 'duckdb', told), /FROM "member" AS m/);
});

test('an age becomes a bound on the day of birth, at every day of a leap year and the month ends around it', async () => {
  const born = fact.day('born', { words: same('born') });
  const on = ['2024-02-28', '2024-02-29', '2024-03-01', '2026-03-31', '2023-01-30'];
  for (const day of on) {
    const lowered = declared({ eligible: all(born.age(day).between(19, 39), born.monthsUntil(day).is(300).not()) });
    const years = [1984, 1985, 1986, 1987, 2003, 2004, 2005].map(year => dayNumber(`${year}-01-01`));
    const rows = years.flatMap(first =>
      Array.from({ length: 92 }, (_, i) => rowOf(lowered, { born: dayText(first + i) })),
    );
    assert.deepEqual(
      await duckdb.decide(lowered, rows),
      rows.map(row => decidedByRun(lowered, row)),
      day,
    );
  }
  const adult = sql(declared({ eligible: born.age().atLeast(19) }), 'duckdb', source);
  assert.match(adult, /"born" <= DATE '2007-03-31' AS "eligible"/);
  assert.equal(Math.floor(monthsBetween(dayNumber('2007-03-31'), dayNumber(trialDay)) / 12), 19);
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(...hostileNames),
);

test('no name of a fact and no code can break out of its quotes', async () => {
  const usable = (text: string) => !text.includes('\0') && !['__proto__', 'subject', 'of whom'].includes(text);
  const name = anyName.filter(usable);
  await fc.assert(
    fc.asyncProperty(name, name, name, async (id, code, other) => {
      fc.pre(code !== other);
      const [lowered, rows] = hostile(id, code, other);
      assert.deepEqual(await duckdb.decide(lowered, rows), hostileDecided);
    }),
    { numRuns: 60 },
  );
});

test('names that an engine would read as another are refused', () => {
  const asks = (...ids: readonly string[]) =>
    declared({ eligible: ids.reduce((all, id) => all.and(fact.flag(id, { words: same(id) })), flag) });
  assert.throws(() => sql(asks('a\0b'), 'duckdb', source), { code: 'sql-name-unusable' });
  assert.throws(() => sql(asks('x'.repeat(64)), 'postgresql', source), { code: 'sql-name-unusable' });
  assert.throws(() => sql(asks('a\\b'), 'ansi', source), { code: 'sql-name-unusable' });
  assert.throws(() => sql(asks('Income', 'income'), 'duckdb', source), { code: 'sql-names-collide' });
});

test('a comment says the article and the sentence of a condition, and ends with its line', () => {
  const lowered = declared({
    eligible: all(flag.by(act('제2조')), age.atLeast(19).said(same('grown\n; drop table people'))),
  });
  const statement = entitledSql(lowered, 'postgresql', source, { say: ({ op }) => `by ${op}` });
  assert.match(statement, /WHERE "disabled" -- Trial Act, Article 2: by flag\n/);
  assert.match(entitledSql(lowered, 'ansi', source), /AND "age" >= 19 -- grown ; drop table people$/);
});
