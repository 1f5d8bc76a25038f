import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

/** What this room refuses. The sentences never repeat what was typed: it may be someone's number. */
export const refuse = refusals({
  'resident-number-invalid': {
    status: 422,
    words: words(
      '주민등록번호(외국인등록번호) 형식이 아닙니다. 숫자 13자리를 확인해 주세요.',
      'This is not a resident or foreigner registration number. Check its 13 digits.',
    ),
  },
  'business-number-invalid': {
    status: 422,
    words: words(
      '사업자등록번호가 맞지 않습니다. 숫자 10자리를 확인해 주세요.',
      'This is not a business registration number. Check its 10 digits.',
    ),
  },
  'corporate-number-invalid': {
    status: 422,
    words: words(
      '법인등록번호 형식이 아닙니다. 숫자 13자리를 확인해 주세요.',
      'This is not a corporate registration number. Check its 13 digits.',
    ),
  },
  'verification-number-invalid': {
    status: 422,
    words: words(
      '문서확인번호 형식이 아닙니다. 문서에 적힌 숫자 16자리를 적어 주세요.',
      'This is not a document verification number. Enter the 16 digits printed on the document.',
    ),
  },
  'phone-number-invalid': {
    status: 422,
    words: words(
      '전화번호 형식이 아닙니다. 010-1234-5678처럼 적어 주세요.',
      'This is not a phone number in Korea. Write it like 010-1234-5678.',
    ),
  },
  'document-number-invalid': {
    status: 422,
    words: words(
      '문서번호 형식이 아닙니다. 행정제도과-1234처럼 적어 주세요.',
      'This is not a document number. Write it like 행정제도과-1234.',
    ),
  },
  'legal-dong-code-invalid': {
    status: 422,
    words: words('법정동코드는 숫자 10자리입니다.', 'A legal-dong code has 10 digits.'),
  },
});
