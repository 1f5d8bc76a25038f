import { type CivilDay, dayNumber, partsOf } from '../../../kernel/time/index.ts';
import { dayText, years } from '../day-text.ts';
import type { Random } from '../random.ts';
import { chanceOf } from './chance.ts';
import type { Disability } from './disability.ts';
import { type Home, isCitizen, type Member } from './member.ts';

export interface Military {
  readonly status: 'pending' | 'serving' | 'completed' | 'exempt' | 'not-liable';
  readonly since: CivilDay;
}

/** Eighteen months, as in the army. */
const serviceDays = 548;

/** 1 January of the year somebody turns an age. */
const yearOfTurning = ({ person }: Member, age: number): number =>
  dayNumber(`${partsOf(person.birthDate).year + age}-01-01` as CivilDay);

/** The first day of a man's service; most go between 19 and 23. */
function callUp(member: Member, random: Random): number {
  const late = random.chance(0.12);
  return member.born + (late ? random.between(years(23), years(28)) : random.between(years(19) + 60, years(22)));
}

/** Where a man who is a citizen stands; nobody else has a record. @law 병역법 제3조, 제72조 */
export function drawMilitary(home: Home, member: Member, disability: Disability | undefined): Military | undefined {
  const enlisted = yearOfTurning(member, 18);
  if (!isCitizen(member) || member.person.sex !== 'male' || enlisted > home.today) return undefined;
  const examined = yearOfTurning(member, 19) + 120;
  const random = chanceOf(member.id, 'military');
  const fate = random.unit();
  const unfit = disability?.severity === 'severe' && disability.registeredOn < dayText(yearOfTurning(member, 30));
  if ((unfit || fate < 0.06) && examined <= home.today) return { status: 'exempt', since: dayText(examined) };
  const ended = yearOfTurning(member, 41);
  if (fate > 0.985 && ended <= home.today) return { status: 'not-liable', since: dayText(ended) };
  const called = callUp(member, random);
  if (fate > 0.985 || called > home.today) return { status: 'pending', since: dayText(enlisted) };
  const left = called + serviceDays;
  return left > home.today
    ? { status: 'serving', since: dayText(called) }
    : { status: 'completed', since: dayText(left) };
}

/** The days between which somebody served or serves; nothing for whoever did not. */
export const serviceOf = (military: Military | undefined): readonly [from: number, to: number] | undefined => {
  if (military?.status === 'serving') {
    const from = dayNumber(military.since);
    return [from, from + serviceDays];
  }
  if (military?.status !== 'completed') return undefined;
  const to = dayNumber(military.since);
  return [to - serviceDays, to];
};
