import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseRegister = refusals({
  'register-not-found': {
    status: 404,
    words: words(
      '그런 기록부가 없습니다. ‘내 정보’ 화면에서 골라 주세요.',
      'There is no such register. Choose one on the page “My data”.',
    ),
  },
});
