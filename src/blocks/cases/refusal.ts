import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseCase = refusals({
  'case-not-found': {
    status: 404,
    words: words(
      '그 민원을 찾을 수 없습니다. 접수번호를 확인하거나 나의 민원에서 골라 주세요.',
      'That application cannot be found. Check the receipt number or choose it from your applications.',
    ),
  },
  'case-closed': {
    status: 409,
    words: words('이미 끝난 민원이라 바꿀 수 없습니다.', 'This application is already closed and cannot be changed.'),
  },
  'case-not-in-hand': {
    status: 409,
    words: words(
      '지금 단계에서는 할 수 없는 일입니다. 화면을 새로 고쳐 현재 상태를 확인해 주세요.',
      'That cannot be done at this stage. Reload the page to see where the application stands.',
    ),
  },
  'reason-missing': {
    status: 422,
    words: words(
      '까닭을 10자 이상 적어 주세요. 신청인에게 그대로 전해집니다.',
      'Give a reason of at least 10 characters. The applicant will read it.',
    ),
  },
  'text-too-long': {
    status: 422,
    words: words(
      '{most}자까지 쓸 수 있습니다. 줄여서 다시 보내 주세요.',
      'Use up to {most} characters. Shorten it and send it again.',
    ),
  },
  'amount-missing': {
    status: 422,
    words: words(
      '규칙이 금액을 정하지 못했습니다. 얼마인지 숫자로 적어 주세요.',
      'The rule does not tell the amount. Give it as a number.',
    ),
  },
  'override-without-reason': {
    status: 422,
    words: words(
      '규칙의 답과 다르게 결정하려면 까닭을 10자 이상 적어 주세요. 신청인이 읽습니다.',
      'To decide otherwise than the rule, give a reason of at least 10 characters. The applicant will read it.',
    ),
  },
  'review-too-late': {
    status: 409,
    words: words(
      '다시 살펴 달라고 할 수 있는 기간이 {day}에 끝났습니다. 담당 기관에 물어봐 주세요.',
      'The time to ask for another look ended on {day}. Please ask the agency in charge.',
    ),
  },
  'review-used-up': {
    status: 409,
    words: words(
      '이 결정은 이미 담당자가 다시 살펴보았습니다. 행정심판이나 행정소송을 할 수 있습니다.',
      'An official has already looked at this decision again. You can go to administrative appeal or to court.',
    ),
  },
  'not-for-oneself': {
    status: 403,
    words: words(
      '본인을 위한 신청이 아닙니다. 누구를 위한 신청인지 골라 주세요.',
      'This is not for yourself. Choose whom it is for.',
    ),
  },
  'no-grant-by-rule': {
    status: 409,
    words: words(
      '이 서비스는 신청 없이 지급할 수 없습니다. 신청해 주세요.',
      'This service cannot be granted without an application. Please apply.',
    ),
  },
  'key-taken': {
    status: 409,
    words: words(
      '이 신청은 그대로 보낼 수 없습니다. 처음부터 다시 신청해 주세요.',
      'This application cannot be sent as it is. Please start it again.',
    ),
  },
  'supplement-used-up': {
    status: 409,
    words: words('보완 기간은 {most}번까지만 늘릴 수 있습니다.', 'The period can be extended {most} times at most.'),
  },
  'answers-missing': {
    status: 422,
    words: words(
      '아직 답하지 않은 질문이 있습니다. 이어서 답해 주세요.',
      'Some questions are still unanswered. Please go on with them.',
    ),
  },
  'assurance-needed': {
    status: 403,
    words: words(
      '이 서비스는 패스키로 로그인해야 합니다. ‘로그인과 보안’에서 패스키를 등록하고 다시 로그인해 주세요.',
      'This service needs a sign-in with a passkey. Add one under “Sign-in and security”, then sign in again.',
    ),
  },
  'not-your-subject': {
    status: 403,
    words: words('이 사람을 대신해 신청할 수 없습니다.', 'You cannot apply for this person.'),
  },
  'service-not-found': {
    status: 404,
    words: words('그런 서비스가 없습니다. 검색해 보세요.', 'There is no such service. Try a search.'),
  },
  'nobody-answerable': {
    status: 422,
    words: words(
      '이 주소를 맡은 기관이 없습니다. 주소를 확인해 주세요.',
      'No office is answerable for this address. Please check it.',
    ),
  },
});
