import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueOf } from './catalogue.ts';
import { counts } from './counts.ts';
import { judge } from './judge.ts';
import { readPerson, truth } from './person.ts';
import { indexBuilder } from './population-index.ts';
import type { PopulationShape } from './shape.ts';
import { columns, indexed, populations, shapes, somePeople } from './test-population.ts';

test('counts over the index are the counts of judging everybody one by one, the open ones apart', () => {
  fc.assert(
    fc.property(populations, ({ shape, benefits, people, options }) => {
      const { index } = indexed(shape, people, options);
      const { yes, open } = counts(index, catalogueOf(shape, benefits));
      benefits.forEach((benefit, i) => {
        const answers = people.map(person => judge(benefit, person));
        assert.equal(yes[i], answers.filter(answer => answer === 'yes').length, `${benefit.id}: yes`);
        assert.equal(open[i], answers.filter(answer => answer === 'open').length, `${benefit.id}: open`);
      });
    }),
    { numRuns: 150 },
  );
});

const shape: PopulationShape = {
  areas: 3,
  ages: 100,
  predicates: [{ id: 'disabled', known: 'partly' }, { id: 'female' }, { id: 'not written down', known: 'never' }],
};

test('what is not known counts neither as yes nor as no', () => {
  const facts = Uint8Array.of(truth.unknown, truth.yes, truth.unknown);
  const people = [
    { area: 1, age: 30, facts },
    { age: 30, facts },
    { area: 1, facts },
  ];
  const { index } = indexed(shape, people);
  const of = (is: boolean, predicate: number) => ({
    areas: 'all' as const,
    ages: 'all' as const,
    groups: [[{ predicate, is }]],
  });
  const catalogue = catalogueOf(shape, [
    { id: 'disabled', when: [of(true, 0)] },
    { id: 'not disabled', when: [of(false, 0)] },
    { id: 'either', when: [of(true, 0), of(false, 0)] },
    { id: 'here', when: [{ areas: [[1, 1]], ages: 'all', groups: [] }] },
    { id: 'young', when: [{ areas: 'all', ages: [[0, 29]], groups: [] }] },
    { id: 'no data', when: [of(true, 2)] },
    { id: 'known at once', when: [of(true, 0), of(true, 1)] },
  ]);
  const { yes, open } = counts(index, catalogue);
  assert.deepEqual([...yes], [0, 0, 0, 2, 0, 0, 3]);
  assert.deepEqual([...open], [3, 3, 3, 1, 1, 3, 0]);
});

test('people come back from their columns as they went in', () => {
  fc.assert(
    fc.property(shapes, fc.integer(), (any, seed) => {
      const people = somePeople(any, 20, seed);
      const all = columns(any, people);
      assert.deepEqual(
        people.map((_, row) => readPerson(any, all, row)),
        people,
      );
    }),
  );
});

test('an index refuses people out of order, too many or too few, and unknown facts that are always known', () => {
  const facts = Uint8Array.of(truth.no, truth.no, truth.unknown);
  const [old, young] = [columns(shape, [{ area: 2, age: 9, facts }]), columns(shape, [{ area: 2, age: 8, facts }])];
  const builder = indexBuilder(shape, 2);
  builder.append(old);
  assert.throws(() => builder.append(young), /out of order/);
  assert.throws(() => indexBuilder(shape, 0).append(old), /more than the 0 people/);
  assert.throws(() => indexBuilder(shape, 2).finish(), /0 of 2 people came/);
  assert.throws(() => columns(shape, [{ area: 3, age: 9, facts: new Uint8Array(3) }]), /female is not known/);
  const strange = columns(shape, [{ area: 4, age: 0, facts }]);
  assert.throws(() => indexBuilder(shape, 1).append(strange), /out of order/);
});

test('a benefit that names what the shape has not is refused by its name', () => {
  const when = { areas: 'all' as const, ages: 'all' as const, groups: [] };
  const refuses = (one: object, why: RegExp) =>
    assert.throws(() => catalogueOf(shape, [{ id: 'odd', when: [{ ...when, ...one }] }]), why);
  refuses({ areas: [[0, 3]] }, /odd: areas are numbers below 3/);
  refuses({ ages: [[5, 4]] }, /odd: ages are numbers below 100/);
  refuses({ groups: [[{ predicate: 3, is: true }]] }, /odd: there is no predicate 3/);
  const twice = { ...shape, predicates: [{ id: 'a' }, { id: 'a' }] };
  assert.throws(() => catalogueOf(twice, []), /the predicate a stands twice/);
});
