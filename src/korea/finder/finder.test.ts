import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileFinder } from '../../blocks/finder/index.ts';
import type { GivenFacts } from '../../blocks/language/index.ts';
import { factsOf } from '../../blocks/rules/index.ts';
import { day } from '../../kernel/time/index.ts';
import { areas } from '../areas/index.ts';
import { gov24Groups, incomeBand } from '../benefits/index.ts';
import { koreanFinder } from './finder.ts';

const compiled = compileFinder(koreanFinder, day('2026-11-22'));
const derived = (given: GivenFacts) => compiled.derived(given);
const criterion = (code: string, given: GivenFacts) => compiled.criteria.get(code)?.(derived(given));

describe('Korea’s finder of benefits', () => {
  test('asks at most eight questions, and each condition code of Gov24 is a condition over facts', () => {
    assert.ok(koreanFinder.questions.length <= 8);
    const codes = gov24Groups.flatMap(group => group.criteria.map(({ code }) => code));
    assert.deepEqual(Object.keys(koreanFinder.criteria).sort(), [...codes].sort());
  });

  test('each trait of a person or household that the catalogue knows can be told by a question', () => {
    const asked = new Set(koreanFinder.questions.flatMap(question => question.facts.map(({ id }) => id)));
    for (const group of gov24Groups.filter(({ about }) => about !== 'business'))
      for (const { code } of group.criteria) {
        const truth = koreanFinder.criteria[code];
        assert.ok(truth && [...factsOf(truth.node).keys()].every(id => asked.has(id)), code);
      }
  });

  test('a town gives its province, and the classes of area that rules ask for, for every town', () => {
    for (const { code, province } of areas) {
      const given = derived({ municipality: code });
      assert.equal(given.province, province.code);
      assert.ok(given.homeRegion !== undefined && given.populationArea !== undefined, code);
    }
    assert.deepEqual(
      ['11110', '41110', '41830', '26710'].map(code => derived({ municipality: code }).settlement),
      ['city', 'city', 'country', undefined],
    );
    assert.equal(derived({ province: '11' }).homeRegion, undefined);
  });

  test('the band of an income is that of the published share of the median, to the won', () => {
    // 기준 중위소득 2026, one person: 2,564,238 won a month.
    for (const [income, percent] of [
      [1_282_119, 50],
      [1_282_120, 50.1],
      [1_923_178, 75],
      [1_923_179, 75.1],
      [2_564_238, 100],
      [2_564_239, 100.1],
      [5_128_476, 200],
      [5_128_477, 200.1],
    ] as const) {
      const given = { householdSize: 1, householdIncome: income };
      assert.equal(criterion(incomeBand(percent), given), true, `${income}`);
    }
    assert.equal(derived({ householdIncome: 1_000_000 }).incomeBand, undefined);
    assert.equal(criterion('JA0201', { incomeBand: 'to75' }), false);
  });

  test('what a person says of disability and school serves both the catalogue and the rules', () => {
    assert.equal(derived({ disabled: false }).disabilityDegree, 'none');
    assert.equal(derived({ disabled: true }).disabilityDegree, undefined);
    assert.equal(criterion('JA0328', { disabilityDegree: 'mild' }), true);
    assert.equal(derived({ middlePupil: true, pupil: false, highPupil: false }).schoolLevel, 'middle');
    assert.equal(criterion('JA0317', { schoolLevel: 'high' }), false);
    assert.equal(criterion('JA0404', { householdSize: 2 }), false);
  });

  test('nobody who is 65 is asked what will be when they turn 65', () => {
    const turns = (birthDate: string) => compiled.whatIfs.get('sixty-five')?.({ birthDate });
    assert.equal(turns('1961-11-22'), false);
    assert.equal(turns('1961-11-23'), true);
  });

  test('each change of life speaks of facts, groups and questions that there are', () => {
    const facts = new Set([
      ...koreanFinder.rules.flatMap(rule => [
        ...factsOf(...[rule.eligible?.node, rule.amount?.node].filter(n => n !== undefined)).keys(),
      ]),
      ...koreanFinder.questions.flatMap(({ facts: of }) => of.map(({ id }) => id)),
      ...koreanFinder.derivations.map(({ fact }) => fact.id),
      'movedOn',
    ]);
    for (const { id, changes } of koreanFinder.whatIfs)
      for (const change of changes) {
        if ('fact' in change) assert.ok(facts.has(change.fact), `${id}: ${change.fact}`);
        if ('question' in change) assert.ok(koreanFinder.questions.some(one => one.id === change.question));
        if ('group' in change) assert.equal(change.group, koreanFinder.dependants?.group.id);
      }
  });
});
