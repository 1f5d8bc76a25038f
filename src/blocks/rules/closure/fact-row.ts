import type { GivenFacts } from '../../language/index.ts';
import { notMembers } from '../intake.ts';
import { mostMembers } from '../ir/node.ts';
import { refuseFacts } from '../refuse.ts';
import { unknownNumber, type Values } from './double.ts';
import type { ExactValues } from './exact.ts';
import { type Given, givenId, isMembers, ownValue, readerOf, wholeOf } from './fact-value.ts';
import type { PlacedFacts, Places } from './places.ts';

/** The facts about one subject in their places, checked. Made by a compiled rule, and only good for it. */
export interface FactRow {
  readonly values: Values;
  readonly groups: readonly (readonly Values[] | undefined)[];
  /** All values once more, where one is beyond what doubles hold. */
  readonly exact: ExactRow | undefined;
}

export interface ExactRow {
  readonly values: ExactValues;
  readonly groups: readonly (readonly ExactValues[] | undefined)[];
}

interface Filled {
  readonly values: Values;
  readonly groups: (Values[] | undefined)[];
  exact: ExactRow | undefined;
}

const notObject = (member: unknown): boolean => typeof member !== 'object' || member === null;

/** How one fact is read. */
interface Place {
  readonly id: string;
  /** Whole numbers between these bounds are as they should be. */
  readonly least: number;
  readonly most: number;
  readonly codes: ReadonlyMap<unknown, number> | undefined;
  readonly isFlag: boolean;
  /** Everything else: other kinds of values, what is to be refused. */
  readonly read: (value: Given) => number;
}

/** Reads what is given into places, fact by fact. */
export class FactReader {
  readonly #places: Places;
  readonly #read: readonly Place[];
  readonly #members: readonly FactReader[];
  readonly #scratch: Filled;

  constructor(places: Places) {
    this.#places = places;
    this.#read = places.facts.map(fact => ({ id: givenId(fact), ...readerOf(fact) }));
    this.#members = places.groups.map(group => new FactReader({ ...group, groups: [], all: places.all }));
    this.#scratch = this.#empty();
  }

  /** A row of its own. Refuses facts of another kind, outside their bounds, too fine, or too many members. */
  row(given: GivenFacts): FactRow {
    return this.#into(this.#empty(), given);
  }

  /** The same row each time: it is good until the next one is taken. */
  take(given: GivenFacts): FactRow {
    return this.#into(this.#scratch, given);
  }

  #empty(): Filled {
    return {
      values: new Float64Array(this.#read.length),
      groups: this.#members.map(() => undefined),
      exact: undefined,
    };
  }

  #into(row: Filled, given: GivenFacts): FactRow {
    let wide = this.#fill(given, row.values);
    for (let at = 0; at < this.#members.length; at++) wide = this.#fillMembers(given, row, at) || wide;
    row.exact = wide ? exactRow(this.#places, given) : undefined;
    return row;
  }

  #fillMembers(given: GivenFacts, row: Filled, at: number): boolean {
    const [group, reader] = [this.#places.groups[at], this.#members[at]];
    const members = group && ownValue(given, group.id);
    row.groups[at] = undefined;
    if (!group || !reader || members === undefined) return false;
    if (!isMembers(members) || members.some(notObject)) throw notMembers(group.id);
    if (members.length > mostMembers)
      throw refuseFacts('fact-out-of-bounds', { fact: group.id, least: 0, most: mostMembers });
    let wide = false;
    row.groups[at] = members.map(member => {
      const values = new Float64Array(group.facts.length);
      wide = reader.#fill(member, values) || wide;
      return values;
    });
    return wide;
  }

  /** Whether one of the values is beyond what doubles hold. */
  #fill(given: GivenFacts, values: Values): boolean {
    let wide = false;
    let at = 0;
    for (const place of this.#read) {
      const value = given[place.id];
      let double = unknownNumber;
      if (typeof value === 'number' && value >= place.least && value <= place.most && Math.floor(value) === value)
        double = value + 0;
      else if (typeof value === 'boolean' && place.isFlag) double = value ? 1 : 0;
      else if (value !== undefined) {
        double = place.codes?.get(value) ?? place.read(value);
        if (double === Number.POSITIVE_INFINITY || double === Number.NEGATIVE_INFINITY) wide = true;
      }
      values[at++] = double;
    }
    return wide;
  }
}

const exactValues = ({ facts }: PlacedFacts, given: GivenFacts): ExactValues =>
  facts.map(fact => {
    const value = ownValue(given, givenId(fact));
    return value === undefined || isMembers(value) ? undefined : wholeOf(fact, value);
  });

function exactRow(places: Places, given: GivenFacts): ExactRow {
  return {
    values: exactValues(places, given),
    groups: places.groups.map(group => {
      const members = ownValue(given, group.id);
      return isMembers(members) ? members.map(member => exactValues(group, member)) : undefined;
    }),
  };
}

const widened = (values: Values): ExactValues =>
  Array.from(values, value => (Number.isNaN(value) ? undefined : BigInt(value)));

/** The row in whole numbers of any size. */
export const exactly = (row: FactRow): ExactRow =>
  row.exact ?? { values: widened(row.values), groups: row.groups.map(members => members?.map(widened)) };
