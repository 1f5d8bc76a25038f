import type { CivilDay } from '../../../kernel/time/index.ts';
import { dayText } from '../day-text.ts';
import { weighted } from '../random.ts';
import { byAge } from './amount.ts';
import { chanceOf } from './chance.ts';
import type { Home, Member } from './member.ts';

export interface Disability {
  readonly severity: 'severe' | 'mild';
  readonly impairment:
    | 'physical'
    | 'brain'
    | 'sight'
    | 'hearing'
    | 'intellectual'
    | 'autism'
    | 'mental'
    | 'kidney'
    | 'other';
  readonly registeredOn: CivilDay;
}

/** How many are registered, by age; about one in twenty of all (rounded, from memory). */
const shares = [
  [0, 0.008],
  [20, 0.016],
  [40, 0.03],
  [50, 0.05],
  [60, 0.085],
  [70, 0.14],
  [80, 0.2],
] as const;

const young = weighted<Disability['impairment']>([
  ['intellectual', 50],
  ['autism', 22],
  ['brain', 10],
  ['physical', 6],
  ['hearing', 5],
  ['other', 7],
]);
const grown = weighted<Disability['impairment']>([
  ['physical', 46],
  ['hearing', 17],
  ['sight', 10],
  ['brain', 9],
  ['intellectual', 6],
  ['kidney', 4],
  ['mental', 4],
  ['other', 4],
]);

/** Whether the person is registered as disabled, and how. */
export function drawDisability(home: Home, { id, age, born, arrived }: Member): Disability | undefined {
  const random = chanceOf(id, 'disability');
  if (!random.chance(byAge(shares, age))) return undefined;
  const first = Math.max(born + 400, arrived + 1, home.today - 365 * 30);
  return {
    severity: random.chance(age < 20 ? 0.75 : 0.36) ? 'severe' : 'mild',
    impairment: (age < 20 ? young : grown)(random),
    registeredOn: dayText(Math.min(home.today, random.between(first, home.today))),
  };
}
