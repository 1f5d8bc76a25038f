import { type CivilDay, dayNumber, partsOf } from '../../../kernel/time/index.ts';
import { dayText, years } from '../day-text.ts';
import { weighted } from '../random.ts';
import { byAge } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Home, Member } from './member.ts';

export interface Licence {
  readonly licenceClass: 'class-1-large' | 'class-1' | 'class-2';
  readonly issuedOn: CivilDay;
  readonly renewalDue: CivilDay;
}

const driving = {
  male: [
    [18, 0.25],
    [20, 0.66],
    [25, 0.86],
    [30, 0.93],
    [70, 0.76],
    [80, 0.38],
  ],
  female: [
    [18, 0.18],
    [20, 0.52],
    [25, 0.74],
    [30, 0.82],
    [55, 0.68],
    [65, 0.42],
    [75, 0.1],
  ],
} as const;

const drawClass = {
  male: weighted<Licence['licenceClass']>([
    ['class-1-large', 7],
    ['class-1', 68],
    ['class-2', 25],
  ]),
  female: weighted<Licence['licenceClass']>([
    ['class-1-large', 1],
    ['class-1', 27],
    ['class-2', 72],
  ]),
};

/** Years between renewals: ten, five from 65 and three from 75 on. @law 도로교통법 제87조 */
const renewalYears = (age: number): number => (age >= 75 ? 3 : age >= 65 ? 5 : 10);

/** The end of the first year of renewal that is not past. */
function renewalAfter(home: Home, issued: number, age: number): CivilDay {
  const every = renewalYears(age);
  let year = partsOf(dayText(issued)).year + every;
  while (year < home.year) year += every;
  return `${year}-12-31` as CivilDay;
}

/** The driving licence of somebody of 18 or more, if they have one. @law 도로교통법 제82조 */
export function drawLicence(home: Home, { id, age, born, arrived, person }: Member): Licence | undefined {
  const random = chanceOf(id, 'licence');
  const first = Math.max(born + years(18) + 20, arrived + 30, dayNumber('1962-01-01' as CivilDay));
  if (age < 18 || first >= home.today || !random.chance(byAge(driving[person.sex], age))) return undefined;
  const most = Math.min(home.today - 1, first + years(9));
  const issued = first + Math.floor((most - first) * random.unit() ** 2);
  const licenceClass = age < 20 ? 'class-2' : drawClass[person.sex](random);
  return { licenceClass, issuedOn: dayText(issued), renewalDue: renewalAfter(home, issued, age) };
}
