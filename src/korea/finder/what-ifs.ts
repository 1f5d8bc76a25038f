import { age as ageUnit, not, quantity, type WhatIf } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { age } from '../facts/index.ts';

/** Changes of life that people ask about. */
export const koreanWhatIfs: readonly WhatIf[] = [
  {
    id: 'move',
    words: words('이사하면', 'If I move'),
    about: words('다른 시ㆍ군ㆍ구로 옮기면 받을 수 있는 것이 바뀝니다.', 'What you may have changes with the town.'),
    changes: [
      { op: 'ask', question: 'municipality' },
      { op: 'forget', fact: 'province' },
      { op: 'forget', fact: 'homeRegion' },
      { op: 'forget', fact: 'settlement' },
      { op: 'forget', fact: 'populationArea' },
      { op: 'set', fact: 'newcomer', value: true },
      { op: 'today', fact: 'movedOn' },
    ],
  },
  {
    id: 'birth',
    words: words('아이가 태어나면', 'When a child is born'),
    about: words(
      '오늘 아이가 태어난다고 보고, 집에서 돌본다고 봅니다.',
      'As if a child were born today and cared for at home.',
    ),
    changes: [
      { op: 'member', group: 'children', today: 'birthDate', given: { childCare: 'home' } },
      { op: 'more', fact: 'householdSize', by: 1 },
      { op: 'forget', fact: 'incomeBand' },
      { op: 'set', fact: 'newborn', value: true },
      { op: 'set', fact: 'hasChild', value: true },
      { op: 'set', fact: 'livesAlone', value: false },
    ],
  },
  {
    id: 'income',
    words: words('소득이 반으로 줄면', 'If income falls by half'),
    about: words(
      '가구와 본인의 소득이 모두 절반이 된다고 봅니다.',
      'As if all income of yours and your household were halved.',
    ),
    changes: [
      { op: 'percent', fact: 'householdIncome', percent: 50 },
      { op: 'percent', fact: 'workIncome', percent: 50 },
      { op: 'percent', fact: 'coupleOtherIncome', percent: 50 },
      { op: 'percent', fact: 'yearlyIncome', percent: 50 },
      { op: 'forget', fact: 'incomeBand' },
    ],
  },
  {
    id: 'job',
    words: words('일을 그만두게 되면', 'If I lose my job'),
    about: words(
      '오늘 회사의 사정으로 일을 그만두고 새 일자리를 찾는다고 봅니다.',
      'As if you were made redundant today and looked for work.',
    ),
    changes: [
      { op: 'today', fact: 'leftWorkOn' },
      { op: 'set', fact: 'leavingReason', value: 'redundancy' },
      { op: 'set', fact: 'seeksWork', value: true },
      { op: 'set', fact: 'jobSeeker', value: true },
      { op: 'set', fact: 'employee', value: false },
      { op: 'set', fact: 'workIncome', value: 0 },
    ],
  },
  {
    id: 'sixty-five',
    words: words('65세가 되면', 'When I turn 65'),
    about: words(
      '지금의 법과 기준으로, 오늘 만 65세가 된다고 봅니다.',
      'By the law of today, as if you turned 65 today.',
    ),
    changes: [{ op: 'aged', fact: 'birthDate', years: 65 }],
    when: not(age.atLeast(quantity(ageUnit, 65))),
  },
];
