import { drawAmount, floorTo } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Dwelling } from './dwelling.ts';
import { isCitizen } from './member.ts';
import type { Resident } from './resident.ts';

export interface Property {
  readonly kind: 'house' | 'land' | 'financial' | 'debt';
  readonly use?: 'residential' | 'general';
  readonly value: number;
}

/** What a person borrowed: on the house, on the deposit, or for want of money. */
function drawDebt(resident: Resident, dwelling: Dwelling): number {
  const random = chanceOf(resident.member.id, 'debts');
  const { age } = resident.member;
  const chance = random.unit();
  const house = dwelling.owned.find(one => one.owner === resident)?.house;
  if (house)
    return chance < (age < 60 ? 0.55 : 0.22) ? floorTo(1e6, house.publishedPrice * (0.15 + random.unit() * 0.5)) : 0;
  const lease = dwelling.lease?.tenant === resident ? dwelling.lease.lease : undefined;
  if (lease && lease.monthlyRent === 0 && chance < 0.5)
    return floorTo(1e6, lease.deposit * (0.3 + random.unit() * 0.45));
  const owes = age >= 20 && age < 70 && isCitizen(resident.member) && chance > 0.86;
  return owes ? drawAmount(random, 8_000_000, 0.9, 100_000) : 0;
}

function drawLand({ member, farm }: Resident): number {
  const random = chanceOf(member.id, 'land');
  if (farm !== undefined) return random.chance(0.75) ? drawAmount(random, 62_000_000, 0.8, 10_000) : 0;
  return member.age >= 45 && isCitizen(member) && random.chance(0.06) ? drawAmount(random, 34_000_000, 0.9, 10_000) : 0;
}

/** What a person owns and owes; the houses are those of the dwelling, each at its published price. */
export function propertyOf(resident: Resident, dwelling: Dwelling): readonly Property[] {
  const land = drawLand(resident);
  const debt = drawDebt(resident, dwelling);
  const houses = dwelling.owned
    .filter(one => one.owner === resident)
    .map(
      ({ house }): Property => ({
        kind: 'house',
        use: house.livesIn ? 'residential' : 'general',
        value: house.publishedPrice,
      }),
    );
  return [
    ...houses,
    ...(land > 0 ? [{ kind: 'land', use: 'general', value: land } as const] : []),
    ...(resident.savings >= 300_000 ? [{ kind: 'financial', value: resident.savings } as const] : []),
    ...(debt > 0 ? [{ kind: 'debt', value: debt } as const] : []),
  ];
}
