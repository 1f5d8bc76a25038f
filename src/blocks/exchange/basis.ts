import type { Article, Reading, Relation } from '../language/index.ts';

/** Why and what may be read: a service's own declaration, or a right such as seeing one's own record. */
export interface Basis {
  readonly id: string;
  readonly article: Article;
  /** Beside oneself, those one may ask about. */
  readonly alsoFor: readonly Relation[];
  readonly readings: Readonly<Record<string, Reading>>;
  /** `register.field` of what a granted case may change. */
  readonly writes: readonly { readonly register: string; readonly field: string }[];
}
