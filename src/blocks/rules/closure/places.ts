import type { Rule, RuleFact } from '../../language/index.ts';
import { factsOf, rootsOf } from '../walk.ts';

/** The facts of the subject, or of each member of one group, in the order in which their values stand. */
export interface PlacedFacts {
  readonly facts: readonly RuleFact[];
  readonly at: ReadonlyMap<string, number>;
}

/** Where the facts of a rule stand in a row. */
export interface Places extends PlacedFacts {
  readonly groups: readonly (PlacedFacts & { readonly id: string })[];
  /** All facts by id. */
  readonly all: ReadonlyMap<string, RuleFact>;
}

const placed = (facts: readonly RuleFact[]): PlacedFacts => ({
  facts,
  at: new Map(facts.map((fact, place) => [fact.id, place])),
});

/** Every fact that the rule asks, what cannot be included. */
export function placesOf(rule: Rule, groupIds: Iterable<string>): Places {
  const all = factsOf(...rootsOf(rule), ...(rule.impossible ?? []).map(truth => truth.node));
  const facts = [...all.values()];
  const groups = [...new Set([...groupIds, ...facts.flatMap(fact => fact.group?.id ?? [])])];
  return {
    all,
    ...placed(facts.filter(fact => !fact.group)),
    groups: groups.map(id => ({ id, ...placed(facts.filter(fact => fact.group?.id === id)) })),
  };
}

/** The number of a group among the places. */
export function groupPlace(places: Places, id: string): number {
  const place = places.groups.findIndex(group => group.id === id);
  if (place < 0) throw new Error(`no place for the group ${id}`);
  return place;
}
