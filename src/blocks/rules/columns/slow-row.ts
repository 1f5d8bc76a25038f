import { unknownNumber } from '../closure/double.ts';
import { Doubles } from '../closure/doubles.ts';
import { Exact, type ExactValues } from '../closure/exact.ts';
import { type PlacedFacts, type Places, placesOf } from '../closure/places.ts';
import { yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { nodesOf, rootsOf } from '../walk.ts';
import { type Column, readerOf } from './column.ts';
import type { ColumnTable } from './table.ts';

/** What the rule comes to for one person: 0 no, 1 open, 2 yes; and how much, where that is known and there is a yes. */
export interface SlowAnswer {
  readonly state: number;
  readonly amount: bigint | undefined;
}

type Reader = (at: number) => bigint | undefined;

const nobody: Reader = () => undefined;

const readersOf = ({ facts }: PlacedFacts, columns: ReadonlyMap<string, Column> | undefined, buffer: ArrayBuffer) =>
  facts.map(({ id }): Reader => {
    const column = columns?.get(id);
    return column ? readerOf(column, buffer) : nobody;
  });

type Groups<V> = readonly (readonly V[] | undefined)[];

/** Reads the facts of one person out of a table, exactly. */
function rowReader(places: Places, { columns, groups, bytes: { buffer } }: ColumnTable) {
  const own = readersOf(places, columns, buffer);
  const members = places.groups.map(place => {
    const group = groups.get(place.id);
    if (!group) return () => undefined;
    const readers = readersOf(place, group.columns, buffer);
    const offsets = new Uint32Array(buffer, group.offsets);
    const known = group.known === undefined ? undefined : new Uint8Array(buffer, group.known);
    return (person: number): readonly ExactValues[] | undefined => {
      if (known && known[person] === 0) return undefined;
      const [from, to] = [offsets[person] ?? 0, offsets[person + 1] ?? 0];
      return Array.from({ length: to - from }, (_, i) => readers.map(read => read(from + i)));
    };
  });
  return (person: number): { readonly values: ExactValues; readonly groups: Groups<ExactValues> } => ({
    values: own.map(read => read(person)),
    groups: members.map(of => of(person)),
  });
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);
const isDouble = (value: bigint | undefined): boolean => value === undefined || (value <= largest && value >= -largest);
const doubles = (values: ExactValues): Float64Array =>
  Float64Array.from(values, value => (value === undefined ? unknownNumber : Number(value)));

/** Decides one person after the other: by doubles, and where those do not reach, by whole numbers of any size. */
export function slowRows({ rule, eligible, amount }: LoweredRule, table: ColumnTable): (person: number) => SlowAnswer {
  const groupIds = rootsOf(rule)
    .flatMap(nodesOf)
    .flatMap(node => ('group' in node ? [node.group.id] : []));
  const places = placesOf(rule, groupIds);
  const read = rowReader(places, table);
  const [quick, exact] = [new Doubles(places, amount ? [eligible, amount] : [eligible]), new Exact(places)];
  const [holds, holdsExactly] = [quick.bool(eligible, undefined), exact.bool(eligible, undefined)];
  const value = amount && quick.int(amount, undefined);
  const valueExactly = amount && exact.int(amount, undefined);

  return person => {
    const { values, groups } = read(person);
    if (values.every(isDouble) && groups.every(members => members?.every(member => member.every(isDouble)) ?? true)) {
      const s = doubles(values);
      quick.turn.begin(groups.map(members => members?.map(doubles)));
      const state = holds(s, s);
      const many = state === yes && value ? value(s, s) : unknownNumber;
      if (!quick.turn.over) return { state, amount: Number.isNaN(many) ? undefined : BigInt(many) };
    }
    exact.turn.begin(groups);
    const state = holdsExactly(values, values);
    return { state, amount: state === yes ? valueExactly?.(values, values) : undefined };
  };
}
