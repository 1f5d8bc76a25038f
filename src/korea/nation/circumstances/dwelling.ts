import type { CivilDay } from '../../../kernel/time/index.ts';
import type { BuildingKind } from '../address.ts';
import { dayText, years } from '../day-text.ts';
import { type Random, weighted } from '../random.ts';
import { byAge, drawAmount } from './amount.ts';
import { chanceOf } from './chance.ts';
import { type Home, isCitizen, type Region } from './member.ts';
import { monthlyIncome, type Resident } from './resident.ts';

export interface House {
  readonly kind: BuildingKind;
  readonly region: Region;
  readonly publishedPrice: number;
  /** Square metres. */
  readonly area: number;
  readonly ownedSince: CivilDay;
  readonly livesIn: boolean;
}

export interface Lease {
  readonly deposit: number;
  readonly monthlyRent: number;
  readonly since: CivilDay;
  readonly until: CivilDay;
}

/** How a household lives: in its own house, in one it rents, or in somebody's without paying. */
export interface Dwelling {
  readonly owned: readonly { readonly owner: Resident; readonly house: House }[];
  readonly lease: { readonly tenant: Resident; readonly lease: Lease } | undefined;
}

/** How many households own the house they live in, by the age of the head (rounded, from memory). */
const owning = [
  [0, 0.14],
  [30, 0.46],
  [40, 0.63],
  [50, 0.69],
  [60, 0.73],
  [80, 0.66],
] as const;
const bySize = [0.62, 1.05, 1.15, 1.22] as const;

/** Medians of published prices, and of leases; not statistics. */
const prices: Readonly<Record<Region, number>> = {
  seoul: 470_000_000,
  gyeonggi: 255_000_000,
  metropolitan: 175_000_000,
  other: 105_000_000,
};
const ofKind: Readonly<Record<BuildingKind, number>> = { apartment: 1, villa: 0.5, house: 0.65 };
const rents: Readonly<Record<Region, number>> = {
  seoul: 620_000,
  gyeonggi: 500_000,
  metropolitan: 400_000,
  other: 340_000,
};
const sizes: Readonly<Record<BuildingKind, readonly number[]>> = {
  apartment: [39.72, 49.9, 59.98, 59.98, 74.8, 84.95, 84.95, 84.95, 101.6, 114.9, 134.7],
  villa: [29.5, 39.6, 45.8, 52.3, 59.7, 68.4],
  house: [59.4, 76.2, 84.1, 98.5, 112.3, 145],
};

const drawHousePrice = (random: Random, region: Region, kind: BuildingKind, home: Home): number =>
  Math.max(
    8_000_000,
    drawAmount(random, prices[region] * ofKind[kind] * (home.area.kind === 'county' ? 0.6 : 1), 0.55, 100_000),
  );

/** The head and the spouse of the head: those who own or rent. */
const heads = (residents: readonly Resident[]): readonly [Resident, ...Resident[]] => {
  const [head] = residents.filter(one => one.member.person.relationToHead === 'head');
  const spouses = residents.filter(one => one.member.person.relationToHead === 'spouse');
  const first = head ?? residents[0];
  if (first === undefined) throw new Error('a household nobody lives in');
  return [first, ...spouses];
};

function drawHouse(random: Random, home: Home, owner: Resident, livesIn: boolean): House {
  const region = livesIn || random.chance(0.7) ? home.region : drawRegion(random);
  const kind = livesIn ? home.household.address.kind : random.pick<BuildingKind>(['apartment', 'apartment', 'villa']);
  const { member } = owner;
  const grown = member.born + years(20);
  const moved = livesIn ? member.movedIn - random.below(40) : home.today - random.between(60, years(12));
  return {
    kind,
    region,
    publishedPrice: drawHousePrice(random, region, kind, home),
    area: random.pick(sizes[kind]),
    ownedSince: dayText(Math.min(home.today, Math.max(grown, moved))),
    livesIn,
  };
}

const drawRegion = weighted<Region>([
  ['seoul', 20],
  ['gyeonggi', 28],
  ['metropolitan', 24],
  ['other', 28],
]);

function chanceToOwn(home: Home, residents: readonly Resident[], head: Resident): number {
  const earned = residents.reduce((sum, one) => sum + monthlyIncome(one), 0);
  const means = earned < 900_000 ? 0.72 : earned > 6_500_000 ? 1.15 : 1;
  const origin = isCitizen(head.member) ? 1 : 0.2;
  const size = bySize[Math.min(home.members.length, bySize.length) - 1] ?? 1;
  return Math.min(0.94, byAge(owning, head.member.age) * size * means * origin);
}

/** A jeonse is a large deposit without rent; a wolse a small one with it. */
function drawLease(random: Random, home: Home, { member }: Resident): Lease {
  const since = Math.max(member.movedIn, home.today - years(4));
  let until = since + years(2);
  while (until <= home.today) until += years(2);
  const days = { since: dayText(since), until: dayText(until) };
  const { region } = home;
  const { kind } = home.household.address;
  if (random.chance(0.4)) {
    const price = drawHousePrice(random, region, kind, home);
    return { deposit: Math.max(10_000_000, Math.floor((price * 0.8) / 1e6) * 1e6), monthlyRent: 0, ...days };
  }
  const deposit = drawAmount(random, 9_000_000, 0.8, 1_000_000);
  return {
    deposit: Math.max(1_000_000, deposit),
    monthlyRent: Math.max(80_000, drawAmount(random, rents[region], 0.4, 10_000)),
    ...days,
  };
}

/** Draws who of a household owns which houses, or rents the one they live in. */
export function drawDwelling(home: Home, residents: readonly Resident[]): Dwelling {
  const random = chanceOf(home.id, 'dwelling');
  const [head, ...others] = heads(residents);
  const owns = random.chance(chanceToOwn(home, residents, head));
  const owner = random.chance(0.7) ? head : (others[0] ?? head);
  const another = random.chance(owns ? 0.13 : 0.05) && owner.member.age > 30 && isCitizen(owner.member);
  const owned = [
    ...(owns ? [{ owner, house: drawHouse(random, home, owner, true) }] : []),
    ...(another ? [{ owner, house: drawHouse(random, home, owner, false) }] : []),
  ];
  const leasing = chanceOf(home.id, 'lease');
  const rents = !owns && !leasing.chance(0.1);
  return { owned, lease: rents ? { tenant: head, lease: drawLease(leasing, home, head) } : undefined };
}
