import { lifeEvent } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';

export const moving = lifeEvent({
  id: 'moving',
  words: words('이사', 'Moving'),
  when: words('이사를 할 때', 'When you move'),
  about: words(
    '새집으로 옮긴 날부터 14일 안에 전입신고를 하고, 바뀐 주소가 담긴 등본을 받을 수 있습니다.',
    'Report your move within 14 days, then get a copy of the register that shows the new address.',
  ),
});

export const provingWhoYouAre = lifeEvent({
  id: 'proving-who-you-are',
  words: words('신분·가족 증명', 'Proving who you are'),
  when: words('신분이나 가족을 증명할 때', 'When you must prove who you are or who your family is'),
  about: words(
    '은행, 학교, 회사에 낼 증명서를 무료로 바로 받을 수 있습니다.',
    'Get certificates for a bank, a school or an employer at once and free of charge.',
  ),
});

export const raisingChildren = lifeEvent({
  id: 'raising-children',
  words: words('자녀 양육', 'Raising children'),
  when: words('아이를 키울 때', 'When you raise a child'),
  about: words(
    '아이를 위한 수당과 이용권을 받고, 미성년 자녀의 증명서를 부모가 대신 받을 수 있습니다.',
    'Receive allowances and vouchers for your child, and get certificates for minor children.',
  ),
});
