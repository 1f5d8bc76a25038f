import type { GivenFacts, Rule, RuleFact, TruthNode } from '../../language/index.ts';
import type { Asked } from '../asked.ts';
import { type LoweredRule, lowerRule } from '../ir/lower.ts';
import type { Row } from '../ir/run.ts';
import { type Chance, chance, randomFacts, randomRule, worldFacts } from '../random-rule.ts';
import { rowOf } from '../sql/row.ts';

const asking = (fact: RuleFact): TruthNode => {
  switch (fact.kind) {
    case 'flag':
      return { op: 'flag', fact };
    case 'code':
      return { op: 'one-of', code: { op: 'code', fact }, codes: [] };
    case 'day':
      return { op: 'compare-days', how: '=', left: { op: 'day-fact', fact }, right: { op: 'asked-day' } };
    case 'number': {
      if (!fact.unit) throw new Error(`${fact.id} has no unit`);
      const value = { op: 'fact', fact, unit: fact.unit } as const;
      return { op: 'compare', how: '=', left: value, right: { ...value, op: 'constant', value: { n: 7n, d: 1n } } };
    }
  }
};

/** A rule that asks every fact of the made-up world, for tables that serve all its rules. */
function everything(asked: Asked): LoweredRule {
  const { amount: _, ...rule }: Rule = randomRule(chance(1));
  const ofMembers = worldFacts.members.map(asking);
  const [group] = worldFacts.members.flatMap(fact => fact.group ?? []);
  const some: readonly TruthNode[] = group ? [{ op: 'some', group, of: { op: 'all', of: ofMembers } }] : [];
  const node: TruthNode = { op: 'any', of: [...worldFacts.own.map(asking), ...some] };
  return lowerRule({ ...rule, eligible: { ...rule.eligible, node } as NonNullable<Rule['eligible']> }, asked);
}

/** Some people of the made-up world, as each way of computing takes them. */
export interface People {
  readonly given: readonly GivenFacts[];
  readonly rows: readonly Row[];
  /** Every fact that they may have. */
  readonly everything: LoweredRule;
}

/** Those `given`, ready for every target. */
export function peopleOf(given: readonly GivenFacts[], asked: Asked): People {
  const all = everything(asked);
  return { given, everything: all, rows: given.map(one => rowOf(all, one)) };
}

/** People drawn at random: of a third everything is known, of a third most, of a third half. */
export const drawPeople = (draw: Chance, many: number): readonly GivenFacts[] =>
  Array.from({ length: many }, (_, i) => randomFacts(draw, [0, 0.1, 0.5][i % 3]));

/** The first of them. */
export const firstOf = ({ given, rows, everything }: People, many: number): People =>
  many >= given.length
    ? { given, rows, everything }
    : { given: given.slice(0, many), rows: rows.slice(0, many), everything };
