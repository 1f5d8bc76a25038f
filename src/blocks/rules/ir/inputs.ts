import type { RuleFact } from '../../language/index.ts';
import type { Builder } from './builder.ts';
import type { IntNode, Slot } from './node.ts';

/** Days a person can mean: from the year 1 to the year 9999. */
const firstDay = -719_162n;
const lastDay = 2_932_896n;

/** The inputs of what is lowered: the facts, each with a place; those of a group's members counted by themselves. */
export class Inputs {
  readonly #slots = new Map<string, Slot>();
  readonly facts = new Map<string, RuleFact>();
  readonly #build: Builder;

  constructor(build: Builder) {
    this.#build = build;
  }

  slot(fact: RuleFact): Slot {
    const found = this.#slots.get(fact.id);
    if (found) return found;
    const group = fact.group?.id;
    const index = [...this.#slots.values()].filter(slot => slot.group === group).length;
    const slot: Slot = { fact: fact.id, index, ...(group !== undefined && { group }) };
    this.#slots.set(fact.id, slot);
    this.facts.set(fact.id, fact);
    return slot;
  }

  get slots(): readonly Slot[] {
    return [...this.#slots.values()];
  }

  number(fact: RuleFact): IntNode {
    const scale = 10 ** (fact.unit?.decimals ?? 0);
    const bound = (value: number): bigint => BigInt(Math.round(value * scale));
    return this.#build.input(this.slot(fact), bound(fact.least ?? 0), bound(fact.most ?? Number.MAX_SAFE_INTEGER));
  }

  day(fact: RuleFact): IntNode {
    return this.#build.input(this.slot(fact), firstDay, lastDay);
  }
}
