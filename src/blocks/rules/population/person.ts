import { type Planes, type PopulationShape, planesOf, wordsOf } from './shape.ts';

/** What is known of a yes-or-no statement. The numbers are what arrays of them hold. */
export const truth = { unknown: 0, yes: 1, no: 2 } as const;

/** One person: an area or age not given is not known, and so is a predicate at `truth.unknown`. */
export interface Person {
  readonly area?: number | undefined;
  readonly age?: number | undefined;
  /** One of `truth` for each predicate of the shape. */
  readonly facts: Uint8Array;
}

/** Many people in columns, row by row the same person. */
export interface People {
  readonly count: number;
  readonly area: Uint16Array;
  readonly age: Uint8Array;
  /** The planes of each person, 32 to a column, the lowest plane in the lowest bit. */
  readonly words: readonly Uint32Array[];
}

export function emptyPeople(shape: PopulationShape, count: number): People {
  const words = Array.from({ length: wordsOf(planesOf(shape)) }, () => new Uint32Array(count));
  return { count, area: new Uint16Array(count), age: new Uint8Array(count), words };
}

const bitOf = (words: readonly Uint32Array[], row: number, plane: number): boolean =>
  plane >= 0 && (((words[plane >> 5]?.[row] ?? 0) >>> (plane & 31)) & 1) === 1;

function setBit(words: readonly Uint32Array[], row: number, plane: number): void {
  const word = words[plane >> 5];
  if (plane >= 0 && word !== undefined) word[row] = (word[row] ?? 0) | (1 << (plane & 31));
}

function writeFacts(into: People, row: number, facts: Uint8Array, planes: Planes): void {
  for (const word of into.words) word[row] = 0;
  facts.forEach((fact, predicate) => {
    if (fact === truth.yes) setBit(into.words, row, planes.yes[predicate] ?? -1);
    if (fact === truth.no) setBit(into.words, row, planes.no[predicate] ?? -1);
  });
}

/** Writes a person into a row. An unknown of a predicate that is always known is a fault: it would count as no. */
export function writePerson(shape: PopulationShape, into: People, row: number, person: Person): void {
  shape.predicates.forEach(({ id, known = 'always' }, at) => {
    const fact = person.facts[at];
    if (known === 'always' && fact !== truth.yes && fact !== truth.no) throw new Error(`${id} is not known`);
  });
  into.area[row] = person.area ?? shape.areas;
  into.age[row] = person.age ?? shape.ages;
  writeFacts(into, row, person.facts, planesOf(shape));
}

/** Reads a person back from a row. */
export function readPerson(shape: PopulationShape, from: People, row: number): Person {
  const { yes, no } = planesOf(shape);
  const [area, age] = [from.area[row] ?? shape.areas, from.age[row] ?? shape.ages];
  const facts = Uint8Array.from(shape.predicates, ({ known = 'always' }, at) => {
    if (bitOf(from.words, row, yes[at] ?? -1)) return truth.yes;
    if (known === 'always' || bitOf(from.words, row, no[at] ?? -1)) return truth.no;
    return truth.unknown;
  });
  return { area: area === shape.areas ? undefined : area, age: age === shape.ages ? undefined : age, facts };
}
