import type { Ranges } from './benefit.ts';
import type { Catalogue } from './catalogue.ts';
import type { Person } from './person.ts';
import { type Rows, rows } from './rows.ts';

/** What arrays of answers hold: the smaller of two is Kleene's "and", the larger his "or". */
export const answers = { no: 0, open: 1, yes: 2 } as const;

/** The distinct conditions of a catalogue, each answered once for a person: sets of areas, then of ages, then groups. */
export interface Conditions {
  readonly count: number;
  /** Facts that can be asked for, by number. */
  readonly facts: readonly string[];
  /** The conditions of each conjunction. */
  readonly ofConjunction: Rows;
  /** Where the conjunctions of each benefit begin; one more at the end. */
  readonly ofBenefit: Int32Array;
  /** Answers all conditions for a person. */
  settle(person: Person, into: Uint8Array): void;
  /** Calls with each fact that a condition waits for. */
  eachMissing(condition: number, person: Person, visit: (fact: number) => void): void;
}

/** The sets of ranges flat, two numbers a range. */
const flat = (sets: readonly Ranges[]): Rows => rows(sets.map(ranges => (ranges === 'all' ? [] : ranges.flat())));

/** Whether the number is in the set; `all`, the first set, is asked by no condition. */
function within({ start, items }: Rows, set: number, number: number | undefined): number {
  const [from, to] = [start[set] ?? 0, start[set + 1] ?? 0];
  if (number === undefined) return from === to ? answers.no : answers.open;
  for (let i = from; i < to; i += 2) if ((items[i] ?? 0) <= number && number <= (items[i + 1] ?? 0)) return answers.yes;
  return answers.no;
}

/** The answer of a literal by the fact's truth, and whether the predicate must (0) or must not (1) hold. */
const literalAnswer = Uint8Array.from([answers.open, answers.open, answers.yes, answers.no, answers.no, answers.yes]);

/** The facts of the shape, and those of each predicate by number; nobody can be asked for what is never known. */
function factsOf({ shape }: Catalogue): { readonly names: readonly string[]; readonly ofPredicate: Rows } {
  const own = shape.predicates.map(({ id, known, facts = [id] }) => (known === 'never' ? [] : facts));
  const names = [...new Set(['area', 'age', ...own.flat()])];
  const numbers = new Map(names.map((name, i) => [name, i]));
  return { names, ofPredicate: rows(own.map(list => list.map(name => numbers.get(name) ?? 0))) };
}

function starts(counts: readonly number[]): Int32Array {
  const found = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => {
    found[i + 1] = (found[i] ?? 0) + count;
  });
  return found;
}

/** Numbers the conditions of a catalogue. */
export function conditionsOf(catalogue: Catalogue): Conditions {
  const { rangeSets, groups, conjunctions } = catalogue;
  const [ages, grouped] = [rangeSets.length, rangeSets.length * 2];
  const { names, ofPredicate } = factsOf(catalogue);
  const [literals, sets] = [rows(groups), flat(rangeSets)];
  const packed = conjunctions
    .flat()
    .map(one => [
      ...(one.areas === 0 ? [] : [one.areas]),
      ...(one.ages === 0 ? [] : [ages + one.ages]),
      ...one.groups.map(group => grouped + group),
    ]);

  function settleGroups(facts: Uint8Array, into: Uint8Array): void {
    const { start, items } = literals;
    for (let group = 0; group < groups.length; group++) {
      let best = 0;
      for (let i = start[group] ?? 0; i < (start[group + 1] ?? 0); i++) {
        const literal = items[i] ?? 0;
        const one = literalAnswer[(facts[literal >> 1] ?? 0) * 2 + (literal & 1)] ?? 0;
        if (one > best) best = one;
      }
      into[grouped + group] = best;
    }
  }

  function eachMissing(condition: number, { facts }: Person, visit: (fact: number) => void): void {
    if (condition < grouped) {
      visit(condition < ages ? 0 : 1);
      return;
    }
    const [{ start, items }, group] = [literals, condition - grouped];
    for (let i = start[group] ?? 0; i < (start[group + 1] ?? 0); i++) {
      const predicate = (items[i] ?? 0) >> 1;
      if (facts[predicate] !== 0) continue;
      for (let fact = ofPredicate.start[predicate] ?? 0; fact < (ofPredicate.start[predicate + 1] ?? 0); fact++)
        visit(ofPredicate.items[fact] ?? 0);
    }
  }

  return {
    count: grouped + groups.length,
    facts: names,
    ofConjunction: rows(packed),
    ofBenefit: starts(conjunctions.map(list => list.length)),
    settle({ area, age, facts }, into) {
      for (let set = 0; set < ages; set++) {
        into[set] = within(sets, set, area);
        into[ages + set] = within(sets, set, age);
      }
      settleGroups(facts, into);
    },
    eachMissing,
  };
}
