import type { Sex } from './person.ts';
import { type Random, weighted } from './random.ts';

/** Names of a nationality: families, and given names for men and for women. Each list is the most common, combined by chance. */
interface NameStock {
  readonly families: readonly string[];
  readonly male: readonly string[];
  readonly female: readonly string[];
}

const stocks = {
  CN: {
    families: ['WANG', 'LI', 'ZHANG', 'LIU', 'CHEN', 'PIAO', 'JIN', 'CUI'],
    male: ['WEI', 'JUN', 'CHENGHAO', 'LONG', 'YONGZHE'],
    female: ['MEIHUA', 'XIUYING', 'LI NA', 'HONGMEI', 'YANJI'],
  },
  VN: {
    families: ['NGUYEN', 'TRAN', 'LE', 'PHAM', 'HOANG', 'VU'],
    male: ['VAN HUNG', 'VAN DUNG', 'MINH TUAN', 'DUC ANH', 'QUANG HAI'],
    female: ['THI LAN', 'THI HOA', 'THI MAI', 'THI HUONG', 'THI NGOC'],
  },
  TH: {
    families: ['SAETANG', 'CHAIYA', 'BOONMEE', 'SRISAI', 'THONGDEE'],
    male: ['SOMCHAI', 'ANAN', 'NATTAPONG', 'WICHAI'],
    female: ['SUDA', 'MALEE', 'KANYA', 'PIMCHANOK'],
  },
  US: {
    families: ['SMITH', 'JOHNSON', 'BROWN', 'MILLER', 'DAVIS'],
    male: ['JAMES', 'MICHAEL', 'DAVID', 'DANIEL'],
    female: ['EMILY', 'SARAH', 'JESSICA', 'LAURA'],
  },
  UZ: {
    families: ['KARIMOV', 'RAKHIMOV', 'YUSUPOV', 'TOSHEV', 'SAIDOV'],
    male: ['AZIZ', 'JASUR', 'OTABEK', 'SARDOR'],
    female: ['DILNOZA', 'NIGORA', 'MALIKA', 'ZARINA'],
  },
  PH: {
    families: ['SANTOS', 'REYES', 'CRUZ', 'GARCIA', 'MENDOZA'],
    male: ['JOSE', 'MARK', 'ANGELO', 'RAMON'],
    female: ['MARIA', 'ANGELICA', 'GRACE', 'ROSA'],
  },
  NP: {
    families: ['SHRESTHA', 'GURUNG', 'TAMANG', 'RAI', 'THAPA'],
    male: ['BIKASH', 'SURESH', 'PRAKASH', 'RAM'],
    female: ['SITA', 'GITA', 'SUNITA', 'ANJU'],
  },
  KH: {
    families: ['SOK', 'CHEA', 'KEO', 'PICH', 'HENG'],
    male: ['DARA', 'VIBOL', 'SOPHEAK', 'RITHY'],
    female: ['SREYMOM', 'BOPHA', 'CHANTHA', 'SOPHEA'],
  },
  MN: {
    families: ['BATBAYAR', 'GANBAATAR', 'DORJ', 'BOLD'],
    male: ['TEMUUJIN', 'BATAAR', 'GANZORIG'],
    female: ['OYUUN', 'SARNAI', 'NARAN'],
  },
  JP: {
    families: ['SATO', 'SUZUKI', 'TANAKA', 'ITO', 'YAMADA'],
    male: ['KENJI', 'TAKASHI', 'HIROSHI'],
    female: ['YUKO', 'NAOKO', 'MIKA'],
  },
} as const satisfies Record<string, NameStock>;

export type Nationality = keyof typeof stocks;

/** Nationalities of residents, roughly as they occur in Korea (from memory). */
export const drawNationality = weighted<Nationality>([
  ['CN', 40],
  ['VN', 15],
  ['TH', 8],
  ['US', 8],
  ['UZ', 7],
  ['PH', 5],
  ['NP', 5],
  ['KH', 5],
  ['MN', 4],
  ['JP', 3],
]);

/** Nationalities of those who married a citizen. */
export const drawSpouseNationality = weighted<Nationality>([
  ['VN', 30],
  ['CN', 34],
  ['JP', 9],
  ['PH', 8],
  ['TH', 6],
  ['US', 5],
  ['KH', 4],
  ['UZ', 2],
  ['MN', 2],
]);

const visas: Readonly<Record<Nationality, readonly string[]>> = {
  CN: ['F-4', 'F-4', 'F-5', 'H-2', 'D-2', 'E-7'],
  VN: ['E-9', 'E-9', 'D-2', 'D-10', 'E-7'],
  TH: ['E-9', 'E-9', 'D-2'],
  US: ['E-2', 'F-4', 'F-5', 'E-7'],
  UZ: ['F-4', 'E-9', 'D-2', 'H-2'],
  PH: ['E-9', 'E-9', 'E-7'],
  NP: ['E-9', 'E-9', 'D-2'],
  KH: ['E-9', 'E-9', 'E-7'],
  MN: ['D-2', 'E-7', 'D-10'],
  JP: ['D-2', 'E-7', 'F-5'],
};

/** A status of stay usual for the nationality. @law 출입국관리법 제10조 */
export const drawVisa = (random: Random, nationality: Nationality): string => random.pick(visas[nationality]);

/** The family name behind a number, so that a family can share one. */
export const foreignFamilyName = (nationality: Nationality, number: number): string => {
  const { families } = stocks[nationality];
  return families[number % families.length] as string;
};

/** A given name of the nationality, in Latin letters. */
export const drawForeignGivenName = (random: Random, nationality: Nationality, sex: Sex): string =>
  random.pick<string>(stocks[nationality][sex]);
