import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../kernel/refusal/index.ts';
import { count, read } from './setting.ts';

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('an option that is misspelt, or lacks its value, is refused by name', () => {
  assert.throws(
    () => read(['--peple', '3']),
    (error: unknown) => error instanceof Refusal && error.facts['option'] === '--peple',
  );
  assert.throws(() => read(['--people']), refused('option-unknown'));
  assert.deepEqual({ ...read(['--no-demo', '--people', '3', 'x']).values }, { demo: false, people: '3' });
});

test('a number of people is whole and at least one', () => {
  assert.equal(count('--people', '3', 10), 3);
  assert.equal(count('--people', undefined, 10), 10);
  for (const given of ['', 'abc', '0', '-1', '2.5', '1e99'])
    assert.throws(() => count('--people', given, 10), refused('number-unreadable'), given);
});
