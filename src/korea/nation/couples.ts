import type { Draft, Home } from './draft.ts';
import { couple, familyWithChildren, settle, settleOneParent } from './family.ts';
import type { Random } from './random.ts';
import type { Recipe } from './recipe.ts';

const headed = (random: Random) =>
  random.chance(0.8)
    ? ({ husband: 'head', wife: 'spouse', child: 'child' } as const)
    : ({ husband: 'spouse', wife: 'head', child: 'child' } as const);

/** An age in years of the eldest child still at home. */
const eldestOf = (random: Random, count: number): number => {
  const chance = random.unit();
  if (count === 1)
    return chance < 0.36 ? random.between(0, 17) : chance < 0.82 ? random.between(18, 29) : random.between(30, 38);
  if (count === 2) return chance < 0.46 ? random.between(2, 18) : random.between(19, 30);
  return random.between(6, 20);
};

/** A couple without children at home. */
export const twoAlone: Recipe = (home, today) => {
  const { random } = home;
  const chance = random.unit();
  const age = chance < 0.09 ? random.between(27, 36) : chance < 0.18 ? random.between(37, 49) : random.between(50, 86);
  settle(couple(home, today, age, headed(random)));
};

/** A couple with children. */
export const withChildren =
  (count: number): Recipe =>
  (home, today) => {
    const { random } = home;
    settle(familyWithChildren(home, today, count, eldestOf(random, count), headed(random)));
  };

/** One parent and children; where the children are long grown, one of them often heads the household. */
export const oneParent =
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
