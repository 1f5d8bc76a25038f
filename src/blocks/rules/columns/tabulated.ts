import { Reaches } from '../closure/reach.ts';
import { no, open, type State, yes } from '../closure/state.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import { type Row, runBool, runInt } from '../ir/run.ts';
import type { Column } from './column.ts';
import type { ColumnTable } from './table.ts';

/** A byte as a column holds it that is among its bytes, and whether it stands for unknown. */
export const bytesHeld = ({ least, most, someUnknown }: Column): readonly number[] => {
  const values = Array.from({ length: Number(most - least) + 1 }, (_, i) => Number(least) + i + 1);
  return someUnknown ? [0, ...values] : values;
};

const nobody: Row = { values: new Map(), groups: new Map() };

/** What nodes come to for each byte of the one narrow column they depend on. */
export class Tabulator {
  readonly reaches = new Reaches();
  readonly #table: ColumnTable;

  constructor(table: ColumnTable) {
    this.#table = table;
  }

  column(slot: Slot): Column | undefined {
    const { columns, groups } = this.#table;
    return (slot.group === undefined ? columns : groups.get(slot.group)?.columns)?.get(slot.fact);
  }

  /** The narrow column that a node depends on alone. */
  narrow(node: IntNode | BoolNode): { readonly slot: Slot; readonly column: Column } | undefined {
    const { of: slot } = this.reaches.of(node);
    const column = typeof slot === 'object' ? this.column(slot) : undefined;
    return typeof slot === 'object' && column?.width === 1 ? { slot, column } : undefined;
  }

  /** The state for each byte that the column holds. */
  states(node: BoolNode, slot: Slot, column: Column): ReadonlyMap<number, State> {
    return this.#each(slot, column, (row, member) => {
      const holds = runBool(node, { row, ...(member && { member }) });
      return holds === undefined ? open : holds ? yes : no;
    });
  }

  numbers(node: IntNode, slot: Slot, column: Column): ReadonlyMap<number, bigint | undefined> {
    return this.#each(slot, column, (row, member) => runInt(node, { row, ...(member && { member }) }));
  }

  #each<T>(
    { fact, group }: Slot,
    column: Column,
    of: (row: Row, member: Row['values'] | undefined) => T,
  ): ReadonlyMap<number, T> {
    return new Map(
      bytesHeld(column).map(byte => {
        const values = new Map(byte === 0 ? [] : [[fact, BigInt(byte - 1)]]);
        return [byte, group === undefined ? of({ ...nobody, values }, undefined) : of(nobody, values)];
      }),
    );
  }
}
