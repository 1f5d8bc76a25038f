import type { Nationality } from './foreign-name.ts';
import type { Move, RelationToHead, Sex } from './person.ts';
import type { Random } from './random.ts';
import { drawSurname } from './surname.ts';

/** A household being made: days are day numbers, and people point at each other. */
export interface Home {
  readonly index: number;
  readonly random: Random;
  formed: number;
  /** The addresses it lived at, oldest first; the first begins on the day it was formed. */
  stays: readonly Stay[];
  readonly members: Draft[];
}

export interface Stay {
  readonly from: number;
  readonly move: Move;
}

/** A person being made. */
export interface Draft {
  readonly home: Home;
  readonly sex: Sex;
  readonly born: number;
  /** The day the person became a member of the household. */
  joined: number;
  relation: RelationToHead;
  nationality: Nationality | 'KR';
  visa: string | undefined;
  died: number | undefined;
  father: Draft | undefined;
  mother: Draft | undefined;
  spouse: Draft | undefined;
  marriedOn: number;
  readonly children: Draft[];
  readonly surname: number;
  /** Whose family name the person bears, if not an own one: the father's as a rule, whether or not he lives in the nation. */
  namesake: Draft | undefined;
}

/** Someone who may come to live in a household; `admit` makes a member of them. */
export const draft = (home: Home, sex: Sex, born: number, relation: RelationToHead): Draft => ({
  home,
  sex,
  born,
  joined: home.formed,
  relation,
  nationality: 'KR',
  visa: undefined,
  died: undefined,
  father: undefined,
  mother: undefined,
  spouse: undefined,
  marriedOn: 0,
  children: [],
  surname: drawSurname(home.random),
  namesake: undefined,
});

export const admit = (...people: readonly Draft[]): void => {
  for (const person of people) person.home.members.push(person);
};

export const marry = (a: Draft, b: Draft, day: number): void => {
  a.spouse = b;
  b.spouse = a;
  a.marriedOn = day;
  b.marriedOn = day;
};

/** Makes a tie of descent; either parent may be unknown to the nation. */
export const descend = (child: Draft, father: Draft | undefined, mother: Draft | undefined): void => {
  child.father = father;
  child.mother = mother;
  father?.children.push(child);
  mother?.children.push(child);
};

/** The one whose drawn family name a person bears, up the line of fathers. */
export const nameGiver = (person: Draft): Draft =>
  person.namesake === undefined ? person : nameGiver(person.namesake);
