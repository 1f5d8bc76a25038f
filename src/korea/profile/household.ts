import { type Derivations, derived } from './derivation.ts';
import { monthly } from './means.ts';
import type { Known } from './readings.ts';

type Member = NonNullable<Known['members']>[number];

/** 가구원: those registered at one address as a family; cohabitants who are no relatives (동거인) are households of their own. */
export function membersOf({ person, members }: Known): readonly Member[] | undefined {
  if (!person || !members) return undefined;
  const self = members.find(one => one.subject === person.subject);
  if (self === undefined) return undefined;
  // Whether a cohabitant's own relatives live there as well, the register does not say.
  if (self.relationToHead === 'cohabitant') return members.length === 1 ? members : undefined;
  return members.filter(one => one.relationToHead !== 'cohabitant');
}

/** Readings about each member: all at once for an application, or the person's own and those of minor children. */
export interface HouseholdRows<R extends { readonly subject: string }> {
  readonly all: readonly R[] | undefined;
  readonly own: readonly R[] | undefined;
  readonly children: readonly R[] | undefined;
}

/** The rows of everyone in the household; nothing when somebody's were not read. */
export function rowsOfHousehold<R extends { readonly subject: string }>(
  known: Known,
  { all, own, children }: HouseholdRows<R>,
): readonly R[] | undefined {
  const members = membersOf(known);
  if (!members) return undefined;
  const rows = all ?? (own && [...own, ...(children ?? [])]);
  const read = new Set([known.person?.subject, ...(children ? (known.minors ?? []).map(one => one.subject) : [])]);
  if (!all && !members.every(one => read.has(one.subject))) return undefined;
  return rows?.filter(row => members.some(one => one.subject === row.subject));
}

export const incomeOfHousehold = (known: Known) =>
  rowsOfHousehold(known, { all: known.memberIncome, own: known.income, children: known.childIncome });

export const propertyOfHousehold = (known: Known) =>
  rowsOfHousehold(known, { all: known.memberProperty, own: known.property, children: known.childProperty });

export const vehiclesOfHousehold = (known: Known) =>
  rowsOfHousehold(known, { all: known.memberVehicles, own: known.vehicles, children: known.childVehicles });

const disabilityOfHousehold = (known: Known) =>
  rowsOfHousehold(known, {
    all: known.memberDisability,
    own: known.disability && [known.disability],
    children: known.childDisability,
  });

/** Who lives together, and what each earns by work. */
export const household: Derivations = {
  householdSize: derived(['person', 'members'], known => membersOf(known)?.length),
  members: derived(['person', 'members', 'memberIncome', 'memberDisability'], known => {
    const [income, disability] = [incomeOfHousehold(known), disabilityOfHousehold(known)];
    return membersOf(known)?.map(({ subject, birthDate }) => ({
      birthDate,
      workIncome:
        income &&
        monthly(
          income.filter(row => row.subject === subject),
          'earned',
          'business',
        ),
      disabled: disability?.some(row => row.subject === subject && row.severity !== undefined),
    }));
  }),
};
