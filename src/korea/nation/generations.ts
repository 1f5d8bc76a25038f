import { years } from './day-text.ts';
import { admit, type Draft, descend, draft } from './draft.ts';
import { couple, die, type Family, familyWithChildren, settle } from './family.ts';
import type { Recipe } from './recipe.ts';

/** The husband's mother, who is on no other record of the nation. */
const motherOf = (husband: Draft, relation: Draft['relation']): Draft => {
  const { home } = husband;
  const mother = draft(home, 'female', husband.born - home.random.between(years(24) + 2, years(30)), relation);
  descend(husband, undefined, mother);
  return mother;
};

const citizens = ({ husband, wife, children }: Family): void => {
  for (const person of [husband, wife, ...children]) {
    person.nationality = 'KR';
    person.visa = undefined;
  }
  for (const child of children) child.namesake = husband;
};

/** A couple whose head took his mother in. */
export const withParent =
  (count: number): Recipe =>
  (home, today) => {
    const { random } = home;
    const places = { husband: 'head', wife: 'spouse', child: 'child' } as const;
    const family =
      count === 0
        ? couple(home, today, random.between(38, 58), places)
        : familyWithChildren(home, today, count, random.between(count * 3, 13), places);
    if (family.husband.visa !== undefined) citizens(family);
    settle(family);
    const mother = motherOf(family.husband, 'parent');
    mother.joined = random.between(home.formed + 30, today - 1);
    admit(mother);
  };

/** A mother, her son with wife and children: three generations under the eldest. */
export const threeGenerations =
  (count: number): Recipe =>
  (home, today, spare) => {
    const { random } = home;
    const family = familyWithChildren(home, today, count, random.between(count * 3, 13), {
      husband: 'child',
      wife: 'child-in-law',
      child: 'grandchild',
    });
    if (family.husband.visa !== undefined) citizens(family);
    family.wife.joined = home.formed;
    family.husband.joined = family.husband.born;
    home.formed = family.husband.born - random.between(290, 1250);
    const mother = motherOf(family.husband, 'head');
    admit(mother);
    settle(family);
    if (spare && random.chance(0.5)) addLateFather(mother, family.husband, today);
  };

const addLateFather = (mother: Draft, son: Draft, today: number): void => {
  const { home } = mother;
  const father = draft(home, 'male', mother.born - home.random.between(0, 2000), 'spouse');
  father.spouse = mother;
  mother.spouse = father;
  father.marriedOn = mother.marriedOn = home.formed;
  son.father = father;
  son.namesake = father;
  father.children.push(son);
  die(father, today);
  admit(father);
};
