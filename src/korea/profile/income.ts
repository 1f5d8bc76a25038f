import { type Derivations, derived } from './derivation.ts';
import { hasSpouse } from './family.ts';
import { incomeOfHousehold, membersOf } from './household.ts';
import { monthly, yearly } from './means.ts';
import type { IncomeRow, Known } from './readings.ts';

/** The rows of the couple: the person's alone without a spouse, nothing when the spouse's were not read. */
function incomeOfCouple(known: Known): readonly IncomeRow[] | undefined {
  const spouse = hasSpouse(known);
  if (!known.income || spouse === undefined) return undefined;
  return spouse ? known.spouseIncome && [...known.income, ...known.spouseIncome] : known.income;
}

const couple = ['relatives', 'members', 'income', 'spouseIncome'] as const;
const everyone = ['person', 'members', 'memberIncome'] as const;

/** The person, and the parents too as far as they live elsewhere. */
function incomeWithParents(known: Known): readonly IncomeRow[] | undefined {
  const [own, members] = [incomeOfHousehold(known), membersOf(known)];
  if (!own || !members || !known.parentIncome) return undefined;
  const elsewhere = known.parentIncome.filter(row => !members.some(one => one.subject === row.subject));
  return [...own, ...elsewhere];
}

/** Relatives of the direct line who live elsewhere, each by what `of` makes of their rows: the highest; zero when there are none. */
export function highestElsewhere<R extends { readonly subject: string }>(
  { members, linealSeats }: Known,
  rows: readonly R[] | undefined,
  of: (rows: readonly R[]) => number,
): number | undefined {
  if (!members || !linealSeats || !rows) return undefined;
  const living = linealSeats.filter(
    one => one.status === 'registered' && !members.some(member => member.subject === one.subject),
  );
  return Math.max(0, ...living.map(one => of(rows.filter(row => row.subject === one.subject))));
}

/** Monthly and yearly income, from what the tax office settled last. */
export const income: Derivations = {
  workIncome: derived(['income'], known => known.income && monthly(known.income, 'earned')),
  spouseWorkIncome: derived(['relatives', 'members', 'spouseIncome'], known => {
    if (hasSpouse(known) === false) return 0;
    return known.spouseIncome && hasSpouse(known) ? monthly(known.spouseIncome, 'earned') : undefined;
  }),
  coupleOtherIncome: derived(couple, known => {
    const rows = incomeOfCouple(known);
    return rows && monthly(rows, 'business', 'pension', 'financial', 'transfer');
  }),
  householdIncome: derived(everyone, known => {
    const rows = incomeOfHousehold(known);
    return rows && monthly(rows);
  }),
  householdOtherIncome: derived(everyone, known => {
    const rows = incomeOfHousehold(known);
    return rows && monthly(rows, 'pension', 'financial', 'transfer');
  }),
  // A business counts by a rate of its trade that no register holds: with one, the sum stays open. Regular support does not count.
  yearlyIncome: derived(couple, known => {
    const rows = incomeOfCouple(known);
    if (!rows || yearly(rows, 'business') > 0) return undefined;
    return yearly(rows, 'earned', 'pension', 'financial');
  }),
  originHouseholdIncome: derived([...everyone, 'parentIncome'], known => {
    const rows = incomeWithParents(known);
    return rows && monthly(rows);
  }),
  originHouseholdSize: derived(['person', 'members', 'parentSeats'], known => {
    const members = membersOf(known);
    if (!members || !known.parentSeats) return undefined;
    const elsewhere = known.parentSeats.filter(
      one => one.status === 'registered' && !members.some(member => member.subject === one.subject),
    );
    return members.length + elsewhere.length;
  }),
  supporterIncome: derived(['members', 'linealSeats', 'linealIncome'], known =>
    highestElsewhere(known, known.linealIncome, rows => yearly(rows)),
  ),
};
