import { type Words, words } from '../../kernel/words/index.ts';
import { type Area, areasOf } from '../areas/index.ts';
import { Random } from './random.ts';

/** An invented road of a municipality. */
export interface Road {
  readonly words: Words;
  /** Twelve digits: municipality 5, rank 1 (2 대로, 3 로, 4 길), number 6. */
  readonly code: string;
  /** The five digits of the postal zone. */
  readonly postcode: string;
  /** The highest building number. */
  readonly last: number;
}

const stems: readonly (readonly [ko: string, en: string])[] = [
  ['한빛', 'Hanbit'],
  ['중앙', 'Jungang'],
  ['새싹', 'Saessak'],
  ['은하', 'Eunha'],
  ['솔숲', 'Solsup'],
  ['문화', 'Munhwa'],
  ['강변', 'Gangbyeon'],
  ['햇살', 'Haetsal'],
  ['산들', 'Sandeul'],
  ['무지개', 'Mujigae'],
  ['평화', 'Pyeonghwa'],
  ['시민', 'Simin'],
  ['푸른', 'Pureun'],
  ['별빛', 'Byeolbit'],
  ['단풍', 'Danpung'],
  ['느티', 'Neuti'],
  ['미래', 'Mirae'],
  ['호수', 'Hosu'],
  ['달맞이', 'Dalmaji'],
  ['온누리', 'Onnuri'],
  ['새마을', 'Saemaeul'],
  ['배움', 'Baeum'],
  ['들꽃', 'Deulkkot'],
  ['가람', 'Garam'],
  ['여울', 'Yeoul'],
  ['두레', 'Dure'],
  ['보람', 'Boram'],
  ['이음', 'Ieum'],
];

const ranks = [
  { digit: 2, ko: '대로', en: '-daero', last: 400 },
  { digit: 3, ko: '로', en: '-ro', last: 200 },
  { digit: 4, ko: '길', en: '-gil', last: 60 },
] as const;

/** The first two digits of the postal zones of each province. */
const postalZones: Readonly<Record<string, readonly [first: number, last: number]>> = {
  11: [1, 9],
  26: [46, 49],
  27: [41, 43],
  28: [21, 23],
  29: [61, 62],
  30: [34, 35],
  31: [44, 45],
  36: [30, 30],
  41: [10, 20],
  43: [27, 29],
  44: [31, 33],
  46: [57, 60],
  47: [36, 40],
  48: [50, 53],
  50: [63, 63],
  51: [24, 26],
  52: [54, 56],
};

function postcode(area: Area, random: Random): string {
  const [first, last] = postalZones[area.province.code] as readonly [number, number];
  const siblings = areasOf(area.province.code);
  const share = ((last - first + 1) * 1000) / siblings.length;
  const start = first * 1000 + siblings.indexOf(area) * share;
  return String(Math.floor(start + random.unit() * share)).padStart(5, '0');
}

function road(area: Area, index: number, random: Random): Road {
  const [ko, en] = stems[index % stems.length] as readonly [string, string];
  const rank = index < 3 ? ranks[0] : index < stems.length ? ranks[1] : ranks[2];
  const branch = rank.digit === 4 ? Math.floor(index / stems.length) * 3 + random.below(3) : 0;
  const name = branch === 0 ? words(ko + rank.ko, en + rank.en) : words(`${ko}로${branch}길`, `${en}-ro ${branch}-gil`);
  const number = String(100_000 + index * 37).padStart(6, '0');
  return { words: name, code: `${area.code}${rank.digit}${number}`, postcode: postcode(area, random), last: rank.last };
}

function layOut(area: Area): readonly Road[] {
  const random = new Random(Number(area.code), 0, 7);
  const count = 20 + Math.min(130, Math.floor(area.population / 8000));
  return Array.from({ length: count }, (_, index) => road(area, index, random));
}

const known = new Map<string, readonly Road[]>();

/** The roads of a municipality: always the same ones, more where more people live. All names are invented. */
export function roadsOf(area: Area): readonly Road[] {
  const roads = known.get(area.code) ?? layOut(area);
  known.set(area.code, roads);
  return roads;
}
