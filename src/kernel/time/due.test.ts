import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type AnnouncedHoliday,
  addDays,
  type CivilDay,
  type Due,
  day,
  due,
  type Instant,
  officeCalendar,
  type Pause,
  type Period,
  zone,
} from './index.ts';

const seoul = zone('Asia/Seoul');
const feast = { ko: '축제', en: 'Feast' };
const hours = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const holidays = (year: number) => (year === 2026 ? [{ day: day('2026-06-03'), words: feast }] : []);
const calendarWith = (extra: readonly AnnouncedHoliday[] = []) =>
  officeCalendar({ zone: seoul, hours, holidays, extra });
const calendar = calendarWith();

/** '2026-06-01 10:00' on the wall clock of Seoul. */
const at = (text: string): Instant =>
  seoul.at(day(text.slice(0, 10)), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
const shown = (instant: Instant): string => {
  const { hour, minute } = seoul.clockOf(instant);
  return `${seoul.dayOf(instant)} ${[hour, minute].map(n => String(n).padStart(2, '0')).join(':')}`;
};
const period = (unit: Period['unit'], amount: number, rest: Partial<Period> = {}): Period => ({
  unit,
  amount,
  firstDayCounts: true,
  endOnHoliday: 'next-office-day',
  ...rest,
});

test('an office calendar says when it is open and why it is not', () => {
  assert.equal(calendar.hoursPerDay, 8);
  assert.equal(calendar.whyClosed(day('2026-06-01')), undefined);
  assert.deepEqual(calendar.whyClosed(day('2026-06-03')), feast);
  assert.deepEqual(calendar.whyClosed(day('2026-06-06')), { ko: '토요일', en: 'Saturday' });
  assert.deepEqual(calendar.whyClosed(day('2026-06-07')), { ko: '일요일', en: 'Sunday' });
  assert.deepEqual(
    calendar.skipped(day('2026-06-02'), day('2026-06-08')).map(left => left.day),
    ['2026-06-03', '2026-06-06', '2026-06-07'],
  );
  assert.equal(calendar.nextOfficeDay(day('2026-06-06')), '2026-06-08');
});

test('the next opening is the moment itself while open', () => {
  const cases = [
    ['2026-06-01 10:00', '2026-06-01 10:00'],
    ['2026-06-01 12:00', '2026-06-01 13:00'],
    ['2026-06-01 08:59', '2026-06-01 09:00'],
    ['2026-06-02 18:00', '2026-06-04 09:00'],
    ['2026-06-05 23:59', '2026-06-08 09:00'],
  ] as const;
  for (const [from, expected] of cases) assert.equal(shown(calendar.nextOpening(at(from))), expected, from);
});

test('office hours count only while the office is open', () => {
  const cases = [
    ['2026-06-01 09:00', 8, '2026-06-01 18:00'],
    ['2026-06-01 09:00', 3, '2026-06-01 12:00'],
    ['2026-06-01 09:00', 3.5, '2026-06-01 13:30'],
    ['2026-06-01 11:30', 1, '2026-06-01 13:30'],
    ['2026-06-01 12:30', 1, '2026-06-01 14:00'],
    ['2026-06-01 18:00', 8, '2026-06-02 18:00'],
    ['2026-06-01 17:59', 1, '2026-06-02 09:59'],
    ['2026-06-02 17:00', 2, '2026-06-04 10:00'],
    ['2026-06-05 16:00', 3, '2026-06-08 10:00'],
    ['2026-06-06 10:00', 0.25, '2026-06-08 09:15'],
    ['2026-06-01 09:00', 400, '2026-08-10 18:00'],
  ] as const;
  for (const [from, amount, expected] of cases)
    assert.equal(shown(calendar.addOfficeHours(at(from), amount)), expected, `${from} + ${amount} h`);
});

test('office days, the first counted or not', () => {
  const cases = [
    ['2026-06-01', 1, true, '2026-06-01'],
    ['2026-06-01', 1, false, '2026-06-02'],
    ['2026-06-01', 3, true, '2026-06-04'],
    ['2026-06-01', 3, false, '2026-06-05'],
    ['2026-06-06', 1, true, '2026-06-08'],
    ['2026-06-06', 1, false, '2026-06-08'],
    ['2026-06-01', 250, true, '2027-05-17'],
  ] as const;
  for (const [from, n, firstDayCounts, expected] of cases)
    assert.equal(calendar.addOfficeDays(day(from), n, { firstDayCounts }), expected, `${from} + ${n}`);
});

test('periods of every unit end where the calendar says', () => {
  const stays = { endOnHoliday: 'stays' } as const;
  const notFirst = { firstDayCounts: false } as const;
  const cases: readonly (readonly [string, Period, string])[] = [
    ['2026-06-01 10:00', period('officeHours', 8), '2026-06-02 10:00'],
    ['2026-06-01 10:00', period('officeDays', 3), '2026-06-04 23:59'],
    ['2026-06-01 19:00', period('officeDays', 1), '2026-06-02 23:59'],
    ['2026-06-01 19:00', period('officeDays', 1, notFirst), '2026-06-02 23:59'],
    ['2026-06-01 10:00', period('calendarDays', 6), '2026-06-08 23:59'],
    ['2026-06-01 10:00', period('calendarDays', 6, stays), '2026-06-06 23:59'],
    ['2026-06-01 10:00', period('calendarDays', 6, notFirst), '2026-06-08 23:59'],
    ['2026-06-01 10:00', period('weeks', 1), '2026-06-08 23:59'],
    ['2026-06-02 10:00', period('weeks', 1), '2026-06-08 23:59'],
    ['2026-06-02 10:00', period('weeks', 1, notFirst), '2026-06-09 23:59'],
    ['2026-01-31 10:00', period('months', 1, stays), '2026-02-28 23:59'],
    ['2026-01-30 10:00', period('months', 1, stays), '2026-02-28 23:59'],
    ['2026-01-31 10:00', period('months', 1, { ...stays, ...notFirst }), '2026-02-28 23:59'],
    ['2026-01-01 10:00', period('months', 1, stays), '2026-01-31 23:59'],
    ['2026-01-15 10:00', period('months', 1, stays), '2026-02-14 23:59'],
    ['2026-01-15 10:00', period('months', 1, { ...stays, ...notFirst }), '2026-02-15 23:59'],
    ['2024-02-29 10:00', period('years', 1, stays), '2025-02-28 23:59'],
    ['2026-06-06 10:00', period('weeks', 1, stays), '2026-06-12 23:59'],
    ['2026-06-06 10:00', period('weeks', 1, { ...stays, outsideHours: 'next-opening' }), '2026-06-14 23:59'],
  ];
  for (const [from, counted, expected] of cases)
    assert.equal(shown(due(counted, at(from), calendar).due), expected, `${from} ${JSON.stringify(counted)}`);
});

test('a period says which days it left out, and only those', () => {
  const leftOut = (counted: Period, from: string) =>
    due(counted, at(from), calendar).leftOut.map(left => `${left.day} ${left.reason.en}`);
  assert.deepEqual(leftOut(period('officeDays', 6), '2026-06-01 10:00'), [
    '2026-06-03 Feast',
    '2026-06-06 Saturday',
    '2026-06-07 Sunday',
  ]);
  assert.deepEqual(
    leftOut(period('calendarDays', 8), '2026-06-01 10:00'),
    [],
    'closed days inside calendar days count',
  );
  assert.deepEqual(leftOut(period('calendarDays', 6), '2026-06-01 10:00'), [
    '2026-06-06 Saturday',
    '2026-06-07 Sunday',
  ]);
});

test('a holiday announced afterwards moves the due time by counting again', () => {
  const announced = { day: day('2026-06-05'), words: feast, announcedOn: day('2026-05-20') };
  assert.equal(due(period('officeDays', 5), at('2026-06-01 10:00'), calendar).lastDay, '2026-06-08');
  assert.equal(due(period('officeDays', 5), at('2026-06-01 10:00'), calendarWith([announced])).lastDay, '2026-06-09');
});

test('a pause drops out: to the minute for hours, in whole days where asked and for all other units', () => {
  const pause: Pause & { to: Instant } = {
    from: at('2026-06-01 11:00'),
    to: at('2026-06-02 10:00'),
    reason: { ko: '보완', en: 'Supplement' },
  };
  const cases: readonly (readonly [Period, Pause & { to: Instant }, string])[] = [
    [period('officeHours', 8), pause, '2026-06-02 17:00'],
    [period('officeHours', 8), { ...pause, wholeDays: true }, '2026-06-04 18:00'],
    [period('officeDays', 6), pause, '2026-06-11 23:59'],
    [period('calendarDays', 7), pause, '2026-06-09 23:59'],
    [period('weeks', 1), pause, '2026-06-09 23:59'],
    [period('months', 1, { endOnHoliday: 'stays' }), pause, '2026-07-02 23:59'],
  ];
  for (const [counted, stop, expected] of cases)
    assert.equal(
      shown(due(counted, at('2026-06-01 09:00'), calendar, [stop]).due),
      expected,
      JSON.stringify([counted, stop]),
    );
  const { leftOut } = due(period('officeDays', 2), at('2026-06-01 09:00'), calendar, [pause]);
  assert.deepEqual(
    leftOut.map(left => left.reason.en),
    ['Supplement', 'Supplement', 'Feast'],
  );
});

test('while a pause is open there is no due time, unless the period was over before it', () => {
  const open: Pause = { from: at('2026-06-04 11:00') };
  assert.deepEqual(due(period('officeDays', 6), at('2026-06-01 09:00'), calendar, [open]), {
    stopped: true,
    since: open.from,
  });
  assert.equal(due(period('officeDays', 2), at('2026-06-01 09:00'), calendar, [open]).stopped, false);
});

test('what cannot be counted is a fault', () => {
  for (const bad of [
    period('officeDays', 0),
    period('months', 1.5),
    period('officeHours', -1),
    period('officeHours', Number.NaN),
  ])
    assert.throws(() => due(bad, at('2026-06-01 09:00'), calendar), RangeError);
  assert.throws(
    () =>
      due(period('weeks', 1), at('2026-06-01 09:00'), calendar, [
        { from: at('2026-06-02 09:00'), to: at('2026-06-01 09:00') },
      ]),
    RangeError,
  );
  assert.throws(() => officeCalendar({ zone: seoul, hours: [], holidays }), RangeError);
  assert.throws(() => officeCalendar({ zone: seoul, hours: [{ from: '13:00', to: '12:00' }], holidays }), RangeError);
  assert.throws(
    () =>
      officeCalendar({ zone: seoul, hours, holidays, weekend: [1, 2, 3, 4, 5, 6, 7] }).nextOfficeDay(day('2026-06-01')),
    RangeError,
  );
});

const units = fc.constantFrom<Period['unit']>('officeHours', 'officeDays', 'calendarDays', 'weeks', 'months', 'years');
const periods = fc.record({
  unit: units,
  amount: fc.integer({ min: 1, max: 40 }),
  firstDayCounts: fc.boolean(),
  endOnHoliday: fc.constant('next-office-day' as const),
});
const base = at('2026-05-01 00:00');
const starts = fc.integer({ min: 0, max: 120 * 24 * 60 }).map(minutes => (base + minutes * 60_000) as Instant);
const pauses = fc.array(
  fc
    .tuple(starts, fc.nat(20 * 24 * 60), fc.boolean())
    .map(([from, length, wholeDays]) => ({ from, to: (from + length * 60_000) as Instant, wholeDays })),
  { maxLength: 3 },
);
const run = { numRuns: 150 };

test('a longer period is never due earlier', () => {
  fc.assert(
    fc.property(periods, starts, pauses, (p, start, stops) => {
      assert.ok(due({ ...p, amount: p.amount + 1 }, start, calendar, stops).due >= due(p, start, calendar, stops).due);
    }),
    run,
  );
});

test('a later start is never due earlier, save for the last days of a month', () => {
  const evenUnits = periods.filter(p => p.unit !== 'months' && p.unit !== 'years');
  fc.assert(
    fc.property(evenUnits, starts, fc.nat(10_000), (p, start, minutes) => {
      assert.ok(due(p, (start + minutes * 60_000) as Instant, calendar).due >= due(p, start, calendar).due);
    }),
    run,
  );
});

test('no end falls on a closed day, in a pause, or before its start', () => {
  fc.assert(
    fc.property(periods, starts, pauses, (p, start, stops) => {
      const end: Due = due(p, start, calendar, stops);
      assert.ok(calendar.isOfficeDay(end.lastDay));
      assert.ok(end.due > start);
      for (const stop of stops) assert.ok(!(stop.from < end.due && end.due <= stop.to), 'ends in a pause');
    }),
    run,
  );
});

test('a pause only delays', () => {
  fc.assert(
    fc.property(periods, starts, pauses, (p, start, stops) => {
      assert.ok(due(p, start, calendar, stops).due >= due(p, start, calendar).due);
    }),
    run,
  );
});

test('a further holiday only delays', () => {
  const extra = fc.integer({ min: 0, max: 100 }).map(
    (n): AnnouncedHoliday => ({
      day: addDays(day('2026-05-01'), n),
      words: feast,
      announcedOn: '2026-05-01' as CivilDay,
    }),
  );
  fc.assert(
    fc.property(periods, starts, extra, (p, start, holiday) => {
      assert.ok(due(p, start, calendarWith([holiday])).due >= due(p, start, calendar).due);
    }),
    run,
  );
});
