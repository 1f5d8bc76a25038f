import type { Catalogue, Packed } from './catalogue.ts';
import type { PopulationIndex } from './population-index.ts';

/** Which benefits can be open for somebody in an index; the others are yes or no for everybody. */
export interface Unsettled {
  readonly some: boolean;
  of(benefit: number): boolean;
}

/** Whether the index has people of unknown area, and of unknown age. */
function unknowns({ shape, offsets, people }: PopulationIndex): { readonly area: boolean; readonly age: boolean } {
  const width = shape.ages + 1;
  const ages = Array.from({ length: shape.areas + 1 }, (_, area) => area * width + shape.ages);
  return {
    area: (offsets[shape.areas * width] ?? 0) < people,
    age: ages.some(cell => (offsets[cell] ?? 0) < (offsets[cell + 1] ?? 0)),
  };
}

export function unsettled(index: PopulationIndex, { shape, groups, conjunctions }: Catalogue): Unsettled {
  const { area, age } = unknowns(index);
  const partly = groups.map(group =>
    group.some(literal => (shape.predicates[literal >> 1]?.known ?? 'always') !== 'always'),
  );
  const open = (one: Packed): boolean =>
    (area && one.areas > 0) || (age && one.ages > 0) || one.groups.some(group => partly[group]);
  const of = Uint8Array.from(conjunctions, list => (list.some(open) ? 1 : 0));
  return { some: of.includes(1), of: benefit => of[benefit] === 1 };
}
