import type { DueDate } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { type Concerned, dueBetween, type TaxDueDate, taxDueDates } from '../rules/index.ts';
import type { DueKnown, DueReadings } from './readings.ts';

/** Whom a tax concerns, as far as registers tell; whom they do not tell is not reminded rather than guessed. */
const concerns: Partial<Readonly<Record<Concerned, (known: DueKnown) => boolean>>> = {
  'house-owner': ({ houses }) => houses.length > 0,
  'vehicle-owner': ({ vehicles }) => vehicles.length > 0,
  householder: ({ seat }) => seat.status === 'registered' && seat.relationToHead === 'head',
  // Pay alone is settled by the employer at the end of the year.
  earner: ({ income }) => income.some(row => row.kind === 'business'),
  business: ({ business }) => business.some(row => row.status !== undefined && row.status !== 'closing'),
};

/** Yearly ones that everyone of those concerned owes, whatever else is true of them. */
const told = [
  'due.income-tax',
  'due.local-income-tax',
  'due.property-tax-july',
  'due.property-tax-september',
  'due.vehicle-tax-june',
  'due.vehicle-tax-december',
  'due.resident-tax',
  'due.resident-tax-business',
];

/** The one group that decides for these: the income tax return is that of who earns by a business. */
const concernedBy = ({ concerns: who }: TaxDueDate) => who.flatMap(one => concerns[one] ?? []).slice(0, 1);

const asDueDate = (tax: TaxDueDate): DueDate<DueReadings> => ({
  id: tax.id.replace('due.', 'tax-'),
  words: tax.words,
  todo: words(
    '그날까지 신고하거나 내세요. 고지서를 받는 세금은 고지서의 금액을 냅니다.',
    'File or pay by that day. Where a bill is sent, pay what it says.',
  ),
  law: { ...tax.law, verified: tax.law.verified && tax.verified },
  remind: ['month', 'week', 'day'],
  days(known, { from, to, calendar }) {
    if (!concernedBy(tax).some(concerned => concerned(known))) return [];
    return dueBetween([tax], from, to, calendar).map(({ day, opens }) => ({ day, ...(opens && { opens }) }));
  },
});

export const fromTaxes: readonly DueDate<DueReadings>[] = taxDueDates
  .filter(tax => told.includes(tax.id))
  .map(asDueDate);
