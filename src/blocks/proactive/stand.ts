import type { TruthNode } from '../language/index.ts';
import type { CompiledRule, TracedDecision } from '../rules/index.ts';

/** How a rule stands for somebody: yes, open, or the number of its first condition that failed. */
export type Stand = 'yes' | 'open' | number;

/** The conditions of a rule in their order, those of a joint condition without a name of its own each by itself. */
export function conditionsInOrder({ rule }: Pick<CompiledRule, 'rule'>): readonly TruthNode[] {
  const flat = (node: TruthNode): readonly TruthNode[] =>
    node.op === 'all' && node.words === undefined ? node.of.flatMap(flat) : [node];
  return rule.eligible ? flat(rule.eligible.node) : [];
}

const failed = 0;

export function standOf(compiled: CompiledRule, { outcome, states }: TracedDecision): Stand {
  if (outcome === 'yes') return 'yes';
  if (outcome !== 'no') return 'open';
  const at = conditionsInOrder(compiled).findIndex(node => states[compiled.conditions.indexOf(node)] === failed);
  return at === -1 ? 0 : at;
}
