import { askedDay } from '../../../blocks/language/index.ts';
import { birthDate } from '../../facts/index.ts';

/** Born by the day asked about: without it, a child yet unborn would be young enough for everything. */
export const born = birthDate.onOrBefore(askedDay);
