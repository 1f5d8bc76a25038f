import type { Scope } from '../../blocks/benefits/index.ts';
import * as agencies from '../agencies/index.ts';
import { areasOf, type Province, provinces } from '../areas/index.ts';

/** Names under which provinces stand in older rows, and the short forms of agencies' names. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  '51': ['강원도', '강원'],
  '52': ['전라북도', '전북'],
  '50': ['제주도', '제주'],
  '36': ['세종시', '세종'],
};

/** 광주 is a metropolitan city and a town of Gyeonggi: the short name alone tells nothing. */
const ambiguous = new Set(['광주']);

const namesOf = ({ code, words, short }: Province): readonly string[] =>
  [words.ko, ...(alsoCalled[code] ?? []), short.ko].filter(name => !ambiguous.has(name));

const nationwide = new Set(['중앙행정기관', '공공기관']);

/**
 * Whose people a service is for. The rows have no field for it: it is told by the kind and the name of the agency. A local
 * agency whose place cannot be told is no data, never the nation.
 */
export function scopeOf(agencyKind: string, agency: string): Scope {
  if (nationwide.has(agencyKind)) return { of: 'nation' };
  for (const province of provinces) {
    const name = namesOf(province).find(one => agency.startsWith(one));
    if (name === undefined) continue;
    const rest = agency.slice(name.length).trim();
    const within = areasOf(province.code);
    const [only] = within;
    // Sejong is a province that is its own municipality.
    if (only !== undefined && within.length === 1) return { of: 'area', area: only.code };
    const whole = agencyKind === '시군구' || agencyKind === '광역시도';
    const municipality = within.find(({ words: { ko } }) => (whole ? startsWithWord(rest, ko) : rest.startsWith(ko)));
    if (municipality !== undefined) return { of: 'area', area: municipality.code };
    // A town that the map does not have: its people are not the whole province's.
    return agencyKind === '시군구' ? { of: 'unknown' } : { of: 'area', area: province.code };
  }
  return { of: 'unknown' };
}

const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[가-힣]/.test(text.slice(word.length).replace(/^청/, ''));

const nationalByName = new Map(
  Object.values(agencies).flatMap(one => ('head' in one ? [[one.words.ko, one.id] as const] : [])),
);

/** The agency of this house that answers for a service, when there is one: a ministry by its name, a municipality's office. */
export const officeOf = (scope: Scope, agency: string): string | undefined => {
  if (scope.of !== 'area') return nationalByName.get(agency);
  return scope.area.length === 5 ? `area-${scope.area}` : undefined;
};
