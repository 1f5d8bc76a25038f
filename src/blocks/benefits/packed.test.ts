import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Scope } from './benefit.ts';
import type { AgeCondition, Conditions, GroupCondition } from './conditions.ts';
import { conditionsAt, type Deciding, pack, unknownArea, wholeNation } from './packed.ts';
import { free, landVocabulary as land } from './test-catalogue.ts';

const groupOf = (codes: readonly string[]): fc.Arbitrary<GroupCondition> =>
  fc.oneof(
    fc.constant({ state: 'open' as const }),
    fc.constant({ state: 'no-data' as const }),
    fc.subarray([...codes], { minLength: 1 }).map(anyOf => ({ state: 'restricted' as const, anyOf })),
  );
const bound = fc.integer({ min: 0, max: 120 });
const age: fc.Arbitrary<AgeCondition> = fc.oneof(
  fc.constant({ state: 'open' as const }),
  fc.tuple(bound, bound).map(([from, to]) => ({ state: 'restricted' as const, from, to })),
  bound.map(from => ({ state: 'restricted' as const, from })),
  fc.tuple(bound, bound).map(([from, to]) => ({ state: 'no-data' as const, from, to })),
);
const [trade, home, many] = land.groups.map(({ criteria }) => groupOf(criteria.map(({ code }) => code)));
if (!trade || !home || !many) throw new Error('three groups');
const conditions: fc.Arbitrary<Conditions> = fc
  .tuple(age, trade, home, many)
  .map(([years, t, h, m]) => ({ age: years, groups: { trade: t, home: h, many: m } }));

const row = (of: Partial<Deciding>): Deciding => ({
  id: 'x',
  status: 'confirmed',
  gone: false,
  scope: { of: 'nation' },
  conditions: free,
  amount: undefined,
  ...of,
});

test('packing loses nothing: what comes out of the columns is what went in', () => {
  fc.assert(
    fc.property(fc.array(conditions, { minLength: 1, maxLength: 8 }), all => {
      const packed = pack(
        land,
        // Each a second time: what is shared is copied.
        [...all, ...all].map(one => row({ conditions: one })),
      );
      [...all, ...all].forEach((one, at) => {
        assert.deepEqual(conditionsAt(land, packed, at), one);
      });
    }),
  );
});

test('a yes may be said only of what is confirmed, in its source, and has conditions', () => {
  const rows = [{}, { status: 'draft' }, { gone: true }, { conditions: undefined }] as const;
  assert.deepEqual([...pack(land, rows.map(row)).firm], [1, 0, 0, 0]);
});

test('areas are their place in the vocabulary; the nation and no data are told apart', () => {
  const scopes: readonly Scope[] = [{ of: 'nation' }, { of: 'unknown' }, { of: 'area', area: 'S' }];
  assert.deepEqual(
    [
      ...pack(
        land,
        scopes.map(scope => row({ scope })),
      ).area,
    ],
    [wholeNation, unknownArea, 3],
  );
});

test('an amount that is no number stays unknown', () => {
  const packed = pack(land, [row({}), row({ amount: { amount: 5, currency: 'KRW', per: 'month' } })]);
  assert.deepEqual([Number.isNaN(packed.amount[0]), packed.amount[1], packed.per[1]], [true, 5, 1]);
});

test('a code that the vocabulary lacks is a fault, for it would be read as no restriction', () => {
  const odd = row({ conditions: { ...free, groups: { trade: { state: 'restricted', anyOf: ['fly'] } } } });
  assert.throws(() => pack(land, [odd]), /no such criterion/);
  assert.throws(() => pack(land, [row({ scope: { of: 'area', area: 'X' } })]), /no such criterion/);
});
