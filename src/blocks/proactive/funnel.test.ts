import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../kernel/time/index.ts';
import { funnelsOf } from './funnel.ts';
import { suppressed } from './suppression.ts';
import { hamlet } from './test-hamlet.ts';

const rules = hamlet.proactive?.entitlements ?? [];
const today = day('2026-11-23');

describe('the funnel', () => {
  test('small numbers are left out, and never can be worked out from the total', () => {
    assert.deepEqual(suppressed([40, 12, 0]), [40, 12, 0]);
    assert.deepEqual(suppressed([0, 3, 40, 12]), [0, undefined, 40, undefined]);
    assert.deepEqual(suppressed([1, 1, 40, 12]), [undefined, undefined, 40, undefined]);
    assert.deepEqual(suppressed([3, 4, 40]), [undefined, undefined, 40]);
    assert.deepEqual(suppressed([4, 40]), [undefined, undefined]);
    for (let i = 0; i < 2000; i++) {
      const counts = Array.from({ length: 1 + (i % 6) }, (_, j) => (i * 7919 + j * 104_729) % (3 + (i % 23)));
      const hidden = suppressed(counts).flatMap((one, at) => (one === undefined ? [counts[at] ?? 0] : []));
      const visible = suppressed(counts).filter(one => one !== undefined);
      assert.ok(
        visible.every(one => one === 0 || one >= 5),
        String(counts),
      );
      if (hidden.length === 1) assert.equal(counts.filter(one => one > 0).length, 1, String(counts));
    }
  });

  test('each person is counted at the first condition that failed, in the order of the rule', () => {
    const counted = [
      { rule: 'relief', stand: 0, people: 30 },
      { rule: 'relief', stand: 1, people: 8 },
      { rule: 'relief', stand: 'open', people: 12 },
      { rule: 'relief', stand: 'yes', people: 6 },
    ] as const;
    const relief = funnelsOf(rules, today, counted).find(one => one.rule.id === 'relief');
    assert.equal(relief?.people, 56);
    assert.deepEqual(
      relief?.steps.map(step => [step.words.en, step.excluded]),
      [
        ['Lives on the hill', 30],
        ['not Is wealthy', 8],
      ],
    );
    assert.deepEqual([relief?.open, relief?.yes], [12, 6]);
  });

  test('of fewer than five people nothing is told, not even how many they are', () => {
    const [pension] = funnelsOf(rules, today, [{ rule: 'pension', stand: 'yes', people: 4 }]);
    assert.equal(pension?.people, undefined);
    assert.equal(pension?.yes, undefined);
  });
});
