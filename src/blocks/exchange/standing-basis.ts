import type { Words } from '../../kernel/words/index.ts';
import type { Article, Reading, Relation } from '../language/index.ts';

/** A purpose for which people may allow that their facts are read without them, and what is read for it. */
export interface StandingBasis {
  /** The purpose's id: `benefits`. */
  readonly id: string;
  /** What for, as a noun. */
  readonly words: Words;
  readonly article: Article;
  readonly readings: Readonly<Record<string, Reading>>;
  /** Beside the person, those whom it is read for as well: their minor children. */
  readonly alsoFor: readonly Relation[];
}

/** `register.field` of everything that is read for a purpose, each once. */
export const factsRead = ({ readings }: StandingBasis): readonly string[] => [
  ...new Set(Object.values(readings).flatMap(reading => reading.facts.map(fact => fact.id))),
];
