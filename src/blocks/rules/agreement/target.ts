import type { LoweredRule } from '../ir/lower.ts';
import type { People } from './people.ts';

/** What a rule came to for some people. */
export interface Answers {
  /** Of each: 0 no, 1 open, 2 yes. */
  readonly states: Uint8Array;
  /** Of each who is entitled, in the smallest part of the unit; nothing while open, or where the rule has none. */
  readonly amounts: readonly (number | bigint | undefined)[];
}

/** One way of deciding, to be held against the others. */
export interface AgreementTarget {
  readonly name: string;
  /** How large a part of the pairs it is asked; a slow one less than all. */
  readonly share: number;
  /** The answers to each rule; nothing where the target says that it cannot take the rule. */
  readonly decide: (
    rules: readonly LoweredRule[],
    people: People,
  ) => readonly (Answers | undefined)[] | Promise<readonly (Answers | undefined)[]>;
  readonly close?: () => Promise<void>;
}
