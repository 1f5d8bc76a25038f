import type { CivilDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Address } from './address.ts';
import type { Condition } from './condition.ts';
import type { Relation } from './relation.ts';

declare const answers: unique symbol;

export type QuestionKind = 'choice' | 'yesNo' | 'number' | 'text' | 'longText' | 'day' | 'address' | 'people' | 'file';

/** A kept upload: the bytes lie in the case's files under this key. */
export interface FileAnswer {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Something only the person can know, asked on a page of its own. `T` is the type of a decoded answer. */
export interface Question<Id extends string = string, T = unknown> {
  readonly id: Id;
  readonly kind: QuestionKind;
  /** The question as a person would ask it. */
  readonly ask: Words;
  /** The short name in summaries and documents. */
  readonly label: Words;
  readonly hint?: Words;
  readonly required: boolean;
  readonly options?: Readonly<Record<string, Words>>;
  /** Longest text, in characters. */
  readonly longest?: number;
  /** Smallest and largest number; numbers are whole. */
  readonly least?: number;
  readonly most?: number;
  /** What a number is counted in, written behind it: 원, 개월. */
  readonly unit?: Words;
  /** Allowed days relative to the day of asking: `{ before: 30, after: 0 }` is from 30 days ago to today. */
  readonly range?: { readonly before?: number; readonly after?: number };
  /** Whom `people` chooses from. */
  readonly from?: Relation;
  /** Media types a `file` may have. */
  readonly accepts?: readonly string[];
  /** Asked only when this holds. */
  readonly condition?: Condition;
  readonly [answers]?: T;
}

interface Asked {
  readonly ask: Words;
  readonly label: Words;
  readonly hint?: Words;
  readonly optional?: true;
  readonly when?: Condition;
}

function question<const Id extends string, T>(
  id: Id,
  kind: QuestionKind,
  { optional, when, ...rest }: Asked & Partial<Question<Id, T>>,
): Question<Id, T> {
  return { id, kind, required: !optional, ...(when && { condition: when }), ...rest };
}

export interface Choice<Id extends string, V extends string> extends Question<Id, V> {
  /** A condition over this answer; a value that is no option does not compile. */
  is(value: V): Condition;
}

/** One of a few: radio buttons. */
export const choice = <const Id extends string, const O extends Readonly<Record<string, Words>>>(
  id: Id,
  asked: Asked & { options: O },
): Choice<Id, keyof O & string> => ({
  ...question<Id, keyof O & string>(id, 'choice', asked),
  is: value => ({ op: 'is', question: id, value }),
});

export interface YesNo<Id extends string> extends Question<Id, boolean> {
  is(value: boolean): Condition;
}

export const yesNo = <const Id extends string>(id: Id, asked: Asked): YesNo<Id> => ({
  ...question<Id, boolean>(id, 'yesNo', asked),
  is: value => ({ op: 'is', question: id, value }),
});

/** A whole number from `least` to `most`. */
export const wholeNumber = <const Id extends string>(
  id: Id,
  asked: Asked & { least: number; most: number; unit?: Words },
): Question<Id, number> => question(id, 'number', asked);

export const shortText = <const Id extends string>(id: Id, asked: Asked & { longest?: number }): Question<Id, string> =>
  question(id, 'text', { longest: 100, ...asked });

export const longText = <const Id extends string>(id: Id, asked: Asked & { longest?: number }): Question<Id, string> =>
  question(id, 'longText', { longest: 2000, ...asked });

export const dayOf = <const Id extends string>(
  id: Id,
  asked: Asked & { range?: { before?: number; after?: number } },
): Question<Id, CivilDay> => question(id, 'day', asked);

/** A place, found in the register of addresses. */
export const addressOf = <const Id extends string>(id: Id, asked: Asked): Question<Id, Address> =>
  question(id, 'address', asked);

/** Some of the people of a relation: check boxes; the answer is their keys. */
export const someOf = <const Id extends string>(
  id: Id,
  from: Relation,
  asked: Asked,
): Question<Id, readonly string[]> => question(id, 'people', { ...asked, from });

export const file = <const Id extends string>(
  id: Id,
  asked: Asked & { accepts?: readonly string[] },
): Question<Id, FileAnswer> =>
  question(id, 'file', { accepts: ['application/pdf', 'image/jpeg', 'image/png'], ...asked });

/** The decoded answers of a list of questions, by id. Whatever may be left out may be undefined. */
export type Answers<Q extends readonly Question[]> = {
  readonly [K in Q[number] as K['id']]?: K extends Question<string, infer T> ? T : never;
};
