import { type CivilDay, partsOf } from '../../../kernel/time/index.ts';
import { dayText, years } from '../day-text.ts';
import { chanceOf } from './chance.ts';
import { type Home, isCitizen, type Member } from './member.ts';

export interface Honour {
  readonly honouredAs: 'war-veteran' | 'wounded' | 'bereaved' | 'long-service';
  readonly since: CivilDay;
}

function drawKind({ person, age }: Member, chance: number): Honour['honouredAs'] | undefined {
  const { year } = partsOf(person.birthDate);
  if (person.sex === 'female') return age >= 55 && chance < 0.022 ? 'bereaved' : undefined;
  if (year <= 1936 && chance < 0.3) return 'war-veteran';
  if (year >= 1940 && year <= 1951 && chance < 0.09) return 'war-veteran';
  if (age >= 30 && chance > 0.993) return 'wounded';
  return age >= 48 && chance > 0.987 ? 'long-service' : undefined;
}

/** Whom the state honours: veterans of Korea and Vietnam, the wounded, families of the fallen (shares from memory). */
export function drawHonour(home: Home, member: Member): Honour | undefined {
  if (!isCitizen(member)) return undefined;
  const random = chanceOf(member.id, 'veterans');
  const honouredAs = drawKind(member, random.unit());
  if (honouredAs === undefined) return undefined;
  const since = Math.max(member.born + years(30), home.today - random.between(200, years(30)));
  return { honouredAs, since: dayText(Math.min(since, home.today - 1)) };
}
