import { type Words, words } from '../../../kernel/words/index.ts';
import { type Continued, denied, inNoCase, ofSentence, ofSubject } from './english.ts';
import { ofNoun, type Predicate, predicate } from './predicate.ts';

/** A condition in words, and how each language goes on with it. `joint`: it has an `and` or `or` of its own. */
export interface Clause {
  readonly words: Words;
  readonly ko: Predicate;
  readonly en: Continued;
  readonly joint?: 'all' | 'any';
}

/** A clause of ours, which has its own subject. Only where the Korean ends in a verb must its end be looked at. */
export const ours = (text: Words, ends: 'noun' | 'verb' = 'noun'): Clause => ({
  words: text,
  ko: ends === 'noun' ? ofNoun(text.ko) : predicate(text.ko),
  en: ofSentence(text.en),
});

/** Somebody's own words, or their opposite. */
export const theirs = (text: Words, holds: boolean): Clause => {
  const said = holds ? text : words(predicate(text.ko).not, denied(text.en));
  return { words: said, ko: predicate(said.ko), en: ofSubject(said.en) };
};

const none = { all: words('조건 없음', 'no condition'), any: words('해당하는 경우 없음', 'in no case') };
export const empty = (how: 'all' | 'any'): Clause => ({
  words: none[how],
  ko: predicate(none[how].ko),
  en: inNoCase(none[how].en),
});

export const prefixed = (begun: string, { and, or, of, not }: Predicate): Predicate => ({
  and: begun + and,
  or: begun + or,
  of: begun + of,
  not: begun + not,
});
