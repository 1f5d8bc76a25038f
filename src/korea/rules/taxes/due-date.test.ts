import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../kernel/time/index.ts';
import { koreanCalendar } from '../../calendar/index.ts';
import { acquisitionTaxDue, dueAfter, dueBetween, taxDueDates } from './index.ts';

const calendar = koreanCalendar();
const named = (id: string) => taxDueDates.filter(what => what.id === `due.${id}`);
const due = (id: string, year: number) =>
  dueBetween(named(id), day(`${year}-01-01`), day(`${year}-12-31`), calendar).map(found => found.day);
const after = (id: string, event: string) => {
  const [what] = named(id);
  assert.ok(what);
  return dueAfter(what, day(event), calendar)?.day;
};

test('국세기본법 §5①: what is due on a Saturday, Sunday or holiday is due on the next working day', () => {
  assert.deepEqual(due('income-tax', 2026), ['2026-06-01']);
  assert.deepEqual(due('vat-second', 2026), ['2026-01-26']);
  assert.deepEqual(due('vat-first', 2026), ['2026-07-27']);
  assert.deepEqual(due('vat-second', 2027), ['2027-01-25']);
  assert.deepEqual(due('property-tax-september', 2026), ['2026-09-30']);
});

test('소득세법 §128①: what was withheld is paid by the 10th of the next month', () => {
  assert.deepEqual(due('withholding', 2026), [
    '2026-01-12',
    '2026-02-10',
    '2026-03-10',
    '2026-04-10',
    '2026-05-11',
    '2026-06-10',
    '2026-07-10',
    '2026-08-10',
    '2026-09-10',
    '2026-10-12',
    '2026-11-10',
    '2026-12-10',
  ]);
});

test('a day that moves into the next year is found there', () => {
  const vehicles = named('vehicle-tax-december');
  assert.deepEqual(
    dueBetween(vehicles, day('2023-01-01'), day('2023-01-31'), calendar).map(d => [d.statutory, d.day]),
    [['2022-12-31', '2023-01-02']],
  );
});

test('지방세법 §20①: acquisition tax is due within 60 days, the day of the purchase not counted', () => {
  assert.equal(dueAfter(acquisitionTaxDue, day('2026-08-03'), calendar)?.statutory, '2026-10-02');
  assert.equal(dueAfter(acquisitionTaxDue, day('2026-08-04'), calendar)?.day, '2026-10-06');
  assert.equal(dueBetween([acquisitionTaxDue], day('2026-01-01'), day('2026-12-31'), calendar).length, 0);
});

test('months from the end of a month end with a month', () => {
  assert.equal(after('gains-preliminary', '2026-01-05'), '2026-03-31');
  assert.equal(after('gains-preliminary', '2026-12-05'), '2027-03-02');
  assert.equal(after('inheritance', '2026-02-28'), '2026-08-31');
  assert.equal(after('vat-closing', '2026-02-03'), '2026-03-25');
  assert.equal(after('withholding', '2026-02-03'), undefined);
});

test('the calendar of a year comes in order, and opens before it is due', () => {
  const year = dueBetween(taxDueDates, day('2026-01-01'), day('2026-12-31'), calendar);
  const days = year.map(found => found.day);
  assert.deepEqual(days, days.toSorted());
  assert.ok(year.every(({ opens, statutory, day: on }) => (opens ?? statutory) <= statutory && statutory <= on));
  assert.ok(year.length > 80);
});
