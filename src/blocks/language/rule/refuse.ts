import { refusals } from '../../../kernel/refusal/index.ts';
import { words } from '../../../kernel/words/index.ts';

/** What is refused when a rule is declared. Where types are looked at, most of these do not compile. */
export const refuseRule = refusals({
  'rule-units-differ': {
    status: 422,
    words: words('단위가 서로 다릅니다: {left}, {right}.', 'The units differ: {left} and {right}.'),
  },
  'rule-rounding-step': {
    status: 422,
    words: words('끝수 처리 단위는 0보다 커야 합니다: {step}.', 'The step of rounding must be above zero: {step}.'),
  },
  'rule-code-unknown': {
    status: 422,
    words: words('"{fact}"에는 "{code}" 코드가 없습니다.', '"{fact}" has no code "{code}".'),
  },
  'rule-circular': {
    status: 422,
    words: words('정의가 자기 자신으로 돌아옵니다: {path}.', 'A definition comes back to itself: {path}.'),
  },
  'rule-not-whole': {
    status: 422,
    words: words(
      '"{rule}"의 금액은 끝수를 어떻게 처리하는지 정해야 합니다. 가능한 분모: {denominator}.',
      'Say how the amount of "{rule}" is rounded: it can have the denominator {denominator}.',
    ),
  },
  'rule-divides-by-zero': {
    status: 422,
    words: words('"{rule}"에서 0으로 나눕니다.', 'The rule "{rule}" divides by zero.'),
  },
  'rule-brackets-disordered': {
    status: 422,
    words: words(
      '"{parameter}"의 {from} 구간은 낮은 것부터 적고, 마지막만 끝이 없어야 합니다.',
      'The brackets of "{parameter}" from {from} must rise, and only the last may be open.',
    ),
  },
  'rule-count-impossible': {
    status: 422,
    words: words(
      '조건 {many}개 가운데 {least}개 이상: 조건은 {most}개까지, 개수는 1부터 조건의 수까지 정할 수 있습니다.',
      'At least {least} of {many} conditions: give up to {most} conditions, and ask for one to all of them.',
    ),
  },
  'rule-fact-declared-twice': {
    status: 422,
    words: words(
      '"{fact}" 사실이 서로 다르게 두 번 선언되었습니다.',
      'The fact "{fact}" is declared twice, differently.',
    ),
  },
  'rule-too-large': {
    status: 422,
    words: words(
      '"{rule}"의 중간 값이 {digits}자리를 넘을 수 있어 이 방식으로 계산할 수 없습니다.',
      'A value inside "{rule}" can have more than {digits} digits, which this target cannot compute.',
    ),
  },
});
