import type { AnyNode, DayNode, NumberNode, Parameter, Rule, RuleFact, TruthNode } from '../language/index.ts';
import { refuseRule } from '../language/index.ts';

const ofNumber = (node: NumberNode): readonly AnyNode[] => {
  switch (node.op) {
    case 'constant':
    case 'parameter':
      return [];
    case 'fact':
      return [];
    case 'add':
    case 'smallest':
    case 'largest':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return node.of;
    case 'round':
    case 'scale':
      return [node.of];
    case 'choose':
      return [...node.cases.flatMap(c => [c.when, c.value]), ...(node.otherwise ? [node.otherwise] : [])];
    case 'table':
    case 'by-code':
      return [node.by];
    case 'between-days':
      return [node.from, node.to];
    case 'fold':
      return [...(node.of ? [node.of] : []), ...(node.where ? [node.where] : [])];
    case 'named':
      return [node.name.is()];
  }
};

const ofTruth = (node: TruthNode): readonly AnyNode[] => {
  switch (node.op) {
    case 'always':
    case 'flag':
    case 'discretion':
      return [];
    case 'compare':
    case 'compare-days':
      return [node.left, node.right];
    case 'one-of':
      return [node.code];
    case 'all':
    case 'any':
      return node.of;
    case 'not':
    case 'some':
    case 'every':
      return [node.of];
    case 'named':
      return [node.name.is()];
  }
};

const ofDay = (node: DayNode): readonly AnyNode[] => (node.op === 'later' ? [node.of] : []);

const numberOps = new Set([
  'constant',
  'fact',
  'parameter',
  'add',
  'smallest',
  'largest',
  'subtract',
  'multiply',
  'divide',
  'round',
  'choose',
  'table',
  'by-code',
  'scale',
  'between-days',
  'fold',
]);

/** Whether a node is a number; a named node is told by having a unit. */
export const isNumber = (node: AnyNode): node is NumberNode =>
  numberOps.has(node.op) || (node.op === 'named' && 'unit' in node);

/** The parts a node is made of, in the order they are written. */
export function partsOf(node: AnyNode): readonly AnyNode[] {
  if (isNumber(node)) return ofNumber(node);
  switch (node.op) {
    case 'code':
      return [];
    case 'day':
    case 'day-fact':
    case 'day-parameter':
    case 'asked-day':
    case 'later':
      return ofDay(node);
    default:
      return ofTruth(node);
  }
}

/** Every node below and with `root`, each definition once. Refuses (`rule-circular`) a definition that comes back to itself. */
export function nodesOf(root: AnyNode): readonly AnyNode[] {
  const found = new Set<AnyNode>();
  const walk = (node: AnyNode, path: readonly string[]): void => {
    const name = node.op === 'named' ? node.name.id : undefined;
    if (name !== undefined && path.includes(name))
      throw refuseRule('rule-circular', { path: [...path, name].join(' → ') });
    if (found.has(node)) return;
    const inside = name === undefined ? path : [...path, name];
    for (const part of partsOf(node)) walk(part, inside);
    found.add(node);
  };
  walk(root, []);
  return [...found];
}

/** The parts of a rule: its condition, its amount. */
export const rootsOf = (rule: Rule): readonly AnyNode[] => [
  ...(rule.eligible ? [rule.eligible.node] : []),
  ...(rule.amount ? [rule.amount.node] : []),
];

const factOf = (node: AnyNode): RuleFact | undefined =>
  node.op === 'flag' || node.op === 'fact' || node.op === 'code' || node.op === 'day-fact' ? node.fact : undefined;

/** The facts that some nodes ask, by id, in the order of their first appearance. */
export function factsOf(...roots: readonly AnyNode[]): ReadonlyMap<string, RuleFact> {
  const facts = new Map<string, RuleFact>();
  for (const node of roots.flatMap(nodesOf)) {
    const fact = factOf(node);
    if (!fact) continue;
    const before = facts.get(fact.id);
    if (before && !alike(before, fact)) throw refuseRule('rule-fact-declared-twice', { fact: fact.id });
    facts.set(fact.id, before ?? fact);
  }
  return facts;
}

const alike = (a: RuleFact, b: RuleFact): boolean =>
  a === b ||
  (a.kind === b.kind &&
    a.unit?.dimension === b.unit?.dimension &&
    a.least === b.least &&
    a.most === b.most &&
    a.group?.id === b.group?.id &&
    Object.keys(a.codes ?? {}).join() === Object.keys(b.codes ?? {}).join());

/** The parameters that some rules ask, by id. */
export function parametersOf(rules: readonly Rule[]): ReadonlyMap<string, Parameter<unknown>> {
  const nodes = rules.flatMap(rootsOf).flatMap(nodesOf);
  return new Map(nodes.flatMap(node => ('parameter' in node ? [[node.parameter.id, node.parameter] as const] : [])));
}
