import type { Tone } from '../../../kernel/html/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Standing, Verdict } from '../documents.ts';

/** What was checked: the number that was typed or scanned, or the file itself. */
export type Means = 'number' | 'file';

/** How a check ended; a file can also be more than the check takes. */
export type Outcome = Verdict['kind'] | 'too-large';

interface OutcomeText {
  readonly tone: 'success' | 'warning' | 'danger';
  /** The conclusion. */
  readonly title: Words;
  /** Why, in one sentence; the page fills `{days}`, `{until}`, `{revoked}` and `{reason}`. */
  readonly because: Words;
  readonly next: Words;
}

const texts: Readonly<Record<Outcome, OutcomeText>> = {
  valid: {
    tone: 'success',
    title: words('유효한 문서입니다', 'This document is valid'),
    because: words('이 번호로 발급된 문서가 있습니다.', 'A document was issued under this number.'),
    next: words(
      '위에 나온 문서 이름, 발급 기관, 발급번호가 받은 문서와 같은지 비교하세요. 번호만으로는 문서의 내용까지 확인되지 않습니다. 내용까지 확인하려면 PDF 파일을 올리세요.',
      'Compare the title, issuer and issue number with the document in your hand. A number alone says nothing about its contents: to check those, upload the PDF file.',
    ),
  },
  expired: {
    tone: 'warning',
    title: words('확인할 수 있는 기간이 지났습니다', 'The time to verify this document is over'),
    because: words(
      '이 문서는 발급한 날부터 {days}일 동안 확인할 수 있었고, {until}에 끝났습니다.',
      'It could be verified for {days} days after it was issued, until {until}.',
    ),
    next: words('문서를 낸 사람에게 새로 발급받아 달라고 하세요.', 'Ask whoever gave it to you for a fresh one.'),
  },
  revoked: {
    tone: 'danger',
    title: words('효력이 없어진 문서입니다', 'This document was revoked'),
    because: words(
      '{revoked}에 발급 기관이 거두어들였습니다. 까닭: {reason}',
      'The issuer revoked it on {revoked}. Reason: {reason}',
    ),
    next: words('이 문서를 받지 말고, 새로 발급받아 달라고 하세요.', 'Do not accept it. Ask for a fresh one.'),
  },
  altered: {
    tone: 'danger',
    title: words('발급한 뒤에 바뀐 문서입니다', 'This document was changed after it was issued'),
    because: words(
      '전자서명은 있지만 지금 내용은 서명된 내용과 다릅니다.',
      'It carries our signature, but its contents are no longer what was signed.',
    ),
    next: words(
      '이 파일을 받지 마세요. 처음 내려받은 파일을 그대로 보내 달라고 하거나, 문서확인번호로 확인하세요. 인쇄해서 다시 저장하거나 합친 파일도 바뀐 것으로 나옵니다.',
      'Do not accept this file. Ask for the file as it was downloaded, or check by the verification number. A file that was printed, saved again or merged also shows as changed.',
    ),
  },
  unknown: {
    tone: 'danger',
    title: words('이 번호로 발급한 문서가 없습니다', 'No document was issued under this number'),
    because: words(
      '숫자를 잘못 옮겼거나, 발급된 적이 없는 문서입니다.',
      'Either a digit is wrong, or the document was never issued.',
    ),
    next: words(
      '문서에 적힌 번호를 다시 확인하세요. 번호가 맞는데도 이렇게 나오면 그 문서를 받지 마세요.',
      'Check the number on the document again. If it is right and you still see this, do not accept the document.',
    ),
  },
  'not-ours': {
    tone: 'danger',
    title: words('이 정부가 서명한 문서가 아닙니다', 'This file was not signed by this government'),
    because: words('PDF 파일이지만 우리 전자서명이 없습니다.', 'It is a PDF, but it does not carry our signature.'),
    next: words(
      '인쇄물을 스캔한 파일이면 적혀 있는 문서확인번호로 확인하세요. 아니면 처음 내려받은 파일을 달라고 하세요.',
      'If it is a scan of a printed document, check the verification number printed on it. Otherwise ask for the file as it was downloaded.',
    ),
  },
  unreadable: {
    tone: 'warning',
    title: words('PDF 문서가 아닙니다', 'This is not a PDF document'),
    because: words('발급한 문서는 모두 PDF 파일입니다.', 'All documents we issue are PDF files.'),
    next: words(
      '내려받은 PDF 파일을 그대로 올리거나, 문서확인번호로 확인하세요.',
      'Upload the PDF as it was downloaded, or check by the verification number.',
    ),
  },
  'too-large': {
    tone: 'warning',
    title: words('파일이 너무 큽니다', 'The file is too large'),
    because: words(
      '10MB까지 확인할 수 있습니다. 발급한 문서는 1MB를 넘는 일이 거의 없습니다.',
      'Files up to 10 MB can be checked. Documents we issue hardly ever exceed 1 MB.',
    ),
    next: words(
      '처음 내려받은 파일인지 확인하거나, 문서확인번호로 확인하세요.',
      'Make sure that it is the file as it was downloaded, or check by the verification number.',
    ),
  },
};

/** Where the file itself says more, or something else, than its number. */
const textsOfFile: Readonly<Partial<Record<Outcome, Partial<OutcomeText>>>> = {
  valid: {
    because: words(
      '발급된 그대로이며 한 글자도 바뀌지 않았습니다.',
      'The file is exactly as it was issued. Nothing in it has changed.',
    ),
    next: words('이 파일을 그대로 믿고 쓰셔도 됩니다.', 'You can rely on this file.'),
  },
  unknown: {
    title: words('발급 대장에 없는 문서입니다', 'This document is not in our records'),
    because: words(
      '전자서명은 맞지만 발급한 기록이 없습니다.',
      'The signature is ours, but no record says that it was issued.',
    ),
    next: words('이 문서를 받지 말고, 발급 기관에 알려 주세요.', 'Do not accept it, and tell the issuer about it.'),
  },
};

/** The conclusion of a check, its ground, and what to do next. */
export const outcomeText = (outcome: Outcome, by: Means): OutcomeText => ({
  ...texts[outcome],
  ...(by === 'file' && textsOfFile[outcome]),
});

/** How one's own document stands, in a phrase and a colour. */
export const standingLabel: Readonly<Record<Standing['kind'], { readonly label: Words; readonly tone: Tone }>> = {
  valid: { label: words('확인 가능', 'Can be verified'), tone: 'success' },
  expired: { label: words('확인 기간 지남', 'No longer verifiable'), tone: 'gray' },
  revoked: { label: words('효력 없음', 'Revoked'), tone: 'danger' },
};
