import { code, numberField, register, text } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { taxService } from '../agencies/index.ts';
import { incomeTaxAct } from '../law/index.ts';

/** 소득: what somebody earned in a year that is settled, by kind, before any deduction. @law 소득세법 제70조 */
export const income = register({
  id: 'income',
  words: words('소득', 'Income'),
  keeper: taxService,
  subject: 'person',
  entries: 'many',
  law: incomeTaxAct('제70조'),
  fields: {
    // A text, because a year is written without the separator of thousands.
    year: text(words('귀속연도', 'Year')),
    kind: code(words('소득 종류', 'Kind of income'), {
      earned: words('근로소득', 'Earned income'),
      business: words('사업소득', 'Business income'),
      pension: words('연금소득', 'Pension'),
      financial: words('이자ㆍ배당소득', 'Interest and dividends'),
      transfer: words('사적이전소득', 'Regular support from others'),
    }),
    amount: numberField(words('연간 금액(원)', 'Amount in the year (won)')),
  },
});
