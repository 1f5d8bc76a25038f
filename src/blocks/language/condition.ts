/** A condition over answers, as data: it can be shown, explained and compiled. */
export type Condition =
  | { readonly op: 'is'; readonly question: string; readonly value: string | boolean }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });

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
