export type { AnyOf, Benefit, Conjunction, Literal, Range, Ranges } from './benefit.ts';
export { type Catalogue, catalogueOf } from './catalogue.ts';
export { type Counts, counts } from './counts.ts';
export { type Answer, judge } from './judge.ts';
export { emptyPeople, type People, type Person, readPerson, truth, writePerson } from './person.ts';
export { type IndexBuilder, type IndexOptions, indexBuilder, type PopulationIndex } from './population-index.ts';
export { absent, type Known, type PopulationShape, type Predicate } from './shape.ts';
export { order, pick } from './sorted.ts';
