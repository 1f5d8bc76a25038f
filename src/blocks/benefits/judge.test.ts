import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Conditions } from './conditions.ts';
import { type Answer, judge, type KnownFacts } from './judge.ts';
import { free, landVocabulary as land, shownBenefit } from './test-catalogue.ts';

const answer = (conditions: Partial<Conditions>, facts: KnownFacts): Answer =>
  judge(land, shownBenefit({ conditions: { ...free, ...conditions } }), facts).answer;
const having = (...pairs: readonly (readonly [string, boolean])[]) => ({ criteria: new Map(pairs) });

describe('whether somebody may get a benefit', () => {
  const trade = { groups: { trade: { state: 'restricted', anyOf: ['bake', 'mill'] } } } as const;

  test('one of the named traits is enough; none of them is no; not knowing is open', () => {
    assert.equal(answer(trade, having(['mill', true])), 'yes');
    assert.equal(answer(trade, having(['bake', false], ['mill', false])), 'no');
    assert.equal(answer(trade, having(['bake', false])), 'open');
    assert.equal(answer(trade, {}), 'open');
  });

  test('no data is open, and never a yes', () => {
    assert.equal(answer({ groups: { trade: { state: 'no-data' } } }, having(['bake', true])), 'open');
    assert.equal(answer({ age: { state: 'no-data' } }, { age: 30 }), 'open');
    assert.equal(judge(land, shownBenefit({ scope: { of: 'unknown' } }), { area: 'N1' }).answer, 'open');
  });

  test('a draft gives at most open, and still a no', () => {
    assert.equal(judge(land, shownBenefit({}, 'draft'), {}).answer, 'open');
    const bakers = shownBenefit({ conditions: { ...free, ...trade } }, 'draft');
    assert.equal(judge(land, bakers, having(['bake', false], ['mill', false])).answer, 'no');
  });

  test('what its source dropped, and a civil service without conditions, give at most open', () => {
    assert.equal(judge(land, { ...shownBenefit(), gone: true }, {}).answer, 'open');
    const { conditions, ...service } = shownBenefit().content;
    assert.ok(conditions);
    assert.equal(judge(land, { ...shownBenefit(), content: { ...service, kind: 'service' } }, {}).answer, 'open');
  });

  test('age: both limits are in; a missing limit with no data still excludes on its known side', () => {
    const ages = [18, 19, 39, 40, undefined].map(age =>
      answer({ age: { state: 'restricted', from: 19, to: 39 } }, age === undefined ? {} : { age }),
    );
    assert.deepEqual(ages, ['no', 'yes', 'yes', 'no', 'open']);
    assert.equal(answer({ age: { state: 'restricted', from: 65 } }, { age: 119 }), 'yes');
    assert.deepEqual(
      [18, 19].map(age => answer({ age: { state: 'no-data', from: 19 } }, { age })),
      ['no', 'open'],
    );
  });

  test('a benefit of a place is for the people of that place and of the places in it', () => {
    const of = (area: string) => shownBenefit({ scope: { of: 'area', area } });
    assert.equal(judge(land, of('N'), { area: 'N1' }).answer, 'yes');
    assert.equal(judge(land, of('N1'), { area: 'N2' }).answer, 'no');
    assert.equal(judge(land, of('N1'), { area: 'N' }).answer, 'no');
    assert.equal(judge(land, of('N1'), {}).answer, 'open');
  });

  test('the lines say which condition decided', () => {
    const { lines } = judge(land, shownBenefit({ conditions: { ...free, ...trade } }), having(['bake', true]));
    assert.deepEqual(
      lines.find(({ line }) => line === 'trade'),
      { line: 'trade', answer: 'yes' },
    );
  });
});

test('knowing more never turns a yes into a no or a no into a yes', () => {
  const state = fc.oneof(
    fc.constant({ state: 'open' as const }),
    fc.constant({ state: 'no-data' as const }),
    fc.subarray(['bake', 'mill', 'sing'], { minLength: 1 }).map(anyOf => ({ state: 'restricted' as const, anyOf })),
  );
  const truth = fc.record({ bake: fc.boolean(), mill: fc.boolean(), sing: fc.boolean() });
  fc.assert(
    fc.property(state, truth, fc.subarray(['bake', 'mill', 'sing'] as const), (trade, whole, told) => {
      const some = answer({ groups: { trade } }, having(...told.map(code => [code, whole[code]] as const)));
      const all = answer({ groups: { trade } }, having(...Object.entries(whole)));
      assert.ok(some === 'open' || some === all);
    }),
  );
});
