import { type Facts, only, reads, readsEach, readsEntries } from '../../blocks/language/index.ts';
import {
  benefits,
  disability,
  employment,
  family,
  householdMembers,
  houses,
  income,
  lease,
  minorChildren,
  parents,
  property,
  residents,
  school,
  spouse,
  vehicles,
} from '../registers/index.ts';
import { linealRelatives, siblings } from './relations.ts';

const incomeFacts = [income.year, income.kind, income.amount] as const;
const propertyFacts = [property.kind, property.use, property.value] as const;
const vehicleFacts = [vehicles.use, vehicles.value] as const;
const seat = [residents.household, residents.status] as const;

/** Every reading that a derivation can need, under the key that services and the profile use it by. */
export const readings = {
  person: reads(residents.birthDate, residents.address),
  nationality: reads(residents.citizenship),
  relatives: only(
    readsEntries(family.relation, family.relative, family.birthDate),
    family.relation,
    'father',
    'mother',
    'spouse',
    'child',
  ),
  members: readsEach(householdMembers, residents.birthDate, residents.relationToHead),
  minors: readsEach(minorChildren, residents.birthDate),
  siblings: readsEach(siblings, residents.birthDate),

  income: readsEntries(...incomeFacts),
  childIncome: readsEach(minorChildren, ...incomeFacts),
  memberIncome: readsEach(householdMembers, ...incomeFacts),
  spouseIncome: readsEach(spouse, ...incomeFacts),
  parentIncome: readsEach(parents, ...incomeFacts),
  linealIncome: readsEach(linealRelatives, ...incomeFacts),

  property: readsEntries(...propertyFacts),
  childProperty: readsEach(minorChildren, ...propertyFacts),
  memberProperty: readsEach(householdMembers, ...propertyFacts),
  spouseProperty: readsEach(spouse, ...propertyFacts),
  parentProperty: readsEach(parents, ...propertyFacts),
  linealProperty: readsEach(linealRelatives, ...propertyFacts),

  vehicles: readsEntries(...vehicleFacts),
  childVehicles: readsEach(minorChildren, ...vehicleFacts),
  memberVehicles: readsEach(householdMembers, ...vehicleFacts),

  lease: reads(lease.deposit, lease.monthlyRent, lease.since, lease.until),
  memberLease: readsEach(householdMembers, lease.deposit, lease.monthlyRent, lease.since, lease.until),
  houses: readsEntries(houses.publishedPrice, houses.livesIn),

  disability: reads(disability.severity),
  childDisability: readsEach(minorChildren, disability.severity),
  memberDisability: readsEach(householdMembers, disability.severity),

  benefits: readsEntries(benefits.benefit, benefits.startedOn, benefits.until),
  spouseBenefits: readsEach(spouse, benefits.benefit, benefits.startedOn, benefits.until),

  employment: readsEntries(
    employment.startedOn,
    employment.endedOn,
    employment.monthlyPay,
    employment.hoursADay,
    employment.leavingReason,
  ),
  school: reads(school.level, school.status),

  parentSeats: readsEach(parents, ...seat),
  linealSeats: readsEach(linealRelatives, ...seat),
} as const;

export type ReadingKey = keyof typeof readings;

/** What was read; a reading that was not made is not there, which is not the same as one that found nothing. */
export type Known = { readonly [K in ReadingKey]?: Facts<(typeof readings)[K]> };

export type IncomeRow = Facts<typeof readings.income>[number];
export type PropertyRow = Facts<typeof readings.property>[number];
export type VehicleRow = Facts<typeof readings.vehicles>[number];
