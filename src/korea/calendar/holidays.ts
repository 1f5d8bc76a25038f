import * as almanac from '@hyunbinseo/holidays-kr/all';
import { day, type Holiday } from '../../kernel/time/index.ts';
import { holidayName } from './holiday-name.ts';
import { holidaysByRule } from './holiday-rules.ts';

/** A holiday; `provisional` while the almanac of its year has not been published. */
export interface KoreanHoliday extends Holiday {
  readonly provisional: boolean;
}

type Year = Readonly<Record<string, readonly string[]>>;
const published: ReadonlyMap<number, Year> = new Map(
  Object.entries(almanac as Readonly<Record<string, Year>>).map(([name, year]) => [Number(name.slice(1)), year]),
);

/** The first and the last year whose almanac is part of the program. */
export const almanacYears = { first: Math.min(...published.keys()), last: Math.max(...published.keys()) } as const;

/**
 * The holidays of a year, temporary holidays and election days of published years included. Years before the almanac are a
 * fault (other rules were in force); years after it are computed and `provisional`.
 *
 * @law 관공서의 공휴일에 관한 규정
 */
export function koreanHolidays(year: number): readonly KoreanHoliday[] {
  if (year < almanacYears.first)
    throw new RangeError(`no almanac of ${year}; the first is that of ${almanacYears.first}`);
  const known = published.get(year);
  if (!known)
    return holidaysByRule(year).map(({ day, name }) => ({ day, words: holidayName(name), provisional: true }));
  return Object.entries(known).flatMap(([text, names]) =>
    names.map(name => ({ day: day(text), words: holidayName(name), provisional: false })),
  );
}
