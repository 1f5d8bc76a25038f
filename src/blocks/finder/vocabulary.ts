import type { AnyNode, Derivation, FinderDeclaration, RuleFact } from '../language/index.ts';
import { factsOf, rootsOf } from '../rules/index.ts';

const nodesOfDerivation = (one: Derivation): readonly AnyNode[] => {
  if ('flag' in one) return [one.flag.node];
  if ('number' in one) return [one.number.node];
  return one.codes.map(([, when]) => when.node);
};

/** Every fact that the finder knows of, by id. Those of members of a group have the group's id before their own. */
export function factsOfFinder(declared: FinderDeclaration): ReadonlyMap<string, RuleFact> {
  const { rules, derivations, criteria, age, areas, questions, whatIfs } = declared;
  const asked = factsOf(
    age.node,
    ...areas.map(code => code.node),
    ...rules.flatMap(rootsOf),
    ...derivations.flatMap(nodesOfDerivation),
    ...Object.values(criteria).map(truth => truth.node),
    ...whatIfs.flatMap(({ when }) => (when ? [when.node] : [])),
  );
  const own = [
    ...questions.flatMap(({ facts, members }) => [...facts, ...(members?.facts ?? [])]),
    ...derivations.map(({ fact }) => fact),
  ];
  return new Map([...own.map((fact): [string, RuleFact] => [fact.id, fact]), ...asked]);
}

/** The question that asks a fact, by the fact's id, or by the id of its group where that is asked as a whole. */
export function questionsByFact({ questions }: FinderDeclaration): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ id, facts, members }) => [
      ...facts.map((fact): [string, string] => [fact.id, id]),
      ...(members ? [[members.group.id, id] as [string, string]] : []),
    ]),
  );
}
