import { type Words, words } from '../../../kernel/words/index.ts';

/** The words that the layout itself prints. */
export const wording = {
  number: words('발급번호', 'Issue number'),
  verificationNumber: words('문서확인번호', 'Verification number'),
  verify: words(
    '문서확인번호 또는 QR 코드로 이 문서의 진위를 확인할 수 있습니다.',
    'Check that this document is genuine with its verification number or QR code.',
  ),
  place: words('확인하는 곳', 'Check at'),
  until: words('확인 기한', 'Check until'),
  nothingBelow: words('이하 빈칸', 'Nothing below'),
  note: words('※ ', 'Note: '),
  qr: words('진위 확인용 QR 코드', 'QR code for checking this document'),
  seal: words('직인', 'Official seal'),
  signature: words('전자서명', 'Digital signature'),
} satisfies Record<string, Words>;
