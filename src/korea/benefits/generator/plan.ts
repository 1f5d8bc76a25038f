import { type Area, areas, areasOf, type Province, provinces } from '../../areas/index.ts';
import { institutions, ministries } from './agencies.ts';
import { allot, type Chance } from './chance.ts';
import { businesses, everybody } from './everybody.ts';
import { householdSituation } from './household-situation.ts';
import { householdShare, type Marking, markings } from './invented-flags.ts';
import { personalSituation } from './personal-situation.ts';
import { primaryIndustry } from './primary-industry.ts';
import type { Thing } from './thing.ts';

/** Who gives it, and to whose people. */
export type Giver =
  | { readonly level: 'nation'; readonly kind: '중앙행정기관' | '공공기관'; readonly ko: string; readonly en: string }
  | { readonly level: 'province'; readonly kind: '광역시도' | '교육청'; readonly province: Province }
  | { readonly level: 'municipality'; readonly area: Area };

/** One benefit to invent. */
export interface Plan {
  readonly giver: Giver;
  readonly thing: Thing;
  /** Tells it from the other benefits of the same kind by the same giver; may be empty. */
  readonly variant: readonly [ko: string, en: string];
  readonly marking: Marking;
  readonly household: boolean;
}

/** Of ten benefits of the nation's catalogue: the nation's own, the provinces', the municipalities'. An assumption. */
export const levelShares = [10, 12, 78] as const;

const variants: readonly (readonly [ko: string, en: string])[] = [
  ['', ''],
  ['맞춤형 ', 'Tailored: '],
  ['찾아가는 ', 'At your door: '],
  ['든든 ', 'Steady: '],
  ['희망 ', 'Hope: '],
  ['함께하는 ', 'Together: '],
  ['새출발 ', 'New start: '],
  ['지역상생 ', 'Local: '],
  ['온라인 ', 'Online: '],
  ['특별 ', 'Special: '],
  ['긴급 ', 'Urgent: '],
  ['시범 ', 'Pilot: '],
  ['우수 ', 'Merit: '],
  ['취약지역 ', 'Underserved areas: '],
  ['연계형 ', 'Linked: '],
];

/** Deals the kinds of benefit out to a giver: none twice before all came once, then with a variant. */
class Deck {
  readonly #order: readonly Thing[];
  #next = 0;

  constructor(chance: Chance, things: readonly Thing[]) {
    this.#order = chance.shuffled(things);
  }

  draw(): Pick<Plan, 'thing' | 'variant'> {
    const at = this.#next++;
    const variant = variants[Math.floor(at / this.#order.length)];
    const thing = this.#order[at % this.#order.length];
    if (thing === undefined || variant === undefined)
      throw new RangeError('too many benefits of one kind by one giver');
    return { thing, variant };
  }
}

const pools = {
  primary: primaryIndustry,
  other: personalSituation,
  household: householdSituation,
  businesses,
  everybody,
};

const spread = <T>(chance: Chance, shares: readonly (readonly [T, number])[]): readonly T[] =>
  chance.shuffled(shares.flatMap(([item, count]) => Array.from({ length: count }, () => item)));

const counted = <T>(size: number, shares: readonly (readonly [T, number])[]): readonly (readonly [T, number])[] => {
  const counts = allot(
    size,
    shares.map(([, weight]) => weight),
  );
  return shares.map(([item], i) => [item, counts[i] ?? 0]);
};

/** Takes the members of a list in turn. */
const inTurn = <T>(list: readonly T[]): (() => T) => {
  let next = 0;
  return () => list[next++ % list.length] as T;
};

function givers(chance: Chance): (level: Giver['level'], marking: Marking) => Giver {
  const rural = inTurn(chance.shuffled(areas.filter(({ kind }) => kind !== 'district')));
  const anywhere = inTurn(chance.shuffled(areas));
  // Sejong is its own municipality: it gives once, not twice.
  const province = inTurn(chance.shuffled(provinces.filter(({ code }) => areasOf(code).length > 1)));
  const [ministry, institution] = [inTurn(chance.shuffled(ministries)), inTurn(chance.shuffled(institutions))];
  return (level, marking) => {
    if (level === 'municipality') return { level, area: marking === 'primary' ? rural() : anywhere() };
    if (level === 'province') return { level, kind: chance.chance(0.05) ? '교육청' : '광역시도', province: province() };
    const kind = chance.chance(0.3) ? '공공기관' : '중앙행정기관';
    const [ko, en] = kind === '공공기관' ? institution() : ministry();
    return { level, kind, ko, en };
  };
}

const keyOf = (giver: Giver): string =>
  giver.level === 'nation' ? 'nation' : giver.level === 'province' ? giver.province.code : giver.area.code;

/** What to invent: exactly as many of each level, marking and household restriction as the shares say. */
export function plans(chance: Chance, size: number): readonly Plan[] {
  const marking = spread(chance, counted(size, markings));
  const levels = ['nation', 'province', 'municipality'] as const;
  const level = spread(
    chance,
    counted(
      size,
      levels.map((one, i) => [one, levelShares[i] ?? 0] as const),
    ),
  );
  let households = Math.round(size * householdShare);
  const giverOf = givers(chance);
  const decks = new Map<string, Deck>();
  return marking.map((marked, i): Plan => {
    const restricted = marked === 'primary' || marked === 'other';
    const household = !restricted && households-- > 0;
    const pool = restricted
      ? marked
      : household
        ? 'household'
        : marked === 'none-on' && chance.chance(0.5)
          ? 'businesses'
          : 'everybody';
    const giver = giverOf(level[i] ?? 'municipality', marked);
    const key = `${keyOf(giver)}/${pool}`;
    const deck = decks.get(key) ?? new Deck(chance, pools[pool]);
    decks.set(key, deck);
    return { giver, marking: marked, household, ...deck.draw() };
  });
}
