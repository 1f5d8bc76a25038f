import { ageFrom, ageTo, ageWithoutLimit, gov24Groups, incomeBandsBetween } from '../conditions.ts';
import type { Flags } from '../flags.ts';
import type { Chance } from './chance.ts';
import type { Audience } from './thing.ts';

/** How the codes of personal situations (JA03) stand in a row. */
export type Marking = 'all-on' | 'none-on' | 'marker' | 'mixed' | 'primary' | 'other';

/** How 1,097 sampled rows stood; counted by others, the shares are all we know of. */
export const markings: readonly (readonly [Marking, number])[] = [
  ['all-on', 245],
  ['none-on', 83],
  ['marker', 122],
  ['mixed', 67],
  ['primary', 177],
  ['other', 403],
];

/** The share of rows that are restricted to some kind of household (of 10,968). */
export const householdShare = 0.1175;

const codesOf = (group: string): readonly string[] =>
  gov24Groups.find(({ id }) => id === group)?.criteria.map(({ code }) => code) ?? [];

const [sexes, incomes, traits, households] = ['sex', 'income', 'traits', 'household'].map(codesOf) as [
  readonly string[],
  readonly string[],
  readonly string[],
  readonly string[],
];

function traitFlags(chance: Chance, marking: Marking, audience: Audience): readonly string[] {
  switch (marking) {
    case 'all-on':
      return traits;
    case 'none-on':
      return [];
    case 'marker':
      return ['JA0322'];
    case 'mixed':
      return ['JA0322', ...chance.shuffled(traits).slice(0, 1 + chance.below(3))];
    case 'primary':
    case 'other':
      return audience.codes;
  }
}

function incomeFlags(chance: Chance, { income }: Audience): readonly string[] {
  const among = chance.unit();
  if (income === undefined) return among < 0.75 ? incomes : [];
  if (among < 0.3) return incomes;
  return among < 0.4 ? [] : incomeBandsBetween(0, income);
}

function householdFlags(chance: Chance, restricted: boolean, { codes }: Audience): readonly string[] {
  if (restricted) return codes;
  const among = chance.unit();
  if (among < 0.4) return households;
  return among < 0.7 ? ['JA0410'] : [];
}

const ageFlags = (chance: Chance, { age }: Audience): Flags => {
  if (age === undefined && chance.chance(0.05)) return { [ageFrom]: null, [ageTo]: null };
  return { [ageFrom]: age?.[0] ?? 0, [ageTo]: age?.[1] ?? ageWithoutLimit };
};

/** Businesses are marked by their own codes only. */
const businessFlags = (chance: Chance, company: boolean): readonly string[] => {
  const kind = company ? ['JA2101'] : chance.chance(0.6) ? ['JA1102'] : codesOf('stage');
  const trade = codesOf(company ? 'industry' : 'trade');
  return [...kind, ...(chance.chance(0.5) ? trade : chance.chance(0.5) ? [chance.pick(trade)] : [])];
};

/** The flags of an invented row, fitting whom it is for and how its marking stands. */
export function inventedFlags(
  chance: Chance,
  audience: Audience,
  { marking, household }: { readonly marking: Marking; readonly household: boolean },
): Flags {
  const on = (codes: readonly string[]): Flags => Object.fromEntries(codes.map(code => [code, 'Y']));
  if (audience.business === true) return on(businessFlags(chance, audience.ko === '중소기업'));
  return {
    ...on(audience.women === true ? ['JA0102'] : chance.chance(0.97) ? sexes : []),
    ...ageFlags(chance, audience),
    ...on(incomeFlags(chance, audience)),
    ...on(traitFlags(chance, marking, audience)),
    ...on(householdFlags(chance, household, audience)),
  };
}
