import type { BoolNode, IntNode } from '../ir/node.ts';

export type Node = IntNode | BoolNode;

/** What is taken over the members of a group: always a column of its own, joined to the subjects. */
export type GroupNode = Extract<Node, { op: 'fold' | 'some' | 'every' }>;

export const isInt = (node: Node): node is IntNode => 'least' in node;

export const isGroup = (node: Node): node is GroupNode =>
  node.op === 'fold' || node.op === 'some' || node.op === 'every';

/** What is read of each member. */
export const bodiesOf = (node: GroupNode): readonly Node[] =>
  node.op === 'fold' ? [...(node.where ? [node.where] : []), ...(node.of ? [node.of] : [])] : [node.of];

/** The operands of a node that are read of the same subject. */
export function operandsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'constant':
    case 'input':
    case 'code-row':
    case 'undefined':
    case 'always':
    case 'flag':
    case 'one-of':
    case 'discretion':
    case 'fold':
    case 'some':
    case 'every':
      return [];
    case 'select':
      return [node.when, node.yes, node.no];
    case 'not-zero':
    case 'add-months':
      return [node.a];
    case 'row':
      return [node.by];
    case 'all':
    case 'any':
      return node.of;
    case 'not':
      return [node.of];
    default:
      return [node.a, node.b];
  }
}

/** The nodes below and with some roots, of the same subject, each before what uses it. */
export function reachedFrom(roots: readonly Node[], into: Set<Node> = new Set()): ReadonlySet<Node> {
  for (const root of roots) {
    if (into.has(root)) continue;
    reachedFrom(operandsOf(root), into);
    into.add(root);
  }
  return into;
}

/** Every group node below some roots, those that others read first. */
export function groupsOf(roots: readonly Node[], into: Set<GroupNode> = new Set()): ReadonlySet<GroupNode> {
  for (const node of reachedFrom(roots)) {
    if (!isGroup(node) || into.has(node)) continue;
    groupsOf(bodiesOf(node), into);
    into.add(node);
  }
  return into;
}
