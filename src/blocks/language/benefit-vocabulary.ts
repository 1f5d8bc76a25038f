import type { Words } from '../../kernel/words/index.ts';

/** One trait a benefit can be restricted to: a sex, an income band, being a farmer. */
export interface Criterion {
  readonly code: string;
  readonly words: Words;
}

/** Traits that answer one question. A benefit restricted by a group is for whoever has any one of the traits it names. */
export interface CriterionGroup {
  readonly id: string;
  readonly words: Words;
  /** Whose traits they are. */
  readonly about: 'person' | 'household' | 'business';
  readonly criteria: readonly Criterion[];
}

/** A place whose people a benefit can be for. `within` is the place around it; the outermost lie in the nation. */
export interface BenefitArea {
  readonly code: string;
  readonly words: Words;
  readonly within?: string;
}

type CodeList = Readonly<Record<string, Words>>;

/** The words in which a jurisdiction describes its benefits; plain data. */
export interface BenefitVocabulary {
  readonly groups: readonly CriterionGroup[];
  readonly areas: readonly BenefitArea[];
  /** What sort of body gives it. */
  readonly providers: CodeList;
  /** What it is about: housing, care. */
  readonly fields: CodeList;
  /** How it helps: money, a voucher, a loan. */
  readonly supports: CodeList;
  /** Who applies: a person, a household, a business. */
  readonly users: CodeList;
}
