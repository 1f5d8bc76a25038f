import { type Words, words } from '../../kernel/words/index.ts';

/** A province (시도): the first level of local government. `code` is the two digits every legal-dong code begins with. */
export interface Province {
  readonly code: string;
  /** The full name, as addresses write it. */
  readonly words: Words;
  /** The short name, as tables and charts write it. */
  readonly short: Words;
}

const province = (code: string, ko: string, en: string, shortKo: string, shortEn = en): Province => ({
  code,
  words: words(ko, en),
  short: words(shortKo, shortEn),
});

/** The 17 provinces in the order of their codes. @law 지방자치법 제2조 */
export const provinces: readonly Province[] = [
  province('11', '서울특별시', 'Seoul', '서울'),
  province('26', '부산광역시', 'Busan', '부산'),
  province('27', '대구광역시', 'Daegu', '대구'),
  province('28', '인천광역시', 'Incheon', '인천'),
  province('29', '광주광역시', 'Gwangju', '광주'),
  province('30', '대전광역시', 'Daejeon', '대전'),
  province('31', '울산광역시', 'Ulsan', '울산'),
  province('36', '세종특별자치시', 'Sejong', '세종'),
  province('41', '경기도', 'Gyeonggi-do', '경기', 'Gyeonggi'),
  province('43', '충청북도', 'Chungcheongbuk-do', '충북', 'Chungbuk'),
  province('44', '충청남도', 'Chungcheongnam-do', '충남', 'Chungnam'),
  province('46', '전라남도', 'Jeollanam-do', '전남', 'Jeonnam'),
  province('47', '경상북도', 'Gyeongsangbuk-do', '경북', 'Gyeongbuk'),
  province('48', '경상남도', 'Gyeongsangnam-do', '경남', 'Gyeongnam'),
  province('50', '제주특별자치도', 'Jeju-do', '제주', 'Jeju'),
  province('51', '강원특별자치도', 'Gangwon State', '강원', 'Gangwon'),
  province('52', '전북특별자치도', 'Jeonbuk State', '전북', 'Jeonbuk'),
];

const byCode = new Map(provinces.map(each => [each.code, each]));

/** The province with this two-digit code, or nothing. Longer codes are read by their first two digits. */
export const provinceByCode = (code: string): Province | undefined => byCode.get(code.slice(0, 2));
