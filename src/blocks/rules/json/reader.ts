import { isDay } from '../../../kernel/time/index.ts';
import { exactly, type Rational, rational } from '../../language/index.ts';
import type { Json, JsonObject } from './json.ts';
import { refuseJson } from './refuse.ts';

/** A place in a JSON value, and the value there: whatever is asked of it that it is not is refused with the place. */
export class Place {
  readonly value: Json | undefined;
  readonly at: string;
  constructor(value: Json | undefined, at: string) {
    this.value = value;
    this.at = at;
  }

  unfit(expected: string) {
    return refuseJson('rule-json-unfit', { at: this.at, expected });
  }

  /** An object with these keys and no others; those that end in `?` may be missing. */
  object(...keys: readonly string[]): (key: string) => Place {
    const value = this.#object();
    const known = keys.map(key => key.replace('?', ''));
    const strange = Object.keys(value).find(key => !known.includes(key));
    if (strange !== undefined) throw new Place(undefined, `${this.at}.${strange.slice(0, 40)}`).unfit('nothing');
    const missing = keys.find(key => !key.endsWith('?') && !Object.hasOwn(value, key));
    if (missing !== undefined) throw new Place(undefined, `${this.at}.${missing}`).unfit('given');
    return key => this.#of(value, key);
  }

  /** An object by its own keys. */
  entries(): readonly (readonly [key: string, at: Place])[] {
    const value = this.#object();
    return Object.keys(value).map(key => [key, this.#of(value, key)]);
  }

  list(): readonly Place[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.unfit('a list');
    return value.map((one: Json, i) => new Place(one, `${this.at}[${i}]`));
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.unfit('a text');
    return this.value;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.unfit('true or false');
    return this.value;
  }

  whole(): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw this.unfit('a whole number');
    return value;
  }

  number(): number {
    if (typeof this.value !== 'number') throw this.unfit('a number');
    return this.value;
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    const found = choices.find(choice => choice === this.value);
    if (found === undefined) throw this.unfit(choices.join(', '));
    return found;
  }

  day(): string {
    if (!isDay(this.value)) throw this.unfit('a day (YYYY-MM-DD)');
    return this.value;
  }

  /** A number as declarations write it: a plain number, or a text of decimals. */
  figure(): number | string {
    const { value } = this;
    if (typeof value !== 'number' && typeof value !== 'string') throw this.unfit('a number');
    try {
      exactly(value);
    } catch {
      throw this.unfit('a plain decimal number');
    }
    return value;
  }

  /** `7` or `7/3`, as text of any length. */
  fraction(): Rational {
    const [, n, d = '1'] = /^(-?\d{1,400})(?:\/([1-9]\d{0,399}))?$/.exec(this.text()) ?? [];
    if (n === undefined) throw this.unfit('a fraction such as 7/3');
    return rational(BigInt(n), BigInt(d));
  }

  given<T>(read: (at: Place) => T): T | undefined {
    return this.value === undefined ? undefined : read(this);
  }

  #of(value: JsonObject, key: string): Place {
    return new Place(Object.hasOwn(value, key) ? value[key] : undefined, `${this.at}.${key.slice(0, 60)}`);
  }

  #object(): JsonObject {
    const { value } = this;
    if (value === null || typeof value !== 'object' || isList(value)) throw this.unfit('an object');
    return value;
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** In lowest terms, so that one number has one text. */
export function fractionText(value: Rational): string {
  const { n, d } = rational(value.n, value.d);
  return d === 1n ? `${n}` : `${n}/${d}`;
}
