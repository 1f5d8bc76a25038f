import { errorSummary, type Html, nothing } from '../../../kernel/html/index.ts';
import type { Language } from '../../../kernel/words/index.ts';

/** What is wrong with a form: a sentence for each field's id. */
export type FormErrors = Readonly<Record<string, string>>;

export const noErrors: FormErrors = {};

/** The summary above a form, when anything is wrong. */
export function errorsAbove(language: Language, errors: FormErrors): Html {
  const list = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return list.length === 0 ? nothing : errorSummary({ language, errors: list });
}
