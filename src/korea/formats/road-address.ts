import type { Language } from '../../kernel/words/index.ts';
import { provinces } from '../areas/index.ts';
import { capitalize, romanize } from './romanize.ts';
import { romanizePlace, romanizeRoad } from './romanize-place.ts';

/** A road-name address (도로명주소) in its parts, in Korean. @law 도로명주소법 제2조 */
export interface RoadAddress {
  /** `서울특별시`. */
  readonly sido: string;
  /** `종로구`, `수원시 영통구`; missing in 세종. */
  readonly sigungu?: string;
  /** `조치원읍`: only towns (읍) and townships (면) stand in the line. */
  readonly eupmyeon?: string;
  /** `세종대로3길`. */
  readonly road: string;
  readonly main: number;
  /** Missing or 0: none. */
  readonly sub?: number;
  readonly underground?: boolean;
  /** `101동 202호`. */
  readonly detail?: string;
  /** `청운동`, shown in brackets. */
  readonly legalDong?: string;
  /** Apartment complex, shown in brackets. */
  readonly building?: string;
}

const present = (...parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '');

const numberOf = ({ main, sub }: RoadAddress): string => (sub ? `${main}-${sub}` : `${main}`);

function korean(address: RoadAddress): string {
  const number = `${address.underground ? '지하 ' : ''}${numberOf(address)}`;
  const line = present(address.sido, address.sigungu, address.eupmyeon, address.road, number).join(' ');
  const note = present(address.legalDong, address.building).join(', ');
  return `${present(line, address.detail).join(', ')}${note === '' ? '' : ` (${note})`}`;
}

/** `101동 202호` → `101-dong 202-ho`, `지하 1층` → `B1`, `3층` → `3F`; other words by the rules. */
const englishDetail = (detail: string): string =>
  detail
    .replace(/지하\s*(\d+)층/g, 'B$1')
    .replace(/(\d+)층/g, '$1F')
    .replace(/([A-Za-z\d]+)동(?![가-힣])/g, '$1-dong')
    .replace(/([A-Za-z\d]+)호(?![가-힣])/g, '$1-ho')
    .replace(/[가-힣]+/g, word => capitalize(romanize(word)));

const englishSido = (sido: string): string =>
  provinces.find(province => province.words.ko === sido)?.words.en ?? romanizePlace(sido);

function english(address: RoadAddress): string {
  const places = [...(address.sigungu?.split(' ') ?? []), ...present(address.eupmyeon)].reverse().map(romanizePlace);
  const number = `${address.underground ? 'Jiha ' : ''}${numberOf(address)}`;
  const detail = address.detail === undefined ? undefined : englishDetail(address.detail);
  return present(detail, number, romanizeRoad(address.road), ...places, englishSido(address.sido)).join(', ');
}

/**
 * An address on one line: `서울특별시 종로구 세종대로3길 12, 101동 202호 (청운동, 마당아파트)`, and from small to large
 * `101-dong 202-ho, 12, Sejong-daero 3-gil, Jongno-gu, Seoul`. The English line leaves the bracketed note out, as envelopes do.
 */
export const formatRoadAddress = (language: Language, address: RoadAddress): string =>
  language === 'ko' ? korean(address) : english(address);
