import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import type { Scope } from './engine.ts';
import { Exact, type ExactValues } from './exact.ts';
import type { Places } from './places.ts';
import { Reaches } from './reach.ts';

/** What a node gives for each small value of the one fact it depends on, and when that fact is unknown. */
export interface Tabulated<T> {
  readonly slot: Slot;
  readonly values: readonly T[];
  readonly unknown: T;
  /** Whether the fact can have no other values. */
  readonly whole: boolean;
}

/** Longer lists are computed, not looked up. */
const longest = 256;
/** Rows of a table beyond this are computed. */
const rowsLooked = 64;

/** Looks up in advance what depends on one fact with few values: an age, a code, a yes or no, the row of a table. */
export class Tables {
  readonly reaches = new Reaches();
  readonly #places: Places;
  readonly #exact: Exact;

  constructor(places: Places) {
    this.#places = places;
    this.#exact = new Exact(places, this.reaches);
  }

  /** Whether a node depends on one fact with few values. */
  has(node: IntNode | BoolNode, scope: Scope): boolean {
    return this.#domain(node, scope) !== undefined;
  }

  ofInt(node: IntNode, scope: Scope): Tabulated<bigint | undefined> | undefined {
    const domain = this.#domain(node, scope);
    return domain && this.#table(domain, this.#exact.int(node, scope));
  }

  ofBool(node: BoolNode, scope: Scope): Tabulated<number> | undefined {
    const domain = this.#domain(node, scope);
    return domain && this.#table(domain, this.#exact.bool(node, scope));
  }

  #domain(node: IntNode | BoolNode, scope: Scope) {
    const { of: slot, rows } = this.reaches.of(node);
    if (typeof slot !== 'object' || (slot.group !== undefined && slot.group !== scope)) return undefined;
    const fact = this.#places.all.get(slot.fact);
    if (!fact || fact.kind === 'day') return undefined;
    if (fact.kind === 'flag') return { slot, size: 2, whole: true };
    if (fact.kind === 'code') {
      const size = Object.keys(fact.codes ?? {}).length;
      return size <= longest ? { slot, size, whole: true } : undefined;
    }
    const { least = 0, most = Number.POSITIVE_INFINITY } = fact;
    const size = Math.round(most * 10 ** (fact.unit?.decimals ?? 0)) + 1;
    if (least < 0) return undefined;
    if (size <= longest) return { slot, size, whole: true };
    return rows ? { slot, size: rowsLooked, whole: false } : undefined;
  }

  #table<T>(
    { slot, size, whole }: { slot: Slot; size: number; whole: boolean },
    of: (s: ExactValues, m: ExactValues) => T,
  ): Tabulated<T> {
    const owner = slot.group === undefined ? this.#places : this.#places.groups.find(g => g.id === slot.group);
    const row: (bigint | undefined)[] = [];
    const look = (value: bigint | undefined): T => {
      row[owner?.at.get(slot.fact) ?? 0] = value;
      this.#exact.turn.begin([]);
      return of(row, row);
    };
    return { slot, whole, values: Array.from({ length: size }, (_, i) => look(BigInt(i))), unknown: look(undefined) };
  }
}
