import { automatic, document, inOrderOf, readsEntries, service, tableOf } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { courtAdministration } from '../agencies/index.ts';
import { immediately } from '../calendar/index.ts';
import {
  familyCertificateFeeOnline,
  familyRelationsAct,
  publicAdministrationAct,
  verifiableDays,
} from '../law/index.ts';
import { family, minorChildren } from '../registers/index.ts';
import { certifiedPerson, certifiedPersonPart, identityNumber } from './certified-person.ts';
import { provingWhoYouAre, raisingChildren } from './life-events.ts';
import { objection } from './remedy.ts';

const relatives = inOrderOf(
  readsEntries(family.relation, family.name, family.nameInLatin, family.birthDate, family.sex),
  family.relation,
  family.birthDate,
);

const certificate = document({
  id: 'family-relation-certificate',
  words: words('가족관계증명서 (일반)', 'Family relation certificate (general)'),
  parts: [
    certifiedPersonPart,
    tableOf(words('가족 사항', 'Family'), relatives, [
      family.relation,
      family.name,
      family.nameInLatin,
      family.birthDate,
      family.sex,
    ]),
  ],
  attests: words(
    '위 가족관계증명서는 가족관계등록부의 기록 사항과 틀림없음을 증명합니다.',
    'This is certified to agree with the family relations register.',
  ),
  verifiableFor: verifiableDays,
});

/** 가족관계증명서 발급. @law 가족관계의 등록 등에 관한 법률 제14조, 제15조 */
export const familyRelationCertificate = service({
  id: 'family-relation-certificate',
  version: 1,
  agency: courtAdministration,
  law: familyRelationsAct('제15조제1항'),
  words: {
    ko: {
      name: '가족관계증명서 발급',
      also: ['가족증명서', '가족관계', '가족 관계 확인', '자녀 증명', '부모 증명', '호적등본'],
      gives: '부모, 배우자, 자녀를 증명하는 가족관계증명서를 바로 받습니다.',
      who: '본인, 그리고 미성년 자녀의 부모',
      notes: ['온라인 발급은 무료입니다.', '가족 사항은 가족관계등록부에서 가져옵니다.'],
    },
    en: {
      name: 'Family relation certificate',
      also: ['family certificate', 'proof of family', 'proof of parent', 'birth family record'],
      gives: 'A signed certificate of your parents, spouse and children, at once.',
      who: 'Anyone for themselves, and parents for their minor children',
      notes: ['It is free online.', 'Your family is taken from the family relations register.'],
    },
  },
  lifeEvents: [provingWhoYouAre, raisingChildren],
  assurance: 'low',
  alsoFor: [{ relation: minorChildren, law: familyRelationsAct('제14조제1항') }],
  uses: { person: certifiedPerson, relatives },
  basis: familyRelationsAct('제14조제1항'),
  asks: [identityNumber],
  fee: familyCertificateFeeOnline,
  process: automatic(publicAdministrationAct('제20조')),
  clock: immediately,
  gives: certificate,
  remedy: objection,
  examples: [
    {
      words: words('번호를 가린 증명서', 'A certificate with the number hidden'),
      given: { identityNumber: 'hidden' },
      expect: { asks: ['identityNumber'], state: 'granted' },
    },
  ],
});
