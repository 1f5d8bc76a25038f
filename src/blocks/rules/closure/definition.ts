import type { AnyNode, Named } from '../../language/index.ts';
import { partsOf } from '../walk.ts';

const definitions = new WeakMap<object, AnyNode>();

/** What a name stands for: the same node each time, though a declaration may make it anew. */
export function definitionOf<N extends AnyNode>(name: Named<N>): N {
  const found = definitions.get(name);
  // Only `name.is()` is ever kept under `name`.
  if (found) return found as N;
  const made = name.is();
  definitions.set(name, made);
  return made;
}

/** As `partsOf`, a definition being the same node each time. */
export const fixedPartsOf = (node: AnyNode): readonly AnyNode[] =>
  node.op === 'named' ? [definitionOf<AnyNode>(node.name)] : partsOf(node);
