import type { CivilDay } from '../../../kernel/time/index.ts';
import { dayText } from '../day-text.ts';
import { chanceOf } from './chance.ts';
import { type Home, type Member, related } from './member.ts';

export interface Pregnancy {
  readonly expectedOn: CivilDay;
  readonly bornOn?: CivilDay;
}

/** A birth within the last year, or a pregnancy that was reported: of wives from 22 to 42, rarely of others. @law 모자보건법 제8조 */
export function drawPregnancy(home: Home, member: Member): Pregnancy | undefined {
  const { person, age, id } = member;
  if (person.sex !== 'female' || age < 22 || age > 45) return undefined;
  const random = chanceOf(id, 'pregnancy');
  const youngest = related(home, member, 'child').toSorted((a, b) => b.born - a.born)[0];
  const sinceBirth = youngest === undefined ? Infinity : home.today - youngest.born;
  if (youngest !== undefined && sinceBirth < 365)
    return { expectedOn: dayText(youngest.born + random.between(-14, 14)), bornOn: youngest.person.birthDate };
  const married = related(home, member, 'spouse').length > 0;
  const settled = sinceBirth > 560 && related(home, member, 'child').length < 3;
  if (age > 42 || !settled || !random.chance(married ? 0.05 : 0.002)) return undefined;
  return { expectedOn: dayText(home.today + random.between(5, 220)) };
}
