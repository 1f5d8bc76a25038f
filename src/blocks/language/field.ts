import type { CivilDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Address } from './address.ts';

declare const holds: unique symbol;

export type FieldKind = 'text' | 'day' | 'code' | 'sealed' | 'address' | 'reference' | 'number' | 'yesNo';

/** One kind of value a register keeps. `T` is the type of the value when it is read. */
export interface Field<T> {
  readonly kind: FieldKind;
  readonly words: Words;
  /** The words of each code, for `code` fields. */
  readonly options?: Readonly<Record<string, Words>>;
  /** Masked on officials' screens until a reason is given, and on documents unless the applicant asks for it. */
  readonly sensitive: boolean;
  /** Words people search by; open registers only. */
  readonly searched: boolean;
  readonly [holds]?: T;
}

export type ValueOf<F> = F extends Field<infer T> ? T : never;

const field =
  <T>(kind: FieldKind, { sensitive = false, searched = false } = {}) =>
  (words: Words): Field<T> => ({ kind, words, sensitive, searched });

export const text = field<string>('text');
export const civilDay = field<CivilDay>('day');
export const addressField = field<Address>('address');
export const numberField = field<number>('number');
export const flag = field<boolean>('yesNo');
/** The key of another subject: a person, a household. Never shown. */
export const reference = field<string>('reference');
/** Kept encrypted outside the database's reach, found by a keyed hash, shown masked. */
export const sealed = field<string>('sealed', { sensitive: true });
/** Text to find a record of an open register by. */
export const searchText = field<string>('text', { searched: true });

/** One of a closed list: `code(words('성별', 'Sex'), { male: words('남', 'Male'), … })`. */
export const code = <const O extends Readonly<Record<string, Words>>>(
  words: Words,
  options: O,
): Field<keyof O & string> => ({ kind: 'code', words, options, sensitive: false, searched: false });
