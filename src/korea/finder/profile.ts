import { type Facts, type GivenFacts, profile, reads, readsEntries } from '../../blocks/language/index.ts';
import { addDays, type CivilDay } from '../../kernel/time/index.ts';
import { municipalityOf } from '../areas/index.ts';
import { koreanProfile } from '../profile/index.ts';
import { business, pregnancy, residents, ruralWork, veterans } from '../registers/index.ts';

const own = {
  resident: reads(residents.sex, residents.address),
  honour: reads(veterans.honouredAs),
  rural: reads(ruralWork.worksIn),
  births: readsEntries(pregnancy.expectedOn, pregnancy.bornOn),
  businesses: readsEntries(business.industry, business.status),
};

type Own = { readonly [K in keyof typeof own]: Facts<(typeof own)[K]> };

/** For how long after a birth a benefit may still ask for it. */
const recently = 365;

/** Expecting a child, or had one within the year. */
function birthFacts({ births }: Pick<Own, 'births'>, today: CivilDay): GivenFacts {
  const since = addDays(today, -recently);
  const born = births.some(({ bornOn }) => bornOn !== undefined && bornOn >= since);
  const awaited = births.some(
    ({ expectedOn, bornOn }) => expectedOn !== undefined && bornOn === undefined && expectedOn >= today,
  );
  return { pregnant: awaited || born, newborn: born };
}

const trades: Readonly<Record<string, string>> = { restaurant: 'businessFood', manufacturing: 'businessFactory' };

/** The register of businesses is complete: whoever is not in it runs none. Whether somebody is about to start one, it cannot know. */
function businessFacts({ businesses }: Pick<Own, 'businesses'>): GivenFacts {
  const open = businesses.filter(({ status }) => status !== undefined);
  const running = open.filter(({ status }) => status !== 'closing');
  const found = new Set(running.map(({ industry }) => trades[industry ?? ''] ?? 'businessOther'));
  return {
    businessRunning: running.length > 0,
    businessClosing: open.some(({ status }) => status === 'closing'),
    businessFood: found.has('businessFood'),
    businessFactory: found.has('businessFactory'),
    businessOther: found.has('businessOther'),
  };
}

function ownFacts(known: Own, today: CivilDay): GivenFacts {
  const { resident, honour, rural } = known;
  const town = resident.address && municipalityOf(resident.address.areaCode);
  return {
    sex: resident.sex,
    ...(town && { municipality: town.code, province: town.province.code }),
    veteran: honour.honouredAs !== undefined,
    farmer: rural.worksIn === 'farming',
    fisher: rural.worksIn === 'fishing',
    stockFarmer: rural.worksIn === 'livestock',
    forester: rural.worksIn === 'forestry',
    ...birthFacts(known, today),
    ...businessFacts(known),
  };
}

/** What is read of somebody who looks for benefits: what rules ask, and what only the catalogue tells people apart by. */
export const finderProfile = profile({
  uses: { ...koreanProfile.uses, ...own },
  basis: koreanProfile.basis,
  // The readings of `own` are among those that were made.
  given: (known, today) => ({ ...koreanProfile.given(known, today), ...ownFacts(known as unknown as Own, today) }),
});
