import { get, i8x16, i32, type Local, type Statement, set, type Value, v128 } from '../population/wasm/encoder.ts';
import type { NewLocal } from '../population/wasm/function.ts';
import type { Column } from './column.ts';
import type { Constants } from './constants.ts';
import type { In, Mask } from './mask.ts';
import { pick } from './pick.ts';

type Vector = Value<'v128'>;

/** Writes masks over sixteen people at a time, a byte of each narrow column apiece. */
export class MaskCode {
  readonly #local: NewLocal;
  readonly #constants: Constants;
  /** The number of the first of the sixteen. */
  readonly #first: Local<'i32'>;
  readonly #loaded = new Map<Column, Local<'v128'>>();
  readonly #fixed = new Map<string, Local<'v128'>>();
  /** What is set once, and what for each sixteen. */
  readonly before: Statement[] = [];
  readonly each: Statement[] = [];

  constructor(local: NewLocal, constants: Constants, first: Local<'i32'>) {
    this.#local = local;
    this.#constants = constants;
    this.#first = first;
  }

  /** A byte with its top bit set for each of the sixteen who is in the mask, any other for those who are not. */
  vector(mask: Mask): Vector {
    if (mask.op === 'in') return this.#in(mask);
    const parts = mask.of.map(part => this.vector(part));
    return parts.reduce((a, b) => (mask.op === 'and' ? v128.and(a, b) : v128.or(a, b)));
  }

  /** Sixteen bits, the first of the sixteen people lowest. */
  bits(mask: Mask | undefined): Value<'i32'> {
    return mask ? i8x16.bitmask(this.vector(mask)) : i32.const(0xffff);
  }

  #in(mask: In): Vector {
    const picked = pick(mask);
    if (picked.kind === 'nobody') return v128.zero();
    if (picked.kind === 'everybody') return v128.not(v128.zero());
    const bytes = this.#bytes(mask.column);
    const parts =
      picked.kind === 'ranges'
        ? picked.ranges.map(([first, last]) => this.#range(bytes, first, last))
        : picked.pages.map(([start, list]) => i8x16.swizzle(this.#list(list), this.#from(bytes, start)));
    return parts.reduce(v128.or);
  }

  #range(bytes: Vector, first: number, last: number): Vector {
    if (first === last) return i8x16.equal(bytes, this.#splat(first));
    return i8x16.atMost(this.#from(bytes, first), this.#splat((last - first) & 255));
  }

  #from(bytes: Vector, first: number): Vector {
    return first === 0 ? bytes : i8x16.sub(bytes, this.#splat(first));
  }

  #bytes(column: Column): Vector {
    const found = this.#loaded.get(column);
    if (found) return get(found);
    const local = this.#local('v128');
    this.#loaded.set(column, local);
    this.each.push(set(local, v128.load(get(this.#first), column.at)));
    return get(local);
  }

  #splat(byte: number): Vector {
    return this.#once(`${byte}`, () => i8x16.splat(i32.const(byte)));
  }

  #list(bytes: readonly number[]): Vector {
    return this.#once(bytes.join(), () => v128.load(i32.const(this.#constants.small(bytes))));
  }

  #once(key: string, make: () => Vector): Vector {
    const found = this.#fixed.get(key);
    if (found) return get(found);
    const local = this.#local('v128');
    this.#fixed.set(key, local);
    this.before.push(set(local, make()));
    return get(local);
  }
}
