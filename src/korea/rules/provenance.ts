import type { Article, DatedValue } from '../../blocks/language/index.ts';

/** The first day; or the first and the last. */
export type Days = string | readonly [from: string, to: string];

const span = (days: Days): { from: string; to?: string } =>
  typeof days === 'string' ? { from: days } : { from: days[0], to: days[1] };

/** All of a year: a value that is set anew each year is not carried into the next. */
export const during = (year: number): Days => [`${year}-01-01`, `${year}-12-31`];

/**
 * A value that a public source states, for an article whose text in force nobody here has compared: so never `verified`.
 *
 * @example reported(childAllowanceAct('제4조제1항'), '2018-09-01', 100_000)
 */
export const reported = <T>(source: Article, days: Days, value: T, published?: string): DatedValue<T> => ({
  ...span(days),
  value,
  source,
  verified: false,
  ...(published && { published }),
});

/** A value from memory alone: the source says so beside the article, and it is never `verified`. */
export const recalled = <T>(source: Article, days: Days, value: T, published?: string): DatedValue<T> => ({
  ...span(days),
  value,
  source: `${source.words.ko}: 기억에 의함 (from memory)`,
  verified: false,
  ...(published && { published }),
});
