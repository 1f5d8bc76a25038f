import { type Language, languages } from '../words/index.ts';

/** An address as it was asked for, without its language: `/en/services?q=a` is `/services?q=a` in English. */
export interface Address {
  readonly language: Language;
  /** Path and query, starting with one slash. */
  readonly path: string;
}

export const longestAddress = 4096;

const prefixed = (language: Language, standard: Language): string => (language === standard ? '' : `/${language}`);

/** Splits the language off. An address without one is in the standard language. */
export function readAddress(url: string, standard: Language): Address {
  for (const language of languages) {
    const prefix = `/${language}`;
    if (language === standard || !url.startsWith(prefix)) continue;
    const rest = url.slice(prefix.length);
    if (rest === '' || rest.startsWith('?')) return { language, path: `/${rest}` };
    if (rest.startsWith('/')) return { language, path: rest };
  }
  return { language: standard, path: url };
}

/** Puts the language back in front. */
export function writeAddress(address: Address, standard: Language): string {
  const prefix = prefixed(address.language, standard);
  return address.path === '/' && prefix !== '' ? `${prefix}/` : `${prefix}${address.path}`;
}

const malformedPercent = /%(?![0-9a-f]{2})/i;
// Encoded separators, dots and controls have no use in our paths; they are how filters are walked around.
const hiddenInPath = /%(?:2e|2f|5c|[01][0-9a-f]|7f)/i;
const dotSegment = /\/\.\.?(?:\/|$)/;
const notAscii = /[^\x21-\x7e]/;

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a request target is one this server is willing to look at: origin form, decodable, nothing hidden in its path. */
export function wellFormed(url: string): boolean {
  const [path = '', query = ''] = url.split('?', 2);
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\') || notAscii.test(url)) return false;
  if (hiddenInPath.test(path) || dotSegment.test(path) || /%00/.test(query)) return false;
  return !malformedPercent.test(url) && decodes(path) && decodes(query);
}

/**
 * Whether a redirect to `path` stays on this site, in every browser's reading of it. Two slashes are refused anywhere in the path:
 * `/en//evil.example` without its language is another site's address.
 */
export const sameSite = (path: string): boolean =>
  path.startsWith('/') && !/^[^?#]*\/\//.test(path) && !/[\\\x00-\x20\x7f]/.test(path) && path.length <= longestAddress;
