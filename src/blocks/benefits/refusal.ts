import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseBenefit = refusals({
  'benefit-not-found': {
    status: 404,
    words: words(
      '그 혜택을 찾을 수 없습니다. 혜택 목록에서 골라 주세요.',
      'That benefit cannot be found. Choose it from the list of benefits.',
    ),
  },
  'benefit-changed': {
    status: 409,
    words: words(
      '그 사이 내용이 바뀌었습니다. 새 내용을 읽고 다시 정해 주세요.',
      'It has changed in the meantime. Read the new text and decide again.',
    ),
  },
  'benefit-own-edit': {
    status: 409,
    words: words(
      '내가 고친 내용은 다른 공무원이 확인해야 합니다.',
      'What you corrected yourself must be confirmed by another official.',
    ),
  },
  'benefit-reason-missing': {
    status: 422,
    words: words('까닭을 10자 이상 적어 주세요.', 'State the reason in at least 10 characters.'),
  },
  'benefit-correction-wrong': {
    status: 422,
    words: words('고친 내용에 잘못된 값이 있습니다.', 'The correction has a value that cannot be right.'),
  },
});
