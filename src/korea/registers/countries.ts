import { type Words, words } from '../../kernel/words/index.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const named = (language: string): Intl.DisplayNames =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });

/** The names of countries by their code of two letters (ISO 3166-1), from the names that the language's own library holds. */
export const countries: Readonly<Record<string, Words>> = (() => {
  const [korean, english] = [named('ko'), named('en')];
  const codes = letters.flatMap(first => letters.map(second => first + second));
  return Object.fromEntries(
    codes.flatMap(code => {
      const [ko, en] = [korean.of(code), english.of(code)];
      return ko === undefined || en === undefined ? [] : [[code, words(ko, en)]];
    }),
  );
})();
