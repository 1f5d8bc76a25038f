import type { AgeCondition, Conditions, Doubt, GroupCondition } from '../../blocks/benefits/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ageFrom, ageTo, ageWithoutLimit, type Gov24Group, gov24Groups } from './conditions.ts';

/** A row of "supportConditions" as far as it is flags: `Y` or nothing; the two ages are numbers. */
export type Flags = Readonly<Record<string, string | number | null | undefined>>;

/** Who a service says it is for (사용자구분), as far as it decides which groups apply. */
export interface Addressed {
  readonly people: boolean;
  readonly businesses: boolean;
}

export interface ReadFlags {
  readonly conditions: Conditions;
  readonly doubts: readonly Doubt[];
}

const said = {
  mixed: (group: Gov24Group): Doubt => ({
    code: `mixed-${group.id}`,
    words: words(
      `${group.words.ko}: ‘해당사항없음’과 다른 항목이 함께 표시되어 있어 제한 없음으로 읽었습니다.`,
      `${group.words.en}: “none of these” is marked together with others; it was read as no restriction.`,
    ),
  }),
  elsewhere: (group: Gov24Group): Doubt => ({
    code: `not-addressed-${group.id}`,
    words: words(
      `${group.words.ko}: 사용자구분에 없는 대상의 항목이 표시되어 있습니다.`,
      `${group.words.en}: marked, although the service does not address such applicants.`,
    ),
  }),
  age: (from: unknown, to: unknown): Doubt => ({
    code: 'age-wrong',
    words: words(
      `대상연령 ${String(from)}~${String(to)}: 있을 수 없는 값이라 자료 없음으로 읽었습니다.`,
      `Age ${String(from)}–${String(to)} cannot be right; it was read as no data.`,
    ),
  }),
};

/**
 * What the flags of a group say.
 *
 * All flags on is no restriction, and so is the marker 해당사항없음, also beside other flags. None on means that nobody has
 * filled it in: no data, never "no restriction".
 */
export function readGroup(group: Gov24Group, flags: Flags): GroupCondition {
  const anyOf = group.criteria.filter(({ code }) => flags[code] === 'Y').map(({ code }) => code);
  const marked = group.marker !== undefined && flags[group.marker] === 'Y';
  if (marked || anyOf.length === group.criteria.length) return { state: 'open' };
  return anyOf.length === 0 ? { state: 'no-data' } : { state: 'restricted', anyOf };
}

const isAge = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= ageWithoutLimit;

/** Nothing of what is written makes sense: nothing is known. */
const wrong = (from: unknown, to: unknown) => ({
  age: { state: 'no-data' } as const,
  doubts: [said.age(from, to)],
});

/** What the two ages say. 120 is no upper limit; a missing bound is no data, while the other still excludes. */
export function readAge(flags: Flags): { readonly age: AgeCondition; readonly doubts: readonly Doubt[] } {
  const [from, to] = [flags[ageFrom] ?? undefined, flags[ageTo] ?? undefined];
  if (typeof from === 'string' || typeof to === 'string') return wrong(from, to);
  if (![from, to].every(bound => bound === undefined || isAge(bound)) || (from ?? 0) > (to ?? ageWithoutLimit))
    return wrong(from, to);
  const upper = to === undefined || to === ageWithoutLimit ? {} : { to };
  if (from === undefined || to === undefined)
    return { age: { state: 'no-data', ...(from !== undefined && { from }), ...upper }, doubts: [] };
  if (from === 0 && to === ageWithoutLimit) return { age: { state: 'open' }, doubts: [] };
  return { age: { state: 'restricted', from, ...upper }, doubts: [] };
}

/**
 * A row of flags as a condition. Groups about applicants that the service does not address are left out when nothing is
 * marked in them; without knowing whom it addresses, all groups stand, with no data.
 *
 * @example
 * readFlags({ JA0101: 'Y', JA0102: 'Y', JA0110: 3, JA0111: 5 }).conditions.age // { state: 'restricted', from: 3, to: 5 }
 */
export function readFlags(flags: Flags, addressed: Addressed = { people: true, businesses: true }): ReadFlags {
  const { age, doubts: ageDoubts } = readAge(flags);
  const doubts = [...ageDoubts];
  const groups: Record<string, GroupCondition> = {};
  for (const group of gov24Groups) {
    const condition = readGroup(group, flags);
    const applies = group.about === 'business' ? addressed.businesses : addressed.people;
    if (!applies && condition.state === 'no-data') continue;
    groups[group.id] = condition;
    if (!applies && condition.state === 'restricted') doubts.push(said.elsewhere(group));
    if (isMixed(group, flags)) doubts.push(said.mixed(group));
  }
  const ageApplies = addressed.people || age.state !== 'no-data' || ageDoubts.length > 0;
  return { conditions: { age: ageApplies ? age : { state: 'open' }, groups }, doubts };
}

const isMixed = (group: Gov24Group, flags: Flags): boolean =>
  group.marker !== undefined &&
  flags[group.marker] === 'Y' &&
  group.criteria.some(({ code }) => flags[code] === 'Y') &&
  !group.criteria.every(({ code }) => flags[code] === 'Y');
