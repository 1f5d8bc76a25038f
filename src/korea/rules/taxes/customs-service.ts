import { agency } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';

/** Levies duty, and value-added tax at the border. */
export const customsService = agency({
  id: 'korea-customs-service',
  words: words('관세청', 'Korea Customs Service'),
  head: words('관세청장', 'Commissioner, Korea Customs Service'),
});
