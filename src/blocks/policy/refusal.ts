import { refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refusePolicy = refusals({
  'rule-not-found': {
    status: 404,
    words: words(
      '그런 규칙이 없습니다. 규칙 목록에서 찾아 주세요.',
      'There is no such rule. Look for it in the list of rules.',
    ),
  },
  'parameter-not-found': {
    status: 404,
    words: words(
      '그런 기준값이 없습니다. 규칙에서 찾아 주세요.',
      'There is no such value of law. Look for it on the page of a rule.',
    ),
  },
  'proposal-not-found': {
    status: 404,
    words: words(
      '그런 제안이 없습니다. 제안 목록에서 찾아 주세요.',
      'There is no such proposal. Look for it in the list of proposals.',
    ),
  },
  'proposal-not-yours': {
    status: 403,
    words: words(
      '이 규칙을 맡은 기관이나 정책 담당 부서의 공무원만 할 수 있습니다.',
      'Only officials of the agency that answers for the rule, or of a policy unit, can do this.',
    ),
  },
  'proposal-own': {
    status: 409,
    words: words(
      '제안한 사람은 스스로 승인하거나 반려할 수 없습니다. 다른 공무원에게 맡기세요.',
      'Whoever proposed it cannot approve or reject it. Ask another official.',
    ),
  },
  'proposal-settled': {
    status: 409,
    words: words(
      '이미 처리된 제안입니다. 목록에서 결과를 보세요.',
      'This proposal is settled already. See the list for what became of it.',
    ),
  },
  'proposal-reason-missing': {
    status: 422,
    words: words('까닭을 10자 이상 적어 주세요.', 'Give the reason in at least 10 characters.'),
  },
  'value-outranked': {
    status: 422,
    words: words(
      '{day}에는 더 나중에 공포된 다른 값이 적용됩니다. 시작일이나 그 값을 확인해 주세요.',
      'On {day} another value applies that was published later. Check the first day, or that value.',
    ),
  },
  'population-missing': {
    status: 422,
    words: words('시험해 볼 인구가 이곳에는 없습니다.', 'There is no population here to try it on.'),
  },
  'population-not-ready': {
    status: 422,
    words: words(
      '시험해 볼 인구를 만드는 중입니다. 잠시 뒤에 다시 눌러 주세요.',
      'The population to try it on is being made. Press again in a moment.',
    ),
  },
  'report-not-found': {
    status: 404,
    words: words('그런 보고서가 없습니다. 목록에서 찾아 주세요.', 'There is no such report. Look for it in the list.'),
  },
});
