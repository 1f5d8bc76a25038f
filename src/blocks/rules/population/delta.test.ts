import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Benefit } from './benefit.ts';
import { catalogueOf } from './catalogue.ts';
import { delta } from './delta.ts';
import { type Answer, judge } from './judge.ts';
import { type Pairs, pairsBuilder } from './pairs.ts';
import type { People, Person } from './person.ts';
import { absent, type PopulationShape } from './shape.ts';
import { columns, populations, random, somePeople } from './test-population.ts';

/** Changed people: facts, birthdays, moves, ages corrected, births and deaths, and some with no change at all. */
function changed(shape: PopulationShape, people: readonly Person[], seed: number): readonly Person[] {
  const next = random(seed);
  const others = somePeople(shape, people.length, seed + 1);
  return people.map((person, i) => {
    const other = others[i] ?? person;
    const kind = next(6);
    if (kind === 0) return other;
    if (kind === 1) return { ...person, area: next(shape.areas) };
    if (kind === 2) return { ...person, age: next(shape.ages) };
    const birthday = person.age === undefined ? undefined : Math.min(shape.ages - 1, person.age + 1);
    return kind === 3 ? { ...person, age: birthday } : { ...person, facts: kind === 4 ? other.facts : person.facts };
  });
}

function without(people: People, rows: (row: number) => boolean): People {
  people.area.forEach((_, row) => {
    if (rows(row)) people.area[row] = absent;
  });
  return people;
}

const listed = (pairs: Pairs, benefits: readonly Benefit[]) =>
  benefits.map((_, i) => [...pairs.of(i)].sort((a, b) => a - b));

test('the delta is whoever one-by-one judging finds newly entitled, no longer entitled, or no longer certain', () => {
  const cases = fc.tuple(populations, fc.integer());
  fc.assert(
    fc.property(cases, ([{ shape, benefits, people, options }, seed]) => {
      const after = changed(shape, people, seed);
      const [born, died] = [(row: number) => row % 7 === 3, (row: number) => row % 11 === 5];
      const found = delta(
        catalogueOf(shape, benefits),
        { before: without(columns(shape, people), born), after: without(columns(shape, after), died) },
        options,
      );
      const ways = benefits.map(benefit =>
        people.map((person, row): readonly [Answer, Answer] => [
          born(row) ? 'no' : judge(benefit, person),
          died(row) ? 'no' : judge(benefit, after[row]!),
        ]),
      );
      const rows = (fits: (was: Answer, is: Answer) => boolean) =>
        ways.map(own => own.flatMap(([was, is], row) => (fits(was, is) ? [row] : [])));
      assert.deepEqual(
        listed(found.gained, benefits),
        rows((was, is) => was !== 'yes' && is === 'yes'),
      );
      const { start, items } = found.gained.byRow(people.length);
      people.forEach((_, row) => {
        const own = benefits.flatMap((_, i) =>
          ways[i]?.[row]?.[0] !== 'yes' && ways[i]?.[row]?.[1] === 'yes' ? [i] : [],
        );
        assert.deepEqual([...items.subarray(start[row], start[row + 1])], own);
      });
      assert.deepEqual(
        listed(found.lost, benefits),
        rows((was, is) => was === 'yes' && is === 'no'),
      );
      assert.deepEqual(
        listed(found.unsettled, benefits),
        rows((was, is) => was === 'yes' && is === 'open'),
      );
    }),
    { numRuns: 120 },
  );
});

test('pairs come back whole from parts, however many there are', () => {
  const builder = pairsBuilder();
  const [many, rowAt] = [300_000, Uint32Array.from({ length: 64 }, (_, i) => i * 10)];
  for (const benefit of [1, 0, 1]) {
    builder.of(benefit);
    for (let row = 0; row < many; row++) builder.add(row);
    builder.addPlaces(Uint32Array.of(0, 2, 31), rowAt, 32);
  }
  const pairs = builder.pairs();
  const once = [...Array.from({ length: many }, (_, row) => row), 320, 340, 630];
  assert.equal(pairs.count, 3 * once.length);
  assert.deepEqual([pairs.sizeOf(0), pairs.sizeOf(1), pairs.sizeOf(2)], [once.length, 2 * once.length, 0]);
  assert.deepEqual(pairs.of(0), Uint32Array.from(once));
  assert.deepEqual(pairs.of(1), Uint32Array.from([...once, ...once]));
});

test('sides that do not belong together are refused', () => {
  const shape: PopulationShape = { areas: 1, ages: 1, predicates: [] };
  const one = columns(shape, [{ area: 0, age: 0, facts: new Uint8Array(0) }]);
  assert.throws(
    () => delta(catalogueOf(shape, []), { before: one, after: columns(shape, []) }),
    /each change has a before and an after/,
  );
});
