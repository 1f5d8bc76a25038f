import { type AnnouncedHoliday, day } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';

/** A holiday declared for one occasion, with where its announcement can be read. */
export interface TemporaryHoliday extends AnnouncedHoliday {
  readonly source: string;
  /** Whether the announcement day was checked. The holiday itself is that of the almanac. */
  readonly verified: boolean;
}

const temporary = (on: string, announcedOn: string, ko: string, en: string): TemporaryHoliday => ({
  day: day(on),
  announcedOn: day(announcedOn),
  words: words(`임시공휴일(${ko})`, `Temporary holiday (${en})`),
  source: '국무회의 의결 (from memory)',
  verified: false,
});

/**
 * Temporary holidays (임시공휴일) and the day on which each became known. A new one is one more line here: due times move when
 * they are counted again.
 *
 * @law 관공서의 공휴일에 관한 규정 제2조제11호
 */
export const temporaryHolidays: readonly TemporaryHoliday[] = [
  temporary('2020-08-17', '2020-07-21', '광복절 연휴', 'long weekend'),
  temporary('2023-10-02', '2023-09-05', '추석 연휴', 'Chuseok'),
  temporary('2024-10-01', '2024-09-03', '국군의 날', 'Armed Forces Day'),
  temporary('2025-01-27', '2025-01-14', '설 연휴', 'Seollal'),
  temporary('2025-06-03', '2025-04-08', '대통령선거', 'Presidential election'),
];
