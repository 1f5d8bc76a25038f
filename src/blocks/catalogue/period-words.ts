import type { Period, PeriodUnit } from '../../kernel/time/index.ts';
import { formatNumber, type Words, words } from '../../kernel/words/index.ts';

const units: Readonly<Record<PeriodUnit, { readonly ko: string; readonly one: string; readonly more: string }>> = {
  officeHours: { ko: '근무시간 #시간', one: 'office hour', more: 'office hours' },
  officeDays: { ko: '근무일 #일', one: 'working day', more: 'working days' },
  calendarDays: { ko: '#일', one: 'day', more: 'days' },
  weeks: { ko: '#주', one: 'week', more: 'weeks' },
  months: { ko: '#개월', one: 'month', more: 'months' },
  years: { ko: '#년', one: 'year', more: 'years' },
};

/** A period as people say it: `근무시간 3시간`, `3 office hours`. */
export function periodWords({ unit, amount }: Period): Words {
  const { ko, one, more } = units[unit];
  return words(
    ko.replace('#', formatNumber('ko', amount)),
    `${formatNumber('en', amount)} ${amount === 1 ? one : more}`,
  );
}

const designators: Readonly<Record<PeriodUnit, (amount: number) => string>> = {
  officeHours: amount => `PT${amount}H`,
  officeDays: amount => `P${amount}D`,
  calendarDays: amount => `P${amount}D`,
  // xsd:duration has no weeks.
  weeks: amount => `P${amount * 7}D`,
  months: amount => `P${amount}M`,
  years: amount => `P${amount}Y`,
};

/**
 * A period as an ISO 8601 duration (the part that XML Schema knows). That office hours and office days are meant is lost;
 * the words say it.
 */
export const isoDuration = ({ unit, amount }: Period): string => designators[unit](amount);
