import { years } from './day-text.ts';
import { admit, type Draft, descend, draft, type Home } from './draft.ts';
import { couple, die, type Family, familyWithChildren, settle, settleOneParent } from './family.ts';
import { drawNationality, drawVisa } from './foreign-name.ts';
import type { Sex } from './person.ts';
import { type Random, weighted } from './random.ts';

/** Fills a household. `spare` says whether it may keep someone who died beside its living members. */
type Recipe = (home: Home, today: number, spare: boolean) => void;

const anySex = (random: Random): Sex => (random.chance(0.5) ? 'male' : 'female');
const headed = (random: Random) =>
  random.chance(0.8)
    ? ({ husband: 'head', wife: 'spouse', child: 'child' } as const)
    : ({ husband: 'spouse', wife: 'head', child: 'child' } as const);

const settleAbroad = (person: Draft, random: Random): void => {
  const nationality = drawNationality(random);
  person.nationality = nationality;
  person.visa = drawVisa(random, nationality);
};

/** An age in years of the eldest child still at home. */
const eldestOf = (random: Random, count: number): number => {
  const chance = random.unit();
  if (count === 1)
    return chance < 0.36 ? random.between(0, 17) : chance < 0.82 ? random.between(18, 29) : random.between(30, 38);
  if (count === 2) return chance < 0.46 ? random.between(2, 18) : random.between(19, 30);
  return random.between(6, 20);
};

const oneForeigner: Recipe = (home, today) => {
  const { random } = home;
  home.formed = today - random.between(30, years(10));
  const person = draft(
    home,
    random.chance(0.58) ? 'male' : 'female',
    home.formed - random.between(years(19), years(48)),
    'head',
  );
  settleAbroad(person, random);
  admit(person);
};

const oneAdult =
  (from: number, to: number): Recipe =>
  (home, today) => {
    const { random } = home;
    const age = years(random.between(from, to)) + random.between(1, 364);
    home.formed = today - random.between(20, Math.min(age - years(19) + 20, years(14)));
    admit(draft(home, anySex(random), today - age, 'head'));
  };

const widowed: Recipe = (home, today, spare) => {
  const { random } = home;
  const pair = couple(home, today, random.between(62, 90), { husband: 'head', wife: 'head', child: 'child' });
  const survivor = random.chance(0.8) ? pair.wife : pair.husband;
  (survivor.spouse as Draft).relation = 'spouse';
  settleOneParent(survivor, [], today, spare);
};

const twoAlone: Recipe = (home, today) => {
  const { random } = home;
  const chance = random.unit();
  const age = chance < 0.09 ? random.between(27, 36) : chance < 0.18 ? random.between(37, 49) : random.between(50, 86);
  settle(couple(home, today, age, headed(random)));
};

const withChildren =
  (count: number): Recipe =>
  (home, today) => {
    const { random } = home;
    settle(familyWithChildren(home, today, count, eldestOf(random, count), headed(random)));
  };

/** One parent and children; where the children are long grown, one of them often heads the household. */
const oneParent =
  (count: number): Recipe =>
  (home, today, spare) => {
    const { random } = home;
    const eldest = random.between(count * 4, count === 1 ? 54 : 32);
    const family = familyWithChildren(home, today, count, eldest, { husband: 'head', wife: 'head', child: 'child' });
    const parent = random.chance(0.75) ? family.wife : family.husband;
    (parent.spouse as Draft).relation = 'spouse';
    settleOneParent(parent, family.children, today, spare && random.chance(eldest > 30 ? 0.6 : 0.25));
    if (eldest > 30 && random.chance(0.6)) headedByChild(home);
  };

const headedByChild = ({ members }: Home): void => {
  const head = members.find(member => member.relation === 'child') as Draft;
  for (const member of members) member.relation = member.relation === 'child' ? 'sibling' : 'parent';
  head.relation = 'head';
  members.splice(members.indexOf(head), 1);
  members.unshift(head);
};

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
const withParent =
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
const threeGenerations =
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

const siblings: Recipe = (home, today) => {
  const { random } = home;
  const younger = today - years(random.between(20, 34)) - random.below(365);
  const elder = younger - random.between(400, 2400);
  home.formed = today - random.between(30, Math.min(years(6), today - younger - years(19)));
  const head = draft(home, anySex(random), elder, 'head');
  const sibling = draft(home, anySex(random), younger, 'sibling');
  sibling.namesake = head;
  admit(head, sibling);
};

const cohabitants: Recipe = (home, today) => {
  const { random } = home;
  home.formed = today - random.between(30, years(5));
  const abroad = random.chance(0.35);
  for (const relation of ['head', 'cohabitant'] as const) {
    const person = draft(home, anySex(random), home.formed - random.between(years(20), years(45)), relation);
    if (abroad) settleAbroad(person, random);
    admit(person);
  }
};

const recipes: readonly ((random: Random) => Recipe)[] = [
  weighted<Recipe>([
    [oneForeigner, 11],
    [oneAdult(19, 34), 25],
    [oneAdult(35, 64), 31],
    [oneAdult(65, 84), 13],
    [widowed, 20],
  ]),
  weighted<Recipe>([
    [twoAlone, 62],
    [oneParent(1), 26],
    [siblings, 5],
    [cohabitants, 7],
  ]),
  weighted<Recipe>([
    [withChildren(1), 70],
    [oneParent(2), 18],
    [withParent(0), 12],
  ]),
  weighted<Recipe>([
    [withChildren(2), 85],
    [withParent(1), 10],
    [threeGenerations(1), 5],
  ]),
  weighted<Recipe>([
    [withChildren(3), 45],
    [withParent(2), 38],
    [threeGenerations(2), 17],
  ]),
  weighted<Recipe>([
    [withParent(3), 60],
    [threeGenerations(3), 40],
  ]),
];

/** How many live together, as in the census of households (rounded, from memory). */
export const drawSize = weighted([
  [1, 35],
  [2, 29],
  [3, 19],
  [4, 13],
  [5, 3.2],
  [6, 0.8],
] as const);

/** Fills a household with exactly `size` living members (1-6), and with `spare` perhaps one who died. */
export const compose = (home: Home, size: number, today: number, spare: boolean): void =>
  (recipes[size - 1] as (random: Random) => Recipe)(home.random)(home, today, spare);
