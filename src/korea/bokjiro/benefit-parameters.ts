import { parameter, type Remedy } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { civilDays } from '../calendar/index.ts';
import { socialSecurityBenefitsAct } from '../law/index.ts';

const fromMemory = '기억에 의함 (from memory)';

export const benefitFee = parameter({
  id: 'fee.benefit',
  words: words('급여 신청 수수료', 'Fee for applying for a benefit'),
  unit: 'KRW',
  values: [{ from: '2015-07-01', value: 0, source: `사회보장급여법 제5조: ${fromMemory}`, verified: false }],
});

const objectionDays = parameter({
  id: 'objection.benefit-within',
  words: words('급여 결정 이의신청 기한', 'Days within which a decision on a benefit can be objected to'),
  unit: 'days',
  values: [{ from: '2015-07-01', value: 90, source: `사회보장급여법 제17조제1항: ${fromMemory}`, verified: false }],
});

/** 이의신청 against a decision on a benefit, answered within ten days. @law 사회보장급여법 제17조 */
export const benefitObjection: Remedy = {
  words: words(
    '결정을 받은 날부터 {days}일 안에 결정한 기관에 이의를 신청할 수 있습니다. 시스템이 자동으로 한 결정은 담당자의 재검토를 요청할 수 있습니다. 이와 별도로 행정심판이나 행정소송도 할 수 있습니다.',
    'You can object to the agency that decided within {days} days of the decision. Of a decision that the system made by itself you can ask for a review by a person. You can also go to administrative appeal or to court.',
  ),
  within: objectionDays,
  law: socialSecurityBenefitsAct('제17조'),
  answered: civilDays(10, socialSecurityBenefitsAct('제17조제2항')),
};

export const benefitParameters = [benefitFee, objectionDays];
