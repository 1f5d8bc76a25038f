import type { Range, Ranges } from './benefit.ts';
import type { Catalogue } from './catalogue.ts';
import { type Person, truth } from './person.ts';
import { rows } from './rows.ts';

/** What arrays of answers hold: the smaller of two is Kleene's "and", the larger his "or". */
export const answers = { no: 0, open: 1, yes: 2 } as const;

/** How much a fact not known decides. */
export interface Weight {
  /** The fact's name; `area` and `age` are those of the shape. */
  readonly fact: string;
  /** In how many open conditions it stands: what a "no" could settle. */
  readonly open: number;
  /** In how many ways in it is the only open condition: what a "yes" could settle. */
  readonly alone: number;
}

export interface Finding {
  /** One of `answers` for each benefit of the catalogue. */
  readonly answers: Uint8Array;
  /** The facts not known, those that decide most first: the order in which to ask. */
  readonly ask: readonly Weight[];
}

/** Answers for one person, known as far as they are, over a whole catalogue at once. */
export interface Finder {
  find(person: Person): Finding;
}

const within = (ranges: Ranges, number: number | undefined): number => {
  if (ranges === 'all') return answers.yes;
  if (number === undefined) return ranges.length === 0 ? answers.no : answers.open;
  return ranges.some(([from, to]: Range) => from <= number && number <= to) ? answers.yes : answers.no;
};

/** The catalogue in arrays: conjunctions of benefits, and of each its areas, its ages and its groups. */
function packed({ conjunctions, groups }: Catalogue) {
  const all = conjunctions.flat();
  return {
    of: Int32Array.from([0, ...conjunctions.map(list => list.length)]).map(running()),
    areas: Int32Array.from(all, one => one.areas),
    ages: Int32Array.from(all, one => one.ages),
    groups: rows(all.map(one => one.groups)),
    literals: rows(groups),
  };
}

function running(): (count: number) => number {
  let sum = 0;
  return count => {
    sum += count;
    return sum;
  };
}

/** The answer of each literal of a fact's truth: `yes` and `no` change places when the predicate must not hold. */
const literalAnswer = Uint8Array.from([answers.open, answers.open, answers.yes, answers.no, answers.no, answers.yes]);

/** Tells how often each open condition stood in the way, and how often alone. Areas and ages come after the groups. */
interface Standing {
  readonly open: Int32Array;
  readonly alone: Int32Array;
}

function rank(
  { shape, groups }: Catalogue,
  { facts, area, age }: Person,
  { open, alone }: Standing,
): readonly Weight[] {
  const weights = new Map<string, { fact: string; open: number; alone: number }>();
  const add = (fact: string, condition: number): void => {
    const weight = weights.get(fact) ?? { fact, open: 0, alone: 0 };
    weight.open += open[condition] ?? 0;
    weight.alone += alone[condition] ?? 0;
    weights.set(fact, weight);
  };
  groups.forEach((group, condition) => {
    if ((open[condition] ?? 0) === 0) return;
    const unknown = group.map(literal => literal >> 1).filter(predicate => facts[predicate] === truth.unknown);
    const names = unknown.map(predicate => shape.predicates[predicate]).filter(one => one?.known !== 'never');
    for (const name of new Set(names.flatMap(one => one?.facts ?? one?.id ?? []))) add(name, condition);
  });
  if (area === undefined) add('area', groups.length);
  if (age === undefined) add('age', groups.length + 1);
  const total = (weight: Weight): number => weight.open + weight.alone;
  return [...weights.values()]
    .filter(weight => weight.open > 0)
    .sort((a, b) => total(b) - total(a) || (a.fact < b.fact ? -1 : 1));
}

export function finderOf(catalogue: Catalogue): Finder {
  const { of, areas, ages, groups, literals } = packed(catalogue);
  const many = catalogue.groups.length;
  const [inAreas, inAges] = [new Uint8Array(catalogue.rangeSets.length), new Uint8Array(catalogue.rangeSets.length)];
  const ofGroup = new Uint8Array(many);

  function settle({ area, age, facts }: Person): void {
    catalogue.rangeSets.forEach((ranges, i) => {
      inAreas[i] = within(ranges, area);
      inAges[i] = within(ranges, age);
    });
    for (let group = 0; group < many; group++) {
      let best = 0;
      for (let i = literals.start[group] ?? 0; i < (literals.start[group + 1] ?? 0); i++) {
        const literal = literals.items[i] ?? 0;
        best = Math.max(best, literalAnswer[(facts[literal >> 1] ?? 0) * 2 + (literal & 1)] ?? 0);
      }
      ofGroup[group] = best;
    }
  }

  function ofConjunction(at: number): number {
    let worst = Math.min(inAreas[areas[at] ?? 0] ?? 0, inAges[ages[at] ?? 0] ?? 0);
    const end = groups.start[at + 1] ?? 0;
    for (let i = groups.start[at] ?? 0; worst > 0 && i < end; i++)
      worst = Math.min(worst, ofGroup[groups.items[i] ?? 0] ?? 0);
    return worst;
  }

  /** Counts the open conditions of an open conjunction. */
  function stand(at: number, { open, alone }: Standing): void {
    let [count, last] = [0, 0];
    const add = (condition: number): void => {
      open[condition] = (open[condition] ?? 0) + 1;
      [count, last] = [count + 1, condition];
    };
    for (let i = groups.start[at] ?? 0; i < (groups.start[at + 1] ?? 0); i++)
      if (ofGroup[groups.items[i] ?? 0] === answers.open) add(groups.items[i] ?? 0);
    if (inAreas[areas[at] ?? 0] === answers.open) add(many);
    if (inAges[ages[at] ?? 0] === answers.open) add(many + 1);
    if (count === 1) alone[last] = (alone[last] ?? 0) + 1;
  }

  function find(person: Person): Finding {
    settle(person);
    const found = new Uint8Array(catalogue.benefits.length);
    const standing = { open: new Int32Array(many + 2), alone: new Int32Array(many + 2) };
    for (let benefit = 0; benefit < found.length; benefit++) {
      const [from, to] = [of[benefit] ?? 0, of[benefit + 1] ?? 0];
      let best = 0;
      for (let at = from; at < to; at++) best = Math.max(best, ofConjunction(at));
      found[benefit] = best;
      if (best !== answers.open) continue;
      for (let at = from; at < to; at++) if (ofConjunction(at) === answers.open) stand(at, standing);
    }
    return { answers: found, ask: rank(catalogue, person, standing) };
  }
  return { find };
}
