import type { CivilDay } from '../../kernel/time/index.ts';
import { type Derivations, derived } from './derivation.ts';
import { membersOf, rowsOfHousehold } from './household.ts';
import type { Known } from './readings.ts';

type Lease = NonNullable<Known['memberLease']>[number];

const runsOn = ({ since, until }: Lease, day: CivilDay): boolean =>
  since !== undefined && since <= day && (until === undefined || until >= day);

/** The lease of the home, whoever of the household signed it; `unread` when somebody's was not looked for. */
export function leaseOfHousehold(known: Known, today: CivilDay): Lease | 'unread' | undefined {
  // Minors sign no lease: the person's own is enough where nobody else is grown up.
  const rows = rowsOfHousehold(known, {
    all: known.memberLease,
    own: known.lease && [known.lease],
    children: known.minors && [],
  });
  return rows ? rows.find(row => runsOn(row, today)) : 'unread';
}

const needs = ['person', 'members', 'memberLease'] as const;

const ofLease = (of: (lease: Lease) => number | undefined) =>
  derived(needs, (known, today) => {
    const lease = leaseOfHousehold(known, today);
    return lease === 'unread' || lease === undefined ? undefined : of(lease);
  });

/**
 * How the home is held. Small leases need not be reported (부동산 거래신고 등에 관한 법률 제6조의2), so that none on record says nothing, except
 * of somebody who lives in a house of their own.
 */
export const housing: Derivations = {
  rents: derived([...needs, 'houses'], (known, today) => {
    const lease = leaseOfHousehold(known, today);
    if (lease !== 'unread' && lease !== undefined) return true;
    return known.houses?.some(house => house.livesIn) && membersOf(known) ? false : undefined;
  }),
  monthlyRent: ofLease(lease => lease.monthlyRent),
  rentDeposit: ofLease(lease => lease.deposit),
  ownsHome: derived(['houses'], ({ houses }) => houses && houses.length > 0),
};
