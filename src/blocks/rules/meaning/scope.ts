import type { Parameter, RuleFact } from '../../language/index.ts';
import { type Asked, held as heldAsAsked } from '../asked.ts';
import type { Taken, TakenFacts } from '../intake.ts';

/** Where an expression is read: the two clocks, the facts, and the member of a group that is being looked at. */
export interface Scope {
  readonly asked: Asked;
  readonly facts: TakenFacts;
  readonly member?: ReadonlyMap<string, Taken>;
}

/** The value of a fact, or nothing when it is unknown. */
export const factValue = (fact: RuleFact, scope: Scope): Taken | undefined =>
  fact.group ? scope.member?.get(fact.id) : scope.facts.values.get(fact.id);

/** The members of a group, each a scope of its own; nothing when the group is unknown. */
export const membersOf = (group: string, scope: Scope): readonly Scope[] | undefined =>
  scope.facts.groups.get(group)?.map(member => ({ ...scope, member }));

/** What a parameter held. Refuses a day without a value. */
export const held = <T>(parameter: Parameter<T>, { asked }: Scope): T => heldAsAsked(parameter, asked);
