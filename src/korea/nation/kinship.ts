import { years } from './day-text.ts';
import { type Draft, descend, type Home } from './draft.ts';
import type { Random } from './random.ts';
import { movesBetween } from './stay.ts';

/** Grown-up citizens who came into their household from elsewhere and whose parents are on no record yet, oldest first. */
const withoutParents = (homes: readonly Home[]): Draft[] =>
  homes
    .flatMap(home => home.members)
    .filter(
      ({ born, joined, namesake, nationality, father, mother }) =>
        nationality === 'KR' && joined > born && namesake === undefined && !father && !mother,
    )
    .sort((a, b) => a.born - b.born);

/** The husbands of the marriages between citizens, living or not. */
const marriedMen = (homes: readonly Home[]): Draft[] =>
  homes
    .flatMap(home => home.members)
    .filter(({ sex, nationality, spouse }) => sex === 'male' && nationality === 'KR' && spouse?.nationality === 'KR');

/** Parents and grandparents. */
function forebears(person: Draft): Draft[] {
  const parents = [person.father, person.mother].filter(parent => parent !== undefined);
  return [
    ...parents,
    ...parents.flatMap(parent => [parent.father, parent.mother]).filter(parent => parent !== undefined),
  ];
}

/** Whether a marriage would then join siblings or cousins. @law 민법 제809조 */
function related(child: Draft, father: Draft, mother: Draft): boolean {
  if (child.spouse === undefined) return false;
  const theirs = forebears(child.spouse);
  return [father, mother, ...forebears(father), ...forebears(mother)].some(person => theirs.includes(person));
}

const youngest = years(24) + 2;
const oldest = years(41) - 2;
const ofAge = (mother: Draft, child: Draft): boolean =>
  child.born >= mother.born + youngest && child.born < mother.born + oldest;

/** Whether the child can be theirs: age, marriage, siblings, lives, and a life of six moves at most. */
function fits(child: Draft, father: Draft, mother: Draft): boolean {
  if (!ofAge(mother, child) || father.home === child.home || child.born < father.marriedOn + 290) return false;
  if (mother.children.length > 2 || mother.children.some(other => Math.abs(other.born - child.born) < 300))
    return false;
  if (child.born > Math.min(father.died ?? Infinity, mother.died ?? Infinity)) return false;
  const moves = movesBetween(father.home, child.born, child.joined) + child.home.stays.length;
  return moves <= 6 && !related(child, father, mother);
}

/**
 * Finds parents within the same block for the grown-up who can have some there, and gives them the father's family name.
 * Oldest first, so that forebears are known before the marriages of their descendants are looked at.
 */
export function linkKin(homes: readonly Home[], random: Random): void {
  const fathers = marriedMen(homes);
  if (fathers.length === 0) return;
  for (const child of withoutParents(homes)) {
    const start = random.below(fathers.length);
    for (let step = 0; step < fathers.length; step++) {
      const father = fathers[(start + step) % fathers.length] as Draft;
      const mother = father.spouse as Draft;
      if (!fits(child, father, mother)) continue;
      descend(child, father, mother);
      child.namesake = father;
      break;
    }
  }
}
