import { hash, verify } from '@node-rs/argon2';
import { type Words, words } from '../../kernel/words/index.ts';
import { commonPasswords } from './common-passwords.ts';

/** Argon2id with 19 MiB and two passes, as OWASP's cheat sheet on password storage has it. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const shortestPassword = 10;
export const longestPassword = 128;

/** The same letters are the same password, whichever way a keyboard composes them. */
const normal = (password: string): string => password.normalize('NFKC');

/** The hash to keep. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

let decoy: Promise<string> | undefined;

/** Whether it is the password. Without a hash it takes as long and is never true, so that time does not tell who has an account. */
export async function passwordMatches(kept: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  // Nobody's password is this long; hashing a megabyte would only serve an attacker.
  const matches = await verify(kept ?? (await decoy), normal(password).slice(0, longestPassword * 4));
  return matches && kept !== undefined;
}

/** Only one character, or only a run of neighbours such as `1234567890` or `abcdefghij`. */
function monotonous(password: string): boolean {
  const codes = [...password].map(character => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size <= 1;
}

/**
 * What is wrong with a new password, or nothing: its length, and whether it is among the first that are guessed. No demands for
 * kinds of characters.
 *
 * Source: NIST SP 800-63B-4 §3.1.1.
 */
export function passwordProblem(password: string, loginName: string): Words | undefined {
  const text = normal(password);
  const { length } = [...text];
  if (length < shortestPassword)
    return words(
      `비밀번호는 ${shortestPassword}자 이상이어야 합니다. 낱말 서너 개를 이어 쓰면 기억하기 쉽습니다.`,
      `A password has at least ${shortestPassword} characters. Three or four words in a row are easy to remember.`,
    );
  if (length > longestPassword)
    return words(
      `비밀번호는 ${longestPassword}자까지 쓸 수 있습니다.`,
      `A password has at most ${longestPassword} characters.`,
    );
  const lower = text.toLowerCase();
  if (commonPasswords.has(lower) || monotonous(lower) || (loginName !== '' && lower.includes(loginName.toLowerCase())))
    return words(
      '남이 쉽게 알아맞힐 수 있는 비밀번호입니다. 아이디나 흔한 낱말, 차례대로 이어지는 글자가 아닌 것으로 정해 주세요.',
      'This password is easy to guess. Choose one that is not your login name, a common word or a plain sequence.',
    );
  return undefined;
}
