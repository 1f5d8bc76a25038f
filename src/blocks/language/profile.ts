import type { CivilDay } from '../../kernel/time/index.ts';
import type { Article } from './law.ts';
import type { Facts, Reading } from './relation.ts';
import type { GivenFacts } from './rule/fact.ts';

type Uses = Readonly<Record<string, Reading>>;

/**
 * What rules may know of a person: which facts are read, why they may be, and how they answer what rules ask. Whatever it leaves out
 * is unknown, and asked.
 */
export interface ProfileDeclaration<U extends Uses> {
  readonly uses: U;
  /** Why these facts may be read to look for what the person is entitled to. */
  readonly basis: Article;
  given(facts: { readonly [K in keyof U]: Facts<U[K]> }, today: CivilDay): GivenFacts;
}

export type Profile = ProfileDeclaration<Uses>;

/** Declares a profile. */
export const profile = <const U extends Uses>(declared: ProfileDeclaration<U>): Profile => declared;
