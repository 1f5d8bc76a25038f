import { lifeEvent } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';

export const havingLittle = lifeEvent({
  id: 'having-little',
  words: words('어려운 형편', 'Making ends meet'),
  when: words('생계가 어려울 때', 'When money does not reach'),
  about: words(
    '생활비, 집세, 치료비, 학비를 나라가 나누어 집니다.',
    'Help with the cost of living, rent, treatment and school.',
  ),
});

export const growingOld = lifeEvent({
  id: 'growing-old',
  words: words('노후', 'Growing old'),
  when: words('나이가 들었을 때', 'When you grow old'),
  about: words(
    '65세부터 소득에 따라 연금을 받을 수 있습니다.',
    'From 65 on you may receive a pension, by your income.',
  ),
});

export const working = lifeEvent({
  id: 'working',
  words: words('일과 실업', 'Work and losing it'),
  when: words('일을 하거나 그만두었을 때', 'When you work, or lost your job'),
  about: words(
    '일을 하지만 소득이 적거나, 일자리를 잃었을 때 받을 수 있습니다.',
    'For those who work and earn little, and for those who lost a job.',
  ),
});

export const livingWithDisability = lifeEvent({
  id: 'living-with-disability',
  words: words('장애', 'Living with a disability'),
  when: words('장애가 있을 때', 'When you have a disability'),
  about: words(
    '장애 정도와 소득에 따라 연금이나 수당을 받을 수 있습니다.',
    'A pension or an allowance, by degree and income.',
  ),
});
