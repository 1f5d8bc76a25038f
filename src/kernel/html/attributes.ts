import { escaped } from './escaped.ts';
import { safeUrl } from './href.ts';
import { Html } from './html.ts';

/** An attribute's value: `true` writes the name alone, `false`, `null` and `undefined` leave the attribute out. */
export type AttributeValue = string | number | boolean | null | undefined;

const refused = /^(on|style$|srcdoc$)|[^a-z0-9:_.-]/i;
const urls = /^(href|src|action|formaction|poster|cite|xlink:href|ping|manifest)$/i;

/**
 * Attributes for the inside of a tag, each with a space before it: `` html`<input${attributes({ name, required })}>` ``.
 * Names that run code (`on…`, `style`, `srcdoc`) do not pass; URLs are checked like `href`.
 */
export function attributes(values: Readonly<Record<string, AttributeValue>>): Html {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === null || value === false) continue;
    if (refused.test(name)) throw new SyntaxError(`attributes: ${name} may not be set`);
    out +=
      value === true ? ` ${name}` : ` ${name}="${escaped(urls.test(name) ? safeUrl(String(value)) : String(value))}"`;
  }
  return new Html(out);
}

/** Class names in one string, without the absent ones. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
