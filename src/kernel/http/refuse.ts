import { refusals } from '../refusal/index.ts';
import { words } from '../words/index.ts';

/** What the server itself refuses, before or around a room's own answer. */
export const refuse = refusals({
  'address-malformed': {
    status: 400,
    words: words(
      '주소를 읽을 수 없습니다. 주소를 확인하거나 첫 화면에서 다시 찾아 주세요.',
      'This address cannot be read. Check it, or start again from the home page.',
    ),
  },
  'address-too-long': {
    status: 414,
    words: words(
      '주소가 너무 깁니다. 검색어나 조건을 줄여 주세요.',
      'This address is too long. Shorten the search or the filters.',
    ),
  },
  'request-malformed': {
    status: 400,
    words: words(
      '보낸 내용을 읽을 수 없습니다. 화면을 새로 고친 뒤 다시 보내 주세요.',
      'What was sent cannot be read. Reload the page and send it again.',
    ),
  },
  'cookie-repeated': {
    status: 400,
    words: words(
      '같은 이름의 쿠키가 두 번 왔습니다. 브라우저에서 이 사이트의 쿠키를 지우고 다시 시도해 주세요.',
      'The same cookie came twice. Clear this site’s cookies in your browser and try again.',
    ),
  },
  'idempotency-key-malformed': {
    status: 400,
    words: words(
      '중복 방지 키는 영문, 숫자, 줄표로 8자에서 128자까지입니다.',
      'An idempotency key has 8 to 128 letters, digits, hyphens or underscores.',
    ),
  },
  'sign-in-needed': {
    status: 401,
    words: words(
      '로그인이 필요합니다. 로그인한 뒤 이어서 할 수 있습니다.',
      'Sign in to continue. You will come back to this page.',
    ),
  },
  'cross-site': {
    status: 403,
    words: words(
      '다른 사이트에서 보낸 요청이라 처리하지 않았습니다. 이 사이트에서 다시 해 주세요.',
      'This request came from another site and was not carried out. Do it again on this site.',
    ),
  },
  'not-found': {
    status: 404,
    words: words(
      '이 주소에는 화면이 없습니다. 찾는 것을 검색하거나 첫 화면으로 가 주세요.',
      'There is nothing at this address. Search for what you need, or go to the home page.',
    ),
  },
  'method-not-allowed': {
    status: 405,
    words: words(
      '이 주소에서는 할 수 없는 요청입니다. 쓸 수 있는 방식: {allow}.',
      'This address does not take that request. It takes: {allow}.',
    ),
  },
  'too-large': {
    status: 413,
    words: words(
      '보낸 내용이 너무 큽니다. 파일 크기나 개수를 줄여 다시 보내 주세요.',
      'What was sent is too large. Send smaller or fewer files.',
    ),
  },
  'media-type-unsupported': {
    status: 415,
    words: words(
      '받을 수 없는 형식으로 왔습니다. 이 주소가 받는 형식: {accepts}.',
      'This format cannot be taken here. This address takes: {accepts}.',
    ),
  },
  'file-type-refused': {
    status: 415,
    words: words(
      '받을 수 없는 파일입니다: {filename}. 받는 형식: {accepts}.',
      'This file cannot be taken: {filename}. Send one of: {accepts}.',
    ),
  },
  'input-invalid': {
    status: 422,
    words: words(
      '입력한 내용 중 고칠 것이 있습니다. 아래 항목을 확인해 주세요.',
      'Some of what you entered needs correcting. Check the items below.',
    ),
  },
  'too-many-requests': {
    status: 429,
    words: words(
      '짧은 시간에 요청이 너무 많았습니다. {seconds}초 뒤에 다시 해 주세요.',
      'There were too many requests in a short time. Try again in {seconds} seconds.',
    ),
  },
});
