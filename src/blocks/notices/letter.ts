import { type Language, say, type Words, words } from '../../kernel/words/index.ts';

// No personal data leaves in a letter: it names the service and leads to the inbox behind the sign-in.
const noticeText = words(
  '{title}\n\n자세한 내용은 아래 주소에서 로그인해 확인하세요.\n{url}\n\n이 편지는 {portal}에서 보냈습니다. 편지를 받지 않으려면 {portal}의 연락처 설정에서 끌 수 있습니다.\n',
  '{title}\n\nSign in to read it:\n{url}\n\nThis letter was sent by {portal}. You can turn letters off in your contact settings.\n',
);

const codeTitle = words('[{portal}] 이메일 확인 번호', '[{portal}] Your e-mail code');
const codeText = words(
  '확인 번호: {code}\n\n{portal}의 연락처 화면에 이 번호를 입력하세요. {minutes}분 동안 쓸 수 있습니다.\n\n직접 요청하지 않았다면 이 편지를 무시하세요. 누구에게도 번호를 알려 주지 마세요.\n',
  'Your code: {code}\n\nEnter it on the contact page of {portal}. It works for {minutes} minutes.\n\nIf you did not ask for it, ignore this letter. Never tell the code to anyone.\n',
);

/** A line of a letter's head holds no line breaks. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands in a letter. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** The letter that says that a notice lies in the inbox. */
export const noticeLetter = (language: Language, what: { title: Words; url: string; portal: Words }): LetterText => ({
  subject: oneLine(what.title[language]),
  text: say(language, noticeText, what),
});

/** The letter with the code that proves an address. */
export const codeLetter = (language: Language, what: { code: string; minutes: number; portal: Words }): LetterText => ({
  subject: oneLine(say(language, codeTitle, { portal: what.portal })),
  text: say(language, codeText, what),
});
