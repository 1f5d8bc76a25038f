import { allOf, anyOf, notOf, Truth } from './rule/truth.ts';

/** A condition over answers, as data: it can be shown, explained and compiled. */
export type Condition =
  | { readonly op: 'is'; readonly question: string; readonly value: string | boolean }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

const truths = (of: readonly (Condition | Truth)[]): of is readonly Truth[] => of[0] instanceof Truth;

/** All of them: conditions over answers, or over the facts of a rule. */
export function all(...of: readonly [Truth, ...Truth[]]): Truth;
export function all(...of: readonly Condition[]): Condition;
export function all(...of: readonly Condition[] | readonly Truth[]): Condition | Truth {
  return truths(of) ? allOf(of) : { op: 'all', of: of as readonly Condition[] };
}

/** At least one of them. */
export function any(...of: readonly [Truth, ...Truth[]]): Truth;
export function any(...of: readonly Condition[]): Condition;
export function any(...of: readonly Condition[] | readonly Truth[]): Condition | Truth {
  return truths(of) ? anyOf(of) : { op: 'any', of: of as readonly Condition[] };
}

export function not(of: Truth): Truth;
export function not(of: Condition): Condition;
export function not(of: Condition | Truth): Condition | Truth {
  return of instanceof Truth ? notOf(of) : { op: 'not', of };
}

/** Whether a condition holds; a question without an answer is nothing. */
export function holds(condition: Condition, answers: Readonly<Record<string, unknown>>): boolean {
  switch (condition.op) {
    case 'is':
      return answers[condition.question] === condition.value;
    case 'all':
      return condition.of.every(c => holds(c, answers));
    case 'any':
      return condition.of.some(c => holds(c, answers));
    case 'not':
      return !holds(condition.of, answers);
  }
}
