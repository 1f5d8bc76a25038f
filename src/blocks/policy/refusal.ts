import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refusePolicy = refusals({
  'rule-not-found': {
    status: 404,
    words: words(
      '그런 규칙이 없습니다. 규칙 목록에서 찾아 주세요.',
      'There is no such rule. Look for it in the list of rules.',
    ),
  },
  'parameter-not-found': {
    status: 404,
    words: words(
      '그런 기준값이 없습니다. 규칙에서 찾아 주세요.',
      'There is no such value of law. Look for it on the page of a rule.',
    ),
  },
});
