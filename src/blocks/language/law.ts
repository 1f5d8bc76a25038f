import { type Words, words } from '../../kernel/words/index.ts';

/** One place in a statute. `verified: false` keeps the mark that nobody has checked it against the text in force. */
export interface Article {
  readonly law: Words;
  /** As Korean statutes are cited, e.g. `제29조의2제2항제1호`. */
  readonly number: string;
  readonly words: Words;
  readonly verified: boolean;
}

const english = (number: string): string =>
  number.replace(/제(\d+)조(?:의(\d+))?(?:제(\d+)항)?(?:제(\d+)호)?/u, (_, a, b, paragraph, item) =>
    ['Article ', a, b ? `-${b}` : '', paragraph ? `(${paragraph})` : '', item ? `, item ${item}` : ''].join(''),
  );

/**
 * A statute, which gives its articles.
 *
 * @example law('주민등록법', 'Resident Registration Act')('제16조제1항').words.en // 'Resident Registration Act, Article 16(1)'
 */
export const law =
  (ko: string, en: string) =>
  (number: string, { verified = false }: { verified?: boolean } = {}): Article => ({
    law: words(ko, en),
    number,
    words: words(`${ko} ${number}`, `${en}, ${english(number)}`),
    verified,
  });
