import type { Random } from '../random.ts';
import { byAge, drawAmount } from './amount.ts';
import { leastPayForAnHour } from './rates.ts';
import { atSchool } from './school.ts';
import type { Standing } from './work.ts';

/** How pay differs by age, in parts of the whole. */
const payByAge = [
  [0, 0.78],
  [25, 0.96],
  [30, 1.16],
  [40, 1.3],
  [50, 1.2],
  [60, 0.86],
  [70, 0.6],
] as const;

export interface Pay {
  readonly monthlyPay: number;
  readonly hoursADay: number;
}

/** What somebody is paid for a month of full days, by age, sex and chance; students have a third of the time. */
export function drawWorth(random: Random, { member, school }: Standing): number {
  const median = 2_650_000 * byAge(payByAge, member.age) * (member.person.sex === 'male' ? 1.18 : 0.84);
  return drawAmount(random, atSchool(school) ? median * 0.35 : median, 0.62, 10_000);
}

/** Less than a full day at the minimum wage is a part of a day, or else just the minimum wage. @law 최저임금법 제6조 */
export function payOf(random: Random, { school }: Standing, worth: number): Pay {
  const full = Math.ceil((leastPayForAnHour * 8) / 10_000) * 10_000;
  const wholeDay = random.chance(0.6) && !atSchool(school);
  if (worth >= full) return { monthlyPay: worth, hoursADay: 8 };
  if (wholeDay) return { monthlyPay: full, hoursADay: 8 };
  const hoursADay = Math.max(3, Math.floor(worth / leastPayForAnHour));
  return { monthlyPay: Math.max(worth, Math.ceil((leastPayForAnHour * hoursADay) / 10_000) * 10_000), hoursADay };
}
