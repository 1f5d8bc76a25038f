import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LegalClock } from '../../blocks/language/index.ts';
import { type CivilDay, day, due, type Instant } from '../../kernel/time/index.ts';
import { findUnfinished } from '../../kernel/words/index.ts';
import { civilPetitionsDecree } from '../law/index.ts';
import { holidaysByRule } from './holiday-rules.ts';
import {
  almanacYears,
  civilDays,
  days,
  disclosureDays,
  immediately,
  koreanCalendar,
  koreanHolidays,
  months,
  officeHours,
  seoul,
  supplementPause,
  type TemporaryHoliday,
  temporaryHolidays,
  weeks,
  years,
} from './index.ts';

const at = (text: string): Instant =>
  seoul.at(day(text.slice(0, 10)), Number(text.slice(11, 13) || 9) * 60 + Number(text.slice(14, 16) || 0));
const shown = (instant: Instant): string => {
  const { hour, minute } = seoul.clockOf(instant);
  return `${seoul.dayOf(instant)} ${[hour, minute].map(n => String(n).padStart(2, '0')).join(':')}`;
};

type Row = readonly [start: string, clock: LegalClock, due: string];
const table = (rows: readonly Row[]) => {
  for (const [start, clock, expected] of rows)
    assert.equal(
      shown(due(clock.period, at(start), koreanCalendar()).due),
      expected,
      `${start} ${clock.period.amount} ${clock.period.unit}`,
    );
};

test('민원처리법 §19①: five days or less count in hours, eight to a day, holidays and Saturdays left out', () =>
  table([
    ['2026-09-23 10:00', days(3), '2026-09-30 10:00'],
    ['2026-02-13 17:00', days(5), '2026-02-25 17:00'],
    ['2026-04-30 15:00', days(1), '2026-05-04 15:00'],
    ['2026-06-01 09:00', days(1), '2026-06-01 18:00'],
    ['2026-06-02 14:00', days(1), '2026-06-04 14:00'],
    ['2026-06-05 17:00', days(2), '2026-06-09 17:00'],
    ['2026-06-05 18:30', days(1), '2026-06-08 18:00'],
    ['2026-06-06 11:00', days(1), '2026-06-08 18:00'],
    ['2026-06-08 12:30', days(1), '2026-06-09 12:00'],
    ['2026-07-16 09:30', days(2), '2026-07-21 09:30'],
    ['2026-12-24 13:00', days(3), '2026-12-30 12:00'],
    ['2026-12-31 17:00', days(1), '2027-01-04 17:00'],
    ['2027-02-05 16:00', days(1), '2027-02-10 16:00'],
    ['2027-04-30 10:00', days(4), '2027-05-10 10:00'],
    ['2025-10-02 10:00', days(2), '2025-10-13 10:00'],
  ]));

test('시행령 §19: at once is within three office hours', () =>
  table([
    ['2026-09-23 16:30', immediately, '2026-09-28 10:30'],
    ['2026-06-01 09:00', immediately, '2026-06-01 12:00'],
    ['2026-06-01 10:00', immediately, '2026-06-01 14:00'],
    ['2026-06-01 12:10', immediately, '2026-06-01 16:00'],
    ['2026-06-05 22:00', immediately, '2026-06-08 12:00'],
    ['2026-04-30 17:00', immediately, '2026-05-04 11:00'],
  ]));

test('민원처리법 §19②: six days or more count in working days, the first included', () =>
  table([
    ['2026-09-21', days(7), '2026-10-01 23:59'],
    ['2026-09-21', days(14), '2026-10-14 23:59'],
    ['2026-02-10', days(30), '2026-03-27 23:59'],
    ['2026-06-01', days(6), '2026-06-09 23:59'],
    ['2026-06-01 18:10', days(6), '2026-06-10 23:59'],
    ['2026-06-06', days(6), '2026-06-15 23:59'],
    ['2026-07-13', days(7), '2026-07-22 23:59'],
    ['2026-08-10', days(10), '2026-08-24 23:59'],
    ['2025-04-28', days(7), '2025-05-08 23:59'],
    ['2026-12-24', days(7), '2027-01-05 23:59'],
  ]));

test('민원처리법 §19③: weeks, months and years go by the calendar, the first day included', () =>
  table([
    ['2026-06-01', weeks(1), '2026-06-08 23:59'],
    ['2026-06-02', weeks(1), '2026-06-08 23:59'],
    ['2026-06-09', weeks(2), '2026-06-22 23:59'],
    ['2026-06-12 19:00', weeks(1), '2026-06-22 23:59'],
    ['2026-01-05', months(1), '2026-02-04 23:59'],
    ['2026-01-30', months(1), '2026-03-03 23:59'],
    ['2026-08-26', months(1), '2026-09-28 23:59'],
    ['2026-03-16', months(3), '2026-06-15 23:59'],
    ['2026-03-16', years(1), '2027-03-15 23:59'],
    ['2025-12-26', years(1), '2026-12-28 23:59'],
  ]));

test('정보공개법 §11, §29: ten days, the first included, Saturdays and holidays left out', () =>
  table([
    ['2026-12-21', disclosureDays(10), '2027-01-05 23:59'],
    ['2026-06-01', disclosureDays(3), '2026-06-04 23:59'],
    ['2026-09-23', disclosureDays(10), '2026-10-12 23:59'],
  ]));

test('민법 §157, §161: civil days leave the first out and end on a day that is not a holiday', () =>
  table([
    ['2026-06-01', civilDays(10), '2026-06-11 23:59'],
    ['2026-06-01', civilDays(5), '2026-06-08 23:59'],
    ['2026-07-27', civilDays(60), '2026-09-28 23:59'],
    ['2026-06-06', civilDays(1), '2026-06-08 23:59'],
    ['2026-06-01 23:50', civilDays(1), '2026-06-02 23:59'],
  ]));

test('시행령 §13: a transfer to another agency is due within eight office hours', () =>
  table([['2026-06-05 15:00', officeHours(8, civilPetitionsDecree('제13조')), '2026-06-08 15:00']]));

test('every legal clock names its article', () => {
  for (const clock of [immediately, days(3), days(7), weeks(1), months(1), years(1), disclosureDays(10), civilDays(60)])
    assert.match(clock.law.words.ko, /^(민원 처리에 관한 법률|공공기관의 정보공개에 관한 법률|민법)( 시행령)? 제\d+조/);
  assert.equal(days(5).law.number, '제19조제1항');
  assert.equal(days(6).law.number, '제19조제2항');
});

test('시행령 §20: the day a supplement is asked for and the day it arrives are not counted', () => {
  const counted = due(days(7).period, at('2026-06-15 10:00'), koreanCalendar(), [
    supplementPause(at('2026-06-17 15:00'), at('2026-06-19 09:30')),
  ]);
  assert.equal(counted.lastDay, '2026-06-26');
  assert.deepEqual(
    counted.leftOut.map(left => `${left.day} ${left.reason.ko}`),
    ['2026-06-17 보완 기간', '2026-06-18 보완 기간', '2026-06-19 보완 기간', '2026-06-20 토요일', '2026-06-21 일요일'],
  );
  assert.deepEqual(
    due(days(7).period, at('2026-06-15 10:00'), koreanCalendar(), [supplementPause(at('2026-06-17 15:00'))]),
    {
      stopped: true,
      since: at('2026-06-17 15:00'),
    },
  );
});

test('a temporary holiday announced afterwards moves the due time from the day it is known', () => {
  const start = at('2024-09-02 10:00');
  const lastDay = (known: string) => due(days(20).period, start, koreanCalendar(day(known))).lastDay;
  assert.equal(lastDay('2024-09-02'), '2024-10-02');
  assert.equal(lastDay('2024-09-03'), '2024-10-04');
  const announced: TemporaryHoliday = {
    ...temporaryHolidays[0]!,
    day: day('2026-09-28'),
    announcedOn: day('2026-09-10'),
  };
  assert.equal(
    due(immediately.period, at('2026-09-23 16:30'), koreanCalendar(undefined, [announced])).lastDay,
    '2026-09-29',
  );
  assert.equal(
    due(immediately.period, at('2026-09-23 16:30'), koreanCalendar(day('2026-09-09'), [announced])).lastDay,
    '2026-09-28',
  );
});

test('citizens are shown why days were left out', () => {
  const { leftOut } = due(days(7).period, at('2026-09-21 10:00'), koreanCalendar());
  assert.deepEqual(
    leftOut.map(left => `${left.day} ${left.reason.ko} / ${left.reason.en}`),
    [
      '2026-09-24 추석 전날 / Day before Chuseok',
      '2026-09-25 추석 / Chuseok',
      '2026-09-26 추석 다음 날 / Day after Chuseok',
      '2026-09-27 일요일 / Sunday',
    ],
  );
  assert.deepEqual(koreanCalendar().whyClosed(day('2025-05-05')), {
    ko: '어린이날·부처님 오신 날',
    en: 'Children’s Day, Buddha’s Birthday',
  });
});

test('2026 has 22 holidays, among them Labour Day and Constitution Day', () => {
  const of2026 = koreanHolidays(2026);
  assert.equal(of2026.length, 22);
  for (const on of ['2026-05-01', '2026-07-17', '2026-06-03', '2026-03-02', '2026-05-25', '2026-08-17', '2026-10-05'])
    assert.ok(
      of2026.some(holiday => holiday.day === on),
      on,
    );
});

test('every holiday of the almanac is named in both languages', () => {
  for (let year = almanacYears.first; year <= almanacYears.last + 3; year++)
    for (const holiday of koreanHolidays(year)) assert.deepEqual(findUnfinished(holiday.words), [], holiday.words.ko);
});

test('every temporary holiday with a date of announcement is in the almanac', () => {
  for (const holiday of temporaryHolidays)
    assert.ok(
      koreanHolidays(Number(holiday.day.slice(0, 4))).some(known => known.day === holiday.day),
      holiday.day,
    );
});

const without = /선거|임시공휴일/;
const byDay = (list: readonly { readonly day: CivilDay }[]) => [...new Set(list.map(each => each.day))].sort();

test('the rules give the holidays of the almanac from 2023 to 2027', () => {
  for (let year = 2023; year <= 2027; year++)
    assert.deepEqual(
      byDay(holidaysByRule(year)),
      byDay(koreanHolidays(year).filter(holiday => !without.test(holiday.words.ko))),
      `${year}`,
    );
});

test('the lunar holidays by rule are those of the almanac in all its years', () => {
  for (let year = almanacYears.first; year <= almanacYears.last; year++)
    for (const { name, day: on } of holidaysByRule(year).filter(rule => /^(설날|추석|부처님)/.test(rule.name)))
      assert.ok(
        koreanHolidays(year).some(holiday => holiday.day === on && holiday.words.ko === name),
        `${name} ${on}`,
      );
});

test('a year without an almanac is provisional, or refused when it is past', () => {
  const later = koreanHolidays(almanacYears.last + 1);
  assert.ok(later.length >= 17 && later.every(holiday => holiday.provisional));
  assert.throws(() => koreanHolidays(almanacYears.first - 1), RangeError);
  assert.equal(koreanCalendar().isOfficeDay(day('2028-01-26')), false, 'Seollal 2028 begins on 26 January');
});
