import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

/** What is refused of facts that are given to a rule, and of a rule that is asked about. */
export const refuseFacts = refusals({
  'fact-unknown': {
    status: 422,
    words: words('이 규칙은 "{fact}"을(를) 묻지 않습니다.', 'This rule asks no fact "{fact}".'),
  },
  'fact-of-other-kind': {
    status: 422,
    words: words('{fact}: 다른 종류의 값입니다.', '{fact}: this is a value of another kind.'),
  },
  'fact-out-of-bounds': {
    status: 422,
    words: words('{fact}: {least}부터 {most}까지 적을 수 있습니다.', '{fact}: give a value from {least} to {most}.'),
  },
  'fact-too-fine': {
    status: 422,
    words: words(
      '{fact}: 소수점 아래 {decimals}자리까지 적을 수 있습니다.',
      '{fact}: at most {decimals} digits after the point.',
    ),
  },
  'facts-contradict': {
    status: 422,
    words: words('적은 내용이 서로 맞지 않습니다: {what}.', 'What you gave contradicts itself: {what}.'),
  },
  'rule-not-in-force': {
    status: 422,
    words: words('"{rule}" 규칙은 {day}에 시행되지 않습니다.', 'The rule "{rule}" is not in force on {day}.'),
  },
});
