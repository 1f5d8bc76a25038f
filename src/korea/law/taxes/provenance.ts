import type { Article, DatedValue } from '../../../blocks/language/index.ts';

type Days = string | readonly [from: string, to: string];

const span = (days: Days): { from: string; to?: string } =>
  typeof days === 'string' ? { from: days } : { from: days[0], to: days[1] };

/**
 * A value that a public source states, or that is well known, for an article whose text in force nobody here has compared: so
 * never `verified`. `days` is the first day, or the first and the last.
 *
 * @example reported(incomeTaxAct('제50조제1항'), '2009-01-01', 1_500_000)
 */
export const reported = <T>(source: Article, days: Days, value: T): DatedValue<T> => ({
  ...span(days),
  value,
  source,
  verified: false,
});

/** A value from memory alone: the source says so beside the article, and it is never `verified`. */
export const recalled = <T>(source: Article, days: Days, value: T, published?: string): DatedValue<T> => ({
  ...span(days),
  value,
  source: `${source.words.ko}: 기억에 의함 (from memory)`,
  verified: false,
  ...(published && { published }),
});
