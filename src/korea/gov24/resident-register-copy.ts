import {
  answersOf,
  automatic,
  choice,
  document,
  factsOf,
  inFull,
  inOrderOf,
  not,
  reads,
  readsEach,
  readsHistory,
  service,
  tableOf,
  yesNo,
} from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { municipalities } from '../agencies/index.ts';
import { immediately } from '../calendar/index.ts';
import {
  publicAdministrationAct,
  residentCopyFeeOnline,
  residentRegistrationAct,
  verifiableDays,
} from '../law/index.ts';
import { householdMembers, minorChildren, residents } from '../registers/index.ts';
import { moving, provingWhoYouAre } from './life-events.ts';
import { objection } from './remedy.ts';

const kind = choice('kind', {
  ask: words('어떤 증명서가 필요하세요?', 'Which copy do you need?'),
  label: words('증명서 종류', 'Kind of copy'),
  hint: words(
    '등본에는 같은 세대의 가족이 모두 나오고, 초본에는 한 사람과 그 사람의 주소 변동만 나옵니다.',
    'The household copy lists everyone you live with. The personal copy shows one person and that person’s addresses.',
  ),
  options: { household: words('등본 (세대 전체)', 'Household copy'), person: words('초본 (한 사람)', 'Personal copy') },
});

const history = yesNo('history', {
  ask: words('과거에 살던 주소도 넣을까요?', 'Should earlier addresses be shown?'),
  label: words('과거 주소', 'Earlier addresses'),
  when: kind.is('person'),
});

const identityNumbers = choice('identityNumbers', {
  ask: words('주민등록번호 뒷자리를 보이게 할까요?', 'Should full registration numbers be shown?'),
  label: words('주민등록번호', 'Registration numbers'),
  hint: words('받는 곳에서 꼭 필요하다고 할 때만 보이게 하세요.', 'Show them only if the receiver really needs them.'),
  options: {
    hidden: words('가리기 (900101-1******)', 'Hide (900101-1******)'),
    shown: words('모두 보이기', 'Show in full'),
  },
});

const person = reads(
  residents.name,
  residents.nameInHanja,
  residents.nameInLatin,
  residents.identityNumber,
  residents.sex,
  residents.address,
  residents.movedOn,
  residents.relationToHead,
);
const members = inOrderOf(
  readsEach(
    householdMembers,
    residents.relationToHead,
    residents.name,
    residents.nameInLatin,
    residents.identityNumber,
    residents.birthDate,
    residents.movedOn,
  ),
  residents.relationToHead,
  residents.birthDate,
);
const addresses = readsHistory(residents.address, residents.movedOn, residents.reportedOn);

const household = kind.is('household');
const showNumbers = identityNumbers.is('shown');

const copy = document({
  id: 'resident-register-copy',
  words: words('주민등록표 등·초본', 'Copy of the resident register'),
  titles: [
    { when: household, words: words('주민등록표 (등본)', 'Resident register (household copy)') },
    { when: not(household), words: words('주민등록표 (초본)', 'Resident register (personal copy)') },
  ],
  parts: [
    factsOf(person, [residents.address, residents.movedOn], { when: household }),
    tableOf(
      words('세대 구성원', 'Members of the household'),
      members,
      [
        residents.relationToHead,
        residents.name,
        residents.nameInLatin,
        inFull(residents.identityNumber, showNumbers),
        residents.movedOn,
      ],
      { when: household },
    ),
    factsOf(
      person,
      [
        residents.name,
        residents.nameInHanja,
        residents.nameInLatin,
        inFull(residents.identityNumber, showNumbers),
        residents.sex,
        residents.address,
        residents.movedOn,
        residents.relationToHead,
      ],
      { when: not(household) },
    ),
    tableOf(words('주소 변동', 'Addresses'), addresses, [residents.address, residents.movedOn, residents.reportedOn], {
      when: history.is(true),
    }),
    answersOf([kind]),
  ],
  attests: words(
    '이 증명서는 주민등록표의 기록과 틀림없음을 증명합니다.',
    'This is certified to be a true copy of the resident register.',
  ),
  verifiableFor: verifiableDays,
});

/** 주민등록표 등본·초본 교부. @law 주민등록법 제29조 */
export const residentRegisterCopy = service({
  id: 'resident-register-copy',
  version: 1,
  agency: municipalities.of(residents.address),
  law: residentRegistrationAct('제29조제1항'),
  words: {
    ko: {
      name: '주민등록표 등본·초본 발급',
      also: ['등본', '초본', '주민등록등본', '주민등록초본', '주민등록 서류', '거주 사실 증명', '등초본'],
      gives: '주소와 세대 구성을 증명하는 주민등록표 등본이나 초본을 바로 받습니다.',
      who: '주민등록이 되어 있는 본인, 그리고 미성년 자녀의 부모',
      notes: ['온라인 발급은 무료입니다.', '주소와 가족은 정부가 이미 알고 있어서 다시 묻지 않습니다.'],
    },
    en: {
      name: 'Copy of the resident register',
      also: ['resident certificate', 'proof of address', 'household certificate', 'deungbon', 'chobon'],
      gives: 'A signed copy of the register that proves your address and household, at once.',
      who: 'Registered residents, and parents for their minor children',
      notes: ['It is free online.', 'Government already knows your address and family, so it does not ask again.'],
    },
  },
  lifeEvents: [provingWhoYouAre, moving],
  assurance: 'low',
  alsoFor: [{ relation: minorChildren, law: residentRegistrationAct('제29조제2항') }],
  uses: { person, members, addresses },
  basis: residentRegistrationAct('제29조제2항'),
  asks: [kind, history, identityNumbers],
  fee: residentCopyFeeOnline,
  process: automatic(publicAdministrationAct('제20조')),
  clock: immediately,
  gives: copy,
  remedy: objection,
  examples: [
    {
      words: words('세대 전체가 나오는 등본', 'A household copy'),
      given: { kind: 'household', identityNumbers: 'hidden' },
      expect: { asks: ['kind', 'identityNumbers'], state: 'granted' },
    },
    {
      words: words('과거 주소를 넣은 초본', 'A personal copy with earlier addresses'),
      given: { kind: 'person', history: true, identityNumbers: 'shown' },
      expect: { asks: ['kind', 'history', 'identityNumbers'], state: 'granted' },
    },
  ],
});
