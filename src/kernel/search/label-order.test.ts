import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { letters } from './jamo.ts';
import { labelOrder, prefixRange } from './label-order.ts';
import { LabelsDraft } from './labels.ts';

test('the range of a prefix holds exactly the labels that begin with it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'가각나ab'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), fc.integer({ min: 0, max: 100 }), text, (few, copies, prefix) => {
      const texts = Array.from({ length: copies }, () => few).flat();
      const draft = new LabelsDraft();
      for (const label of texts) {
        draft.open();
        draft.add(label);
      }
      const labels = draft.finish();
      const steps = labelOrder(labels);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const { from, to } = prefixRange(labels, step.value, letters(prefix));
      const begins = (label: string): boolean =>
        [...letters(label)]
          .join()
          .concat(',')
          .startsWith([...letters(prefix)].map(letter => `${letter},`).join(''));
      const found = [...step.value.subarray(from, to)].sort((a, b) => a - b);
      assert.deepEqual(
        found,
        texts.flatMap((label, i) => (begins(label) ? [i] : [])),
      );
    }),
    { seed: 1, numRuns: 100 },
  );
});
