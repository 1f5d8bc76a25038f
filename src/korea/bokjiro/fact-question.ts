import { choice, dayOf, type Question, type RuleFact, wholeNumber, yesNo } from '../../blocks/language/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';

/** How a fact is asked where its own question would not fit: of a parent about a child. */
export interface Asking {
  readonly ask: Words;
  readonly label?: Words;
}

const sentence = ({ ko, en }: Words): Words => words(ko, en.charAt(0).toUpperCase() + en.slice(1));

/** What stands behind the number: `개월` of `{n}개월`. */
const behind = ({ ko, en }: Words): Words => words(ko.replace(/^.*\{n\}/u, ''), en.replace(/^.*\{n\} ?/u, ''));

/**
 * The question that asks a rule's fact of a person, under the fact's own id: what is answered is what the rule is asked with.
 *
 * @example questionOf(longAbroad) // a yes or no: "90일 이상 계속 해외에 머물고 있나요?"
 */
export function questionOf(
  fact: RuleFact,
  { ask = fact.question, label = fact.words }: Partial<Asking> = {},
): Question {
  const asked = { ask: ask ?? sentence(fact.words), label: sentence(label) };
  switch (fact.kind) {
    case 'flag':
      return yesNo(fact.id, asked);
    case 'code':
      return choice(fact.id, {
        ...asked,
        options: Object.fromEntries(Object.entries(fact.codes ?? {}).map(([code, said]) => [code, sentence(said)])),
      });
    case 'day':
      return dayOf(fact.id, asked);
    case 'number':
      return wholeNumber(fact.id, {
        ...asked,
        least: fact.least ?? 0,
        most: fact.most ?? Number.MAX_SAFE_INTEGER,
        ...(fact.unit && { unit: behind(fact.unit.words) }),
      });
  }
}
