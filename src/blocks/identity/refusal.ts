import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

/** What this room refuses. None of them tells whether an account exists. */
export const refuse = refusals({
  'citizens-only': {
    status: 403,
    words: words(
      '이 화면은 개인 계정으로만 볼 수 있습니다. 공무원 계정에서 로그아웃하고 개인 계정으로 로그인해 주세요.',
      'This page is for personal accounts. Sign out of the official’s account and sign in with your own.',
    ),
  },
  'officials-only': {
    status: 403,
    words: words(
      '이 화면은 공무원 계정으로만 볼 수 있습니다. 담당 공무원이라면 로그아웃하고 공무원 계정으로 로그인해 주세요.',
      'This page is for officials. If you are one, sign out and sign in with your official’s account.',
    ),
  },
  'sign-in-wrong': {
    status: 422,
    words: words(
      '아이디와 비밀번호가 서로 맞지 않습니다. 둘 다 다시 확인해 주세요. 대문자 잠금(Caps Lock)이 켜져 있는지도 봐 주세요.',
      'The login name and password do not match. Check both, and whether Caps Lock is on.',
    ),
  },
  'sign-in-wait': {
    status: 429,
    words: words(
      '로그인을 여러 번 시도하여 잠시 막았습니다. {minutes}분 뒤에 다시 시도하거나, 패스키로 로그인해 주세요.',
      'There were too many attempts to sign in, so this is paused. Try again in {minutes:one minute|# minutes}, or sign in with a passkey.',
    ),
  },
  'password-wrong': {
    status: 422,
    words: words(
      '지금 쓰는 비밀번호가 아닙니다. 다시 확인해 주세요.',
      'This is not your current password. Check it and try again.',
    ),
  },
  'password-wait': {
    status: 429,
    words: words(
      '비밀번호를 여러 번 틀려 잠시 막았습니다. {minutes}분 뒤에 다시 해 주세요.',
      'The password was wrong too often, so this is paused. Try again in {minutes:one minute|# minutes}.',
    ),
  },
  'enrolment-wrong': {
    status: 422,
    words: words(
      '쓸 수 없는 등록 번호입니다. 받은 안내문과 같은지 확인해 주세요. 이미 썼거나, 30일이 지났거나, 5번 넘게 틀린 번호는 창구에서 새로 받을 수 있습니다.',
      'This enrolment code cannot be used. Check it against the one you were given. If it was already used, is older than 30 days or was wrong more than 5 times, ask at a counter for a new one.',
    ),
  },
  'enrolment-wait': {
    status: 429,
    words: words(
      '이곳에서 등록 번호를 너무 여러 번 시도하여 잠시 막았습니다. {minutes}분 뒤에 다시 해 주세요.',
      'Too many codes were tried from here, so this is paused. Try again in {minutes:one minute|# minutes}.',
    ),
  },
  'login-name-taken': {
    status: 409,
    words: words(
      '다른 사람이 쓰고 있는 아이디입니다. 다른 아이디를 적어 주세요.',
      'Someone else uses this login name. Choose another one.',
    ),
  },
  'passkey-expired': {
    status: 422,
    words: words(
      '확인 시간이 지났거나 이미 쓴 요청입니다. 화면을 새로 고친 뒤 다시 시도해 주세요.',
      'This check has expired or was already used. Reload the page and try again.',
    ),
  },
  'passkey-unknown': {
    status: 422,
    words: words(
      '이 패스키로는 로그인할 수 없습니다. 다른 패스키를 고르거나 아이디와 비밀번호로 로그인해 주세요.',
      'This passkey cannot be used here. Choose another one, or use your login name and password.',
    ),
  },
  'passkey-known': {
    status: 409,
    words: words(
      '이미 등록한 패스키입니다. 다른 기기에서 등록하거나 목록을 확인해 주세요.',
      'This passkey is already on your list. Add one from another device.',
    ),
  },
  'passkeys-full': {
    status: 409,
    words: words(
      '패스키는 {most}개까지 등록할 수 있습니다. 쓰지 않는 것을 지운 뒤 다시 등록해 주세요.',
      'You can have up to {most} passkeys. Delete one you no longer use, then add this one.',
    ),
  },
  'passkey-gone': {
    status: 404,
    words: words(
      '목록에 없는 패스키입니다. 로그인과 보안 화면에서 목록을 다시 확인해 주세요.',
      'This passkey is not on your list. Check the list on the sign-in and security page.',
    ),
  },
  'session-gone': {
    status: 404,
    words: words(
      '이미 끝난 로그인입니다. 로그인과 보안 화면에서 목록을 다시 확인해 주세요.',
      'That sign-in has already ended. Check the list on the sign-in and security page.',
    ),
  },
});
