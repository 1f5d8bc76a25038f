import { relation } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { family } from '../registers/index.ts';

/** Those who have a parent in common with the person; the person too. */
export const siblings = relation({
  id: 'siblings',
  words: words('형제자매', 'Brothers and sisters'),
  via: {
    kind: 'sharing',
    fact: family.relative,
    where: { fact: family.relation, oneOf: ['father', 'mother'] },
  },
});

/** 1촌의 직계혈족: parents and children, who may be bound to support. @law 국민기초생활 보장법 제2조제5호 */
export const linealRelatives = relation({
  id: 'lineal-relatives',
  words: words('부모와 자녀', 'Parents and children'),
  via: {
    kind: 'listed',
    reference: family.relative,
    where: { fact: family.relation, oneOf: ['father', 'mother', 'child'] },
  },
});
