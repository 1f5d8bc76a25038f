import { type CivilDay, partsOf } from '../../../kernel/time/index.ts';
import type { Random } from '../random.ts';
import { chanceOf } from './chance.ts';
import type { Home, Member } from './member.ts';

export interface CheckUp {
  readonly lastOn?: CivilDay;
  readonly dueOn: CivilDay;
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayIn = (random: Random, year: number, lastMonth: number): CivilDay =>
  `${year}-${two(random.between(3, lastMonth))}-${two(random.between(1, 28))}` as CivilDay;
const endOf = (year: number): CivilDay => `${year}-12-31` as CivilDay;

/** From twenty on every second year: in even years those born in one, in odd years the others. @law 국민건강보험법 시행령 제25조 */
export function drawCheckUp(home: Home, { id, age, arrived, person }: Member): CheckUp | undefined {
  if (age < 20) return undefined;
  const random = chanceOf(id, 'checkUp');
  const { year, month } = partsOf(home.asOf);
  const isTurn = (year - partsOf(person.birthDate).year) % 2 === 0;
  const [turn, reached] = isTurn ? [year, month - 1] : [year - 1, 12];
  const here = Math.min(age - 19, Math.floor((home.today - arrived) / 365));
  const went = random.chance(isTurn ? 0.5 : 0.76) && reached >= 3 && here > year - turn;
  if (went) return { lastOn: dayIn(random, turn, reached), dueOn: endOf(turn + 2) };
  const dueOn = endOf(isTurn ? year : year + 1);
  const before = random.chance(0.7) && here > year - turn + 2;
  return before ? { lastOn: dayIn(random, turn - 2, 12), dueOn } : { dueOn };
}
