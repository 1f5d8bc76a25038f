import {
  button,
  errorSummary,
  fileUpload,
  form,
  type Html,
  helpPanel,
  html,
  mainContent,
  pageTitle,
  section,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';

const text = {
  title: words('문서 진위 확인', 'Verify a document'),
  lead: words(
    '받은 문서가 진짜인지 누구나 로그인 없이 확인할 수 있습니다.',
    'Anyone can check whether a document is genuine, without signing in.',
  ),
  byNumber: words('번호로 확인하기', 'Check by number'),
  number: words('문서확인번호', 'Verification number'),
  numberHint: words(
    '문서 아래쪽에 적힌 숫자 16자리. 띄어쓰기나 줄표는 있어도 없어도 됩니다.',
    'The 16 digits near the bottom of the document. Spaces and hyphens do not matter.',
  ),
  check: words('문서 확인하기', 'Check the document'),
  byFile: words('파일로 확인하기', 'Check the file'),
  file: words('PDF 파일', 'PDF file'),
  fileHint: words(
    '내용이 한 글자라도 바뀌었는지까지 확인합니다. 파일은 확인한 뒤 바로 버리고 저장하지 않습니다.',
    'This also finds whether a single letter was changed. The file is discarded at once and never stored.',
  ),
  checkFile: words('PDF 파일 확인하기', 'Check the PDF file'),
  camera: words('휴대전화로', 'By phone'),
  cameraHint: words(
    '문서의 QR 코드를 카메라로 비추면 확인 화면이 열립니다.',
    'Point your camera at the QR code on the document; it opens the answer.',
  ),
  shown: words('무엇이 보이나요', 'What you will see'),
  shownHint: words(
    '문서 이름, 발급 기관, 발급일, 발급번호만 보입니다. 이름 같은 개인정보는 보이지 않습니다.',
    'Only the title, issuer, day of issue and issue number. No names and no other personal data.',
  ),
  offline: words('인터넷 없이 확인하기', 'Check without us'),
  certificates: words('인증서와 확인 방법 보기', 'Certificates and how to use them'),
};

export const verifyTitle = text.title;

/** What was sent and cannot be checked. */
export interface Tried {
  readonly field: 'number' | 'file';
  readonly typed: string;
  readonly error: Words;
}

/** Where a check begins: by number or by file. */
export function verifyPage(ctx: Context, tried?: Tried): Html {
  const { language } = ctx;
  const errorOf = (field: Tried['field']) => (tried?.field === field ? tried.error[language] : undefined);
  return mainContent({
    content: html`${tried && errorSummary({ language, errors: [{ field: tried.field, message: tried.error[language] }] })}
${pageTitle({ title: text.title[language], lead: text.lead[language] })}
${section({
  id: 'by-number',
  title: text.byNumber[language],
  content: form({
    action: ctx.href('/verify'),
    content: html`${textInput({
      language,
      name: 'number',
      label: text.number[language],
      hint: text.numberHint[language],
      error: errorOf('number'),
      value: tried?.typed,
      inputmode: 'numeric',
      autocomplete: 'off',
      spellcheck: false,
      maxlength: 60,
      width: 'medium',
    })}${button({ label: text.check[language] })}`,
  }),
})}
${section({
  id: 'by-file',
  title: text.byFile[language],
  content: form({
    action: ctx.href('/verify/file'),
    files: true,
    content: html`${fileUpload({
      language,
      name: 'file',
      label: text.file[language],
      hint: text.fileHint[language],
      error: errorOf('file'),
      accept: ['application/pdf', '.pdf'],
      megabytes: 10,
      kinds: 'PDF',
    })}${button({ kind: 'secondary', label: text.checkFile[language] })}`,
  }),
})}`,
    aside: html`${helpPanel({ id: 'camera', title: text.camera[language], content: html`<p>${text.cameraHint[language]}</p>` })}${helpPanel(
      { id: 'shown', title: text.shown[language], content: html`<p>${text.shownHint[language]}</p>` },
    )}${helpPanel({
      id: 'offline',
      title: text.offline[language],
      content: html`<p><a href="${ctx.href('/verify/certificates')}">${text.certificates[language]}</a></p>`,
    })}`,
  });
}
