import { type Article, type LegalClock, law } from '../../blocks/language/index.ts';
import type { EndedPause, Instant, Pause, Period } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { civilAct, civilPetitionsAct, civilPetitionsDecree } from '../law/index.ts';

const disclosureAct = law('공공기관의 정보공개에 관한 법률', 'Official Information Disclosure Act');

/** Hours in a day of a period of five days or less. @law 민원 처리에 관한 법률 제19조제1항 */
const HOURS_OF_A_DAY = 8;
/** The longest period of days that is counted in hours. @law 민원 처리에 관한 법률 제19조제1항 */
const LONGEST_IN_HOURS = 5;

const inHours = (amount: number): Period => ({
  unit: 'officeHours',
  amount,
  firstDayCounts: true,
  endOnHoliday: 'next-office-day',
});

const inOfficeDays = (amount: number): Period => ({ ...inHours(amount), unit: 'officeDays' });

const byCalendar = (unit: 'weeks' | 'months' | 'years', amount: number): LegalClock => ({
  period: { unit, amount, firstDayCounts: true, endOnHoliday: 'next-office-day', outsideHours: 'next-opening' },
  law: civilPetitionsAct('제19조제3항', { verified: true }),
});

/** “At once” (즉시): within three office hours. @law 민원 처리에 관한 법률 시행령 제19조 */
export const immediately: LegalClock = { period: inHours(3), law: civilPetitionsDecree('제19조', { verified: true }) };

/**
 * A handling period in days: up to five in hours of office time from the moment of receipt, eight to a day; six or more in
 * office days, the first included.
 *
 * @law 민원 처리에 관한 법률 제19조제1항, 제19조제2항
 */
export const days = (amount: number): LegalClock =>
  amount <= LONGEST_IN_HOURS
    ? { period: inHours(amount * HOURS_OF_A_DAY), law: civilPetitionsAct('제19조제1항', { verified: true }) }
    : { period: inOfficeDays(amount), law: civilPetitionsAct('제19조제2항', { verified: true }) };

/** A handling period in weeks: the first day included, its end moved off Saturdays and holidays. @law 민원 처리에 관한 법률 제19조제3항 */
export const weeks = (amount: number): LegalClock => byCalendar('weeks', amount);
/** A handling period in months, by the calendar. @law 민원 처리에 관한 법률 제19조제3항 */
export const months = (amount: number): LegalClock => byCalendar('months', amount);
/** A handling period in years, by the calendar. @law 민원 처리에 관한 법률 제19조제3항 */
export const years = (amount: number): LegalClock => byCalendar('years', amount);

/** A period given in office hours, such as the eight for a transfer to another agency. @law 민원 처리에 관한 법률 시행령 제13조 */
export const officeHours = (amount: number, by: Article): LegalClock => ({ period: inHours(amount), law: by });

/** Days of the disclosure law: the first included, Saturdays and holidays left out. @law 공공기관의 정보공개에 관한 법률 제29조 */
export const disclosureDays = (amount: number): LegalClock => ({
  period: inOfficeDays(amount),
  law: disclosureAct('제29조'),
});

/**
 * Days as civil law counts them, for supplements and objections: calendar days, the first day not included, an end on a
 * Saturday or holiday moved to the next office day.
 *
 * @law 민법 제157조, 제159조, 제161조
 */
export const civilDays = (amount: number, by: Article = civilAct('제157조')): LegalClock => ({
  period: { unit: 'calendarDays', amount, firstDayCounts: false, endOnHoliday: 'next-office-day' },
  law: by,
});

/**
 * The time a supplement (보완) takes: the day it was asked for and the day it arrived are both not counted.
 *
 * @law 민원 처리에 관한 법률 시행령 제20조, 행정절차법 시행령 제11조
 */
export function supplementPause(asked: Instant, arrived: Instant): EndedPause;
export function supplementPause(asked: Instant, arrived?: Instant): Pause;
export function supplementPause(asked: Instant, arrived?: Instant): Pause {
  const pause = { from: asked, wholeDays: true, reason: words('보완 기간', 'Waiting for the supplement') };
  return arrived === undefined ? pause : { ...pause, to: arrived };
}
