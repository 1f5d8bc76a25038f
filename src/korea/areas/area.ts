import { type Words, words } from '../../kernel/words/index.ts';
import { municipalityTable } from './municipality-table.ts';
import { type Province, provinceByCode } from './province.ts';

/** What a municipality is called by law: a city (시), a county (군) or a district (자치구). */
export type AreaKind = 'city' | 'county' | 'district';

/** A city, county or district (시군구), the level that keeps the resident register. */
export interface Area {
  /** The five-digit municipality code (시군구 코드), the beginning of its legal-dong codes. */
  readonly code: string;
  /** Its own name without the province: `종로구`, `Jongno-gu`. */
  readonly words: Words;
  readonly province: Province;
  readonly kind: AreaKind;
  /** Rounded head count from memory: a weight for the demonstration nation, never a statistic to publish. */
  readonly population: number;
}

const kinds: Readonly<Record<string, AreaKind>> = { 시: 'city', 군: 'county', 구: 'district' };

/** The 229 municipalities: 226 basic local governments, Sejong, and the two administrative cities of Jeju. @law 지방자치법 제2조 */
export const areas: readonly Area[] = municipalityTable.map(([code, ko, en, thousands]) => ({
  code,
  words: words(ko, en),
  province: provinceByCode(code) as Province,
  kind: kinds[ko.slice(-1)] as AreaKind,
  population: thousands * 1000,
}));

const byCode = new Map(areas.map(area => [area.code, area]));

/** The municipality with exactly this five-digit code, or nothing. */
export const areaByCode = (code: string): Area | undefined => byCode.get(code);

const byProvince = Map.groupBy(areas, area => area.province.code);

/** The municipalities of a province, by the province's two-digit code; none for an unknown code. */
export const areasOf = (province: string): readonly Area[] => byProvince.get(province) ?? [];

/**
 * The municipality that answers for a place, from any longer code: a legal dong (10 digits), a road (12), or a general
 * district of a large city (`41111` 수원시 장안구 belongs to `41110` 수원시).
 */
export const municipalityOf = (code: string): Area | undefined =>
  byCode.get(code.slice(0, 5)) ?? byCode.get(`${code.slice(0, 4)}0`);

/** The name with its province, as addresses and agencies carry it: `서울특별시 종로구`, `Jongno-gu, Seoul`. */
export function fullName(area: Area): Words {
  const province = area.province.words;
  if (province.ko === area.words.ko) return area.words;
  return words(`${province.ko} ${area.words.ko}`, `${area.words.en}, ${province.en}`);
}
