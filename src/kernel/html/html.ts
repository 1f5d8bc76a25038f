import { escaped } from './escaped.ts';
import { safeUrl } from './href.ts';
import { type Slot, slotsOf } from './slots.ts';

/** Markup that is safe to send: made only by `html`, `raw` and the components. */
export class Html {
  /** Never set: it makes the type nominal, so that no other object passes for markup. */
  declare protected readonly markup: true;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole: text is escaped, markup is kept, lists are joined, nothing is nothing. Objects do not compile. */
export type Content = string | number | bigint | Html | false | null | undefined | readonly Content[];

const inText = (value: Content): string => {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return joined(value);
  throw new TypeError('html: an object stands where text or markup belongs');
};

const joined = (values: readonly Content[]): string => {
  let out = '';
  for (const value of values) out += inText(value);
  return out;
};

const inTag = (value: Content): string => {
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  throw new TypeError('html: only attributes({ … }) may stand inside a tag');
};

const filled = (slot: Slot, value: Content): string => {
  if (slot === 'text') return inText(value);
  if (slot === 'tag') return inTag(value);
  if (value instanceof Html) throw new TypeError('html: markup stands where an attribute value belongs');
  return slot === 'url' ? escaped(safeUrl(inPlain(value))) : inText(value);
};

const inPlain = (value: Content): string =>
  value === null || value === undefined || value === false ? '' : String(value);

/**
 * Markup with holes, escaped by default. Knows where each hole stands: text and quoted attributes are escaped, an attribute
 * that is a URL (`href`, `src`, `action` …) also refuses schemes that run code, and holes in `style`, `on…`, scripts,
 * comments or unquoted attributes throw at the first use.
 *
 * @example
 * html`<p class="${kind}">${name}</p>`.text // <p class="a">&lt;b&gt;</p> for kind = 'a', name = '<b>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let out = strings[0]!;
  if (values.length > 0) {
    const slots = slotsOf(strings);
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i];
      const slot = slots[i]!;
      if (slot === 'text' && typeof value === 'string') out += escaped(value);
      else out += filled(slot, value);
      out += strings[i + 1]!;
    }
  }
  return new Html(out);
}

/** Takes markup as it is. Only for constants of the program and for the output of a renderer that escapes; never for input. */
export const raw = (markup: string): Html => new Html(markup);

/** No markup at all. */
export const nothing = new Html('');

/**
 * A data block (`application/ld+json` and the like) inside the page: JSON that cannot end its own `<script>`.
 * A block of this kind is never run, so the content security policy lets it be.
 */
export const dataBlock = (type: 'application/ld+json' | 'application/json', value: unknown): Html =>
  new Html(`<script type="${type}">${JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicodeEscape)}</script>`);

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
