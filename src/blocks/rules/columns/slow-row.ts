import type { Values } from '../closure/double.ts';
import { Doubles } from '../closure/doubles.ts';
import { Exact } from '../closure/exact.ts';
import { type Places, placesOf } from '../closure/places.ts';
import { yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { nodesOf, rootsOf } from '../walk.ts';
import { doubleRows, exactRows, rowReader } from './row-reader.ts';
import type { ColumnTable } from './table.ts';

/** What the rule comes to for one person: 0 no, 1 open, 2 yes; and how much, where that is known and there is a yes. */
export interface SlowAnswer {
  readonly state: number;
  readonly amount: bigint | undefined;
}

const isWide = (values: Values): boolean => values.includes(Number.POSITIVE_INFINITY);

/** By doubles; nothing where those do not reach. */
function byDoubles({ eligible, amount }: LoweredRule, places: Places, table: ColumnTable) {
  const engine = new Doubles(places, amount ? [eligible, amount] : [eligible]);
  const [holds, value] = [engine.bool(eligible, undefined), amount && engine.int(amount, undefined)];
  const read = rowReader(places, table, doubleRows);
  return (person: number): SlowAnswer | undefined => {
    const { values, groups } = read(person);
    if (isWide(values) || groups.some(members => members?.some(isWide))) return undefined;
    engine.turn.begin(groups);
    const state = holds(values, values);
    const many = state === yes ? value?.(values, values) : undefined;
    if (engine.turn.over) return undefined;
    return { state, amount: many === undefined || Number.isNaN(many) ? undefined : BigInt(many) };
  };
}

/** By whole numbers of any size. */
function byWholes({ eligible, amount }: LoweredRule, places: Places, table: ColumnTable) {
  const engine = new Exact(places);
  const [holds, value] = [engine.bool(eligible, undefined), amount && engine.int(amount, undefined)];
  const read = rowReader(places, table, exactRows);
  return (person: number): SlowAnswer => {
    const { values, groups } = read(person);
    engine.turn.begin(groups);
    const state = holds(values, values);
    return { state, amount: state === yes ? value?.(values, values) : undefined };
  };
}

/** Decides one person after the other: by doubles, and where those do not reach, by whole numbers of any size. */
export function slowRows(lowered: LoweredRule, table: ColumnTable): (person: number) => SlowAnswer {
  const nodes = rootsOf(lowered.rule).flatMap(nodesOf);
  const places = placesOf(
    lowered.rule,
    nodes.flatMap(node => ('group' in node ? [node.group.id] : [])),
  );
  const [quick, exact] = [byDoubles(lowered, places, table), byWholes(lowered, places, table)];
  return person => quick(person) ?? exact(person);
}
