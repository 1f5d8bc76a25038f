import type { ResidentNumber } from '../formats/index.ts';
import { dayText } from './day-text.ts';
import { demonstrationNumber, demonstrationNumbersPerDay } from './demonstration-number.ts';
import type { Draft } from './draft.ts';
import { historyOf } from './history.ts';
import type { FamilyTie, Person } from './person.ts';
import { nameOf } from './person-name.ts';

/** Each block has this many numbers of its own for every birth date, sex and residence: so no two blocks can meet. */
const numbersPerBlock = 8;

/** How many blocks a nation can have before its identity numbers run out. */
export const largestBlockCount = demonstrationNumbersPerDay / numbersPerBlock;

/** Hands out the identity numbers of a block. The factor has no divisor in common with the capacity: it scatters, uniquely. */
export class NumberDesk {
  readonly #block: number;
  readonly #given = new Map<number, number>();

  constructor(block: number) {
    this.#block = block;
  }

  numberFor({ born, sex, nationality }: Draft): ResidentNumber {
    const foreigner = nationality !== 'KR';
    const drawer = born * 4 + (sex === 'female' ? 2 : 0) + (foreigner ? 1 : 0);
    const given = this.#given.get(drawer) ?? 0;
    if (given === numbersPerBlock)
      throw new Error(`block ${this.#block}: more than ${given} people share a birth date`);
    this.#given.set(drawer, given + 1);
    const serial = ((this.#block * numbersPerBlock + given) * 7919) % demonstrationNumbersPerDay;
    return demonstrationNumber(dayText(born), sex, foreigner, serial);
  }
}

type Ids = ReadonlyMap<Draft, string>;

const idOf = (ids: Ids, person: Draft): string => ids.get(person) as string;

/** A marriage, until death ended it. */
function marriage(ids: Ids, person: Draft, spouse: Draft): FamilyTie {
  const tie = { relation: 'spouse', person: idOf(ids, spouse), since: dayText(person.marriedOn) } as const;
  const end = Math.min(person.died ?? Infinity, spouse.died ?? Infinity);
  return end === Infinity ? tie : { ...tie, until: dayText(end) };
}

function tiesOf(ids: Ids, person: Draft): readonly FamilyTie[] {
  const ties: FamilyTie[] = [];
  if (person.father) ties.push({ relation: 'father', person: idOf(ids, person.father) });
  if (person.mother) ties.push({ relation: 'mother', person: idOf(ids, person.mother) });
  if (person.spouse) ties.push(marriage(ids, person, person.spouse));
  for (const child of person.children) ties.push({ relation: 'child', person: idOf(ids, child) });
  return ties;
}

/** Writes a person down as the registers keep people; what a person has not is no key, as JSON would leave it out. */
export function registerPerson(person: Draft, ids: Ids, desk: NumberDesk, today: number): Person {
  const { name, hanjaName, romanName } = nameOf(person);
  const record: { -readonly [K in keyof Person]: Person[K] } = {
    id: idOf(ids, person),
    name,
    romanName,
    birthDate: dayText(person.born),
    sex: person.sex,
    identityNumber: desk.numberFor(person),
    nationality: person.nationality,
    residence: person.nationality === 'KR' ? 'citizen' : 'foreigner',
    status: person.died === undefined ? 'registered' : 'deceased',
    relationToHead: person.relation,
    moves: historyOf(person, today),
    family: tiesOf(ids, person),
  };
  if (hanjaName !== undefined) record.hanjaName = hanjaName;
  if (person.visa !== undefined) record.visa = person.visa;
  if (person.died !== undefined) record.deceasedOn = dayText(person.died);
  return record;
}
