import type { CivilDay } from '../../../kernel/time/index.ts';
import type { Household } from '../person.ts';
import { allowancesOf } from './allowances.ts';
import { drawBasicPensions } from './basic-pension.ts';
import type { Benefit, Granted } from './benefit.ts';
import { type CheckUp, drawCheckUp } from './check-up.ts';
import { type Disability, drawDisability } from './disability.ts';
import { type Dwelling, drawDwelling, type House, type Lease } from './dwelling.ts';
import { drawHonour, type Honour } from './honour.ts';
import { type Income, incomeOf } from './income.ts';
import { type Insurance, insure } from './insurance.ts';
import { drawJobs, type Job, presentJob } from './jobs.ts';
import { drawLicence, type Licence } from './licence.ts';
import { meansOf, type Owner } from './means.ts';
import { type Home, homeOf, type Member } from './member.ts';
import { drawMilitary, type Military } from './military.ts';
import { drawPoorRelief } from './poverty.ts';
import { drawPregnancy, type Pregnancy } from './pregnancy.ts';
import { type Property, propertyOf } from './property.ts';
import type { Resident } from './resident.ts';
import { drawSavings } from './savings.ts';
import { drawSchool, type School } from './school.ts';
import { type Business, drawFarm, drawTrade, type RuralWork } from './trade.ts';
import { drawVehicles, type Vehicle } from './vehicle.ts';
import { drawActivity } from './work.ts';

/** What the registers keep about one living person, as of a day. A list that is empty, and what is not there, mean none. */
export interface Circumstances {
  readonly person: string;
  readonly income: readonly Income[];
  readonly employment: readonly Job[];
  readonly business: Business | undefined;
  readonly ruralWork: RuralWork | undefined;
  readonly insurance: Insurance;
  readonly benefits: readonly Benefit[];
  readonly property: readonly Property[];
  readonly houses: readonly House[];
  readonly lease: Lease | undefined;
  readonly vehicles: readonly Vehicle[];
  readonly school: School | undefined;
  readonly military: Military | undefined;
  readonly disability: Disability | undefined;
  readonly honour: Honour | undefined;
  readonly pregnancy: Pregnancy | undefined;
  readonly checkUp: CheckUp | undefined;
  readonly licence: Licence | undefined;
}

/** A person's school and service, their work, and what it brings. */
function residentOf(home: Home, member: Member): Resident {
  const disability = drawDisability(home, member);
  const military = drawMilitary(home, member, disability);
  const school = drawSchool(home, member, military);
  const standing = { member, disability, military, school };
  const drawn = drawActivity(home, standing);
  const jobs = drawJobs(home, standing, drawn);
  // Who could not have worked a day yet, or has never had a job to lose, does nothing.
  const idle = (drawn === 'employee' || drawn === 'unemployed') && jobs.length === 0;
  const trade = drawn === 'trader' ? drawTrade(home, member) : undefined;
  const farm = drawn === 'farmer' ? drawFarm(home, member) : undefined;
  const profit = trade?.profit ?? farm?.profit ?? 0;
  const savings = drawSavings(member, presentJob(jobs)?.monthlyPay ?? profit / 12);
  return {
    ...standing,
    activity: idle ? 'none' : drawn,
    jobs,
    trade,
    farm,
    savings,
    income: incomeOf(home, { member, jobs, profit, savings }),
  };
}

interface Ownership {
  readonly dwelling: Dwelling;
  readonly licences: ReadonlyMap<string, Licence | undefined>;
  readonly owners: readonly Owner[];
}

/** Who of a household owns what. */
function ownershipOf(home: Home): Ownership {
  const residents = home.members.map(member => residentOf(home, member));
  const dwelling = drawDwelling(home, residents);
  const licences = new Map(home.members.map(member => [member.id, drawLicence(home, member)]));
  const cars = drawVehicles(home, residents, one => licences.get(one.member.id) !== undefined);
  const owners = residents.map(resident => ({
    ...resident,
    property: propertyOf(resident, dwelling),
    vehicles: cars.filter(car => car.owner === resident).map(car => car.vehicle),
  }));
  return { dwelling, licences, owners };
}

/** The benefits of a household, those of the poor when all else is known. */
function grantsOf(home: Home, { owners, dwelling }: Ownership): readonly Granted[] {
  const pensions = drawBasicPensions(home, owners);
  const sum = pensions.reduce((total, { benefit }) => total + (benefit.monthlyAmount ?? 0), 0);
  const means = meansOf(home, owners, dwelling.lease?.lease.deposit ?? 0, sum);
  const relief = drawPoorRelief(home, owners, dwelling, means);
  const poor = relief.some(({ benefit }) => benefit.benefit === 'medical-aid');
  return [...pensions, ...relief, ...owners.flatMap(owner => allowancesOf(home, owner, poor))];
}

/**
 * The circumstances of everybody who lives in a household: they fit the ages, families and addresses that are there, and each
 * other (a premium its pay, a benefit its household's means). Drawn from streams of their own, by id: the same household has
 * the same circumstances, and one topic more changes none of the others.
 */
export function circumstancesOf(household: Household, asOf: CivilDay): readonly Circumstances[] {
  const home = homeOf(household, asOf);
  if (home.members.length === 0) return [];
  const ownership = ownershipOf(home);
  const { dwelling, licences, owners } = ownership;
  const grants = grantsOf(home, ownership);
  const aided = new Map(
    grants.flatMap(({ to, benefit }) => (benefit.benefit === 'medical-aid' ? [[to, benefit.startedOn] as const] : [])),
  );
  const insurances = insure(home, owners, aided);
  return owners.map(owner => {
    const { member } = owner;
    const insurance = insurances.get(member.id);
    if (insurance === undefined) throw new Error(`${member.id} is not insured`);
    return {
      person: member.id,
      income: owner.income,
      employment: owner.jobs,
      business: owner.trade?.business,
      ruralWork: owner.farm?.ruralWork,
      insurance,
      benefits: grants.filter(({ to }) => to === member.id).map(({ benefit }) => benefit),
      property: owner.property,
      houses: dwelling.owned.filter(one => one.owner.member === member).map(one => one.house),
      lease: dwelling.lease?.tenant.member === member ? dwelling.lease.lease : undefined,
      vehicles: owner.vehicles,
      school: owner.school,
      military: owner.military,
      disability: owner.disability,
      honour: drawHonour(home, member),
      pregnancy: drawPregnancy(home, member),
      checkUp: drawCheckUp(home, member),
      licence: licences.get(member.id),
    };
  });
}
