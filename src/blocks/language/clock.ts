import type { Period } from '../../kernel/time/index.ts';
import type { Article } from './law.ts';

/** How long a decision may take, as law counts it. */
export interface LegalClock {
  readonly period: Period;
  readonly law: Article;
}
