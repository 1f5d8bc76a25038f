import { type Derivations, derived } from './derivation.ts';

/** A child at a kindergarten is looked after there; daycare and childminders stand in no register here. */
export const child: Derivations = {
  childCare: derived(['school'], ({ school }) =>
    school?.level === 'kindergarten' && school.status === 'enrolled' ? 'kindergarten' : undefined,
  ),
};
