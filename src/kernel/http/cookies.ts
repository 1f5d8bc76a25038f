import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { displayCookieName } from '../html/index.ts';
import { refuse } from './refuse.ts';

/** How long a cookie lives and who may read it. Every cookie is `Path=/`, `SameSite=Lax`, and on https `Secure` with the `__Host-` prefix. */
export interface CookieOptions {
  /** Seconds until it expires; a cookie without it ends with the browser session. */
  readonly seconds?: number;
  /** Lets scripts of the page read it. */
  readonly readable?: boolean;
}

const { parse, serialize } = fastifyCookie.fastifyCookie;

/** Loads the cookie library, which its plugin does when it is registered; nothing here works before. */
export const readCookies = async (app: FastifyInstance): Promise<void> =>
  void (await app.register(fastifyCookie, { hook: false }));

/** Cookies that only shape a page's look: pages' scripts set them too, and they are part of the page cache's key. */
export const shapingCookies: readonly string[] = [displayCookieName, 'lang'];

const namePattern = /^[a-z][a-z0-9-]{0,40}$/;

/** The cookies of one request, and those its answer will set. */
export class Cookies {
  readonly #received: Readonly<Record<string, string>>;
  readonly #prefix: string;
  readonly #set = new Map<string, string>();
  /** True once a cookie with a value was read or one was set: the answer is then somebody's own. */
  personal = false;

  constructor(header: string | undefined, https: boolean) {
    this.#prefix = https ? '__Host-' : '';
    this.#received = header === undefined ? {} : received(header);
  }

  get(name: string): string | undefined {
    const value = this.peek(name);
    if (value !== undefined) this.personal = true;
    return value;
  }

  /** Reads without making the answer personal; for cookies that are part of the cache's key. */
  peek(name: string): string | undefined {
    const key = this.#key(name);
    return Object.hasOwn(this.#received, key) ? this.#received[key] : undefined;
  }

  /** Whether no cookie came but those that shape a page. */
  get impersonal(): boolean {
    return Object.keys(this.#received).every(key => shapingCookies.includes(key));
  }

  #key(name: string): string {
    return shapingCookies.includes(name) ? name : this.#prefix + name;
  }

  set(name: string, value: string, options: CookieOptions = {}): void {
    if (!namePattern.test(name)) throw new Error(`not a cookie name: ${name}`);
    this.personal = true;
    const secure = this.#prefix !== '';
    const lifetime = options.seconds === undefined ? {} : { maxAge: options.seconds };
    const attributes = {
      path: '/',
      sameSite: 'lax',
      httpOnly: options.readable !== true,
      secure,
      ...lifetime,
    } as const;
    this.#set.set(name, serialize(this.#key(name), value, attributes));
  }

  clear(name: string): void {
    this.set(name, '', { seconds: 0 });
  }

  /** The `Set-Cookie` headers to send. */
  headers(): string[] {
    return [...this.#set.values()];
  }
}

function received(header: string): Readonly<Record<string, string>> {
  const names = header.split(';').map(pair => pair.split('=', 1)[0]!.trim());
  if (new Set(names).size !== names.length) throw refuse('cookie-repeated');
  return parse(header);
}
