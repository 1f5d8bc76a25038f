import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gov24Codes, gov24Groups, incomeBand, incomeBandsBetween } from './conditions.ts';
import { type Flags, readAge, readFlags, readGroup } from './flags.ts';

const groupCalled = (id: string) => {
  const group = gov24Groups.find(one => one.id === id);
  if (group === undefined) throw new Error(id);
  return group;
};
const traits = groupCalled('traits');
const household = groupCalled('household');
const on = (...codes: string[]): Flags => Object.fromEntries(codes.map(code => [code, 'Y']));
const allOf = (group: typeof traits): string[] => group.criteria.map(({ code }) => code);

describe('the 48 codes of supportConditions', () => {
  test('are 48, each once', () => {
    assert.equal(gov24Codes.length, 48);
    assert.equal(new Set(gov24Codes).size, 48);
  });

  test('are 17 of personal situations and 9 of households, each with one that says 해당사항없음', () => {
    assert.equal(gov24Codes.filter(code => code.startsWith('JA03')).length, 17);
    assert.equal(gov24Codes.filter(code => code.startsWith('JA04')).length, 9);
    assert.deepEqual([traits.marker, household.marker], ['JA0322', 'JA0410']);
  });
});

describe('the flags of a group', () => {
  test('all on is no restriction, not a restriction to everything', () => {
    assert.deepEqual(readGroup(traits, on(...allOf(traits))), { state: 'open' });
    assert.deepEqual(readGroup(groupCalled('sex'), on('JA0101', 'JA0102')), { state: 'open' });
  });

  test('all on but one is a restriction to those', () => {
    const [, ...rest] = allOf(traits);
    assert.deepEqual(readGroup(traits, on(...rest)), { state: 'restricted', anyOf: rest });
  });

  test('none on is no data, never no restriction', () => {
    for (const group of gov24Groups) assert.deepEqual(readGroup(group, {}), { state: 'no-data' }, group.id);
    assert.deepEqual(readGroup(traits, { JA0301: null, JA0322: '' }), { state: 'no-data' });
  });

  test('해당사항없음 alone is no restriction: read as a condition it would take 누리과정 from every child', () => {
    assert.deepEqual(readGroup(traits, on('JA0322')), { state: 'open' });
    assert.deepEqual(readGroup(household, on('JA0410')), { state: 'open' });
  });

  test('해당사항없음 beside others is no restriction, and an official is asked to look', () => {
    const { conditions, doubts } = readFlags(on('JA0322', 'JA0328'));
    assert.deepEqual(conditions.groups['traits'], { state: 'open' });
    assert.deepEqual(
      doubts.map(({ code }) => code),
      ['mixed-traits'],
    );
  });

  test('a marker of one group says nothing of another', () => {
    assert.deepEqual(readFlags(on('JA0322')).conditions.groups['household'], { state: 'no-data' });
  });

  test('primary industry alone is a restriction to those who work in it', () => {
    assert.deepEqual(readGroup(traits, on('JA0313', 'JA0314')), { state: 'restricted', anyOf: ['JA0313', 'JA0314'] });
  });
});

describe('groups that do not apply', () => {
  const people = { people: true, businesses: false };

  test('a service for people says nothing of businesses, and the groups of businesses are left out', () => {
    const { groups } = readFlags(on('JA0101', 'JA0102'), people).conditions;
    assert.deepEqual(Object.keys(groups), ['sex', 'income', 'traits', 'household']);
  });

  test('whom a service is for being unknown, every group stands, without data', () => {
    const { groups } = readFlags({}).conditions;
    assert.equal(Object.keys(groups).length, gov24Groups.length);
    assert.ok(Object.values(groups).every(({ state }) => state === 'no-data'));
  });

  test('a mark in a group that should not apply is kept, and an official is asked to look', () => {
    const { conditions, doubts } = readFlags(on('JA1102'), people);
    assert.deepEqual(conditions.groups['stage'], { state: 'restricted', anyOf: ['JA1102'] });
    assert.deepEqual(
      doubts.map(({ code }) => code),
      ['not-addressed-stage'],
    );
  });
});

describe('JA0110 and JA0111', () => {
  const rows: readonly (readonly [unknown, unknown, ReturnType<typeof readAge>['age']])[] = [
    [3, 5, { state: 'restricted', from: 3, to: 5 }],
    [65, 120, { state: 'restricted', from: 65 }],
    [0, 120, { state: 'open' }],
    [0, 18, { state: 'restricted', from: 0, to: 18 }],
    [null, null, { state: 'no-data' }],
    [undefined, undefined, { state: 'no-data' }],
    [19, null, { state: 'no-data', from: 19 }],
    [null, 39, { state: 'no-data', to: 39 }],
    [null, 120, { state: 'no-data' }],
    [40, 39, { state: 'no-data' }],
    [-1, 39, { state: 'no-data' }],
    [0, 999, { state: 'no-data' }],
    [19.5, 39, { state: 'no-data' }],
  ];
  for (const [from, to, age] of rows)
    test(`${String(from)} to ${String(to)} is ${JSON.stringify(age)}`, () => {
      assert.deepEqual(readAge({ JA0110: from as number, JA0111: to as number }).age, age);
    });

  test('ages that cannot be are told to the official', () => {
    assert.equal(readAge({ JA0110: 40, JA0111: 39 }).doubts[0]?.code, 'age-wrong');
    assert.deepEqual(readAge({ JA0110: 19, JA0111: null }).doubts, []);
  });
});

describe('income bands', () => {
  test('the limit of a band is in it; what is above by a little is in the next', () => {
    const shares = [0, 50, 50.4, 51, 75, 76, 100, 100.01, 200, 200.1, 900];
    assert.deepEqual(shares.map(incomeBand), [
      'JA0201',
      'JA0201',
      'JA0202',
      'JA0202',
      'JA0202',
      'JA0203',
      'JA0203',
      'JA0204',
      'JA0204',
      'JA0205',
      'JA0205',
    ]);
    assert.throws(() => incomeBand(-1), RangeError);
    assert.throws(() => incomeBand(Number.NaN), RangeError);
  });

  test('every share of the median is in one of the bands between two limits exactly when it lies between them', () => {
    for (const [above, upTo] of [
      [0, 60],
      [50, 100],
      [100, Number.POSITIVE_INFINITY],
      [0, 50],
    ] as const)
      for (const band of incomeBandsBetween(above, upTo))
        assert.ok(
          [1, 60, 80, 150, 300].some(share => incomeBand(share) === band),
          band,
        );
    assert.deepEqual(incomeBandsBetween(0, 60), ['JA0201', 'JA0202']);
    assert.deepEqual(incomeBandsBetween(50, 100), ['JA0202', 'JA0203']);
    assert.deepEqual(incomeBandsBetween(200, Number.POSITIVE_INFINITY), ['JA0205']);
  });
});
