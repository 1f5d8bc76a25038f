import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseDocument = refusals({
  'document-not-found': {
    status: 404,
    words: words(
      '그 문서를 찾을 수 없습니다. ‘나의 문서’에서 골라 주세요.',
      'That document cannot be found. Choose it from “My documents”.',
    ),
  },
  'document-proof-not-ready': {
    status: 404,
    words: words(
      '발급 기록이 아직 투명성 로그에 들어가는 중입니다. 잠시 뒤에 다시 해 주세요.',
      'The issue of this document is still on its way into the transparency log. Try again in a moment.',
    ),
  },
  'verification-number-malformed': {
    status: 422,
    words: words(
      '문서확인번호는 숫자 16자리입니다. 문서에 적힌 대로 다시 입력해 주세요.',
      'A verification number has 16 digits. Enter it as it is printed on the document.',
    ),
  },
});
