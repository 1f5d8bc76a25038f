import { type Derivations, derived } from './derivation.ts';
import { hasSpouse } from './family.ts';
import { membersOf, propertyOfHousehold, vehiclesOfHousehold } from './household.ts';
import { leaseOfHousehold } from './housing.ts';
import { highestElsewhere } from './income.ts';
import { debt, financial, general, owned, propertySum, residential, vehicleSum } from './means.ts';
import type { Known, PropertyRow } from './readings.ts';

const everyone = ['person', 'members', 'memberProperty'] as const;
const leased = [...everyone, 'memberLease'] as const;
const couple = ['relatives', 'members', 'property', 'spouseProperty'] as const;

function propertyOfCouple(known: Known): readonly PropertyRow[] | undefined {
  const spouse = hasSpouse(known);
  if (!known.property || spouse === undefined) return undefined;
  return spouse ? known.spouseProperty && [...known.property, ...known.spouseProperty] : known.property;
}

const ofHousehold = (needs: typeof everyone | typeof leased, is: (row: PropertyRow) => boolean) =>
  derived(needs, known => {
    const rows = propertyOfHousehold(known);
    return rows && propertySum(rows, is);
  });

const ofCouple = (is: (row: PropertyRow) => boolean) =>
  derived(couple, known => {
    const rows = propertyOfCouple(known);
    return rows && propertySum(rows, is);
  });

/** The home of a household: the house it lives in, or the deposit paid for it. */
function homeValue(known: Known, today: Parameters<typeof leaseOfHousehold>[1]): number | undefined {
  const [rows, lease] = [propertyOfHousehold(known), leaseOfHousehold(known, today)];
  if (!rows || lease === 'unread') return undefined;
  return propertySum(rows, residential) + (lease?.deposit ?? 0);
}

/** Everything a household owns: deposits and vehicles too, debts not taken off. */
function assets(known: Known, today: Parameters<typeof leaseOfHousehold>[1]): number | undefined {
  const [rows, cars, lease] = [propertyOfHousehold(known), vehiclesOfHousehold(known), leaseOfHousehold(known, today)];
  if (!rows || !cars || lease === 'unread') return undefined;
  return propertySum(rows, owned) + vehicleSum(cars) + (lease?.deposit ?? 0);
}

/** What is owned, from the inquiries into property. @law 사회보장급여법 제7조 */
export const property: Derivations = {
  householdHomeValue: derived(leased, homeValue),
  householdOtherProperty: ofHousehold(everyone, general),
  householdSavings: ofHousehold(everyone, financial),
  householdDebts: ofHousehold(everyone, debt),
  coupleHomeValue: ofCouple(residential),
  coupleOtherProperty: ofCouple(general),
  coupleSavings: ofCouple(financial),
  coupleDebts: ofCouple(debt),
  // Which cars are for work or for somebody disabled no register says: only having none is certain.
  countedVehicles: derived(['person', 'members', 'memberVehicles'], known =>
    vehiclesOfHousehold(known)?.length === 0 ? 0 : undefined,
  ),
  householdAssets: derived([...leased, 'memberVehicles'], assets),
  originHouseholdAssets: derived([...leased, 'memberVehicles', 'parentProperty'], (known, today) => {
    const [own, rows, members] = [assets(known, today), propertyOfHousehold(known), membersOf(known)];
    if (own === undefined || !rows || !members || !known.parentProperty) return undefined;
    const elsewhere = known.parentProperty.filter(row => !members.some(one => one.subject === row.subject));
    const net = own - propertySum(rows, debt) + propertySum(elsewhere, owned) - propertySum(elsewhere, debt);
    return Math.max(0, net);
  }),
  supporterProperty: derived(['members', 'linealSeats', 'linealProperty'], known =>
    highestElsewhere(known, known.linealProperty, rows => propertySum(rows, owned)),
  ),
};
