import { words } from '../../../kernel/words/index.ts';
import { type Clause, empty, prefixed } from './clause-form.ts';
import type { Continued } from './english.ts';
import { ofNoun, type Predicate } from './predicate.ts';

const and = { all: words(' 그리고 ', ' and '), any: words(' 또는 ', ' or ') };

const isOther = (part: Clause, how: 'all' | 'any'): boolean => part.joint !== undefined && part.joint !== how;

function jointEnglish(how: 'all' | 'any', parts: readonly Clause[]): Continued {
  const in_ = (form: keyof Continued): string =>
    parts.map(part => (isOther(part, how) ? `(${part.en[form]})` : part.en[form])).join(and[how].en);
  return { if: in_('if'), one: in_('one'), many: in_('many') };
}

/** Korean parts joined by their endings; by words after a part that stands in brackets. */
function jointKorean(how: 'all' | 'any', parts: readonly Clause[]): readonly [text: string, ends: Predicate] {
  const last = parts.at(-1);
  const begun = parts
    .slice(0, -1)
    .map(part =>
      isOther(part, how) ? `(${part.words.ko})${and[how].ko}` : `${how === 'all' ? part.ko.and : part.ko.or} `,
    )
    .join('');
  if (!last) return [begun, ofNoun(begun)];
  const text = begun + (isOther(last, how) ? `(${last.words.ko})` : last.words.ko);
  return [text, isOther(last, how) ? ofNoun(text) : prefixed(begun, last.ko)];
}

/** Parts joined by `and` or `or`; a part that is joined otherwise stands in brackets. */
export function jointClause(how: 'all' | 'any', parts: readonly Clause[]): Clause {
  const [only] = parts;
  if (!only) return empty(how);
  if (parts.length === 1) return only;
  const [ko, ends] = jointKorean(how, parts);
  const en = parts.map(part => (isOther(part, how) ? `(${part.words.en})` : part.words.en)).join(and[how].en);
  return { words: words(ko, en), ko: ends, en: jointEnglish(how, parts), joint: how };
}
