import { type CivilDay, partsOf } from '../../kernel/time/index.ts';
import { DEMONSTRATION_MONTHS, oldCheckDigit, type ResidentNumber } from './resident-number.ts';

/** How many demonstration numbers one birth date, sex and kind has. */
export const demonstrationNumbersADay = 900_000;

export interface DemonstrationPerson {
  /** 1900-01-01 to 2099-12-31. */
  readonly birth: CivilDay;
  readonly sex: 'male' | 'female';
  readonly kind?: 'citizen' | 'foreigner';
}

function seventhDigit(year: number, { sex, kind }: DemonstrationPerson): number {
  if (year < 1900 || year > 2099) throw new RangeError(`no demonstration numbers for ${year}`);
  return (year < 2000 ? 1 : 3) + (kind === 'foreigner' ? 4 : 0) + (sex === 'female' ? 1 : 0);
}

/** Five digits from the serial and a last one that the old check does not give. */
function body(front: string, serial: number): string {
  const five = String(Math.floor(serial / 9)).padStart(5, '0');
  const right = oldCheckDigit(front + five);
  return five + ((right + 1 + (serial % 9)) % 10);
}

/**
 * A resident (or foreigner) registration number for an invented person: 80 is added to the month of birth, so 1 March 1990
 * reads 908301.
 *
 * Why it is nobody's. The first six digits of every number ever given are a date of birth: in the scheme of 1975, in the random
 * one since October 2020 (which left only the digits after the seventh to chance), and for foreigners. No month is numbered
 * 81 to 92, so the range is empty by construction, not by likelihood. Fences in the later digits (an unassigned region, a wrong
 * check digit) would not be enough: since 2020 any six digits there can be a real person's, also an adult's who changed number.
 * As a second fence the last digit is always wrong by the old check. A system that checks dates refuses these numbers, which is
 * meant: they cannot leak into a real one. Other countries mark invented people the same way (Norway's test population adds 80
 * to the month).
 *
 * `serial` counts from 0 below `demonstrationNumbersADay` within one birth date, sex and kind; different serials give different
 * numbers. A serial or year outside is a fault.
 *
 * @law 주민등록법 시행규칙 제2조
 */
export function demonstrationResidentNumber(person: DemonstrationPerson, serial: number): ResidentNumber {
  if (!(Number.isInteger(serial) && serial >= 0 && serial < demonstrationNumbersADay))
    throw new RangeError(`no demonstration number ${serial}`);
  const { year, month, date } = partsOf(person.birth);
  const two = (n: number) => String(n).padStart(2, '0');
  const front = `${two(year % 100)}${month + DEMONSTRATION_MONTHS}${two(date)}${seventhDigit(year, person)}`;
  return (front + body(front, serial)) as ResidentNumber;
}
