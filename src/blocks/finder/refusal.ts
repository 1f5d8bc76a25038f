import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseFinder = refusals({
  'finder-input-wrong': {
    status: 422,
    words: words('적은 내용을 확인해 주세요.', 'Check what you entered.'),
  },
  'finder-service-unknown': {
    status: 404,
    words: words('찾는 서비스가 없습니다.', 'There is no such service.'),
  },
});
