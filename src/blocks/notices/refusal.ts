import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseNotice = refusals({
  'notice-not-found': {
    status: 404,
    words: words(
      '그 알림을 찾을 수 없습니다. 알림함에서 골라 주세요.',
      'That notice cannot be found. Choose it from your inbox.',
    ),
  },
  'address-missing': {
    status: 422,
    words: words(
      '확인할 이메일 주소가 없습니다. 연락처에 주소를 먼저 적어 주세요.',
      'There is no e-mail address to confirm. Enter one in your contact settings first.',
    ),
  },
  'address-confirmed': {
    status: 422,
    words: words('이미 확인한 이메일 주소입니다.', 'This e-mail address is already confirmed.'),
  },
  'code-too-soon': {
    status: 422,
    words: words(
      '확인 번호를 조금 전에 보냈습니다. 받은 편지함과 스팸함을 먼저 보고, {seconds}초 뒤에 다시 요청해 주세요.',
      'A code was sent a moment ago. Look in your inbox and spam folder first; you can ask again in {seconds} seconds.',
    ),
  },
  'code-not-sent': {
    status: 503,
    words: words(
      '지금은 이메일을 보낼 수 없습니다. 잠시 뒤에 다시 요청해 주세요. 알림은 알림함에서 그대로 볼 수 있습니다.',
      'E-mail cannot be sent right now. Ask again in a little while. Your notices are in your inbox as always.',
    ),
  },
  'address-refused': {
    status: 422,
    words: words(
      '이 주소로는 이메일을 보낼 수 없습니다. 연락처에서 주소를 확인해 주세요.',
      'No e-mail can be delivered to this address. Check it in your contact settings.',
    ),
  },
  'code-wrong': {
    status: 422,
    words: words(
      '번호가 맞지 않습니다. 가장 최근에 받은 이메일의 숫자 6자리를 입력해 주세요. {left}번 더 입력할 수 있습니다.',
      'The code is not right. Enter the 6 digits of the latest e-mail. You have {left} tries left.',
    ),
  },
  'code-over': {
    status: 422,
    words: words(
      '이 번호는 더 쓸 수 없습니다. 새 번호를 받아 주세요.',
      'This code can no longer be used. Ask for a new one.',
    ),
  },
});
