import type { Words } from '../../kernel/words/index.ts';
import type { Agency } from './agency.ts';
import type { Field, ValueOf } from './field.ts';
import type { Article } from './law.ts';

/** What a register's records are about. */
export type Subject = 'person' | 'household' | 'place';

/** One field of one register: what forms, rules and documents name. */
export interface Fact<R extends string = string, F extends string = string, T = unknown> {
  readonly register: R;
  readonly field: F;
  /** `register.field` */
  readonly id: string;
  readonly is: Field<T>;
}

export interface RegisterDeclaration {
  readonly id: string;
  readonly words: Words;
  readonly keeper: Agency;
  readonly subject: Subject;
  readonly law: Article;
  /** `one` record a subject at a time, or `many` told apart by an entry key. */
  readonly entries: 'one' | 'many';
  /** Anyone may read it (a table of streets); the others need a basis. */
  readonly open: boolean;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

export type Register<R extends string, F extends Readonly<Record<string, Field<unknown>>>> = {
  readonly declaration: RegisterDeclaration;
} & { readonly [K in keyof F & string]: Fact<R, K, ValueOf<F[K]>> };

export type AnyRegister = { readonly declaration: RegisterDeclaration };

/**
 * Declares an authoritative register; each field becomes a property that names the fact, so a misspelt one does not compile.
 * Records are bitemporal: what was true when, and when government knew it.
 *
 * @example
 * const residents = register({ id: 'residents', keeper: ministry, subject: 'person', law: …, words: …,
 *   fields: { name: text(words('이름', 'Name')) } });
 * residents.name.id // 'residents.name'
 */
export function register<const R extends string, const F extends Readonly<Record<string, Field<unknown>>>>(declared: {
  id: R;
  words: Words;
  keeper: Agency;
  subject: Subject;
  law: Article;
  entries?: 'one' | 'many';
  open?: boolean;
  fields: F & { declaration?: never };
}): Register<R, F> {
  const declaration: RegisterDeclaration = { entries: 'one', open: false, ...declared };
  const facts = Object.fromEntries(
    Object.entries(declaration.fields).map(([name, is]) => [
      name,
      { register: declared.id, field: name, id: `${declared.id}.${name}`, is } satisfies Fact,
    ]),
  );
  // The one place where names become properties: the mapped type above says exactly this.
  return { declaration, ...facts } as Register<R, F>;
}
