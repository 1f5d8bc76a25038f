import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueOf } from './catalogue.ts';
import { answers } from './condition.ts';
import { finderOf } from './finder.ts';
import { judge } from './judge.ts';
import { type Person, truth } from './person.ts';
import type { PopulationShape } from './shape.ts';
import { populations, random } from './test-population.ts';

/** The person with some of what is known forgotten, predicates that are always known included: a citizen need not say. */
function forgetful(person: Person, seed: number): Person {
  const next = random(seed);
  const facts = person.facts.map(fact => (next(3) === 0 ? truth.unknown : fact));
  return { area: next(3) === 0 ? undefined : person.area, age: next(3) === 0 ? undefined : person.age, facts };
}

test('one person against all benefits: each answer is that of judging by the definition, unknowns open', () => {
  fc.assert(
    fc.property(populations, fc.integer(), ({ shape, benefits, people }, seed) => {
      const finder = finderOf(catalogueOf(shape, benefits));
      for (const person of people.slice(0, 30).map((one, i) => forgetful(one, seed + i)))
        assert.deepEqual(
          [...finder.find(person).answers],
          benefits.map(benefit => answers[judge(benefit, person)]),
        );
    }),
    { numRuns: 100 },
  );
});

test('what is asked is not known, and once all of it is answered nothing is open but what nobody can tell', () => {
  fc.assert(
    fc.property(populations, fc.integer(), ({ shape, benefits, people }, seed) => {
      const finder = finderOf(catalogueOf(shape, benefits));
      const next = random(seed);
      for (const whole of people.slice(0, 10)) {
        const person = forgetful(whole, seed);
        const { answers: found, ask } = finder.find(person);
        const asked = new Set(ask.map(({ fact }) => fact));
        assert.ok(!asked.has('area') || person.area === undefined);
        const facts = person.facts.map((fact, i) =>
          fact === truth.unknown && shape.predicates[i]?.facts?.some(name => asked.has(name)) ? 1 + next(2) : fact,
        );
        const area = person.area ?? (asked.has('area') ? 0 : undefined);
        const age = person.age ?? (asked.has('age') ? 0 : undefined);
        const told = finder.find({ area, age, facts });
        assert.deepEqual(told.ask, []);
        if (ask.length === 0) assert.deepEqual([...told.answers], [...found]);
      }
    }),
    { numRuns: 100 },
  );
});

test('the fact that decides most is asked first', () => {
  const shape: PopulationShape = {
    areas: 10,
    ages: 100,
    predicates: [
      { id: 'poor', facts: ['income', 'household size'] },
      { id: 'disabled' },
      { id: 'draft', known: 'never' },
    ],
  };
  const needs = (...predicates: number[]) => ({
    areas: 'all' as const,
    ages: 'all' as const,
    groups: predicates.map(predicate => [{ predicate, is: true }]),
  });
  const finder = finderOf(
    catalogueOf(shape, [
      { id: 'a', when: [needs(0)] },
      { id: 'b', when: [needs(0, 1)] },
      { id: 'c', when: [{ ...needs(0), areas: [[3, 3]] }] },
      { id: 'd', when: [needs(2)] },
      // One way in is closed for somebody of forty: what is open in it decides nothing.
      { id: 'e', when: [needs(0), { ...needs(0, 1), ages: [[0, 20]] }] },
    ]),
  );
  const facts = new Uint8Array(3);
  const here = finder.find({ area: 3, age: 40, facts });
  assert.deepEqual([...here.answers], [1, 1, 1, 1, 1]);
  assert.deepEqual(here.ask, [
    { fact: 'household size', open: 4, alone: 3 },
    { fact: 'income', open: 4, alone: 3 },
    { fact: 'disabled', open: 1, alone: 0 },
  ]);
  const elsewhere = finder.find({ area: 4, age: 40, facts: Uint8Array.of(truth.no, 0, 0) });
  assert.deepEqual([...elsewhere.answers], [0, 0, 0, 1, 0]);
  assert.deepEqual(elsewhere.ask, []);
});
