import { refusals } from '../../../kernel/refusal/index.ts';
import { words } from '../../../kernel/words/index.ts';

export const refuseLowering = refusals({
  'rule-fold-unrounded': {
    status: 422,
    words: words(
      '"{rule}": {group}의 합은 각자의 값을 먼저 끝수 처리한 다음 더해야 합니다.',
      '"{rule}": round each value of {group} before adding them up; quotients with different denominators are not added.',
    ),
  },
});
