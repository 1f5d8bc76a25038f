import type { AnyRegister, Fact } from '../../blocks/language/index.ts';
import type { LoadedRecord } from '../../blocks/registers/index.ts';
import { addDays, type CivilDay } from '../../kernel/time/index.ts';
import type { Circumstances } from '../nation/index.ts';
import {
  benefits,
  business,
  checkUp,
  disability,
  drivingLicence,
  employment,
  healthInsurance,
  houses,
  income,
  lease,
  military,
  pregnancy,
  property,
  ruralWork,
  school,
  vehicles,
  veterans,
} from '../registers/index.ts';

/** What a record of a register may hold, by field. */
type Values<R> = {
  readonly [K in Exclude<keyof R, 'declaration'>]?: R[K] extends Fact<string, string, infer T> ? T : never;
};

/** How a register is filled from a person's circumstances. */
export interface Filling {
  readonly register: AnyRegister;
  readonly records: (of: Circumstances) => readonly LoadedRecord[];
}

/** Entries of a person are told apart by their place in the list. */
const entryOf = (place: number): string => `00000000-0000-8000-8000-${String(place + 1).padStart(12, '0')}`;

/** Pairs a register with what fills it: a value of another kind, or one that the register has no field for, does not compile. */
function filling<R extends AnyRegister, V extends Values<R> & Record<Exclude<keyof V, keyof Values<R>>, never>>(
  register: R,
  of: (circumstances: Circumstances) => readonly V[] | V | undefined,
  from: (values: V) => CivilDay,
): Filling {
  const many = register.declaration.entries === 'many';
  return {
    register,
    records(circumstances) {
      const found = of(circumstances);
      const all: readonly V[] = found === undefined ? [] : isList(found) ? found : [found];
      return all.map((values, place) => ({
        subject: circumstances.person,
        ...(many && { entry: entryOf(place) }),
        validFrom: from(values),
        values,
      }));
    },
  };
}

const isList = <V>(found: readonly V[] | V): found is readonly V[] => Array.isArray(found);

/** The registers of circumstances, each with what fills it; `asOf` is the day the nation is looked at. */
export const fillings = (asOf: CivilDay): readonly Filling[] => {
  const thisYear = `${asOf.slice(0, 4)}-01-01` as CivilDay;
  const earlier = (a: CivilDay, b: CivilDay): CivilDay => (a < b ? a : b);
  return [
    filling(
      income,
      of => of.income,
      ({ year }) => `${year}-12-31` as CivilDay,
    ),
    filling(
      employment,
      of => of.employment,
      of => of.startedOn,
    ),
    filling(
      business,
      of => of.business,
      of => of.openedOn,
    ),
    filling(
      ruralWork,
      of => of.ruralWork,
      of => of.since,
    ),
    filling(
      healthInsurance,
      of => of.insurance,
      of => of.since,
    ),
    filling(
      benefits,
      of => of.benefits,
      of => of.startedOn,
    ),
    // Prices and balances are taken once a year.
    filling(
      property,
      of => of.property,
      () => thisYear,
    ),
    filling(
      houses,
      of => of.houses,
      of => of.ownedSince,
    ),
    filling(
      lease,
      of => of.lease,
      of => of.since,
    ),
    filling(
      vehicles,
      of => of.vehicles,
      of => of.firstRegisteredOn,
    ),
    filling(
      school,
      of => of.school,
      of => of.since,
    ),
    filling(
      military,
      of => of.military,
      of => of.since,
    ),
    filling(
      disability,
      of => of.disability,
      of => of.registeredOn,
    ),
    filling(
      veterans,
      of => of.honour,
      of => of.since,
    ),
    // Reported some two months after it began.
    filling(
      pregnancy,
      of => of.pregnancy,
      of => earlier(asOf, addDays(of.expectedOn, -215)),
    ),
    filling(
      checkUp,
      of => of.checkUp,
      of => of.lastOn ?? thisYear,
    ),
    filling(
      drivingLicence,
      of => of.licence,
      of => of.issuedOn,
    ),
  ];
};
