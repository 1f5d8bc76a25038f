import type { CivilDay } from '../../kernel/time/index.ts';
import { demonstrationNumbersADay, demonstrationResidentNumber, type ResidentNumber } from '../formats/index.ts';
import type { Sex } from './person.ts';

/** How many numbers the nation has for each birth date, sex and residence: the last 27,000 of the demonstration range. */
export const demonstrationNumbersPerDay = 27_000;

/**
 * The resident (or foreigner) registration number of an invented person: 13 digits that belong to nobody. Three fences:
 *
 * 1. The month of birth is 81 to 92, which no number ever given has: the demonstration range of `korea/formats`, whose
 *    `decodeResidentNumber` still reads birth date, sex and residence from it. This one holds for every time and scheme.
 * 2. The last digit is wrong by the check that held until October 2020.
 * 3. Digits 8-9, the region of the first registration until October 2020, are 97 to 99, assigned to no region (from memory).
 *
 * For someone born or renumbered since October 2020 only the first fence counts: the later digits are given at random then.
 *
 * `serial` counts from 0 below `demonstrationNumbersPerDay` within one birth date, sex and residence; different serials give
 * different numbers. Refuses other serials and years outside 1900-2099 with a `RangeError`.
 * @law 주민등록법 시행규칙 제2조
 */
export function demonstrationNumber(birthDate: CivilDay, sex: Sex, foreigner: boolean, serial: number): ResidentNumber {
  if (!(serial >= 0 && serial < demonstrationNumbersPerDay)) throw new RangeError(`no demonstration number ${serial}`);
  const kind = foreigner ? 'foreigner' : 'citizen';
  const first = demonstrationNumbersADay - demonstrationNumbersPerDay;
  return demonstrationResidentNumber({ birth: birthDate, sex, kind }, first + serial);
}
