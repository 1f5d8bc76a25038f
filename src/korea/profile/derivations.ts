import type { GivenFacts, Reading, Rule } from '../../blocks/language/index.ts';
import { factsOf, rootsOf } from '../../blocks/rules/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { child } from './child.ts';
import type { Derivations } from './derivation.ts';
import { family } from './family.ts';
import { home } from './home.ts';
import { household } from './household.ts';
import { housing } from './housing.ts';
import { income } from './income.ts';
import { person } from './person.ts';
import { property } from './property.ts';
import { type Known, readings } from './readings.ts';
import { work } from './work.ts';

/** Every fact that registers can answer, by its id; a group by the group's id. */
export const derivations: Derivations = {
  ...person,
  ...home,
  ...family,
  ...household,
  ...income,
  ...property,
  ...housing,
  ...child,
  ...work,
};

/** The facts a rule asks, those of a group by the group's id, in the order of the rule. */
export const askedBy = (rule: Rule): readonly string[] => {
  const impossible = rule.impossible?.map(truth => truth.node) ?? [];
  const facts = [...factsOf(...rootsOf(rule), ...impossible).values()];
  return [...new Set(facts.map(fact => fact.group?.id ?? fact.id))];
};

/** The readings from which some facts follow, by key: no more than they need. */
export function readingsFor(facts: readonly string[]): Readonly<Record<string, Reading>> {
  const keys = new Set(facts.flatMap(id => derivations[id]?.needs ?? []));
  return Object.fromEntries([...keys].map(key => [key, readings[key]]));
}

/** What was read, as the facts that rules ask; what it does not tell is left out. */
export function factsFrom(
  known: Known,
  today: CivilDay,
  facts: readonly string[] = Object.keys(derivations),
): GivenFacts {
  const told = facts.map(id => [id, derivations[id]?.of(known, today)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}
