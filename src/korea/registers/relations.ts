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

/** Father and mother, as far as they are registered. @law 민법 제768조 */
export const parents = relation({
  id: 'parents',
  words: words('부모', 'Parents'),
  via: { kind: 'listed', reference: family.relative, where: { fact: family.relation, oneOf: ['father', 'mother'] } },
});

/** The husband or wife. @law 민법 제812조 */
export const spouse = relation({
  id: 'spouse',
  words: words('배우자', 'Spouse'),
  via: { kind: 'listed', reference: family.relative, where: { fact: family.relation, oneOf: ['spouse'] } },
});

/** All children, grown-up ones among them. */
export const children = relation({
  id: 'children',
  words: words('자녀', 'Children'),
  via: { kind: 'listed', reference: family.relative, where: { fact: family.relation, oneOf: ['child'] } },
});
