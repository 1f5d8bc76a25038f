import { years } from './day-text.ts';
import { admit, type Draft, descend, draft, type Home, marry } from './draft.ts';
import { drawNationality, drawSpouseNationality } from './foreign-name.ts';
import type { RelationToHead } from './person.ts';

/** Two who married, and the children they had, on the way into a household. */
export interface Family {
  readonly husband: Draft;
  readonly wife: Draft;
  readonly children: readonly Draft[];
}

/** Where each stands to the head. */
interface Places {
  readonly husband: RelationToHead;
  readonly wife: RelationToHead;
  readonly child: RelationToHead;
}

/** Some couples have come from abroad, and some citizens married someone who has; not so among the old. */
function comeFromAbroad({ husband, wife, children }: Family, today: number): void {
  const { random } = husband.home;
  const chance = random.unit();
  if (wife.born < today - years(62) || chance > 0.085) return;
  if (chance < 0.05) {
    const guest = random.chance(0.8) ? wife : husband;
    guest.nationality = drawSpouseNationality(random);
    guest.visa = 'F-6';
    if (guest === husband) for (const child of children) child.namesake = wife;
    return;
  }
  const nationality = drawNationality(random);
  for (const person of [husband, wife, ...children]) {
    person.nationality = nationality;
    person.visa = children.includes(person) ? 'F-3' : 'F-2';
  }
}

/** A man about the age of the woman he married, as a rule a little older. */
const husbandOf = (home: Home, wifeBorn: number, relation: RelationToHead): Draft => {
  const older = Math.floor((home.random.between(-700, 2550) + home.random.between(-700, 2550)) / 2);
  return draft(home, 'male', wifeBorn - older, relation);
};

/**
 * A couple with `count` children, the eldest of about that age in years. Mothers are 24 to 40 at each birth, brothers and
 * sisters one and a half to four years apart, the marriage comes before the first birth, and the household begins with it.
 */
export function familyWithChildren(home: Home, today: number, count: number, eldest: number, places: Places): Family {
  const { random } = home;
  const gaps = Array.from({ length: count - 1 }, () => random.between(540, 1500));
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  const first = today - Math.max(span + 1, years(eldest) + random.below(365));
  const latest = years(41) - span - 3;
  const age = Math.floor((random.between(years(24) + 2, latest) + random.between(years(24) + 2, latest)) / 2);
  const marriage = first - random.between(290, 1250);
  home.formed = marriage + random.between(0, 40);
  const husband = husbandOf(home, first - age, places.husband);
  const wife = draft(home, 'female', first - age, places.wife);
  marry(husband, wife, marriage);
  let born = first;
  const children = Array.from({ length: count }, (_, order) => {
    if (order > 0) born += gaps[order - 1] as number;
    const child = draft(home, random.chance(0.512) ? 'male' : 'female', born, places.child);
    child.joined = born;
    child.namesake = husband;
    return child;
  });
  const family = { husband, wife, children };
  comeFromAbroad(family, today);
  return family;
}

/** A couple without children at home; the wife is about that age in years, 27 at least. */
export function couple(home: Home, today: number, wifeAge: number, places: Places): Family {
  const { random } = home;
  const born = today - years(wifeAge) - random.below(365);
  const atMarriage = wifeAge >= 60 ? random.between(years(20), years(26)) : random.between(years(23), years(31));
  const marriage = Math.min(born + atMarriage, today - 100 - random.below(200));
  home.formed = marriage + random.between(0, 40);
  const husband = husbandOf(home, born, places.husband);
  const wife = draft(home, 'female', born, places.wife);
  marry(husband, wife, marriage);
  const family = { husband, wife, children: [] };
  comeFromAbroad(family, today);
  return family;
}

/** Takes the whole family in. */
export function settle({ husband, wife, children }: Family): void {
  if (husband.relation === 'head') admit(husband, wife, ...children);
  else admit(wife, husband, ...children);
  for (const child of children) descend(child, husband, wife);
}

/**
 * Takes in one parent and the children. The other has died and stays on the household's record when `recorded`, or else
 * lives outside the nation and leaves the family name only.
 */
export function settleOneParent(parent: Draft, children: readonly Draft[], today: number, recorded: boolean): void {
  const other = parent.spouse as Draft;
  admit(parent, ...children);
  if (recorded) {
    die(other, today);
    admit(other);
  } else {
    parent.spouse = undefined;
  }
  const of = (sex: Draft['sex']) => [parent, ...(recorded ? [other] : [])].find(each => each.sex === sex);
  for (const child of children) descend(child, of('male'), of('female'));
}

/** Ends a life within the last fifteen years, after every birth and marriage of the household. */
export function die(person: Draft, today: number): void {
  const { random, members } = person.home;
  let after = Math.max(person.joined, person.marriedOn, today - years(15));
  for (const member of members) after = Math.max(after, member.joined === member.born ? member.born : 0);
  person.died = random.between(Math.min(after + 1, today - 1), today - 1);
}
