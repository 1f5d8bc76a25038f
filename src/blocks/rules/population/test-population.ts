import fc from 'fast-check';
import type { AnyOf, Benefit, Conjunction, Ranges } from './benefit.ts';
import { emptyPeople, type People, type Person, truth, writePerson } from './person.ts';
import { type IndexOptions, indexBuilder, type PopulationIndex } from './population-index.ts';
import type { Known, PopulationShape } from './shape.ts';
import { pickRows, rowOrder } from './sorted.ts';

/** Numbers from 0 up to below a limit, the same for the same seed (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed | 0;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const known = fc.constantFrom<Known>('always', 'always', 'partly', 'never');

export const shapes: fc.Arbitrary<PopulationShape> = fc
  .record({
    areas: fc.integer({ min: 1, max: 5 }),
    ages: fc.integer({ min: 1, max: 7 }),
    kinds: fc.array(known, { maxLength: 40 }),
  })
  .map(({ areas, ages, kinds }) => ({
    areas,
    ages,
    predicates: kinds.map((kind, i) => ({ id: `p${i}`, known: kind, facts: [`f${i >> 1}`] })),
  }));

const rangesBelow = (limit: number): fc.Arbitrary<Ranges> => {
  const number = fc.integer({ min: 0, max: limit - 1 });
  const range = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  return fc.oneof(fc.constant('all' as const), fc.array(range, { maxLength: 3 }));
};

export function benefitsOver({ areas, ages, predicates }: PopulationShape): fc.Arbitrary<Benefit[]> {
  const literal = fc.record({ predicate: fc.nat({ max: Math.max(0, predicates.length - 1) }), is: fc.boolean() });
  const group: fc.Arbitrary<AnyOf> = predicates.length === 0 ? fc.constant([]) : fc.array(literal, { maxLength: 3 });
  const conjunction: fc.Arbitrary<Conjunction> = fc.record({
    areas: rangesBelow(areas),
    ages: rangesBelow(ages),
    groups: fc.array(group, { maxLength: 6 }),
  });
  const when = fc.array(conjunction, { maxLength: 3 });
  return fc.array(when, { minLength: 1, maxLength: 12 }).map(all => all.map((one, i) => ({ id: `b${i}`, when: one })));
}

/** So many people, unknown areas and ages among them when `unknowns`. */
export function somePeople(shape: PopulationShape, count: number, seed: number, unknowns = true): readonly Person[] {
  const next = random(seed);
  const fact = (kind: Known = 'always'): number =>
    kind === 'never' ? truth.unknown : kind === 'always' ? 1 + next(2) : next(3);
  return Array.from({ length: count }, () => ({
    area: unknowns && next(9) === 0 ? undefined : next(shape.areas),
    age: unknowns && next(9) === 0 ? undefined : next(shape.ages),
    facts: Uint8Array.from(shape.predicates, one => fact(one.known)),
  }));
}

export function columns(shape: PopulationShape, people: readonly Person[]): People {
  const all = emptyPeople(shape, people.length);
  people.forEach((person, row) => {
    writePerson(shape, all, row, person);
  });
  return all;
}

/** The index of the people, and for each place in it the person who stands there. */
export function indexed(
  shape: PopulationShape,
  people: readonly Person[],
  options: IndexOptions = {},
): { readonly index: PopulationIndex; readonly placed: readonly Person[] } {
  const all = columns(shape, people);
  const sorted = rowOrder(shape, all);
  const builder = indexBuilder(shape, people.length, options);
  const half = sorted.length >> 1;
  builder.append(pickRows(all, sorted.subarray(0, half)));
  builder.append(pickRows(all, sorted.subarray(half)));
  return { index: builder.finish(), placed: Array.from(sorted, row => people[row]!) };
}

/** A shape, benefits over it, people, and both ways to work: small blocks, so that there are several. */
export const populations = shapes.chain(shape =>
  fc.record({
    shape: fc.constant(shape),
    benefits: benefitsOver(shape),
    people: fc
      .record({ count: fc.constantFrom(0, 1, 30, 1300), seed: fc.integer(), unknowns: fc.boolean() })
      .map(({ count, seed, unknowns }) => somePeople(shape, count, seed, unknowns)),
    options: fc.constantFrom<IndexOptions>({}, { blockPeople: 512 }, { blockPeople: 512, plain: true }),
  }),
);
