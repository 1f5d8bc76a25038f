import { refuse } from './refuse.ts';

const mostFields = 2000;

/** The fields of a form or a query string, in their order, decoded. */
export class Form {
  readonly #fields = new Map<string, string[]>();
  #length = 0;

  /** Adds a value of a field. */
  add(name: string, value: string): void {
    this.#length += name.length + value.length;
    const values = this.#fields.get(name);
    if (values === undefined) this.#fields.set(name, [value]);
    else values.push(value);
  }
  /** Characters of all names and values together. */
  get length(): number {
    return this.#length;
  }
  /** The first value, or empty text. */
  text(name: string): string {
    return this.#fields.get(name)?.[0] ?? '';
  }
  all(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }
  has(name: string): boolean {
    return this.#fields.has(name);
  }
  get names(): readonly string[] {
    return [...this.#fields.keys()];
  }
  /** For schemas: one value as text, several as a list. */
  toObject(): Record<string, string | string[]> {
    const pairs = [...this.#fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values] as const);
    return Object.fromEntries(pairs);
  }
}

function decoded(text: string): string {
  try {
    const value = decodeURIComponent(text.replaceAll('+', ' '));
    if (value.includes('\0')) throw refuse('request-malformed');
    return value;
  } catch {
    throw refuse('request-malformed');
  }
}

/** Reads `a=1&b=2`. Refuses broken percent-encoding, text that is not UTF-8, NUL characters and more than 2,000 fields. */
export function readForm(encoded: string): Form {
  const form = new Form();
  const pairs = encoded === '' ? [] : encoded.split('&');
  if (pairs.length > mostFields) throw refuse('too-large');
  for (const pair of pairs) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    form.add(decoded(name), equals === -1 ? '' : decoded(pair.slice(equals + 1)));
  }
  return form;
}
