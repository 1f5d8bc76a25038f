import { ageOn, type CivilDay, dayNumber, partsOf } from '../../../kernel/time/index.ts';
import { type Area, areaByCode } from '../../areas/index.ts';
import type { Household, Person } from '../person.ts';

/** Someone who lives in a household today. */
export interface Member {
  readonly person: Person;
  readonly id: string;
  readonly age: number;
  /** Day numbers, counted as the kernel does. */
  readonly born: number;
  /** When the person came to Korea; the day of birth for most. */
  readonly arrived: number;
  readonly movedIn: number;
}

/** Whether house and pay are those of the capital, its province, a large city or elsewhere. */
export type Region = 'seoul' | 'gyeonggi' | 'metropolitan' | 'other';

/** A household as it lives today. */
export interface Home {
  readonly id: string;
  readonly area: Area;
  readonly region: Region;
  readonly household: Household;
  readonly members: readonly Member[];
  readonly today: number;
  readonly asOf: CivilDay;
  readonly year: number;
}

const metropolitan = new Set(['26', '27', '28', '29', '30', '31', '36']);
const changwon = '48120';

export function regionOf(area: Area): Region {
  if (area.province.code === '11') return 'seoul';
  if (area.province.code === '41') return 'gyeonggi';
  return metropolitan.has(area.province.code) || area.code === changwon ? 'metropolitan' : 'other';
}

const memberOf = (person: Person, asOf: CivilDay): Member => {
  const first = person.moves[0]?.movedOn ?? person.birthDate;
  return {
    person,
    id: person.id,
    age: ageOn(person.birthDate, asOf),
    born: dayNumber(person.birthDate),
    arrived: dayNumber(person.residence === 'foreigner' ? first : person.birthDate),
    movedIn: dayNumber(person.moves.at(-1)?.movedOn ?? person.birthDate),
  };
};

/** The living of a household on a day. */
export function homeOf(household: Household, asOf: CivilDay): Home {
  const area = areaByCode(household.address.areaCode);
  if (area === undefined) throw new Error(`no municipality ${household.address.areaCode}`);
  return {
    id: household.id,
    area,
    region: regionOf(area),
    household,
    members: household.members.filter(one => one.status === 'registered').map(one => memberOf(one, asOf)),
    today: dayNumber(asOf),
    asOf,
    year: partsOf(asOf).year,
  };
}

export const isCitizen = ({ person }: Member): boolean => person.residence === 'citizen';

/** The member of the household a tie of family leads to, if it does. */
export const related = (home: Home, member: Member, relation: 'spouse' | 'child' | 'father' | 'mother'): Member[] =>
  member.person.family.flatMap(tie =>
    tie.relation === relation ? (home.members.find(one => one.id === tie.person) ?? []) : [],
  );
