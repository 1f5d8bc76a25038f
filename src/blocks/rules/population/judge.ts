import type { AnyOf, Benefit, Conjunction, Range, Ranges } from './benefit.ts';
import { type Person, truth } from './person.ts';

/** The answer for one person: `open` when what is not known could make it either. */
export type Answer = 'yes' | 'no' | 'open';

/** Kleene's "and" when `stop` is no, his "or" when it is yes: that answer at once decides, an open one stays open. */
function combine<T>(items: readonly T[], stop: 'yes' | 'no', answer: (item: T) => Answer): Answer {
  let result: Answer = stop === 'no' ? 'yes' : 'no';
  for (const item of items) {
    const one = answer(item);
    if (one === stop) return stop;
    if (one === 'open') result = 'open';
  }
  return result;
}

const within = (ranges: Ranges, number: number | undefined): Answer => {
  if (ranges === 'all') return 'yes';
  if (number === undefined) return ranges.length === 0 ? 'no' : 'open';
  return ranges.some(([from, to]: Range) => from <= number && number <= to) ? 'yes' : 'no';
};

const group = (anyOf: AnyOf, facts: Uint8Array): Answer =>
  combine(anyOf, 'yes', ({ predicate, is }) => {
    const fact = facts[predicate];
    if (fact === undefined || fact === truth.unknown) return 'open';
    return (fact === truth.yes) === is ? 'yes' : 'no';
  });

const conjunction = ({ areas, ages, groups }: Conjunction, { area, age, facts }: Person): Answer => {
  const answers = [within(areas, area), within(ages, age), ...groups.map(anyOf => group(anyOf, facts))];
  return combine(answers, 'no', answer => answer);
};

/** What the benefit means for one person, straight from its definition: the measure of all faster ways. */
export const judge = ({ when }: Benefit, person: Person): Answer =>
  combine(when, 'yes', one => conjunction(one, person));
