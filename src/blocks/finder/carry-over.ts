import { day, isDay } from '../../kernel/time/index.ts';
import type { DraftAnswers } from '../forms/index.ts';
import type { GivenFacts, Question, Service } from '../language/index.ts';

/** A fact as the answer to a question that asks for it; nothing when the question would not take it. */
function answerTo(question: Question, value: GivenFacts[string]): unknown {
  switch (question.kind) {
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(question.options ?? {}, value) ? value : undefined;
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined;
    case 'number':
      return typeof value === 'number' && inside(question, value) ? value : undefined;
    case 'day':
      // Whether the day is within the question's range the form checks when it is sent.
      return typeof value === 'string' && isDay(value) && !question.range ? day(value) : undefined;
    default:
      return undefined;
  }
}

const inside = ({ least, most }: Question, value: number): boolean =>
  Number.isSafeInteger(value) && value >= (least ?? 0) && value <= (most ?? Number.MAX_SAFE_INTEGER);

/** What was told to the finder, as answers to the questions of a service that ask for the same facts: nothing is asked twice. */
export const carryOver = ({ asks }: Pick<Service, 'asks'>, given: GivenFacts): DraftAnswers =>
  Object.fromEntries(
    asks.flatMap(question => {
      const answer = answerTo(question, given[question.id]);
      return answer === undefined ? [] : [[question.id, answer] as const];
    }),
  );
