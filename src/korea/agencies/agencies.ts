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

/** Keeper of incomes and of registered businesses. */
export const taxService = agency({
  id: 'national-tax-service',
  words: words('국세청', 'National Tax Service'),
  head: words('국세청장', 'Commissioner, National Tax Service'),
});

/** Keeper of what people own, of benefits, disability and pregnancy. */
export const ministryOfWelfare = agency({
  id: 'ministry-of-health-and-welfare',
  words: words('보건복지부', 'Ministry of Health and Welfare'),
  head: words('보건복지부장관', 'Minister of Health and Welfare'),
});

/** Keeper of who is insured for health, and of check-ups. */
export const healthInsuranceService = agency({
  id: 'national-health-insurance-service',
  words: words('국민건강보험공단', 'National Health Insurance Service'),
  head: words('국민건강보험공단 이사장', 'President, National Health Insurance Service'),
});

/** Keeper of employment insurance. */
export const ministryOfEmployment = agency({
  id: 'ministry-of-employment-and-labor',
  words: words('고용노동부', 'Ministry of Employment and Labor'),
  head: words('고용노동부장관', 'Minister of Employment and Labor'),
});

/** Keeper of vehicles, of who owns a house, and of leases. */
export const ministryOfLand = agency({
  id: 'ministry-of-land',
  words: words('국토교통부', 'Ministry of Land, Infrastructure and Transport'),
  head: words('국토교통부장관', 'Minister of Land, Infrastructure and Transport'),
});

/** Keeper of pupils and students. */
export const ministryOfEducation = agency({
  id: 'ministry-of-education',
  words: words('교육부', 'Ministry of Education'),
  head: words('교육부장관', 'Minister of Education'),
});

/** Keeper of military service. */
export const militaryManpower = agency({
  id: 'military-manpower-administration',
  words: words('병무청', 'Military Manpower Administration'),
  head: words('병무청장', 'Commissioner, Military Manpower Administration'),
});

/** Keeper of driving licences. */
export const policeAgency = agency({
  id: 'national-police-agency',
  words: words('경찰청', 'Korean National Police Agency'),
  head: words('경찰청장', 'Commissioner General, Korean National Police Agency'),
});

/** Keeper of those whom the state honours for their service. */
export const ministryOfVeterans = agency({
  id: 'ministry-of-veterans',
  words: words('국가보훈부', 'Ministry of Patriots and Veterans Affairs'),
  head: words('국가보훈부장관', 'Minister of Patriots and Veterans Affairs'),
});

/** Keeper of farms. */
export const ministryOfAgriculture = agency({
  id: 'ministry-of-agriculture',
  words: words('농림축산식품부', 'Ministry of Agriculture, Food and Rural Affairs'),
  head: words('농림축산식품부장관', 'Minister of Agriculture, Food and Rural Affairs'),
});

/** The agencies of the whole country. */
export const nationalAgencies = [
  ministryOfInterior,
  courtAdministration,
  taxService,
  ministryOfWelfare,
  healthInsuranceService,
  ministryOfEmployment,
  ministryOfLand,
  ministryOfEducation,
  militaryManpower,
  policeAgency,
  ministryOfVeterans,
  ministryOfAgriculture,
];

/** 주민등록 담당: the counter that keeps a municipality's residents. */
export const residentRegistration = unitKind({
  id: 'resident-registration',
  words: words('민원여권과', 'Civil Affairs and Passports'),
});

/** 복지 담당: the counter of a municipality where benefits are applied for and decided. */
export const welfare = unitKind({ id: 'welfare', words: words('주민복지과', 'Welfare') });

/** 장려금 담당 of the tax service. */
export const taxCredits = unitKind({ id: 'tax-credits', words: words('장려세제과', 'Tax Credits') });

/** 실업급여 담당: what the employment centres of the ministry decide. */
export const unemployment = unitKind({ id: 'unemployment', words: words('실업급여과', 'Unemployment Benefits') });

/** 정책 담당: those who answer for the rules of any agency, beside its own officials. */
export const policyUnit = unitKind({ id: 'policy', words: words('규제혁신과', 'Rules and Policy') });

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
