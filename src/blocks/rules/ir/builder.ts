import { floorDivide } from '../../language/index.ts';
import { boundsOf } from './bounds.ts';
import type { BoolNode, BoolOp, IntNode, IntOp, Slot } from './node.ts';

const keyOf = (op: IntOp | BoolOp): string =>
  JSON.stringify(op, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    return typeof value === 'object' && value !== null && 'id' in value ? `#${value.id}` : value;
  });

const whole = (op: 'add' | 'subtract' | 'multiply' | 'smaller' | 'larger', a: bigint, b: bigint): bigint => {
  switch (op) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'smaller':
      return a < b ? a : b;
    case 'larger':
      return a > b ? a : b;
  }
};

/**
 * Makes nodes, each once, folding what is constant. An unknown is never folded away: nothing times zero stays what it is.
 */
export class Builder {
  readonly #nodes = new Map<string, IntNode | BoolNode>();

  #shared<N extends IntNode | BoolNode>(op: IntOp | BoolOp, make: (id: number) => N): N {
    const key = keyOf(op);
    // The key holds the whole operation, so what it finds is a node of the same kind.
    const found = this.#nodes.get(key) as N | undefined;
    if (found) return found;
    const made = make(this.#nodes.size);
    this.#nodes.set(key, made);
    return made;
  }

  int(op: IntOp): IntNode {
    return this.#shared(op, id => ({ ...op, id, ...boundsOf(op) }));
  }

  bool(op: BoolOp): BoolNode {
    return this.#shared(op, id => ({ ...op, id }));
  }

  constant(value: bigint): IntNode {
    return this.int({ op: 'constant', value });
  }

  /** An input between bounds. */
  input(slot: Slot, least: bigint, most: bigint): IntNode {
    return this.#shared({ op: 'input', slot }, id => ({ op: 'input', slot, id, least, most }));
  }

  arithmetic(op: 'add' | 'subtract' | 'multiply' | 'smaller' | 'larger', a: IntNode, b: IntNode): IntNode {
    if (a.op === 'constant' && b.op === 'constant') return this.constant(whole(op, a.value, b.value));
    const neutral = op === 'multiply' ? 1n : op === 'add' || op === 'subtract' ? 0n : undefined;
    if (b.op === 'constant' && b.value === neutral) return a;
    if (a.op === 'constant' && a.value === neutral && op !== 'subtract') return b;
    return this.int({ op, a, b });
  }

  add(a: IntNode, b: IntNode): IntNode {
    return this.arithmetic('add', a, b);
  }

  subtract(a: IntNode, b: IntNode): IntNode {
    return this.arithmetic('subtract', a, b);
  }

  multiply(a: IntNode, b: IntNode): IntNode {
    return this.arithmetic('multiply', a, b);
  }

  scale(a: IntNode, by: bigint): IntNode {
    return this.multiply(a, this.constant(by));
  }

  floorDivide(a: IntNode, b: IntNode): IntNode {
    if (b.op === 'constant' && b.value === 1n) return a;
    if (a.op === 'constant' && b.op === 'constant') return this.constant(floorDivide(a.value, b.value));
    return this.int({ op: 'floor-divide', a, b });
  }

  select(when: BoolNode, yes: IntNode, no: IntNode): IntNode {
    if (when.op === 'always') return when.value ? yes : no;
    return this.int({ op: 'select', when, yes, no });
  }

  /** Not folded when both branches are alike: an unknown condition leaves the value unknown. */
  always(value: boolean): BoolNode {
    return this.bool({ op: 'always', value });
  }

  compare(op: 'less' | 'at-most' | 'equal', a: IntNode, b: IntNode): BoolNode {
    if (a.op === 'constant' && b.op === 'constant')
      return this.always(op === 'less' ? a.value < b.value : op === 'equal' ? a.value === b.value : a.value <= b.value);
    return this.bool({ op, a, b });
  }

  not(of: BoolNode): BoolNode {
    if (of.op === 'always') return this.always(!of.value);
    return of.op === 'not' ? of.of : this.bool({ op: 'not', of });
  }

  every(of: readonly BoolNode[]): BoolNode {
    return this.#joined('all', of);
  }

  some(of: readonly BoolNode[]): BoolNode {
    return this.#joined('any', of);
  }

  #joined(op: 'all' | 'any', of: readonly BoolNode[]): BoolNode {
    const neutral = op === 'all';
    if (of.some(part => part.op === 'always' && part.value !== neutral)) return this.always(!neutral);
    const flat = of.flatMap(part => (part.op === op ? part.of : [part])).filter(part => part.op !== 'always');
    const parts = [...new Set(flat)];
    const [only] = parts;
    if (!only) return this.always(neutral);
    return parts.length === 1 ? only : this.bool({ op, of: parts });
  }
}
