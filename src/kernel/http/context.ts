import { type Display, displayCookieName, displayFromCookie } from '../html/index.ts';
import type { Clock, Instant } from '../time/index.ts';
import { type Language, type SayValues, say, type Words } from '../words/index.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import type { CookieOptions, Cookies } from './cookies.ts';

/** One request, as every handler sees it. */
export interface Context {
  readonly method: string;
  readonly language: Language;
  readonly now: Instant;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  /** Path and query, without the language prefix. */
  readonly path: string;
  readonly display: Display;
  /** The address of a path of this site, in the language of this request. */
  href(path: string): string;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string, options?: CookieOptions): void;
  clearCookie(name: string): void;
  say(words: Words, values?: SayValues): string;
  /** Values resolved once per request by other rooms, such as the session, each under its own symbol. */
  readonly extras: Map<symbol, unknown>;
}

/** What a context is made from. */
export interface ContextSource {
  readonly method: string;
  readonly url: string;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly cookies: Cookies;
  readonly clock: Clock;
  readonly standardLanguage: Language;
  /** Overrides the address's language; for APIs, which have no prefix. */
  readonly language?: Language | undefined;
}

export function createContext(source: ContextSource): Context {
  const { cookies, standardLanguage } = source;
  const address: Address = readAddress(source.url, standardLanguage);
  const language = source.language ?? address.language;
  return {
    method: source.method,
    language,
    now: source.clock(),
    requestId: source.requestId,
    ip: source.ip,
    userAgent: source.userAgent,
    path: address.path,
    display: displayFromCookie(cookies.peek(displayCookieName)),
    href: path => writeAddress({ language, path: readAddress(path, standardLanguage).path }, standardLanguage),
    cookie: name => cookies.get(name),
    setCookie: (name, value, options) => cookies.set(name, value, options),
    clearCookie: name => cookies.clear(name),
    say: (words, values) => say(language, words, values),
    extras: new Map(),
  };
}
