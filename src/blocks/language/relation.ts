import type { CivilDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Parameter } from './parameter.ts';
import type { AnyRegister, Fact } from './register.ts';

/** How some people are found from one person, as data the database itself can follow. */
export type Via =
  | { readonly kind: 'self' }
  /** Those whose record holds the same value, e.g. the same household; the person too. */
  | { readonly kind: 'sharing'; readonly fact: Fact<string, string, string>; readonly where?: Where }
  /** Those that entries of a register point at, e.g. children. */
  | {
      readonly kind: 'listed';
      readonly reference: Fact<string, string, string>;
      readonly where: Where;
      readonly younger?: { readonly than: Parameter<number>; readonly born: Fact<string, string, CivilDay> };
    };

export interface Where {
  readonly fact: Fact;
  readonly oneOf: readonly string[];
}

/** A set of people around a person: the household, the minor children. */
export interface Relation {
  readonly id: string;
  readonly words: Words;
  readonly via: Via;
}

export const relation = (declared: Relation): Relation => declared;

/** The person the application is about: the applicant, or the one they may act for. */
export const subject: Relation = { id: 'self', words: { ko: '본인', en: 'Yourself' }, via: { kind: 'self' } };

/** A reading of facts about a relation of the subject: what a service may fetch instead of asking. */
export interface Reading<F extends Fact = Fact, Many extends boolean = boolean> {
  readonly of: Relation;
  readonly facts: readonly F[];
  readonly many: Many;
  /** Every version that was ever true, oldest first, instead of the present one. */
  readonly history: boolean;
  /** The order of a list: codes in the order they are declared, other values from small to large. */
  readonly by: readonly Fact[];
  /** Which entries of a list are read; all of them when not given. */
  readonly where?: Where;
}

/** Facts about the subject: one record. */
export const reads = <const F extends readonly Fact[]>(...facts: F): Reading<F[number], false> => ({
  of: subject,
  facts,
  many: false,
  history: false,
  by: [],
});

/** Facts about each person of a relation: a list. */
export const readsEach = <const F extends readonly Fact[]>(of: Relation, ...facts: F): Reading<F[number], true> => ({
  of,
  facts,
  many: true,
  history: false,
  by: [],
});

/** All versions of facts about the subject, oldest first: a list. */
export const readsHistory = <const F extends readonly Fact[]>(...facts: F): Reading<F[number], true> => ({
  of: subject,
  facts,
  many: true,
  history: true,
  by: [],
});

/** All entries of a register with many entries a subject: a list. */
export const readsEntries = <const F extends readonly Fact[]>(...facts: F): Reading<F[number], true> => ({
  of: subject,
  facts,
  many: true,
  history: false,
  by: [],
});

/** A list in the order of some of its facts: `inOrderOf(members, residents.relationToHead, residents.birthDate)`. */
export const inOrderOf = <F extends Fact>(
  reading: Reading<F, true>,
  ...by: readonly NoInfer<F>[]
): Reading<F, true> => ({
  ...reading,
  by,
});

type CodeOf<F> = F extends Fact<string, string, infer T> ? T & string : never;

/** Only the entries of a list that have certain codes: `only(relatives, family.relation, 'spouse')`. Others are not even read. */
export const only = <F extends Fact, const B extends NoInfer<F>>(
  reading: Reading<F, true>,
  fact: B,
  ...oneOf: readonly [CodeOf<B>, ...CodeOf<B>[]]
): Reading<F, true> => ({ ...reading, where: { fact, oneOf } });

type Row<F extends Fact> = {
  readonly [K in F as K['field']]: K extends Fact<string, string, infer T> ? T | undefined : never;
} & {
  readonly subject: string;
};

/** What a reading gives: a row, or rows, by field name. A field nobody recorded is undefined, never a guess. */
export type Facts<R> =
  R extends Reading<infer F, infer Many> ? (Many extends true ? readonly Row<F>[] : Row<F>) : never;

export type Registers = readonly AnyRegister[];
