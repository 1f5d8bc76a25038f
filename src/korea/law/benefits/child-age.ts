import { askedDay, namedTruth } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { birthDate } from '../../facts/index.ts';

/** A child that the day asked about finds born: without it, one yet unborn would be young enough for everything. */
export const born = namedTruth('born', words('이미 태어남', 'already born'), () => birthDate.onOrBefore(askedDay));
