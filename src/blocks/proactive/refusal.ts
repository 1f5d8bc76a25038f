import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseProactive = refusals({
  'consent-first': {
    status: 409,
    words: words(
      '먼저 ‘받을 수 있는 혜택 찾기’에 동의해 주세요. 신청 없이 바로 지급하려면 그 정보가 필요합니다.',
      'First agree to “Looking for what you are entitled to”. Granting without an application needs what it reads.',
    ),
  },
  'dates-first': {
    status: 409,
    words: words(
      '먼저 ‘먼저 알려 드리기’에서 ‘다가오는 기한 찾기’에 동의해 주세요.',
      'First agree to “Looking for what is due” under “Told in time”.',
    ),
  },
  'funnel-not-found': {
    status: 404,
    words: words(
      '그 혜택의 통계가 없습니다. 목록에서 골라 주세요.',
      'There are no figures for that benefit. Choose one from the list.',
    ),
  },
  'feed-not-found': {
    status: 404,
    words: words(
      '이 일정 주소는 쓸 수 없습니다. ‘나의 일정’에서 새 주소를 받아 주세요.',
      'This calendar address no longer works. Get a new one under “My calendar”.',
    ),
  },
});
