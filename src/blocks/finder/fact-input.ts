import type { Form } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { isDay } from '../../kernel/time/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import type { FactValue, RuleFact } from '../language/index.ts';
import { figure, takeValue } from '../rules/index.ts';

/** What was typed for a fact: a value, nothing, or why it cannot be. */
export type Typed = { readonly value: FactValue } | { readonly wrong: Words } | undefined;

const wrongDay = words('날짜를 다시 확인해 주세요. 예: 1990년 5월 1일', 'Check the date, for example 1 May 1990.');
const wrongNumber = words('숫자로만 적어 주세요. 예: 2,400,000', 'Enter digits only, for example 2,400,000.');
const wrongChoice = words('목록에서 하나를 골라 주세요.', 'Choose one of the list.');
const between = words('{least}부터 {most}까지 적을 수 있습니다.', 'Enter a number from {least} to {most}.');
const inFuture = words('오늘 이후의 날짜는 적을 수 없습니다.', 'The date must not be after today.');

/** The three boxes of a day as one text; empty when nothing was typed. */
function dayTyped(form: Form, name: string): string {
  const [year, month, date] = ['year', 'month', 'day'].map(part => form.text(`${name}-${part}`).trim());
  if (!year && !month && !date) return '';
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
}

/** The text that a control for the fact sent. */
export const typedText = (fact: RuleFact, form: Form, name: string): string =>
  fact.kind === 'day' && !form.has(name) ? dayTyped(form, name) : form.text(name).trim();

/** Reads what was typed for a fact. `latest`: days after it are refused. */
export function readTyped(fact: RuleFact, text: string, latest?: string): Typed {
  if (text === '') return undefined;
  switch (fact.kind) {
    case 'flag':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { wrong: wrongChoice };
    case 'code':
      return Object.hasOwn(fact.codes ?? {}, text) ? { value: text } : { wrong: wrongChoice };
    case 'day':
      if (!isDay(text)) return { wrong: wrongDay };
      return latest !== undefined && text > latest ? { wrong: inFuture } : { value: text };
    case 'number':
      return readNumber(fact, text.replaceAll(/[,\s]/g, ''));
  }
}

function readNumber(fact: RuleFact, digits: string): Typed {
  if (!/^-?\d{1,18}(?:\.\d{1,6})?$/.test(digits)) return { wrong: wrongNumber };
  try {
    takeValue(fact, digits);
    const value = Number(digits);
    return { value: Number.isSafeInteger(value) ? value : digits };
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    if (refused.code !== 'fact-out-of-bounds') return { wrong: wrongNumber };
    const [least, most] = [fact.least ?? 0, fact.most ?? 0].map(bound => figure({ n: BigInt(bound), d: 1n }));
    const limits = { least: least ?? '', most: most ?? '' };
    return { wrong: words(say('ko', between, limits), say('en', between, limits)) };
  }
}

/** A value as the form carries it. */
export const textOf = (value: FactValue): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
