import { type Facts, reads, readsEntries } from '../../blocks/language/index.ts';
import {
  benefits,
  business,
  checkUp,
  drivingLicence,
  houses,
  income,
  lease,
  residents,
  vehicles,
} from '../registers/index.ts';

/** What is read to find somebody's due dates. */
export const dueReadings = {
  licence: reads(drivingLicence.renewalDue),
  'check-up': reads(checkUp.dueOn),
  benefits: readsEntries(benefits.benefit, benefits.until),
  lease: reads(lease.until),
  seat: reads(residents.status, residents.relationToHead),
  houses: readsEntries(houses.ownedSince),
  vehicles: readsEntries(vehicles.firstRegisteredOn),
  business: readsEntries(business.status),
  income: readsEntries(income.year, income.kind),
} as const;

export type DueKnown = { readonly [K in keyof typeof dueReadings]: Facts<(typeof dueReadings)[K]> };
export type DueReadings = typeof dueReadings;
