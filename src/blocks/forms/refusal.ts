import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseForm = refusals({
  'files-full': {
    status: 409,
    words: words(
      '한 신청에는 파일을 {most}개까지 올릴 수 있습니다. 새로 신청하거나 민원실에 내 주세요.',
      'An application can have up to {most} files. Start a new one, or hand them in at the counter.',
    ),
  },
});
