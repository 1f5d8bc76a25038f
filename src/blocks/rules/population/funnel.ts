import type { Benefit, Conjunction } from './benefit.ts';
import { catalogueOf } from './catalogue.ts';
import { counts } from './counts.ts';
import type { PopulationIndex } from './population-index.ts';

/** One condition on the way: how many of those still possible it certainly excludes, and how many are left. */
export interface FunnelStep {
  /** The area, the age, or the number of the group in the conjunction. */
  readonly condition: 'area' | 'age' | number;
  readonly excluded: number;
  readonly left: number;
}

/** The conditions of one way in, in their order; at the end the possible ones are those entitled and those still open. */
export interface Funnel {
  readonly people: number;
  readonly steps: readonly FunnelStep[];
  readonly yes: number;
  readonly open: number;
}

const open: Conjunction = { areas: 'all', ages: 'all', groups: [] };

/** The conjunction grown condition by condition, from the first alone to the whole. */
function grown(
  whole: Conjunction,
): readonly { readonly condition: FunnelStep['condition']; readonly so: Conjunction }[] {
  const scope = { ...open, areas: whole.areas };
  const aged = { ...scope, ages: whole.ages };
  return [
    { condition: 'area', so: scope },
    { condition: 'age', so: aged },
    ...whole.groups.map((_, i) => ({ condition: i, so: { ...aged, groups: whole.groups.slice(0, i + 1) } })),
  ];
}

function ofConjunction(index: PopulationIndex, whole: Conjunction): Funnel {
  const stages = grown(whole);
  const benefits = stages.map(({ so }, i) => ({ id: `stage ${i}`, when: [so] }));
  const counted = counts(index, catalogueOf(index.shape, benefits));
  const left = stages.map((_, i) => (counted.yes[i] ?? 0) + (counted.open[i] ?? 0));
  const steps = stages.map(({ condition }, i) => {
    const own = left[i] ?? 0;
    return { condition, excluded: (left[i - 1] ?? index.people) - own, left: own };
  });
  return { people: index.people, steps, yes: counted.yes.at(-1) ?? 0, open: counted.open.at(-1) ?? 0 };
}

/** How many people each successive condition of a benefit excludes, for each way in. */
export const funnel = (index: PopulationIndex, { when }: Benefit): readonly Funnel[] =>
  when.map(one => ofConjunction(index, one));
