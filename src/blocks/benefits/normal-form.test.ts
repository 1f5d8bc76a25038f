import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueOf, finderOf, type Person, truth } from '../rules/population/population.ts';
import type { Benefit, Scope } from './benefit.ts';
import type { AgeCondition, GroupCondition } from './conditions.ts';
import { type Answer, judge } from './judge.ts';
import { normalForm } from './normal-form.ts';
import { landVocabulary as land, shownBenefit } from './test-catalogue.ts';

const codes = land.groups.flatMap(({ criteria }) => criteria.map(({ code }) => code));
const groupOf = (all: readonly string[]): fc.Arbitrary<GroupCondition> =>
  fc.oneof(
    fc.constant({ state: 'open' as const }),
    fc.constant({ state: 'no-data' as const }),
    fc.subarray([...all], { minLength: 1 }).map(anyOf => ({ state: 'restricted' as const, anyOf })),
  );
const years = fc.integer({ min: 0, max: 120 });
const ages: fc.Arbitrary<AgeCondition> = fc.oneof(
  fc.constant({ state: 'open' as const }),
  fc.constant({ state: 'no-data' as const }),
  fc.tuple(years, years).map(([a, b]) => ({ state: 'restricted' as const, from: Math.min(a, b), to: Math.max(a, b) })),
  years.map(from => ({ state: 'restricted' as const, from })),
  years.map(from => ({ state: 'no-data' as const, from })),
);
const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({ of: 'nation' as const }),
  fc.constant({ of: 'unknown' as const }),
  fc.constantFrom('N', 'N1', 'N2', 'S').map(area => ({ of: 'area' as const, area })),
);
const benefit: fc.Arbitrary<Benefit> = fc
  .tuple(scopes, ages, groupOf(codes.slice(0, 3)), groupOf(codes.slice(3, 5)), fc.boolean(), fc.boolean())
  .map(([scope, age, trade, home, confirmed, gone]) => ({
    ...shownBenefit({ scope, conditions: { age, groups: { trade, home } } }, confirmed ? 'confirmed' : 'draft'),
    gone,
  }));
const said = fc.constantFrom(true, false, undefined);
const facts = fc.record({
  area: fc.constantFrom('N1', 'N2', 'S', undefined),
  age: fc.option(years, { nil: undefined }),
  has: fc.array(said, { minLength: 5, maxLength: 5 }),
});
const answers: readonly Answer[] = ['no', 'open', 'yes'];

test('the normal form says of everybody, known or half known, what the conditions say', () => {
  fc.assert(
    fc.property(fc.array(benefit, { minLength: 1, maxLength: 6 }), facts, (benefits, { area, age, has }) => {
      const form = normalForm(
        land,
        benefits.map(({ id, status, gone, content }) => ({
          id,
          status,
          gone,
          scope: content.scope,
          conditions: content.conditions,
          amount: undefined,
        })),
      );
      const person: Person = {
        area: area === undefined ? undefined : form.areaNumbers.get(area),
        age,
        facts: Uint8Array.from(form.shape.predicates, (_, at) =>
          has[at] === undefined ? truth.unknown : has[at] ? truth.yes : truth.no,
        ),
      };
      const criteria = new Map(has.flatMap((is, at) => (is === undefined ? [] : [[codes[at] ?? '', is] as const])));
      const known = { criteria, ...(area !== undefined && { area }), ...(age !== undefined && { age }) };
      const found = finderOf(catalogueOf(form.shape, form.benefits)).find(person);
      assert.deepEqual(
        [...found.answers].map(answer => answers[answer]),
        benefits.map(one => judge(land, one, known).answer),
      );
      assert.equal(
        found.ask.some(({ fact }) => fact === 'unsaid'),
        false,
      );
    }),
  );
});

test('a civil service without conditions is no matter of entitlement', () => {
  const row = {
    id: 'x',
    status: 'confirmed',
    gone: false,
    scope: { of: 'nation' },
    conditions: undefined,
    amount: undefined,
  } as const;
  assert.deepEqual(normalForm(land, [row]).benefits, []);
});
