import type { Article } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { civilAct } from '../../law/index.ts';
import type { Concerned, DateOfYear, Recurrence, TaxDueDate } from './due-date.ts';
import { localTaxFrameworkAct, nationalTaxFrameworkAct } from './statutes.ts';

type Names = readonly [id: string, ko: string, en: string];

const dueBy =
  (moves: Article) =>
  ([id, ko, en]: Names, concerns: readonly Concerned[], when: Recurrence, law: Article): TaxDueDate => ({
    id: `due.${id}`,
    words: words(ko, en),
    concerns,
    when,
    law,
    moves,
    verified: false,
  });

/** Owed to the state. */
export const national = dueBy(nationalTaxFrameworkAct('제5조제1항'));
/** Owed to a municipality. */
export const local = dueBy(localTaxFrameworkAct('제24조제1항'));
/** Owed to a body of social insurance. */
export const insurance = dueBy(civilAct('제161조'));

/** `on(5, 31)`: 31 May. */
export const on = (month: number, date: number | 'last'): DateOfYear => ({ month, date });
export const yearly = (due: DateOfYear, opens?: DateOfYear): Recurrence => ({
  every: 'year',
  due,
  ...(opens && { opens }),
});
export const monthly = (date: number): Recurrence => ({ every: 'month', date });
