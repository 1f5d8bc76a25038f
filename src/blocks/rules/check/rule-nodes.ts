import type { AnyNode, Parameter, Rule, RuleFact } from '../../language/index.ts';
import { nodesOf, rootsOf } from '../walk.ts';

/** Every node of a rule, those that say what cannot be included. */
export const allNodes = (rule: Rule): readonly AnyNode[] =>
  [...rootsOf(rule), ...(rule.impossible ?? []).map(truth => truth.node)].flatMap(nodesOf);

export const parameterOf = (node: AnyNode): Parameter<unknown> | undefined =>
  'parameter' in node ? node.parameter : undefined;

export const factOf = (node: AnyNode): RuleFact | undefined => ('fact' in node ? node.fact : undefined);
