/** Whether a predicate can be told of everybody, of some, or (where the law was not written down) of nobody. */
export type Known = 'always' | 'partly' | 'never';

/** A yes-or-no statement about a person, shared by all benefits that ask it: "is registered as disabled". */
export interface Predicate {
  readonly id: string;
  /** `always` unless said. */
  readonly known?: Known;
  /** The facts that decide it, to ask for when it is not known; the predicate itself unless said. */
  readonly facts?: readonly string[];
}

/** What an index knows of each person. */
export interface PopulationShape {
  /** Areas are numbers below this; the number itself stands for an area not known. At most 65,000. */
  readonly areas: number;
  /** Ages in full years are below this, the last meaning "or older"; the number itself stands for an age not known. At most 254. */
  readonly ages: number;
  readonly predicates: readonly Predicate[];
}

/**
 * Where the bits of a person stand: a plane is one bit of each person. Each predicate that can be known has a plane
 * of those known to fulfil it; one known only of some has a second plane of those known not to. -1 is no plane.
 */
export interface Planes {
  readonly count: number;
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** The area of somebody who was not there: before a birth, after a death or a move abroad. No benefit is theirs. */
export const absent = 0xffff;

/** Numbers the planes: first the yes of each predicate, then the no of those partly known. */
export function planesOf({ predicates }: PopulationShape): Planes {
  let count = 0;
  const yes = predicates.map(({ known }) => (known === 'never' ? -1 : count++));
  const no = predicates.map(({ known }) => (known === 'partly' ? count++ : -1));
  return { count, yes, no };
}

/** How many 32-bit words hold the planes of one person; never none. */
export const wordsOf = (planes: Planes): number => Math.max(1, Math.ceil(planes.count / 32));

/** A shape that numbers cannot carry is a fault. */
export function checkShape({ areas, ages, predicates }: PopulationShape): void {
  if (!(Number.isInteger(areas) && areas > 0 && areas <= 65_000)) throw new Error(`an index of ${areas} areas`);
  if (!(Number.isInteger(ages) && ages > 0 && ages <= 254)) throw new Error(`an index of ${ages} ages`);
  const twice = predicates.find(({ id }, at) => predicates.findIndex(other => other.id === id) !== at);
  if (twice !== undefined) throw new Error(`the predicate ${twice.id} stands twice`);
}
