import { type Derivations, derived } from './derivation.ts';
import { paidOn } from './person.ts';
import type { Known } from './readings.ts';

type Relation = 'father' | 'mother' | 'spouse' | 'child';

const has = ({ relatives }: Known, ...relations: readonly Relation[]): boolean | undefined =>
  relatives?.some(row => row.relation !== undefined && relations.includes(row.relation));

/**
 * Marriage is registered (가족관계의 등록 등에 관한 법률 제9조), living as a couple without it is not: with somebody at home who is no relative
 * (동거인), whether there is a spouse stays open.
 */
export function hasSpouse(known: Known): boolean | undefined {
  if (has(known, 'spouse') !== false) return has(known, 'spouse');
  if (!known.members) return undefined;
  return known.members.some(row => row.relationToHead === 'cohabitant') ? undefined : false;
}

/** The person's family, from the family relations register. */
export const family: Derivations = {
  hasSpouse: derived(['relatives', 'members'], hasSpouse),
  hasChild: derived(['relatives'], known => has(known, 'child')),
  spouseReceivesPension: derived(['relatives', 'members', 'spouseBenefits'], (known, today) => {
    if (hasSpouse(known) === false) return false;
    if (has(known, 'spouse') !== true) return undefined;
    return known.spouseBenefits?.some(row => row.benefit === 'basic-pension' && paidOn(row, today));
  }),
  livesApartFromParents: derived(['relatives', 'members'], ({ relatives, members }) => {
    if (!relatives || !members) return undefined;
    const parents = relatives.filter(row => row.relation === 'father' || row.relation === 'mother');
    return !parents.some(parent => members.some(member => member.subject === parent.relative));
  }),
  // 출생 순위: the child's place among the children of either parent.
  birthOrder: derived(['person', 'siblings'], ({ person, siblings }) => {
    const born = person?.birthDate;
    if (!siblings || born === undefined || siblings.some(one => one.birthDate === undefined)) return undefined;
    const older = siblings.filter(one => one.subject !== person?.subject && (one.birthDate ?? '') < born);
    return older.length + 1;
  }),
};
