export { type Decoded, decode, type Surroundings, type Typed } from './answer.ts';
export type { Draft } from './draft.ts';
export { type DraftAnswers, nextQuestion, progress, questionsFor, relevant } from './flow.ts';
export { createForms, type Forms, type SentFile } from './forms.ts';
export { addressSearch, type QuestionPage, questionField } from './question-field.ts';

export const migrations = { room: 'forms', folder: new URL('./migrations/', import.meta.url) };
