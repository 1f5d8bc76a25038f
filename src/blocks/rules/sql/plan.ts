import type { Dialect } from './dialect.ts';
import { type Facts, listedBeyond, type Nullness } from './nullness.ts';
import { bodiesOf, groupsOf, isGroup, type Node, operandsOf, reachedFrom } from './operand.ts';

/** How often an operand is written in the text of a node, where some facts are known. */
function copies(
  node: Node,
  { nullness, dialect }: PlanOptions,
  known: Facts,
): readonly (readonly [operand: Node, times: number])[] {
  switch (node.op) {
    case 'smaller':
    case 'larger': {
      const times = nullness.certain(node.a, known) && nullness.certain(node.b, known) ? 1 : 2;
      return [
        [node.a, times],
        [node.b, times],
      ];
    }
    case 'floor-divide':
      return [
        [node.a, dialect.dividends + (node.a.least < 0n ? 1 : 0)],
        [node.b, 2],
      ];
    case 'select': {
      const listed = listedBeyond(node);
      if (listed && nullness.follows(node.no, node.when, known)) return [listed.by, node.no].map(part => [part, 1]);
      return [
        [node.when, nullness.follows(node.no, node.when, known) ? 1 : 2],
        [node.yes, 1],
        [node.no, 1],
      ];
    }
    default:
      return operandsOf(node).map(operand => [operand, 1]);
  }
}

const most = 1000;

function own(node: Node): number {
  switch (node.op) {
    case 'row':
    case 'code-row':
      return node.values.length;
    case 'one-of':
      return Math.max(1, node.codes.length);
    case 'months-between':
      return 8;
    default:
      return 1;
  }
}

/** How much text a node is, with all that is below it. */
function weights(nodes: ReadonlySet<Node>): ReadonlyMap<Node, number> {
  const weight = new Map<Node, number>();
  for (const node of nodes) {
    const below = operandsOf(node).reduce((sum, operand) => sum + (weight.get(operand) ?? 0), 0);
    weight.set(node, Math.min(most, below + own(node)));
  }
  return weight;
}

/** Nodes whose text would be repeated too much. */
function shared(roots: readonly Node[], options: PlanOptions): ReadonlySet<Node> {
  const { later, known, dialect } = options;
  const early = reachedFrom(roots);
  const all = [...roots, ...later];
  const reached = reachedFrom(all);
  const weight = weights(reached);
  const times = new Map<Node, number>();
  const count = (node: Node, by: number) => times.set(node, Math.min(most, (times.get(node) ?? 0) + by));
  for (const root of all) count(root, 1);
  const found = new Set<Node>();
  // Each node after all that use it.
  for (const node of [...reached].reverse()) {
    const written = times.get(node) ?? 1;
    const repeated = (written - 1) * ((weight.get(node) ?? 1) - 1) >= dialect.spares;
    if (repeated) found.add(node);
    for (const [operand, by] of copies(node, options, early.has(node) ? nothing : known))
      count(operand, repeated ? by : by * written);
  }
  return found;
}

const nothing: Facts = new Set();

interface PlanOptions {
  readonly nullness: Nullness;
  readonly dialect: Dialect;
  /** Nodes that come after every column that the roots need. */
  readonly later: readonly Node[];
  /** Facts that are known wherever those are computed. */
  readonly known: Facts;
  /** Nodes that become columns whatever they weigh. */
  readonly stage: readonly Node[];
  /** Nodes that are columns already. */
  readonly held: ReadonlyMap<Node, string>;
}

/** Which nodes become columns of their own, and in which step: a step reads only columns of earlier ones. */
export interface Plan {
  readonly level: ReadonlyMap<Node, number>;
  /** The step after which a node can be written. */
  readonly levelOf: (node: Node) => number;
  /** The step after which all the roots can be. */
  readonly cutoff: number;
}

/** Plans the steps for some roots. */
export function planOf(roots: readonly Node[], options: PlanOptions): Plan {
  const { later, stage, held } = options;
  const all = [...roots, ...later];
  const columns = new Set([...groupsOf(all), ...shared(roots, options), ...stage].filter(node => !held.has(node)));
  const known = new Map<Node, number>([...held.keys()].map(node => [node, 0]));
  let floor = 0;
  const levelOf = (node: Node): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const parts = isGroup(node) ? [...groupsOf(bodiesOf(node))] : operandsOf(node);
    const below = Math.max(0, ...parts.map(levelOf));
    const made = columns.has(node) ? Math.max(below, floor) + 1 : below;
    known.set(node, made);
    return made;
  };
  const cutoff = Math.max(0, ...roots.map(levelOf));
  floor = cutoff;
  for (const root of later) levelOf(root);
  return { level: new Map([...known].filter(([node]) => columns.has(node))), levelOf, cutoff };
}
