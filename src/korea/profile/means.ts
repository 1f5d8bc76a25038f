import type { IncomeRow, PropertyRow, VehicleRow } from './readings.ts';

type IncomeKind = NonNullable<IncomeRow['kind']>;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/**
 * Income of the last year that is settled, all of it or of some kinds, in won. Nobody without an entry had any: the tax office settles
 * everybody's. @law 소득세법 제70조
 */
export function yearly(rows: readonly IncomeRow[], ...kinds: readonly IncomeKind[]): number {
  const last = rows.reduce((year, row) => ((row.year ?? '') > year ? (row.year ?? '') : year), '');
  const counted = rows.filter(
    row => row.year === last && row.kind !== undefined && (kinds.length === 0 || kinds.includes(row.kind)),
  );
  return sum(counted.map(row => row.amount ?? 0));
}

/** The same a month, to the won below. */
export const monthly = (rows: readonly IncomeRow[], ...kinds: readonly IncomeKind[]): number =>
  Math.floor(yearly(rows, ...kinds) / 12);

/** What property comes to, by what it is for. Nobody without an entry owns any. @law 사회보장급여법 제7조 */
export const propertySum = (rows: readonly PropertyRow[], is: (row: PropertyRow) => boolean): number =>
  sum(rows.filter(is).map(row => row.value ?? 0));

export const residential = (row: PropertyRow): boolean => row.kind === 'house' && row.use === 'residential';
export const general = (row: PropertyRow): boolean =>
  row.kind === 'land' || (row.kind === 'house' && !residential(row));
export const financial = (row: PropertyRow): boolean => row.kind === 'financial';
export const debt = (row: PropertyRow): boolean => row.kind === 'debt';
export const owned = (row: PropertyRow): boolean => row.kind !== 'debt';

export const vehicleSum = (rows: readonly VehicleRow[]): number => sum(rows.map(row => row.value ?? 0));
