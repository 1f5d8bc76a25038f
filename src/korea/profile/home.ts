import type { Address } from '../../blocks/language/index.ts';
import { type Area, municipalityOf } from '../areas/index.ts';
import { type Derivations, derived } from './derivation.ts';
import { populationAreaOf } from './population-area.ts';

/** 특례시 and Changwon: cities of a province with a million people. @law 지방자치법 제198조 */
const [suwon, goyang, yongin, hwaseong, changwon] = ['41110', '41280', '41460', '41590', '48120'];
const millionCities: ReadonlySet<string> = new Set([suwon, goyang, yongin, hwaseong, changwon]);
const metropolitan: ReadonlySet<string> = new Set(['26', '27', '29', '30', '31', '36']);

/** Where a household lives, as rents and deductions tell areas apart. */
export function regionOf({ code, province }: Area) {
  if (province.code === '11') return 'seoul';
  if (province.code === '41') return 'gyeonggi';
  if (province.code === '28') return 'incheon';
  return metropolitan.has(province.code) || code === changwon ? 'metropolitan' : 'other';
}

/** Large city, city or county. A county of a metropolitan city is left open: which it counts as was not compared with the law. */
export function settlementOf({ code, kind, province }: Area) {
  if (kind === 'district' || millionCities.has(code)) return 'city';
  if (kind === 'city') return 'town';
  return metropolitan.has(province.code) || province.code === '28' ? undefined : 'country';
}

const areaOf = (address: Address | undefined): Area | undefined => address && municipalityOf(address.areaCode);

/** Where the person lives, from the resident register. @law 주민등록법 제6조 */
export const home: Derivations = {
  homeRegion: derived(['person'], ({ person }) => {
    const area = areaOf(person?.address);
    return area && regionOf(area);
  }),
  settlement: derived(['person'], ({ person }) => {
    const area = areaOf(person?.address);
    return area && settlementOf(area);
  }),
  populationArea: derived(['person'], ({ person }) => {
    const area = areaOf(person?.address);
    return area && populationAreaOf(area.code);
  }),
};
