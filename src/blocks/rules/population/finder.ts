import type { Catalogue } from './catalogue.ts';
import { answers, type Conditions, conditionsOf } from './condition.ts';
import type { Person } from './person.ts';

/** How much a fact not known decides. */
export interface Weight {
  /** The fact's name; `area` and `age` are those of the shape. */
  readonly fact: string;
  /** In how many open conditions it stands: what a "no" could settle. */
  readonly open: number;
  /** In how many ways in it is in the only open condition: what a "yes" could settle. */
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

/** How often each condition stood open in an open conjunction, and how often it alone. */
interface Standing {
  readonly open: Int32Array;
  readonly alone: Int32Array;
}

/** Adds up the conditions by the facts they wait for, each fact once a condition. */
function rank(conditions: Conditions, person: Person, { open, alone }: Standing): readonly Weight[] {
  const many = conditions.facts.length;
  const [inOpen, inAlone, seen] = [new Int32Array(many), new Int32Array(many), new Int32Array(many).fill(-1)];
  for (let condition = 0; condition < conditions.count; condition++) {
    const count = open[condition] ?? 0;
    if (count === 0) continue;
    conditions.eachMissing(condition, person, fact => {
      if (seen[fact] === condition) return;
      seen[fact] = condition;
      inOpen[fact] = (inOpen[fact] ?? 0) + count;
      inAlone[fact] = (inAlone[fact] ?? 0) + (alone[condition] ?? 0);
    });
  }
  return conditions.facts
    .map((fact, i) => ({ fact, open: inOpen[i] ?? 0, alone: inAlone[i] ?? 0 }))
    .filter(weight => weight.open > 0)
    .sort((a, b) => b.open + b.alone - a.open - a.alone || (a.fact < b.fact ? -1 : 1));
}

export function finderOf(catalogue: Catalogue): Finder {
  const conditions = conditionsOf(catalogue);
  const { ofBenefit, ofConjunction, count } = conditions;
  const { start, items } = ofConjunction;
  const state = new Uint8Array(count);

  function ofOne(conjunction: number): number {
    let worst: number = answers.yes;
    const end = start[conjunction + 1] ?? 0;
    for (let i = start[conjunction] ?? 0; i < end; i++) {
      const one = state[items[i] ?? 0] ?? 0;
      if (one === answers.no) return answers.no;
      if (one < worst) worst = one;
    }
    return worst;
  }

  /** Counts the open conditions of an open conjunction. */
  function stand(conjunction: number, { open, alone }: Standing): void {
    let [found, last] = [0, 0];
    const end = start[conjunction + 1] ?? 0;
    for (let i = start[conjunction] ?? 0; i < end; i++) {
      const condition = items[i] ?? 0;
      if (state[condition] !== answers.open) continue;
      open[condition] = (open[condition] ?? 0) + 1;
      found++;
      last = condition;
    }
    if (found === 1) alone[last] = (alone[last] ?? 0) + 1;
  }

  function find(person: Person): Finding {
    conditions.settle(person, state);
    const found = new Uint8Array(catalogue.benefits.length);
    const standing = { open: new Int32Array(count), alone: new Int32Array(count) };
    for (let benefit = 0; benefit < found.length; benefit++) {
      const [from, to] = [ofBenefit[benefit] ?? 0, ofBenefit[benefit + 1] ?? 0];
      let best = 0;
      for (let one = from; one < to; one++) best = Math.max(best, ofOne(one));
      found[benefit] = best;
      if (best !== answers.open) continue;
      for (let one = from; one < to; one++) if (to - from === 1 || ofOne(one) === answers.open) stand(one, standing);
    }
    return { answers: found, ask: rank(conditions, person, standing) };
  }
  return { find };
}
