import { type Words, words } from '../../../kernel/words/index.ts';
import type { RuleFact } from '../../language/index.ts';
import { listed } from './phrase.ts';

const or = words('또는', 'or');

/** An article within a sentence is small: `a corporation`. */
const inSentence = ({ ko, en }: Words): Words =>
  words(
    ko,
    en.replace(/^(?:An?|The) /, begin => begin.toLowerCase()),
  );

/** Names of codes: `강남구 또는 해운대구`. */
export const codesSaid = (fact: RuleFact, codes: readonly string[]): Words =>
  listed(
    codes.map(code => inSentence(fact.codes?.[code] ?? words(code, code))),
    or,
  );

/** The codes that are left, when naming them takes fewer words and says the same: the list is closed. */
export function othersOf(fact: RuleFact, codes: readonly string[]): readonly string[] | undefined {
  const others = Object.keys(fact.codes ?? {}).filter(code => !codes.includes(code));
  return codes.length > 4 && others.length > 0 && others.length * 2 < codes.length ? others : undefined;
}
