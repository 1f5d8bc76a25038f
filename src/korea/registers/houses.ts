import { civilDay, code, flag, numberField, register } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfLand } from '../agencies/index.ts';
import { housingAct } from '../law/index.ts';

/** 주택 소유: the houses somebody owns. Nobody without an entry owns one (무주택). @law 주택법 제55조 */
export const houses = register({
  id: 'houses',
  words: words('주택 소유', 'Houses owned'),
  keeper: ministryOfLand,
  subject: 'person',
  entries: 'many',
  law: housingAct('제55조'),
  fields: {
    kind: code(words('주택 종류', 'Kind of house'), {
      apartment: words('아파트', 'Apartment'),
      villa: words('연립ㆍ다세대', 'Low-rise flat'),
      house: words('단독주택', 'House'),
    }),
    region: code(words('지역', 'Region'), {
      seoul: words('서울', 'Seoul'),
      gyeonggi: words('경기', 'Gyeonggi'),
      metropolitan: words('광역시ㆍ세종ㆍ창원', 'Metropolitan cities, Sejong, Changwon'),
      other: words('그 밖의 지역', 'Elsewhere'),
    }),
    publishedPrice: numberField(words('공시가격(원)', 'Published price (won)')),
    area: numberField(words('전용면적(㎡)', 'Floor area (m²)')),
    ownedSince: civilDay(words('취득일', 'Owned since')),
    livesIn: flag(words('거주 여부', 'Lives in it')),
  },
});
