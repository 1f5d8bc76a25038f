import type { Language } from '../words/index.ts';
import { partsOf } from './civil-day.ts';
import { weekday } from './day-arithmetic.ts';
import type { CivilDay, Instant } from './instant.ts';
import type { Zone } from './zone.ts';

export type DayStyle = 'short' | 'long' | 'weekday';

const weekdays = {
  ko: ['월', '화', '수', '목', '금', '토', '일'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const months = 'January February March April May June July August September October November December'.split(' ');

const korean: Readonly<Record<DayStyle, (y: number, m: number, d: number, name: string) => string>> = {
  short: (y, m, d) => `${y}. ${m}. ${d}.`,
  weekday: (y, m, d, name) => `${y}. ${m}. ${d}.(${name})`,
  long: (y, m, d) => `${y}년 ${m}월 ${d}일`,
};

/**
 * A day: `2026. 6. 19.`, `2026. 6. 19.(금)`, `2026년 6월 19일`; in English `19 June 2026` and `Fri 19 June 2026`.
 *
 * @law 행정업무의 운영 및 혁신에 관한 규정 제7조 (dates in official documents)
 */
export function formatDay(language: Language, day: CivilDay, style: DayStyle = 'short'): string {
  const { year, month, date } = partsOf(day);
  const name = weekdays[language][weekday(day) - 1] ?? '';
  if (language === 'ko') return korean[style](year, month, date, name);
  return `${style === 'weekday' ? `${name} ` : ''}${date} ${months[month - 1]} ${year}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The time of day on the 24-hour clock: `15:00`. Seconds are not shown. */
export function formatTime(instant: Instant, zone: Zone): string {
  const { hour, minute } = zone.clockOf(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** A moment: `2026. 6. 19.(금) 15:00`; in English `19 June 2026, 15:00`. */
export function formatInstant(language: Language, instant: Instant, zone: Zone): string {
  const [day, time] = [zone.dayOf(instant), formatTime(instant, zone)];
  return language === 'ko' ? `${formatDay('ko', day, 'weekday')} ${time}` : `${formatDay('en', day)}, ${time}`;
}
