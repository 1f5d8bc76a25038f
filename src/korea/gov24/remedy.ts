import type { Remedy } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { civilPetitionsAct, objectionDays } from '../law/index.ts';

/** 이의신청: how to object to a refusal of any civil petition. @law 민원 처리에 관한 법률 제35조 */
export const objection: Remedy = {
  words: words(
    '거부 결정을 알게 된 날부터 {days}일 안에 결정한 기관에 문서로 이의를 신청할 수 있습니다. 기관은 10일 안에 답합니다. 이의신청과 별도로 행정심판이나 행정소송도 할 수 있습니다.',
    'You can object in writing to the agency that decided within {days} days of learning of the refusal. It answers within 10 days. You can also go to administrative appeal or to court.',
  ),
  within: objectionDays,
  law: civilPetitionsAct('제35조', { verified: true }),
};
