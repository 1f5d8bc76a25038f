import type { Address, GivenFacts } from '../../blocks/language/index.ts';
import { addYears, type CivilDay } from '../../kernel/time/index.ts';
import type { Circumstances, Household, Person } from '../nation/index.ts';
import { factsFrom, type Known } from '../profile/index.ts';

/** Everybody of one block of the nation, by id: ties of family stay within it. */
export interface Block {
  readonly people: ReadonlyMap<string, Person>;
  readonly circumstances: ReadonlyMap<string, Circumstances>;
  readonly homes: ReadonlyMap<string, Household>;
}

/** A block ready to be asked. */
export function blockOf(households: readonly Household[], circumstances: readonly Circumstances[]): Block {
  return {
    people: new Map(households.flatMap(home => home.members.map(one => [one.id, one] as const))),
    circumstances: new Map(circumstances.map(one => [one.person, one])),
    homes: new Map(households.flatMap(home => home.members.map(one => [one.id, home] as const))),
  };
}

export const livingIn = ({ members }: Household): readonly Person[] =>
  members.filter(one => one.status === 'registered');

type Owner = { readonly id: string };

const incomeOf = (block: Block, owners: readonly Owner[]) =>
  owners.flatMap(({ id }) => (block.circumstances.get(id)?.income ?? []).map(row => ({ subject: id, ...row })));

const propertyOf = (block: Block, owners: readonly Owner[]) =>
  owners.flatMap(({ id }) =>
    (block.circumstances.get(id)?.property ?? []).map(row => ({ subject: id, use: undefined, ...row })),
  );

const vehiclesOf = (block: Block, owners: readonly Owner[]) =>
  owners.flatMap(({ id }) =>
    (block.circumstances.get(id)?.vehicles ?? []).map(({ use, value }) => ({ subject: id, use, value })),
  );

const benefitsOf = (block: Block, owners: readonly Owner[]) =>
  owners.flatMap(({ id }) =>
    (block.circumstances.get(id)?.benefits ?? []).map(({ benefit, startedOn, until }) => ({
      subject: id,
      benefit,
      startedOn,
      until,
    })),
  );

const leaseOf = (block: Block, id: string) => {
  const lease = block.circumstances.get(id)?.lease;
  return {
    subject: id,
    deposit: lease?.deposit,
    monthlyRent: lease?.monthlyRent,
    since: lease?.since,
    until: lease?.until,
  };
};

const disabilityOf = (block: Block, id: string) => ({
  subject: id,
  severity: block.circumstances.get(id)?.disability?.severity,
});

const addressOf = ({ address: it }: Household): Address => ({
  areaCode: it.areaCode,
  roadCode: it.roadCode,
  roadName: it.roadName,
  building: `${it.buildingMain}`,
  detail: '',
  postcode: it.postcode,
});

const tied = (block: Block, person: Person, ...relations: readonly string[]): readonly Person[] =>
  person.family.flatMap(tie => (relations.includes(tie.relation) ? (block.people.get(tie.person) ?? []) : []));

const still = (tie: Person['family'][number], asOf: CivilDay): boolean => tie.until === undefined || tie.until > asOf;

/** Everything that registers would tell of somebody of the block, every reading made. */
function knownOf(block: Block, person: Person, home: Household, asOf: CivilDay): Known {
  const living = livingIn(home);
  const family = person.family.filter(tie => still(tie, asOf));
  const married = { ...person, family };
  const parents = tied(block, married, 'father', 'mother');
  const spouse = tied(block, married, 'spouse');
  const children = tied(block, married, 'child');
  const minors = children.filter(one => one.birthDate > addYears(asOf, -19) && one.status === 'registered');
  const lineal = [...parents, ...children];
  const siblings = [...new Set([person, ...parents.flatMap(parent => tied(block, parent, 'child'))])];
  const own = [person];
  const of = block.circumstances.get(person.id);
  const seats = (people: readonly Person[]) =>
    people.map(one => ({ subject: one.id, household: block.homes.get(one.id)?.id, status: one.status }));
  const school = of?.school;
  return {
    person: {
      subject: person.id,
      birthDate: person.birthDate,
      address: addressOf(home),
    },
    relatives: family.map(tie => ({
      subject: person.id,
      relation: tie.relation,
      relative: tie.person,
      birthDate: block.people.get(tie.person)?.birthDate,
    })),
    members: living.map(one => ({ subject: one.id, birthDate: one.birthDate, relationToHead: one.relationToHead })),
    minors: minors.map(one => ({ subject: one.id, birthDate: one.birthDate })),
    siblings: siblings.map(one => ({ subject: one.id, birthDate: one.birthDate })),
    income: incomeOf(block, own),
    childIncome: incomeOf(block, minors),
    memberIncome: incomeOf(block, living),
    spouseIncome: incomeOf(block, spouse),
    parentIncome: incomeOf(block, parents),
    linealIncome: incomeOf(block, lineal),
    property: propertyOf(block, own),
    childProperty: propertyOf(block, minors),
    memberProperty: propertyOf(block, living),
    spouseProperty: propertyOf(block, spouse),
    parentProperty: propertyOf(block, parents),
    linealProperty: propertyOf(block, lineal),
    vehicles: vehiclesOf(block, own),
    childVehicles: vehiclesOf(block, minors),
    memberVehicles: vehiclesOf(block, living),
    lease: leaseOf(block, person.id),
    memberLease: living.map(one => leaseOf(block, one.id)),
    houses: (of?.houses ?? []).map(({ publishedPrice, livesIn }) => ({ subject: person.id, publishedPrice, livesIn })),
    disability: disabilityOf(block, person.id),
    childDisability: minors.map(one => disabilityOf(block, one.id)),
    memberDisability: living.map(one => disabilityOf(block, one.id)),
    benefits: benefitsOf(block, own),
    spouseBenefits: benefitsOf(block, spouse),
    employment: (of?.employment ?? []).map(job => ({
      subject: person.id,
      startedOn: job.startedOn,
      endedOn: job.endedOn,
      monthlyPay: job.monthlyPay,
      hoursADay: job.hoursADay,
      leavingReason: job.leavingReason,
    })),
    school: { subject: person.id, level: school?.level, status: school?.status },
    parentSeats: seats(parents),
    linealSeats: seats(lineal),
  };
}

/**
 * What no register tells, as the invented nation has it: everybody's home, car and care are of the plainest kind, nobody is long abroad or has
 * a special pension, and who lost a job looks for another.
 */
const invented = (person: Person, told: GivenFacts): GivenFacts => ({
  rents: false,
  welfareStanding: 'none',
  korean: person.nationality === 'KR',
  servicePension: false,
  countedVehicles: 0,
  longAbroad: false,
  childCare: 'home',
  youthRentMonths: 0,
  noSupport: told['supporterIncome'] === 0,
  seeksWork: told['leftWorkOn'] !== undefined,
});

/** What rules ask, of somebody of the block. */
export function factsOfInvented(block: Block, person: Person, home: Household, asOf: CivilDay): GivenFacts {
  const told = factsFrom(knownOf(block, person, home, asOf), asOf);
  return { ...invented(person, told), ...told };
}
