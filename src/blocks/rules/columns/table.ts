import { mostMembers } from '../ir/node.ts';
import { refuseFacts } from '../refuse.ts';
import { type Bytes, bytesOf, places } from './bytes.ts';
import { type Column, type Extent, extentOf, type SourceColumn, type Width, widthOf, written } from './column.ts';

/** The members of everybody's group, in the order of the people: those of person i stand from `offsets[i]` to `offsets[i + 1]`. */
export interface SourceGroup {
  readonly offsets: Uint32Array;
  /** A bit for each person: 1 where it is known who belongs to the group. Without it all are. */
  readonly known?: Uint8Array;
  /** By the id of the fact, the group in front: `members.age`. */
  readonly columns: Readonly<Record<string, SourceColumn>>;
}

/** People to be put in columns. A fact without a column is unknown of everybody. */
export interface Source {
  readonly people: number;
  readonly columns: Readonly<Record<string, SourceColumn>>;
  readonly groups?: Readonly<Record<string, SourceGroup>>;
}

export interface GroupColumns {
  /** Where the offsets stand, 32 bits each. */
  readonly offsets: number;
  readonly members: number;
  /** Where a byte for each person stands: 1 where the group is known. Nothing where it is of everybody. */
  readonly known: number | undefined;
  readonly columns: ReadonlyMap<string, Column>;
}

/** People in columns of one memory, each as narrow as its values allow. It does not change once made. */
export interface ColumnTable {
  readonly people: number;
  readonly bytes: Bytes;
  readonly columns: ReadonlyMap<string, Column>;
  readonly groups: ReadonlyMap<string, GroupColumns>;
}

/** The first bytes are for what one run needs: constants, and the answers about one block of people. */
export const blockPeople = 16_384;
export const constantBytes = 262_144;
const answerBytes = blockPeople * 8 + 3 * (blockPeople / 8) + 64;
/** Where the answers about a block stand. */
export const answersAt = {
  yes: constantBytes,
  open: constantBytes + blockPeople / 8,
  over: constantBytes + blockPeople / 4,
  sums: constantBytes + 3 * (blockPeople / 8),
  counts: constantBytes + 3 * (blockPeople / 8) + 16,
  amounts: constantBytes + 3 * (blockPeople / 8) + 64,
} as const;

interface Planned {
  readonly source: SourceColumn;
  readonly many: number;
  readonly column: Extent & { readonly fact: string; readonly width: Width; readonly at: number };
}

type Places = ReturnType<typeof places>;

const planned = (columns: Readonly<Record<string, SourceColumn>>, many: number, room: Places): readonly Planned[] =>
  Object.entries(columns).map(([fact, source]) => {
    if (source.values.length < many) throw new RangeError(`${fact}: ${source.values.length} values of ${many}`);
    const extent = extentOf(source, many);
    const width = widthOf(extent);
    return { source, many, column: { ...extent, fact, width, at: room.take(width * many) } };
  });

const writtenAll = (columns: readonly Planned[], into: ArrayBuffer): ReadonlyMap<string, Column> =>
  new Map(columns.map(({ source, many, column }) => [column.fact, written(source, many, column, into)]));

/** How many members there are. Refuses offsets that fall, and too many members of one group. */
function membersOf(id: string, { offsets }: SourceGroup, people: number): number {
  if (offsets.length !== people + 1 || offsets[0] !== 0)
    throw new RangeError(`${id}: the offsets are not those of ${people}`);
  for (let i = 0; i < people; i++) {
    const many = (offsets[i + 1] ?? 0) - (offsets[i] ?? 0);
    if (many < 0) throw new RangeError(`${id}: the offsets fall at ${i}`);
    if (many > mostMembers) throw refuseFacts('fact-out-of-bounds', { fact: id, least: 0, most: mostMembers });
  }
  return offsets[people] ?? 0;
}

function plannedGroup(id: string, source: SourceGroup, people: number, room: Places) {
  const members = membersOf(id, source, people);
  return {
    source,
    members,
    offsets: room.take((people + 1) * 4),
    known: source.known && room.take(people),
    columns: planned(source.columns, members, room),
  };
}

function writtenGroup(
  { source, members, offsets, known, columns }: ReturnType<typeof plannedGroup>,
  people: number,
  into: ArrayBuffer,
): GroupColumns {
  new Uint32Array(into, offsets, people + 1).set(source.offsets);
  if (known !== undefined) {
    const view = new Uint8Array(into, known, people);
    for (let i = 0; i < people; i++) view[i] = ((source.known?.[i >> 3] ?? 0) >> (i & 7)) & 1;
  }
  return { members, offsets, known, columns: writtenAll(columns, into) };
}

/**
 * Puts people in columns. Values are looked over once, so that each column gets the width it needs. Refuses (RangeError) numbers that are
 * not whole, columns that are too short, offsets that fall, more than 4 GiB; and groups with too many members.
 */
export function columnTable({ people, columns, groups = {} }: Source): ColumnTable {
  const room = places(constantBytes + answerBytes);
  const own = planned(columns, people, room);
  const ofGroups = Object.entries(groups).map(([id, group]) => [id, plannedGroup(id, group, people, room)] as const);
  const bytes = bytesOf(room.used);
  return {
    people,
    bytes,
    columns: writtenAll(own, bytes.buffer),
    groups: new Map(ofGroups.map(([id, group]) => [id, writtenGroup(group, people, bytes.buffer)])),
  };
}
