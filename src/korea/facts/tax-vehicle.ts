import { cc, fact } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { vehicles } from '../registers/index.ts';

export const vehicleUse = fact.code(
  'vehicleUse',
  { private: words('비영업용', 'Private'), commercial: words('영업용', 'Commercial') },
  {
    words: words('자동차의 용도', 'use of the car'),
    question: words('어디에 쓰는 승용차인가요?', 'What is the car used for?'),
    from: vehicles.use,
  },
);

/** 배기량; zero for cars without an engine. */
export const engineSize = fact.number('engineSize', cc, {
  words: words('배기량', 'engine size'),
  question: words(
    '배기량은 몇 cc인가요? 전기차는 0이라고 적어 주세요.',
    'What is the engine size in cc? Write 0 for electric.',
  ),
  most: 20_000,
  from: vehicles.engineCc,
});

/** 자동차 최초 등록일. */
export const vehicleRegisteredOn = fact.day('vehicleRegisteredOn', {
  words: words('자동차 최초 등록일', 'day the car was first registered'),
  question: words('자동차를 처음 등록한 날은 언제인가요?', 'When was the car first registered?'),
  from: vehicles.firstRegisteredOn,
});
