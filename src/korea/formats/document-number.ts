import { type CivilDay, dayOfParts, formatDay, isDay } from '../../kernel/time/index.ts';

import { refuse } from './refuse.ts';

/** The number of an official document: the unit that handled it and its serial in that unit's year. */
export interface DocumentNumber {
  readonly unit: string;
  readonly serial: number;
  /** The day it took effect; missing while it is only registered. */
  readonly effective?: CivilDay;
}

/** `행정제도과-1234(2024. 5. 3.)`. @law 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제4조 */
export const formatDocumentNumber = ({ unit, serial, effective }: DocumentNumber): string =>
  `${unit}-${serial}${effective === undefined ? '' : `(${formatDay('ko', effective)})`}`;

/** Reads what `formatDocumentNumber` writes, spaces aside. Refuses (`document-number-invalid`). */
export function documentNumber(text: string): DocumentNumber {
  const found =
    /^\s*(\S.{0,60}?)\s*-\s*([1-9]\d{0,8})\s*(?:\(\s*(\d{4})\.\s*(\d{1,2})\.\s*(\d{1,2})\.?\s*\))?\s*$/.exec(
      text.slice(0, 120).normalize('NFKC'),
    );
  if (!found) throw refuse('document-number-invalid');
  const [, unit = '', serial, year, month = '', date = ''] = found;
  if (year === undefined) return { unit, serial: Number(serial) };
  if (!isDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)) throw refuse('document-number-invalid');
  return {
    unit,
    serial: Number(serial),
    effective: dayOfParts({ year: Number(year), month: Number(month), date: Number(date) }),
  };
}
