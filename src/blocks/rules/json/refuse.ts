import { refusals } from '../../../kernel/refusal/index.ts';
import { words } from '../../../kernel/words/index.ts';

/** What is refused of a rule that comes as data. */
export const refuseJson = refusals({
  'rule-json-unfit': {
    status: 422,
    words: words('규칙의 {at} 자리에는 다음이 와야 합니다: {expected}.', 'In the rule, {at} must be: {expected}.'),
  },
  'rule-named-twice': {
    status: 422,
    words: words('"{id}"이(가) 서로 다르게 두 번 정의되었습니다.', '"{id}" is defined twice, differently.'),
  },
  'rule-register-unknown': {
    status: 422,
    words: words('"{fact}" 항목을 가진 대장이 없습니다.', 'No register keeps the fact "{fact}".'),
  },
});
