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
  /** The page to come back to: this address when it was read; when something was sent, the page above it that can be read. */
  readonly here: string;
  /** Whether the caller asked for data instead of a page, as this site's own scripts do (`Accept: application/json`). */
  readonly asksData: boolean;
  readonly display: Display;
  /** The address of a path of this site, in the language of this request. */
  href(path: string): string;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string, options?: CookieOptions): void;
  clearCookie(name: string): void;
  /** Keeps the answer from being shared, whatever it asks for: what it shows is for now or for one visitor. */
  keepPrivate(): void;
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
  readonly accept: string;
  /** Whether a path, without its query, can be read. */
  readonly readable: (path: string) => boolean;
  readonly standardLanguage: Language;
  /** Overrides the address's language; for APIs, which have no prefix. */
  readonly language?: Language | undefined;
}

const asksData = (accept: string): boolean => accept.includes('application/json') && !accept.includes('text/html');

/** What was sent to `/desk/7/approve` is come back to at `/desk/7`, when nothing can be read where it was sent. */
function readableAbove(path: string, readable: ContextSource['readable']): string {
  const [place = '/'] = path.split('?', 1);
  if (place === '/' || readable(place)) return place;
  return readableAbove(place.slice(0, place.lastIndexOf('/')) || '/', readable);
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
    here:
      source.method === 'GET' || source.method === 'HEAD' ? address.path : readableAbove(address.path, source.readable),
    asksData: asksData(source.accept),
    display: displayFromCookie(cookies.peek(displayCookieName)),
    href: path => writeAddress({ language, path: readAddress(path, standardLanguage).path }, standardLanguage),
    cookie: name => cookies.get(name),
    setCookie: (name, value, options) => cookies.set(name, value, options),
    clearCookie: name => cookies.clear(name),
    keepPrivate: () => {
      cookies.personal = true;
    },
    say: (words, values) => say(language, words, values),
    extras: new Map(),
  };
}
