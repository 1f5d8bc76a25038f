import { type Random, weighted } from './random.ts';

/** A Korean family name, with its share of the population in tenths of a percent (rounded, from memory). */
export interface Surname {
  readonly ko: string;
  readonly hanja: string;
  readonly roman: string;
  readonly weight: number;
}

const surname = ([ko, hanja, roman, weight]: readonly [string, string, string, number]): Surname => ({
  ko,
  hanja,
  roman,
  weight,
});

/** The fifty most frequent family names, which nine in ten people bear. */
export const surnames: readonly Surname[] = (
  [
    ['김', '金', 'Kim', 215],
    ['이', '李', 'Lee', 147],
    ['박', '朴', 'Park', 84],
    ['최', '崔', 'Choi', 47],
    ['정', '鄭', 'Jeong', 43],
    ['강', '姜', 'Kang', 24],
    ['조', '趙', 'Cho', 21],
    ['윤', '尹', 'Yoon', 21],
    ['장', '張', 'Jang', 20],
    ['임', '林', 'Lim', 17],
    ['한', '韓', 'Han', 16],
    ['오', '吳', 'Oh', 15],
    ['서', '徐', 'Seo', 15],
    ['신', '申', 'Shin', 15],
    ['권', '權', 'Kwon', 14],
    ['황', '黃', 'Hwang', 14],
    ['안', '安', 'Ahn', 14],
    ['송', '宋', 'Song', 14],
    ['전', '全', 'Jeon', 11],
    ['홍', '洪', 'Hong', 11],
    ['유', '柳', 'Yoo', 10],
    ['고', '高', 'Ko', 9],
    ['문', '文', 'Moon', 9],
    ['양', '梁', 'Yang', 9],
    ['손', '孫', 'Son', 9],
    ['배', '裵', 'Bae', 8],
    ['백', '白', 'Baek', 8],
    ['허', '許', 'Heo', 7],
    ['노', '盧', 'Noh', 6],
    ['남', '南', 'Nam', 6],
    ['심', '沈', 'Shim', 5],
    ['하', '河', 'Ha', 5],
    ['주', '朱', 'Joo', 4],
    ['구', '具', 'Koo', 4],
    ['곽', '郭', 'Kwak', 4],
    ['성', '成', 'Sung', 4],
    ['차', '車', 'Cha', 4],
    ['우', '禹', 'Woo', 4],
    ['진', '陳', 'Jin', 3],
    ['나', '羅', 'Na', 3],
    ['민', '閔', 'Min', 3],
    ['지', '池', 'Ji', 3],
    ['엄', '嚴', 'Eom', 3],
    ['변', '卞', 'Byun', 3],
    ['원', '元', 'Won', 3],
    ['방', '方', 'Bang', 2],
    ['천', '千', 'Cheon', 2],
    ['공', '孔', 'Kong', 2],
    ['염', '廉', 'Yeom', 1],
    ['도', '都', 'Do', 1],
  ] as const
).map(surname);

const drawIndex = weighted(surnames.map(({ weight }, index) => [index, weight] as const));

/** A place in `surnames`, by frequency. */
export const drawSurname = (random: Random): number => drawIndex(random);
