import { agency, agencyTemplate, unitKind } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { areas } from '../areas/index.ts';

/** Keeper of the resident register and of road-name addresses. */
export const ministryOfInterior = agency({
  id: 'ministry-of-the-interior',
  words: words('행정안전부', 'Ministry of the Interior and Safety'),
  head: words('행정안전부장관', 'Minister of the Interior and Safety'),
});

/** Keeper of the family relations register. */
export const courtAdministration = agency({
  id: 'court-administration',
  words: words('법원행정처', 'National Court Administration'),
  head: words('법원행정처 전산정보중앙관리소 전산운영책임관', 'Data Officer, National Court Administration'),
});

/** 주민등록 담당: the counter that keeps a municipality's residents. */
export const residentRegistration = unitKind({
  id: 'resident-registration',
  words: words('민원여권과', 'Civil Affairs and Passports'),
});

const headOf = (name: string): string => `${name}${name.endsWith('시') ? '장' : name.endsWith('군') ? '수' : '청장'}`;

/** The cities, counties and districts, each answerable for the people who live in it. */
export const municipalities = agencyTemplate({
  id: 'municipalities',
  words: words('주소지 시·군·구청', 'City, county or district office of the address'),
  agencies: areas.map(area =>
    agency({
      id: `area-${area.code}`,
      areaCode: area.code,
      words: words(
        `${area.province.words.ko} ${area.words.ko}청`,
        `${area.words.en} Office, ${area.province.words.en}`,
      ),
      head: words(
        `${area.province.words.ko} ${headOf(area.words.ko)}`,
        `Head of ${area.words.en}, ${area.province.words.en}`,
      ),
    }),
  ),
});
