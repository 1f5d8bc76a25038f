import { jurisdiction } from '../blocks/language/index.ts';
import { words } from '../kernel/words/index.ts';
import { addressLine } from './address-line.ts';
import {
  municipalities,
  nationalAgencies,
  policyUnit,
  residentRegistration,
  taxCredits,
  unemployment,
  welfare,
} from './agencies/index.ts';
import { benefitVocabulary } from './benefits/index.ts';
import {
  benefitParameters,
  benefitServices,
  growingOld,
  havingLittle,
  livingWithDisability,
  working,
} from './bokjiro/index.ts';
import { civilDays, koreanCalendar, seoul } from './calendar/index.ts';
import { koreanProactive } from './due-dates/index.ts';
import { koreanFinder } from './finder/index.ts';
import { formatResidentNumber, maskResidentNumber, residentNumber } from './formats/index.ts';
import {
  familyRelationCertificate,
  marriageCertificate,
  moveIn,
  moving,
  provingWhoYouAre,
  raisingChildren,
  residentRegisterCopy,
} from './gov24/index.ts';
import {
  accessLogYears,
  civilPetitionsDecree,
  parameters,
  personalInformationAct,
  publicAdministrationAct,
  supplementDays,
  supplementExtensions,
} from './law/index.ts';
import { koreanProfile, linealRelatives, siblings } from './profile/index.ts';
import {
  children,
  circumstances,
  family,
  householdMembers,
  households,
  legalDongs,
  minorChildren,
  parents,
  places,
  residents,
  spouse,
} from './registers/index.ts';

import { rules } from './rules/index.ts';

/** The Republic of Korea, as declarations. */
export const korea = jurisdiction({
  id: 'korea',
  words: words('대한민국', 'Republic of Korea'),
  portal: words('마당', 'Madang'),
  counter: words(
    '가까운 시·군·구청 민원실 (평일 09:00–18:00)',
    'the civil affairs counter of your city, county or district (weekdays 09:00–18:00)',
  ),
  searches: [words('등본', 'proof of address'), words('이사 했어요', 'I moved'), words('ㄷㅂ', 'deungbon')],
  country: 'KR',
  zone: seoul,
  calendar: koreanCalendar,
  agencies: nationalAgencies,
  templates: [municipalities],
  units: [residentRegistration, welfare, taxCredits, unemployment, policyUnit],
  registers: [residents, households, family, ...circumstances, places, legalDongs],
  relations: [householdMembers, minorChildren, parents, spouse, children, siblings, linealRelatives],
  lifeEvents: [moving, provingWhoYouAre, raisingChildren, growingOld, working, livingWithDisability, havingLittle],
  services: [residentRegisterCopy, familyRelationCertificate, marriageCertificate, moveIn, ...benefitServices],
  rules,
  benefits: benefitVocabulary,
  finder: koreanFinder,
  profile: koreanProfile,
  proactive: koreanProactive,
  parameters: [...parameters, ...benefitParameters],
  formats: {
    address: addressLine,
    masked: number => maskResidentNumber(residentNumber(number)),
    identityNumber: number => formatResidentNumber(residentNumber(number)),
  },
  roles: {
    name: residents.name,
    nameInLatin: residents.nameInLatin,
    address: residents.address,
    identityNumber: residents.identityNumber,
    placeAddress: places.address,
    placeText: places.found,
  },
  ownRecord: personalInformationAct('제35조제1항'),
  supplement: {
    clock: days => civilDays(days, civilPetitionsDecree('제24조제5항')),
    days: supplementDays,
    extensions: supplementExtensions,
    law: civilPetitionsDecree('제24조'),
  },
  accessLogYears,
  automation: publicAdministrationAct('제20조'),
});
