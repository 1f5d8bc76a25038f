import { addressField, code, register, searchText } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfInterior } from '../agencies/index.ts';
import { roadNameAddressAct } from '../law/index.ts';

/** 도로명주소: every building that has an address; open to all. @law 도로명주소법 제20조 */
export const places = register({
  id: 'places',
  words: words('도로명주소', 'Road-name addresses'),
  keeper: ministryOfInterior,
  subject: 'place',
  open: true,
  law: roadNameAddressAct('제20조'),
  fields: {
    address: addressField(words('주소', 'Address')),
    found: searchText(words('찾는 말', 'Search words')),
    kind: code(words('건물 종류', 'Kind of building'), {
      apartment: words('아파트', 'Apartments'),
      villa: words('연립·다세대', 'Low-rise flats'),
      house: words('단독주택', 'House'),
    }),
  },
});
