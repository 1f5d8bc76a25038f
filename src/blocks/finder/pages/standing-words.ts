import type { Tone } from '../../../kernel/html/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Standing } from '../standing.ts';

/** Each standing in a word, as a heading of a list, and what it means. The word says it; the colour only helps. */
export const standingWords: Readonly<
  Record<Standing, { readonly badge: Words; readonly heading: Words; readonly means: Words; readonly tone: Tone }>
> = {
  likely: {
    badge: words('가능성 높음', 'Likely'),
    heading: words('받을 수 있을 것으로 보이는 혜택', 'Benefits you can likely have'),
    means: words('알려 준 내용으로는 조건을 모두 갖추었습니다.', 'By what you told us, all conditions are met.'),
    tone: 'success',
  },
  agency: {
    badge: words('기관 확인 필요', 'For the agency to say'),
    heading: words('기관이 확인해야 아는 혜택', 'Benefits that the agency must confirm'),
    means: words(
      '알려진 조건에는 맞지만, 조건을 담당 기관이 확인하지 않았거나 담당자가 판단해야 합니다.',
      'What is known of the conditions fits, but the agency has not confirmed them, or an official must judge.',
    ),
    tone: 'information',
  },
  open: {
    badge: words('답이 더 필요함', 'More answers needed'),
    heading: words('답에 따라 달라지는 혜택', 'Benefits that hang on your answers'),
    means: words('답하지 않은 것이 있어 아직 알 수 없습니다.', 'Not known yet: some questions are not answered.'),
    tone: 'warning',
  },
  not: {
    badge: words('해당하지 않음', 'Not for you'),
    heading: words('해당하지 않는 혜택', 'Benefits that are not for you'),
    means: words('맞지 않는 조건이 있습니다.', 'A condition is not met.'),
    tone: 'gray',
  },
};

export const notOfficial = words(
  '공식 결정이 아닙니다. 받을 수 있는지는 신청을 받은 기관이 정합니다.',
  'This is not an official decision. The agency that receives your application decides.',
);
