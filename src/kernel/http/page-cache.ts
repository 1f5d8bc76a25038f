import type { Instant } from '../time/index.ts';
import type { Context } from './context.ts';
import { type Encoding, encoded, entityTag, worthCompressing } from './encoding.ts';
import { LeastRecent } from './least-recent.ts';

/** A public answer, rendered once: its bytes, their validator, and the encodings made so far. */
export class Rendering {
  readonly type: string;
  readonly bytes: Buffer;
  readonly tag: string;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly #encodings = new Map<Encoding, Promise<Buffer>>();

  constructor(type: string, bytes: Buffer, seconds: number, headers: Readonly<Record<string, string>> = {}) {
    this.type = type;
    this.bytes = bytes;
    this.tag = entityTag(bytes);
    this.seconds = seconds;
    this.headers = headers;
  }

  /** The bytes in an encoding, compressed at most once. Undefined when compressing is not worth it. */
  in(encoding: Encoding): Promise<Buffer> | undefined {
    if (!worthCompressing(this.type, this.bytes)) return undefined;
    const found = this.#encodings.get(encoding) ?? encoded(this.bytes, encoding);
    this.#encodings.set(encoding, found);
    return found;
  }
}

/** Public pages kept for the seconds they allow. Holds only what was rendered for a visitor without cookies of their own. */
export class PageCache {
  readonly #pages: LeastRecent<{ readonly rendering: Rendering; readonly until: number }>;

  /** `bytes`: the most memory the pages may take. */
  constructor(bytes: number) {
    this.#pages = new LeastRecent(bytes);
  }

  get(key: string, now: Instant): Rendering | undefined {
    const entry = this.#pages.get(key);
    if (entry === undefined || entry.until > now) return entry?.rendering;
    this.#pages.delete(key);
    return undefined;
  }

  set(key: string, rendering: Rendering, now: Instant): void {
    const until = now + rendering.seconds * 1000;
    // Both encodings together take less than the plain bytes again.
    this.#pages.set(key, { rendering, until }, rendering.bytes.length * 2 + key.length * 2);
  }
}

/** All that a public page's bytes may depend on. */
export const cacheKey = (ctx: Context): string =>
  `${ctx.language} ${ctx.display.theme} ${ctx.display.textSize} ${ctx.path}`;
