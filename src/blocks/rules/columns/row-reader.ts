import { safe, unknownNumber, type Values } from '../closure/double.ts';
import type { ExactValues } from '../closure/exact.ts';
import type { PlacedFacts, Places } from '../closure/places.ts';
import { beyond64, type Column, unknown32, unknown64 } from './column.ts';
import type { ColumnTable } from './table.ts';

/** Reads the values at one place of some columns, in their order; what has no column is unknown. */
type RowsOf<R> = (columns: readonly (Column | undefined)[], buffer: ArrayBuffer) => (at: number) => R;

/** The facts of one person, and those of the members of each group. */
export interface TableRow<R> {
  readonly values: R;
  readonly groups: readonly (readonly R[] | undefined)[];
}

type Reader<V> = (at: number) => V;

function exactReader({ width, at: from, beyond }: Column, buffer: ArrayBuffer): Reader<bigint | undefined> {
  if (width === 1) {
    const view = new Uint8Array(buffer, from);
    return at => (view[at] ? BigInt((view[at] ?? 0) - 1) : undefined);
  }
  if (width === 4) {
    const view = new Int32Array(buffer, from);
    return at => (view[at] === unknown32 ? undefined : BigInt(view[at] ?? 0));
  }
  const view = new BigInt64Array(buffer, from);
  return at => {
    const value = view[at];
    return value === unknown64 ? undefined : value === beyond64 ? beyond.get(at) : value;
  };
}

/** As doubles: infinite where they do not hold the value. */
function doubleReader(column: Column, buffer: ArrayBuffer): Reader<number> {
  if (column.width === 1) {
    const view = new Uint8Array(buffer, column.at);
    return at => (view[at] ? (view[at] ?? 0) - 1 : unknownNumber);
  }
  if (column.width === 4) {
    const view = new Int32Array(buffer, column.at);
    return at => (view[at] === unknown32 ? unknownNumber : (view[at] ?? 0));
  }
  const view = new BigInt64Array(buffer, column.at);
  return at => {
    const value = view[at] ?? unknown64;
    const double = value === unknown64 ? unknownNumber : Number(value);
    return Math.abs(double) > safe ? Number.POSITIVE_INFINITY : double;
  };
}

export const exactRows: RowsOf<ExactValues> = (columns, buffer) => {
  const readers = columns.map(column => (column ? exactReader(column, buffer) : () => undefined));
  return at => readers.map(read => read(at));
};

export const doubleRows: RowsOf<Values> = (columns, buffer) => {
  const readers = columns.map(column => (column ? doubleReader(column, buffer) : () => unknownNumber));
  return at => {
    const row = new Float64Array(readers.length);
    for (let i = 0; i < row.length; i++) row[i] = readers[i]?.(at) ?? unknownNumber;
    return row;
  };
};

function membersReader<R>(place: Places['groups'][number], { groups, bytes: { buffer } }: ColumnTable, of: RowsOf<R>) {
  const group = groups.get(place.id);
  if (!group) return () => undefined;
  const read = of(columnsOf(place, group.columns), buffer);
  const offsets = new Uint32Array(buffer, group.offsets);
  const known = group.known === undefined ? undefined : new Uint8Array(buffer, group.known);
  return (person: number): readonly R[] | undefined => {
    if (known && known[person] === 0) return undefined;
    const [from, to] = [offsets[person] ?? 0, offsets[person + 1] ?? 0];
    return Array.from({ length: to - from }, (_, i) => read(from + i));
  };
}

const columnsOf = ({ facts }: PlacedFacts, columns: ReadonlyMap<string, Column>) =>
  facts.map(({ id }) => columns.get(id));

/** Reads people out of a table, one by one. */
export function rowReader<R>(places: Places, table: ColumnTable, of: RowsOf<R>): (person: number) => TableRow<R> {
  const own = of(columnsOf(places, table.columns), table.bytes.buffer);
  const members = places.groups.map(place => membersReader(place, table, of));
  return person => ({ values: own(person), groups: members.map(read => read(person)) });
}
