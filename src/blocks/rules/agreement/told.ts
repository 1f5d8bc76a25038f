import type { AnyNode, Rule } from '../../language/index.ts';
import { isNumber, partsOf } from '../walk.ts';

const value = (of: unknown): string =>
  JSON.stringify(of, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? '';

/** The properties of a node that are neither its parts nor words. */
const ownOf = (node: AnyNode): readonly string[] => {
  if ('fact' in node) return [node.fact.id];
  const own: readonly unknown[] = [
    'how' in node ? node.how : undefined,
    'value' in node ? (typeof node.value === 'object' ? `${node.value.n}/${node.value.d}` : node.value) : undefined,
    'kind' in node ? node.kind : undefined,
    'parameter' in node ? node.parameter.values.map(held => held.value) : undefined,
    'step' in node ? `${node.step.n}/${node.step.d}` : undefined,
    'codes' in node ? node.codes : undefined,
    'group' in node ? node.group.id : undefined,
    'in' in node ? node.in : undefined,
    'by' in node && typeof node.by === 'number' ? node.by : undefined,
    'day' in node ? node.day : undefined,
  ];
  return own.filter(part => part !== undefined).map(value);
};

/** An expression as it stands, for whoever looks for a mistake: `(compare "<=" (fact income) (constant "5/1"))`. */
export const told = (node: AnyNode): string =>
  node.op === 'named' && !isNumber(node)
    ? partsOf(node).map(told).join(' ')
    : `(${[node.op, ...ownOf(node), ...partsOf(node).map(told)].join(' ')})`;

export const toldRule = ({ eligible, amount }: Rule): string =>
  [...(eligible ? [`eligible ${told(eligible.node)}`] : []), ...(amount ? [`amount ${told(amount.node)}`] : [])].join(
    '\n',
  );
