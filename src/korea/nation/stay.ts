import type { Area } from '../areas/index.ts';
import { type Address, drawAddress, drawArea, drawNextArea } from './address.ts';
import { dayText } from './day-text.ts';
import type { Home, Stay } from './draft.ts';
import type { Move, MoveReason } from './person.ts';
import { type Random, weighted } from './random.ts';

const drawReason = weighted<MoveReason>([
  ['housing', 38],
  ['employment', 26],
  ['family', 20],
  ['education', 8],
  ['environment', 8],
]);

/** Days until a move is reported: within the 14 of the law but for a few. @law 주민등록법 제16조 */
const drawDelay = (random: Random): number => (random.chance(0.97) ? random.below(15) : random.between(15, 40));

/** A registration at an address, reported before `today` ends. */
export const register = (day: number, delay: number, today: number, address: Address, reason: MoveReason): Move => ({
  movedOn: dayText(day),
  reportedOn: dayText(Math.min(today, day + delay)),
  address,
  reason,
});

/** The days a household moved on: up to three, some two months apart at least. */
function drawMovingDays({ random, formed }: Home, today: number): number[] {
  const chance = Math.min(0.75, (today - formed) / 9500);
  const days: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const day = random.between(formed + 60, today - 1);
    if (random.chance(chance) && day > formed + 60 && days.every(other => Math.abs(other - day) > 60)) days.push(day);
  }
  return days.sort((a, b) => a - b);
}

/** Gives a household the addresses of its life so far. */
export function settleDown(home: Home, today: number): void {
  const { random } = home;
  let area: Area = drawArea(random);
  const stay = (from: number): Stay => ({
    from,
    move: register(from, drawDelay(random), today, drawAddress(random, area), drawReason(random)),
  });
  const stays = [stay(home.formed)];
  for (const day of drawMovingDays(home, today)) {
    area = drawNextArea(random, area);
    stays.push(stay(day));
  }
  home.stays = stays;
}

/** Where a household lived on a day; on a day before it was formed, its first address. */
export function addressOn({ stays }: Home, day: number): Address {
  let current = stays[0] as Stay;
  for (const stay of stays) if (stay.from <= day) current = stay;
  return current.move.address;
}

/** How often a household moved after one day and until another. */
export const movesBetween = ({ stays }: Home, after: number, until: number): number =>
  stays.filter(stay => stay.from > after && stay.from <= until).length;
