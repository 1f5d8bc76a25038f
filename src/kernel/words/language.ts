import { type Language, languages } from './words.ts';

export const isLanguage = (text: unknown): text is Language => languages.some(language => language === text);

/** The languages a browser asks for, the most wanted first; `q=0` means never. */
function wanted(header: string): readonly string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map(item => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
      const q = parameters.map(p => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', weight: Number(q ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

/**
 * The language of a page from an `Accept-Language` header (RFC 9110 §12.5.4): the first wanted one we have, the standard one
 * when the header is missing or `*`, English for readers who ask for neither.
 */
export function pickLanguage(acceptLanguage: string | undefined, standard: Language): Language {
  const asked = wanted(acceptLanguage ?? '').filter(Boolean);
  const found = asked.find(language => language === '*' || isLanguage(language));
  if (isLanguage(found)) return found;
  return asked.length === 0 || found === '*' ? standard : 'en';
}
