import type { CivilDay } from '../../../kernel/time/index.ts';
import { dayText, years } from '../day-text.ts';
import { type Random, weighted } from '../random.ts';
import { floorTo } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Home, Member } from './member.ts';
import { monthlyIncome, type Resident } from './resident.ts';

export interface Vehicle {
  readonly use: 'private' | 'commercial';
  readonly fuel: 'petrol' | 'diesel' | 'hybrid' | 'electric';
  readonly engineCc?: number;
  readonly value: number;
  readonly firstRegisteredOn: CivilDay;
}

const drawFuel = weighted<Vehicle['fuel']>([
  ['petrol', 58],
  ['diesel', 26],
  ['hybrid', 12],
  ['electric', 4],
]);
const drawEngine = weighted([
  [998, 14],
  [1_368, 5],
  [1_598, 26],
  [1_998, 34],
  [2_199, 10],
  [2_497, 7],
  [2_999, 4],
] as const);

/** A car loses a sixth of its value each year. */
function drawVehicle(random: Random, home: Home, { born, arrived }: Member, commercial: boolean): Vehicle {
  const earliest = Math.max(born + years(19), arrived, home.today - years(17));
  const first = random.between(Math.min(earliest, home.today - 1), home.today - 1);
  const fuel = drawFuel(random);
  const electric = fuel === 'electric';
  const engineCc = drawEngine(random);
  const bought = electric ? 42_000_000 : engineCc < 1_000 ? 14_000_000 : 9_000 * engineCc + 11_000_000;
  const worth = bought * (0.85 + random.unit() * 0.4) * 0.84 ** ((home.today - first) / 365);
  return {
    use: commercial ? 'commercial' : 'private',
    fuel,
    ...(!electric && { engineCc }),
    value: Math.max(300_000, floorTo(10_000, worth)),
    firstRegisteredOn: dayText(first),
  };
}

const bySize = [0.5, 0.8, 0.92, 0.97] as const;

/** The cars of a household, by whom they belong to: those who may drive and earn most come first. */
export function drawVehicles(
  home: Home,
  residents: readonly Resident[],
  drives: (resident: Resident) => boolean,
): readonly { readonly owner: Resident; readonly vehicle: Vehicle }[] {
  const random = chanceOf(home.id, 'vehicles');
  const drivers = residents.filter(drives).toSorted((a, b) => monthlyIncome(b) - monthlyIncome(a));
  const size = bySize[Math.min(home.members.length, bySize.length) - 1] ?? 1;
  return drivers.slice(0, 3).flatMap((owner, place) => {
    const means = monthlyIncome(owner) < 1_000_000 ? 0.7 : 1;
    const chance = place === 0 ? size * means * 1.18 : 0.24 * means;
    if (!random.chance(chance)) return [];
    const commercial = owner.trade?.business.industry === 'transport' && place === 0;
    return [{ owner, vehicle: drawVehicle(random, home, owner.member, commercial) }];
  });
}
