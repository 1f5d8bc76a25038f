import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseCatalogue = refusals({
  'no-such-service': {
    status: 404,
    words: words(
      '찾으시는 서비스가 없습니다. 이름으로 검색하거나 전체 서비스에서 골라 주세요.',
      'There is no such service. Search by its name, or choose from the list of all services.',
    ),
  },
  'no-such-life-event': {
    status: 404,
    words: words(
      '찾으시는 생활 안내가 없습니다. 첫 화면에서 골라 주세요.',
      'There is no such guide. Choose one on the home page.',
    ),
  },
});
