import { holds, type Question, type Service } from '../language/index.ts';

/** Decoded answers by question; `null` is a question that was left out on purpose. */
export type DraftAnswers = Readonly<Record<string, unknown>>;

/** The questions that apply, in order: one whose condition does not hold is not asked. */
export const questionsFor = (service: Pick<Service, 'asks'>, answers: DraftAnswers): readonly Question[] =>
  service.asks.filter(q => !q.condition || holds(q.condition, answers));

/** The first question still to be answered, or nothing when all are. */
export const nextQuestion = (service: Pick<Service, 'asks'>, answers: DraftAnswers): Question | undefined =>
  questionsFor(service, answers).find(q => !(q.id in answers));

/** What is left of the answers when those to questions that no longer apply are dropped. */
export function relevant(service: Pick<Service, 'asks'>, answers: DraftAnswers): DraftAnswers {
  const asked = new Set(questionsFor(service, answers).map(q => q.id));
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  // Dropping one answer can make another question fall away; the list of questions is short.
  return Object.keys(kept).length === Object.keys(answers).length ? kept : relevant(service, kept);
}

/** Where a person is: which of how many. */
export function progress(
  service: Pick<Service, 'asks'>,
  answers: DraftAnswers,
  id: string,
): { at: number; of: number } {
  const asked = questionsFor(service, answers);
  return { at: asked.findIndex(q => q.id === id) + 1, of: asked.length };
}
