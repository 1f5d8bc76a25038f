import { parameter } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import {
  civilAct,
  civilPetitionsAct,
  civilPetitionsDecree,
  electronicGovernmentAct,
  familyRelationsAct,
  residentRegistrationAct,
  residentRegistrationRule,
  safetyMeasures,
} from './statutes.ts';

export const residentCopyFeeOnline = parameter({
  id: 'fee.resident-register-copy.online',
  words: words('주민등록표 등·초본 온라인 발급 수수료', 'Fee for a resident register copy online'),
  unit: 'KRW',
  // 400 won at the counter, 200 at a kiosk, free online; two public sources agree.
  values: [{ from: '2015-01-01', value: 0, source: residentRegistrationRule('제17조'), verified: false }],
});

export const familyCertificateFeeOnline = parameter({
  id: 'fee.family-relation-certificate.online',
  words: words('가족관계등록 증명서 온라인 발급 수수료', 'Fee for a certificate of family relations online'),
  unit: 'KRW',
  values: [{ from: '2013-01-01', value: 0, source: familyRelationsAct('제14조'), verified: false }],
});

export const moveInFee = parameter({
  id: 'fee.move-in',
  words: words('전입신고 수수료', 'Fee for reporting a move'),
  unit: 'KRW',
  values: [{ from: '1968-01-01', value: 0, source: residentRegistrationAct('제16조'), verified: false }],
});

export const moveInReportDays = parameter({
  id: 'move-in.report-within',
  words: words('전입신고 기한', 'Days within which a move must be reported'),
  unit: 'days',
  values: [{ from: '1994-01-01', value: 14, source: residentRegistrationAct('제16조제1항'), verified: true }],
});

export const verifiableDays = parameter({
  id: 'document.verifiable-for',
  words: words('문서 진위 확인 가능 기간', 'Days during which a document can be verified online'),
  unit: 'days',
  values: [{ from: '2010-01-01', value: 90, source: electronicGovernmentAct('제9조'), verified: false }],
});

export const objectionDays = parameter({
  id: 'objection.within',
  words: words('거부처분 이의신청 기한', 'Days within which a refusal can be objected to'),
  unit: 'days',
  values: [{ from: '2012-01-01', value: 60, source: civilPetitionsAct('제35조제1항'), verified: true }],
});

export const supplementDays = parameter({
  id: 'supplement.days',
  words: words('보완 기간', 'Days for a supplement'),
  unit: 'days',
  // The Decree says "a reasonable period"; ten days is the bound it sets for a second request.
  values: [{ from: '2012-01-01', value: 10, source: civilPetitionsDecree('제24조'), verified: false }],
});

export const supplementExtensions = parameter({
  id: 'supplement.extensions',
  words: words('보완 기간 연장 횟수', 'Times a supplement period can be extended'),
  unit: 'times',
  values: [{ from: '2012-01-01', value: 2, source: civilPetitionsDecree('제24조'), verified: true }],
});

export const ageOfMajority = parameter({
  id: 'age-of-majority',
  words: words('성년이 되는 나이', 'Age of majority'),
  unit: 'years',
  values: [{ from: '2013-07-01', value: 19, source: civilAct('제4조'), verified: false }],
});

export const accessLogYears = parameter({
  id: 'access-log.kept',
  words: words('접속 기록 보관 기간', 'Years that access logs are kept'),
  unit: 'years',
  // One year; two where 50,000 people or more, or unique identifiers, are processed: so always two here.
  values: [{ from: '2020-08-11', value: 2, source: safetyMeasures('제8조'), verified: false }],
});

export const parameters = [
  accessLogYears,
  residentCopyFeeOnline,
  familyCertificateFeeOnline,
  moveInFee,
  moveInReportDays,
  verifiableDays,
  objectionDays,
  supplementDays,
  supplementExtensions,
  ageOfMajority,
];
