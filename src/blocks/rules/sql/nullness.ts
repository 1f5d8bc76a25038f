import type { BoolNode, IntNode } from '../ir/node.ts';
import { type Node, operandsOf } from './operand.ts';

export type Facts = ReadonlySet<string>;
type Row = Extract<IntNode, { op: 'row' }>;
type Choice = Extract<IntNode, { op: 'select' }>;

/** Stands for every reason to be unknown that is not a missing fact. */
const otherwise = '';

const union = (of: readonly Facts[]): Facts => new Set(of.flatMap(set => [...set]));
const common = (of: readonly Facts[]): Facts => {
  const [first = new Set<string>(), ...rest] = of;
  return new Set([...first].filter(fact => rest.every(set => set.has(fact))));
};

const always = (node: Row): boolean =>
  node.by.least >= BigInt(node.first) &&
  node.by.most < BigInt(node.first + node.values.length) &&
  !node.values.includes(undefined);

/** A table whose last row is followed by something: each row has a value up to where the other branch begins. */
export function listedBeyond(node: Choice): Row | undefined {
  const { when, yes } = node;
  if (yes.op !== 'row' || when.op !== 'less' || when.a !== yes.by || when.b.op !== 'constant') return undefined;
  const whole = yes.by.least >= BigInt(yes.first) && when.b.value === BigInt(yes.first + yes.values.length);
  return whole && !yes.values.includes(undefined) ? yes : undefined;
}

/**
 * Which missing facts make a value unknown, so that `CASE` asks no more than it must: where an unknown condition leaves the last
 * branch unknown as well, a plain `ELSE` keeps Kleene's logic.
 */
export class Nullness {
  readonly #may = new Map<Node, Facts>();
  readonly #must = new Map<Node, Facts>();

  /** Facts that may be the cause when the value is unknown. */
  may(node: Node): Facts {
    return this.#remembered(this.#may, node, () => {
      const below = union(operandsOf(node).map(part => this.may(part)));
      switch (node.op) {
        case 'input':
        case 'flag':
        case 'one-of':
          return new Set([node.slot.fact]);
        case 'code-row':
          return new Set([node.slot.fact, ...(node.values.includes(undefined) ? [otherwise] : [])]);
        case 'row':
          return always(node) ? below : new Set([...below, otherwise]);
        case 'select': {
          const listed = listedBeyond(node);
          return listed ? union([this.may(listed.by), this.may(node.no)]) : below;
        }
        case 'not-zero':
        case 'undefined':
        case 'discretion':
        case 'fold':
        case 'some':
        case 'every':
          return new Set([...below, otherwise]);
        default:
          return below;
      }
    });
  }

  /** Facts each of which leaves the value unknown when it is missing. */
  must(node: Node): Facts {
    return this.#remembered(this.#must, node, () => {
      switch (node.op) {
        case 'input':
        case 'flag':
        case 'one-of':
        case 'code-row':
          return new Set([node.slot.fact]);
        case 'select':
          return union([this.must(node.when), common([this.must(node.yes), this.must(node.no)])]);
        case 'all':
        case 'any':
          return common(node.of.map(part => this.must(part)));
        default:
          return union(operandsOf(node).map(part => this.must(part)));
      }
    });
  }

  /** Facts each of which is known when the condition holds. */
  told(node: BoolNode): Facts {
    if (node.op === 'all') return union(node.of.map(part => this.told(part)));
    return node.op === 'any' ? common(node.of.map(part => this.told(part))) : this.must(node);
  }

  /** Whether a value cannot be unknown where some facts are known. */
  certain(node: Node, known: Facts): boolean {
    return [...this.may(node)].every(fact => known.has(fact));
  }

  /** Whether a value is unknown whenever the condition is, where some facts are known. */
  follows(value: Node, condition: BoolNode, known: Facts): boolean {
    const unknown = this.must(value);
    return value.op === 'undefined' || [...this.may(condition)].every(fact => unknown.has(fact) || known.has(fact));
  }

  #remembered(memory: Map<Node, Facts>, node: Node, make: () => Facts): Facts {
    const found = memory.get(node);
    if (found) return found;
    const made = make();
    memory.set(node, made);
    return made;
  }
}
