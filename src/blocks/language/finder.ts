import type { Words } from '../../kernel/words/index.ts';
import type { Profile } from './profile.ts';
import type { Relation } from './relation.ts';
import type { Code } from './rule/code-value.ts';
import type { GivenFacts, GivenMember, RuleFact } from './rule/fact.ts';
import type { Group } from './rule/node.ts';
import type { Quantity } from './rule/quantity.ts';
import type { Rule } from './rule/rule.ts';
import type { Truth } from './rule/truth.ts';

/** A question of the finder: one page, a few facts. Which comes first is not declared but measured. */
export interface FinderQuestion {
  readonly id: string;
  readonly ask: Words;
  readonly hint?: Words;
  /** Its short name in the list of what was answered. */
  readonly label: Words;
  /** What it asks. With `traits`, yes-or-no facts as boxes to tick: what is not ticked is no, unless nothing is. */
  readonly facts: readonly RuleFact[];
  readonly traits?: true;
  /** Members of a group, each with facts of its own: children. */
  readonly members?: { readonly group: Group; readonly facts: readonly RuleFact[]; readonly most: number };
  /** Only asked when this fact is known: the town after the province. */
  readonly after?: string;
  /** Which codes of a fact are offered after what is known; all of them when not given. */
  readonly offers?: (fact: string, given: GivenFacts) => readonly string[] | undefined;
}

/** What follows from other facts, as law or plain reason has it. A value that was given is never overwritten. */
export type Derivation =
  | { readonly fact: RuleFact; readonly flag: Truth }
  /** The first condition that holds; unknown from the first unknown condition on, or when none holds. */
  | { readonly fact: RuleFact; readonly codes: readonly (readonly [code: string, when: Truth])[] }
  | { readonly fact: RuleFact; readonly number: Quantity };

/** One change of the facts. */
export type FactChange =
  | { readonly op: 'set'; readonly fact: string; readonly value: string | number | boolean }
  /** To the day that is asked about. */
  | { readonly op: 'today'; readonly fact: string }
  /** To so many percent of what it was. */
  | { readonly op: 'percent'; readonly fact: string; readonly percent: number }
  | { readonly op: 'more'; readonly fact: string; readonly by: number }
  /** So that so many years have passed since this day of birth. */
  | { readonly op: 'aged'; readonly fact: string; readonly years: number }
  /** Not known any more: it hangs on what has changed. */
  | { readonly op: 'forget'; readonly fact: string }
  /** One more member of a group, with these facts and this day, if any, set to the one asked about. */
  | { readonly op: 'member'; readonly group: string; readonly today?: string; readonly given: GivenMember }
  /** Asked of the person. */
  | { readonly op: 'ask'; readonly question: string };

/** "What if": a change of life as changes of facts. */
export interface WhatIf {
  readonly id: string;
  /** As people say it: 이사하면. */
  readonly words: Words;
  readonly about: Words;
  readonly changes: readonly FactChange[];
  /** Offered only where it can be: nobody of 70 turns 65. */
  readonly when?: Truth;
}

/** Others who get something of their own and are looked at with the person: children. */
export interface Dependants {
  readonly group: Group;
  /** Those of somebody who is signed in. */
  readonly relation: Relation;
  /** Rules that ask about one of them, and not about the person. */
  readonly rules: readonly string[];
  /** Facts of the person that are theirs too: where they live. */
  readonly shared: readonly string[];
  /** What is so of each of them. */
  readonly given: GivenFacts;
  /** Their place among them, the eldest 1, by this day. */
  readonly order?: { readonly fact: string; readonly by: string };
}

/** What a jurisdiction's finder of benefits asks, and how it puts two and two together. */
export interface FinderDeclaration {
  /** What somebody may receive. */
  readonly rules: readonly Rule[];
  readonly questions: readonly FinderQuestion[];
  readonly derivations: readonly Derivation[];
  /** Each trait of the catalogue of benefits as a condition over facts; a trait that is left out is never known. */
  readonly criteria: Readonly<Record<string, Truth>>;
  /** The age by which the catalogue tells people apart. */
  readonly age: Quantity<'years'>;
  /** Where somebody lives, from the outside in: a province, a town. The codes are those of the catalogue's areas. */
  readonly areas: readonly Code[];
  readonly whatIfs: readonly WhatIf[];
  readonly dependants?: Dependants;
  /** What is read of somebody who signed in and pressed the button, and how it answers what is asked here. */
  readonly profile: Profile;
}

/** The basis under which somebody has their own facts read to look for benefits. */
export const finderBasisId = 'finder';

/** Declares the finder of a jurisdiction. */
export const finderOfBenefits = (declared: FinderDeclaration): FinderDeclaration => declared;
