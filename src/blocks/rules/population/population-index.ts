import type { Range } from './benefit.ts';
import { type BitMemory, bitMemory, type MemoryOptions } from './bit-memory.ts';
import type { People } from './person.ts';
import { checkShape, type Planes, type PopulationShape, planesOf, wordsOf } from './shape.ts';

/** As many people as a block has at most: one bitmap of it is 8 KiB, all bitmaps of it stay in the cache together. */
const mostInBlock = 65_536;

/**
 * People sorted by area and age, one bit a person in each plane. Block after block, each with its planes one after the
 * other, so that a block is one piece of memory.
 */
export interface PopulationIndex {
  readonly shape: PopulationShape;
  readonly planes: Planes;
  readonly people: number;
  readonly memory: BitMemory;
  /** Where the first block begins. */
  readonly base: number;
  readonly blockPeople: number;
  /** Bytes of one bitmap of one block. */
  readonly stride: number;
  /** Planes with room for them in each block: a multiple of eight. */
  readonly room: number;
  /** The first person of each (area, age), at `area × (ages + 1) + age`; the last entry is the number of people. */
  readonly offsets: Uint32Array;
}

/** Takes the people in order, so many as were told, then gives the index. */
export interface IndexBuilder {
  /** The next people, sorted by area and age within and after those before. People out of order, or too many, are a fault. */
  append(people: People): void;
  finish(): PopulationIndex;
}

/** The address of a plane in a block. */
export const planeAt = ({ base, stride, room }: PopulationIndex, block: number, plane: number): number =>
  base + (block * room + plane) * stride;

/** The first person of an area; of the number after the last, the number of people. */
export const firstOf = ({ shape, offsets }: PopulationIndex, area: number): number =>
  offsets[area * (shape.ages + 1)] ?? 0;

/** The first and the last area of which people may stand in a block. */
export function areasIn(index: PopulationIndex, block: number): Range {
  const areaOf = (person: number): number => {
    let [low, high] = [0, index.shape.areas];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firstOf(index, middle) <= person) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const end = Math.min(index.people, (block + 1) * index.blockPeople);
  return [areaOf(block * index.blockPeople), areaOf(end - 1)];
}

export const blocksOf = ({ people, blockPeople }: PopulationIndex): number => Math.ceil(people / blockPeople);

export interface IndexOptions extends MemoryOptions {
  /** People in a block: a multiple of 512, at most 65,536, which is also what is best for the caches of today. */
  readonly blockPeople?: number;
  /** A memory to put the index into, beside another; its own unless given. */
  readonly memory?: BitMemory;
}

function blockPeopleOf(people: number, { blockPeople = mostInBlock }: IndexOptions): number {
  const most = Math.max(512, Math.ceil(people / 512) * 512);
  if (blockPeople % 512 !== 0 || blockPeople < 512 || blockPeople > mostInBlock)
    throw new Error(`blocks of ${blockPeople} people`);
  return Math.min(blockPeople, most);
}

function emptyIndex(shape: PopulationShape, people: number, options: IndexOptions): PopulationIndex {
  checkShape(shape);
  if (!(Number.isInteger(people) && people >= 0 && people < 2 ** 31)) throw new Error(`an index of ${people} people`);
  const [planes, blockPeople] = [planesOf(shape), blockPeopleOf(people, options)];
  const memory = options.memory ?? bitMemory(options);
  const [room, stride] = [Math.ceil(planes.count / 8) * 8, blockPeople / 8];
  const base = memory.reserve(Math.ceil(people / blockPeople) * room * stride);
  const offsets = new Uint32Array((shape.areas + 1) * (shape.ages + 1) + 1);
  return { shape, planes, people, memory, base, blockPeople, stride, room, offsets };
}

/** Counts the people of each cell as they come, and watches that they come in order. */
function cells({ shape, offsets }: PopulationIndex): { add(people: People): void; sum(): void } {
  const [width, count] = [shape.ages + 1, offsets.length - 1];
  let last = 0;
  return {
    add({ count: many, area, age }) {
      for (let i = 0; i < many; i++) {
        const own = age[i] ?? 0;
        const cell = (area[i] ?? 0) * width + own;
        if (cell < last || cell >= count || own >= width) throw new Error(`person ${i} of a part is out of order`);
        last = cell;
        offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
      }
    },
    sum() {
      for (let cell = 0; cell < count; cell++) offsets[cell + 1] = (offsets[cell + 1] ?? 0) + (offsets[cell] ?? 0);
    },
  };
}

/** Gathers the words of one block, then turns them into its planes. */
function blockWriter(index: PopulationIndex) {
  const { memory, planes, blockPeople, stride, room } = index;
  const columns = Array.from({ length: wordsOf(planes) }, () => memory.reserve(blockPeople * 4));
  let [block, filled] = [0, 0];
  const flush = (): void => {
    columns.forEach((column, word) => {
      new Uint32Array(memory.buffer(), column + filled * 4, blockPeople - filled).fill(0);
      const eights = Math.min(4, (room - word * 32) / 8);
      if (eights > 0) memory.kernels.transpose(column, blockPeople, planeAt(index, block, word * 32), stride, eights);
    });
    [block, filled] = [block + 1, 0];
  };
  return {
    add({ count, words }: People): void {
      for (let taken = 0; taken < count; ) {
        const many = Math.min(count - taken, blockPeople - filled);
        for (const [word, column] of columns.entries())
          new Uint32Array(memory.buffer(), column + filled * 4, many).set(
            (words[word] ?? new Uint32Array(many)).subarray(taken, taken + many),
          );
        [taken, filled] = [taken + many, filled + many];
        if (filled === blockPeople) flush();
      }
    },
    end: (): void => {
      if (filled > 0) flush();
    },
  };
}

/** Builds an index of so many people, who come in parts: at no time are there more than a block of them unpacked. */
export function indexBuilder(shape: PopulationShape, people: number, options: IndexOptions = {}): IndexBuilder {
  const index = emptyIndex(shape, people, options);
  // Nobody else has the memory before the index is finished: what the writer lends for its columns stays its own till then.
  const [sums, writer] = [cells(index), index.memory.lend(() => blockWriter(index))];
  let came = 0;
  return {
    append(part) {
      came += part.count;
      if (came > people) throw new Error(`more than the ${people} people the index is for`);
      sums.add(part);
      writer.add(part);
    },
    finish() {
      if (came < people) throw new Error(`${came} of ${people} people came`);
      writer.end();
      sums.sum();
      return index;
    },
  };
}
