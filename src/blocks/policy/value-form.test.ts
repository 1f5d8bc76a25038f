import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Form } from '../../kernel/http/index.ts';
import { day } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { KRW, persons, ratio } from '../language/index.ts';
import type { ValueShape } from './parameter-use.ts';
import { readProposal } from './value-form.ts';

const today = day('2026-11-22');
const filled = (fields: Readonly<Record<string, string>>): Form => {
  const form = new Form();
  const dates = {
    'from-year': '2027',
    'from-month': '1',
    'from-day': '1',
    'published-year': '2026',
    'published-month': '11',
    'published-day': '20',
  };
  for (const [name, value] of Object.entries({
    ...dates,
    source: 'Notice 100',
    reason: 'As the notice says.',
    ...fields,
  }))
    form.add(name, value);
  return form;
};
const share: ValueShape = { kind: 'number', unit: ratio };
const scale: ValueShape = { kind: 'brackets', unit: KRW, of: KRW, scale: 'marginal-rate' };
const brackets = [{ upTo: 14_000_000, rate: '0.06' }, { upTo: 50_000_000, rate: '0.15' }, { rate: '0.24' }];

test('a share is read exactly, as a percentage or as a decimal', () => {
  assert.equal(readProposal(share, '0.6', filled({ value: '3.545%' }), today).value?.value, '0.03545');
  assert.equal(readProposal(share, '0.6', filled({ value: '0.62' }), today).value?.value, '0.62');
  assert.equal(readProposal(share, '0.6', filled({ value: '100%' }), today).value?.value, 1);
});

test('money is read with its separators, and never with a fraction of a won', () => {
  const money: ValueShape = { kind: 'number', unit: KRW };
  assert.equal(readProposal(money, 1, filled({ value: '1,234,567' }), today).value?.value, 1_234_567);
  assert.deepEqual(
    readProposal(money, 1, filled({ value: '0.5' }), today).errors.map(one => one.field),
    ['value'],
  );
  assert.deepEqual(
    readProposal(money, 1, filled({ value: '많이' }), today).errors.map(one => one.field),
    ['value'],
  );
});

test('each row of a table and each bracket is read; brackets must rise', () => {
  const rows: ValueShape = { kind: 'rows', unit: KRW, first: 1, by: persons };
  assert.deepEqual(
    readProposal(rows, [1, 2], filled({ 'value.0': '10', 'value.1': '20' }), today).value?.value,
    [10, 20],
  );
  const typed = {
    'value.0.end': '15,000,000',
    'value.0.rate': '6%',
    'value.1.end': '50000000',
    'value.1.rate': '15%',
    'value.2.rate': '25%',
  };
  assert.deepEqual(readProposal(scale, brackets, filled(typed), today).value?.value, [
    { upTo: 15_000_000, rate: '0.06' },
    { upTo: 50_000_000, rate: '0.15' },
    { rate: '0.25' },
  ]);
  const falling = readProposal(scale, brackets, filled({ ...typed, 'value.0.end': '60,000,000' }), today);
  assert.deepEqual(
    falling.errors.map(one => one.field),
    ['value.0.end'],
  );
});

test('a code keeps its value under its own name', () => {
  const codes: ValueShape = { kind: 'codes', unit: KRW, codes: { a: words('가', 'A') } };
  assert.deepEqual(readProposal(codes, { a: 1 }, filled({ 'value.a': '7' }), today).value?.value, { a: 7 });
});

test('a value that is not published yet, ends before it begins, or says neither source nor reason is refused by field', () => {
  const late = {
    'published-year': '2027',
    'to-year': '2026',
    'to-month': '12',
    'to-day': '31',
    source: '',
    reason: 'no',
  };
  const { errors, value } = readProposal(share, '0.6', filled({ value: '0.6', ...late }), today);
  assert.equal(value, undefined);
  assert.deepEqual(
    errors.map(one => one.field),
    ['to', 'published', 'source', 'reason'],
  );
  assert.deepEqual(
    readProposal(share, '0.6', filled({ value: '0.6', 'from-month': '13' }), today).errors.map(one => one.field),
    ['from'],
  );
});
