import { relation } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ageOfMajority } from '../law/index.ts';
import { family } from './family.ts';
import { residents } from './residents.ts';

/** Everyone registered in the person's household, the person among them. */
export const householdMembers = relation({
  id: 'household-members',
  words: words('같은 세대의 사람', 'People in the same household'),
  via: { kind: 'sharing', fact: residents.household, where: { fact: residents.status, oneOf: ['registered'] } },
});

/** Children for whom the person is a legal representative. @law 민법 제911조 */
export const minorChildren = relation({
  id: 'minor-children',
  words: words('미성년 자녀', 'Minor children'),
  via: {
    kind: 'listed',
    reference: family.relative,
    where: { fact: family.relation, oneOf: ['child'] },
    younger: { than: ageOfMajority, born: family.birthDate },
  },
});
