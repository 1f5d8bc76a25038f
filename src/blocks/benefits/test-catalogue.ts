import { words } from '../../kernel/words/index.ts';
import type { Benefit, BenefitContent } from './benefit.ts';
import type { Conditions } from './conditions.ts';
import type { BenefitVocabulary } from './vocabulary.ts';

const w = (name: string) => words(`${name}말`, name);
const criterion = (code: string) => ({ code, words: w(`Those who ${code}`) });

/** A tiny country: two shires in a land, three questions. Nothing of it is Korean. */
export const landVocabulary: BenefitVocabulary = {
  groups: [
    { id: 'trade', words: w('Trade'), about: 'person', criteria: ['bake', 'mill', 'sing'].map(criterion) },
    { id: 'home', words: w('Home'), about: 'household', criteria: ['rent', 'own'].map(criterion) },
    // Enough criteria for more than one 32-bit word.
    {
      id: 'many',
      words: w('Many'),
      about: 'person',
      criteria: Array.from({ length: 40 }, (_, i) => criterion(`m${i}`)),
    },
  ],
  areas: [
    { code: 'N', words: w('North') },
    { code: 'N1', words: w('Hill'), within: 'N' },
    { code: 'N2', words: w('Dale'), within: 'N' },
    { code: 'S', words: w('South') },
  ],
  providers: { crown: w('Crown') },
  fields: { bread: w('Bread'), song: w('Song') },
  supports: { cash: w('Cash') },
  users: { person: w('Person') },
};

export const free: Conditions = {
  age: { state: 'open' },
  groups: { trade: { state: 'open' }, home: { state: 'open' } },
};

export const benefitContent = (name: string, more: Partial<BenefitContent> = {}): BenefitContent => ({
  kind: 'benefit',
  provider: 'crown',
  agency: 'hall',
  scope: { of: 'nation' },
  field: 'bread',
  supports: ['cash'],
  users: ['person'],
  words: {
    ko: { name: `${name} 수당`, who: '누구나', gives: '빵' },
    en: { name: `${name} grant`, who: 'Anyone', gives: 'Bread' },
  },
  conditions: free,
  doubts: [],
  source: { words: w('Almanac') },
  ...more,
});

export const shownBenefit = (more: Partial<BenefitContent> = {}, status: Benefit['status'] = 'confirmed'): Benefit => ({
  id: 'b',
  version: 1,
  status,
  content: benefitContent('Bread', more),
  confirmedAt: undefined,
  changed: false,
  gone: false,
});
