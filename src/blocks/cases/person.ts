import type { Language, Words } from '../../kernel/words/index.ts';

/** The applicant, as their session shows them. */
export interface Applicant {
  readonly session: Buffer;
  readonly person: string;
  readonly language: Language;
}

/** The official, as their session shows them. */
export interface CaseOfficial {
  readonly session: Buffer;
  readonly official: string;
  readonly unit: string;
}

/** A person to choose: their key and names. */
export interface Person {
  readonly key: string;
  readonly name: Words;
}
