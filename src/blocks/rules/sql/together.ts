import { Builder } from '../ir/builder.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';

/** Brings the conditions of many rules together: what is the same operation on the same facts becomes one node. */
export class Together {
  readonly #build = new Builder();
  readonly #ints = new Map<IntNode, IntNode>();
  readonly #bools = new Map<BoolNode, BoolNode>();

  bool(node: BoolNode): BoolNode {
    const made = this.#bools.get(node) ?? this.#bool(node);
    this.#bools.set(node, made);
    return made;
  }

  int(node: IntNode): IntNode {
    const made = this.#ints.get(node) ?? this.#int(node);
    this.#ints.set(node, made);
    return made;
  }

  /** A place among the inputs is each rule's own; here a fact is the same wherever it stands. */
  #slot = ({ fact, group }: Slot): Slot => ({ fact, index: 0, ...(group !== undefined && { group }) });

  #bool(node: BoolNode): BoolNode {
    const build = this.#build;
    switch (node.op) {
      case 'always':
        return build.always(node.value);
      case 'discretion':
        return build.bool({ op: 'discretion', name: node.name });
      case 'flag':
        return build.bool({ op: 'flag', slot: this.#slot(node.slot) });
      case 'one-of':
        return build.bool({ op: 'one-of', slot: this.#slot(node.slot), codes: node.codes });
      case 'all':
        return build.every(node.of.map(part => this.bool(part)));
      case 'any':
        return build.some(node.of.map(part => this.bool(part)));
      case 'not':
        return build.not(this.bool(node.of));
      case 'some':
      case 'every':
        return build.bool({ op: node.op, group: node.group, of: this.bool(node.of) });
      default:
        return build.compare(node.op, this.int(node.a), this.int(node.b));
    }
  }

  #int(node: IntNode): IntNode {
    const build = this.#build;
    switch (node.op) {
      case 'constant':
        return build.constant(node.value);
      case 'input':
        return build.input(this.#slot(node.slot), node.least, node.most);
      case 'select':
        return build.select(this.bool(node.when), this.int(node.yes), this.int(node.no));
      case 'not-zero':
        return build.int({ op: 'not-zero', a: this.int(node.a) });
      case 'add-months':
        return build.int({ op: 'add-months', a: this.int(node.a), months: node.months });
      case 'row':
        return build.int({ op: 'row', by: this.int(node.by), first: node.first, values: node.values });
      case 'code-row':
        return build.int({ op: 'code-row', slot: this.#slot(node.slot), values: node.values });
      case 'fold':
        return build.int({
          op: 'fold',
          how: node.how,
          group: node.group,
          ...(node.of && { of: this.int(node.of) }),
          ...(node.where && { where: this.bool(node.where) }),
        });
      case 'undefined':
        return build.int({ op: 'undefined', reason: node.reason });
      case 'floor-divide':
        return build.floorDivide(this.int(node.a), this.int(node.b));
      case 'months-between':
        return build.int({ op: 'months-between', a: this.int(node.a), b: this.int(node.b) });
      default:
        return build.arithmetic(node.op, this.int(node.a), this.int(node.b));
    }
  }
}
