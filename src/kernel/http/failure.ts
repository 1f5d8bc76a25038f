import { Refusal, type RefusalFacts } from '../refusal/index.ts';
import { type Words, words } from '../words/index.ts';

/** One thing wrong with one field of the input; `path` is its place, such as `applicant.name` or `items.2`. */
export interface FieldError {
  readonly path: string;
  readonly message: Words;
}

/** What went wrong, as the person or program may know it. A fault says nothing of its cause. */
export interface Failure {
  readonly status: number;
  /** The refusal's code, or `fault`. */
  readonly code: string;
  readonly words: Words;
  readonly facts: RefusalFacts;
  readonly errors: readonly FieldError[];
}

const faultWords = words(
  '서비스에 문제가 생겨 처리하지 못했습니다. 잠시 뒤에 다시 해 주세요. 계속되면 아래 번호를 알려 주세요.',
  'Something went wrong on our side and this was not done. Try again in a moment. If it goes on, tell us the number below.',
);

/** A refusal that also says which fields are wrong. */
export class InputRefusal extends Refusal {
  readonly errors: readonly FieldError[];
  constructor(refusal: Refusal, errors: readonly FieldError[]) {
    super(refusal.code, refusal.text, refusal.facts);
    this.errors = errors;
  }
}

/** Turns what was thrown into what is said. */
export function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof Refusal)) return { status: 500, code: 'fault', words: faultWords, facts: {}, errors: [] };
  const errors = thrown instanceof InputRefusal ? thrown.errors : [];
  return { status: thrown.text.status, code: thrown.code, words: thrown.text.words, facts: thrown.facts, errors };
}
