import { automatic, document, only, readsEntries, service, tableOf } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { courtAdministration } from '../agencies/index.ts';
import { immediately } from '../calendar/index.ts';
import {
  familyCertificateFeeOnline,
  familyRelationsAct,
  publicAdministrationAct,
  verifiableDays,
} from '../law/index.ts';
import { family } from '../registers/index.ts';
import { certifiedPerson, certifiedPersonPart, identityNumber } from './certified-person.ts';
import { provingWhoYouAre } from './life-events.ts';
import { objection } from './remedy.ts';

const spouse = only(
  readsEntries(family.relation, family.name, family.nameInLatin, family.birthDate, family.sex, family.marriedOn),
  family.relation,
  'spouse',
);

const certificate = document({
  id: 'marriage-certificate',
  words: words('혼인관계증명서 (일반)', 'Marriage certificate (general)'),
  parts: [
    certifiedPersonPart,
    tableOf(words('현재의 혼인', 'Present marriage'), spouse, [
      family.relation,
      family.name,
      family.nameInLatin,
      family.birthDate,
      family.sex,
      family.marriedOn,
    ]),
  ],
  attests: words(
    '위 혼인관계증명서는 가족관계등록부의 기록 사항과 틀림없음을 증명합니다.',
    'This is certified to agree with the family relations register.',
  ),
  verifiableFor: verifiableDays,
});

/** 혼인관계증명서 발급: the present marriage only. @law 가족관계의 등록 등에 관한 법률 제14조, 제15조제2항제3호 */
export const marriageCertificate = service({
  id: 'marriage-certificate',
  version: 1,
  agency: courtAdministration,
  law: familyRelationsAct('제15조제1항제3호'),
  words: {
    ko: {
      name: '혼인관계증명서 발급',
      also: ['결혼증명서', '혼인증명서', '혼인 관계 확인', '배우자 증명', '미혼 증명', '혼인신고일 확인'],
      gives: '지금의 혼인과 배우자를 증명하는 혼인관계증명서를 바로 받습니다.',
      who: '본인',
      notes: [
        '온라인 발급은 무료입니다.',
        '배우자는 가족관계등록부에서 가져옵니다.',
        '혼인 중이 아니면 혼인 사항이 비어 있는 증명서를 받습니다.',
      ],
    },
    en: {
      name: 'Marriage certificate',
      also: ['proof of marriage', 'marital status', 'proof of spouse', 'proof of being single', 'honin certificate'],
      gives: 'A signed certificate of your present marriage and spouse, at once.',
      who: 'Anyone for themselves',
      notes: [
        'It is free online.',
        'Your spouse is taken from the family relations register.',
        'If you are not married, the certificate shows no marriage.',
      ],
    },
  },
  lifeEvents: [provingWhoYouAre],
  assurance: 'low',
  uses: { person: certifiedPerson, spouse },
  basis: familyRelationsAct('제14조제1항'),
  asks: [identityNumber],
  fee: familyCertificateFeeOnline,
  process: automatic(publicAdministrationAct('제20조')),
  clock: immediately,
  gives: certificate,
  remedy: objection,
  next: ['family-relation-certificate'],
  examples: [
    {
      words: words('번호를 가린 증명서', 'A certificate with the number hidden'),
      given: { identityNumber: 'hidden' },
      expect: { asks: ['identityNumber'], state: 'granted' },
    },
  ],
});
