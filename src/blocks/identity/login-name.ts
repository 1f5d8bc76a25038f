import { type Words, words } from '../../kernel/words/index.ts';

/** A login name as it is kept: people may type it in capitals and with blanks around it. */
export const normalLoginName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

const shape = /^[a-z][a-z0-9._-]{3,29}$/;

/** What is wrong with a new login name, or nothing. */
export const loginNameProblem = (loginName: string): Words | undefined =>
  shape.test(loginName)
    ? undefined
    : words(
        '아이디는 영문자로 시작하고, 영문자·숫자·점·줄표·밑줄로 4자에서 30자까지입니다.',
        'A login name starts with a letter and has 4 to 30 letters, digits, dots, hyphens or underscores.',
      );
