import { byAge, drawAmount } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Member } from './member.ts';

const medians = [
  [0, 0],
  [19, 4_000_000],
  [25, 11_000_000],
  [30, 22_000_000],
  [40, 30_000_000],
  [50, 34_000_000],
  [60, 26_000_000],
  [75, 12_000_000],
] as const;

/** Money in banks and shares; one in four grown-ups has next to none, and who earns more has more. */
export function drawSavings({ id, age }: Member, pay: number): number {
  const random = chanceOf(id, 'savings');
  if (age < 19) return 0;
  const scanty = random.chance(pay > 0 ? 0.12 : 0.3) ? 0.03 : 1;
  const earning = Math.min(3, Math.max(0.5, pay / 2_800_000));
  return drawAmount(random, byAge(medians, age) * scanty * earning, 1.0, 10_000);
}
