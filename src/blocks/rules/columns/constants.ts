import { beyond64, unknown64, wideMost } from './column.ts';
import { constantBytes } from './table.ts';

/** Where whole numbers to be looked up stand, and which marks are among them. */
export interface Looked {
  readonly at: number;
  readonly someUnknown: boolean;
  readonly someBeyond: boolean;
}

/** The lists that a program looks things up in: the first bytes of a table's memory, written before each run. */
export class Constants {
  readonly #bytes = new Uint8Array(constantBytes);
  #used = 0;
  #full = false;

  /** False when the lists need more room than there is: the program is not to be used. */
  get fit(): boolean {
    return !this.#full;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#used);
  }

  small(values: readonly number[]): number {
    const at = this.#room(values.length);
    this.#bytes.set(this.#full ? [] : values, at);
    return at;
  }

  wide(values: readonly (bigint | undefined)[]): Looked {
    const at = this.#room(values.length * 8);
    const someUnknown = values.includes(undefined);
    const isBeyond = (value: bigint | undefined): boolean =>
      value !== undefined && (value > wideMost || value < -wideMost);
    const marked = values.map(value => (value === undefined ? unknown64 : isBeyond(value) ? beyond64 : value));
    if (!this.#full) new BigInt64Array(this.#bytes.buffer, at, values.length).set(marked);
    return { at, someUnknown, someBeyond: values.some(isBeyond) };
  }

  #room(bytes: number): number {
    const at = this.#used;
    const end = Math.ceil((at + bytes) / 16) * 16;
    if (end > constantBytes) this.#full = true;
    else this.#used = end;
    return at;
  }
}
