import type { Words } from '../../kernel/words/index.ts';
import type { Condition } from './condition.ts';
import type { Parameter } from './parameter.ts';
import type { Question } from './question.ts';
import type { Fact } from './register.ts';
import type { Reading } from './relation.ts';

/** A fact on paper: sensitive ones are masked unless a condition over the answers says otherwise. */
export interface Shown<F extends Fact = Fact> {
  readonly fact: F;
  readonly inFull?: Condition;
}

/** A part of a document, as data. */
export type DocumentPart =
  | { readonly part: 'heading'; readonly words: Words; readonly when?: Condition }
  | { readonly part: 'paragraph'; readonly words: Words; readonly when?: Condition }
  | { readonly part: 'facts'; readonly reading: Reading; readonly shows: readonly Shown[]; readonly when?: Condition }
  | {
      readonly part: 'table';
      readonly caption: Words;
      readonly reading: Reading;
      readonly shows: readonly Shown[];
      readonly when?: Condition;
    }
  | { readonly part: 'answers'; readonly questions: readonly Question[]; readonly when?: Condition }
  /** What the service's rule decided: how much, by which law, and why. */
  | { readonly part: 'decision'; readonly when?: Condition };

type Showing<F extends Fact> = F | Shown<F>;
const shown = <F extends Fact>(f: Showing<F>): Shown<F> => ('fact' in f ? f : { fact: f });

interface Options {
  readonly when?: Condition;
}

export const heading = (words: Words, options: Options = {}): DocumentPart => ({ part: 'heading', words, ...options });
export const paragraph = (words: Words, options: Options = {}): DocumentPart => ({
  part: 'paragraph',
  words,
  ...options,
});

/** Facts of one record, label beside value. A fact the reading does not fetch does not compile. */
export const factsOf = <F extends Fact>(
  reading: Reading<F, false>,
  shows: readonly Showing<NoInfer<F>>[],
  options: Options = {},
): DocumentPart => ({ part: 'facts', reading, shows: shows.map(shown), ...options });

/** A table with a row for each record of a reading. */
export const tableOf = <F extends Fact>(
  caption: Words,
  reading: Reading<F, true>,
  shows: readonly Showing<NoInfer<F>>[],
  options: Options = {},
): DocumentPart => ({ part: 'table', caption, reading, shows: shows.map(shown), ...options });

/** What the applicant answered. */
export const answersOf = (questions: readonly Question[], options: Options = {}): DocumentPart => ({
  part: 'answers',
  questions,
  ...options,
});

/** What was decided: the amount, the law and the reasons. */
export const decisionPart = (options: Options = {}): DocumentPart => ({ part: 'decision', ...options });

/** Shows a sensitive fact in full when the condition holds. */
export const inFull = <F extends Fact>(fact: F, condition: Condition): Shown<F> => ({ fact, inFull: condition });

/** A kind of document that government writes. */
export interface DocumentTemplate {
  readonly id: string;
  /** Its official name; `titles` gives another one while a condition holds. */
  readonly words: Words;
  readonly titles?: readonly { readonly words: Words; readonly when: Condition }[];
  readonly parts: readonly DocumentPart[];
  /** Closing sentence above date and issuer. */
  readonly attests: Words;
  /** Days during which anyone can verify it online, the day of issue not counted. */
  readonly verifiableFor: Parameter<number>;
}

export const document = (declared: DocumentTemplate): DocumentTemplate => declared;
