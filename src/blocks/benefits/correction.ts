import type { FieldError } from '../../kernel/html/index.ts';
import { type CivilDay, dayOfParts, isDay, partsOf } from '../../kernel/time/index.ts';
import { type Language, type Words, words } from '../../kernel/words/index.ts';
import type { BenefitAmount, BenefitContent, BenefitText } from './benefit.ts';
import type { AgeCondition, Conditions, GroupCondition } from './conditions.ts';
import type { BenefitVocabulary } from './vocabulary.ts';

/** The texts that an official may correct, with the most characters of each. */
export const correctable = { name: 200, who: 4000, gives: 4000, how: 2000, until: 1000 } as const;
export type Correctable = keyof typeof correctable;

/** What a form holds, as the http room reads it. */
export interface Fields {
  text(name: string): string;
  all(name: string): readonly string[];
}

/** What is wrong with a field, in words. */
export interface CorrectionError extends Omit<FieldError, 'message'> {
  readonly message: Words;
}

export interface Correction {
  readonly content: BenefitContent;
  readonly errors: readonly CorrectionError[];
}

const wrong = {
  name: words('한국어 이름을 적어 주세요.', 'Enter a name in Korean.'),
  english: words('영어로 적을 때는 영어 이름도 적어 주세요.', 'Enter a name in English when other texts are.'),
  long: words('글이 너무 깁니다.', 'The text is too long.'),
  amount: words('금액을 0보다 큰 정수로 적어 주세요.', 'Enter the amount as a whole number above 0.'),
  day: words('있는 날짜를 적어 주세요.', 'Enter a day that exists.'),
  age: words(
    '나이를 0에서 120까지, 시작이 끝보다 크지 않게 적어 주세요.',
    'Enter ages from 0 to 120, the first no higher than the last.',
  ),
  traits: words('제한한다면 하나 이상 골라 주세요.', 'Choose at least one when it is restricted.'),
};

const oldest = 120;
const mostAmount = 1_000_000_000_000;

/** Names of the form's fields. */
export const fieldNames = {
  text: (key: Correctable, language: Language) => `${key}-${language}`,
  state: (group: string) => `state-${group}`,
  anyOf: (group: string) => `any-${group}`,
} as const;

type Report = (field: string, message: Words) => undefined;

function readText(form: Fields, language: Language, before: BenefitText | undefined, report: Report): BenefitText {
  const keys = Object.keys(correctable) as Correctable[];
  const typed = keys.map(key => {
    const field = fieldNames.text(key, language);
    const value = form.text(field).replace(/\r\n?/g, '\n').trim();
    if (value.length > correctable[key]) report(field, wrong.long);
    return [key, value] as const;
  });
  const { name: _, ...kept } = before ?? { name: '' };
  const others = Object.fromEntries(Object.entries(kept).filter(([key]) => !keys.includes(key as Correctable)));
  return { ...others, name: '', ...Object.fromEntries(typed.filter(([, value]) => value !== '')) };
}

function readAmount(form: Fields, currency: BenefitAmount['currency'], report: Report): BenefitAmount | undefined {
  const typed = form.text('amount').replaceAll(/[,\s]/g, '');
  if (typed === '') return undefined;
  const amount = /^\d{1,13}$/.test(typed) ? Number(typed) : 0;
  if (amount <= 0 || amount > mostAmount) return report('amount', wrong.amount);
  const per = form.text('per');
  return { amount, currency, per: per === 'month' || per === 'year' ? per : 'once' };
}

function readDay(form: Fields, report: Report): CivilDay | undefined {
  const [year, month, date] = ['year', 'month', 'day'].map(part => form.text(`applyBy-${part}`).trim());
  if (!year && !month && !date) return undefined;
  const text = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(text) ? dayOfParts(partsOf(text)) : report('applyBy-year', wrong.day);
}

function readAge(form: Fields, report: Report): AgeCondition {
  const state = form.text(fieldNames.state('age'));
  if (state === 'open') return { state };
  if (state !== 'restricted') return { state: 'no-data' };
  const read = (name: string, empty: number) => (form.text(name).trim() === '' ? empty : Number(form.text(name)));
  const [from, to] = [read('age-from', 0), read('age-to', oldest)];
  const sound = [from, to].every(age => Number.isInteger(age) && age >= 0 && age <= oldest) && from <= to;
  if (!sound) report('age-from', wrong.age);
  if (from === 0 && to === oldest) return { state: 'open' };
  return { state, from, ...(to < oldest && { to }) };
}

function readGroup(
  form: Fields,
  { id, criteria }: BenefitVocabulary['groups'][number],
  report: Report,
): GroupCondition | undefined {
  const state = form.text(fieldNames.state(id));
  if (state === 'not-asked') return undefined;
  if (state === 'open') return { state };
  if (state !== 'restricted') return { state: 'no-data' };
  const chosen = form.all(fieldNames.anyOf(id));
  const anyOf = criteria.map(({ code }) => code).filter(code => chosen.includes(code));
  if (anyOf.length === 0) report(fieldNames.state(id), wrong.traits);
  return { state, anyOf };
}

function readConditions(form: Fields, vocabulary: BenefitVocabulary, report: Report): Conditions {
  const groups = vocabulary.groups.flatMap(group => {
    const condition = readGroup(form, group, report);
    return condition === undefined ? [] : [[group.id, condition] as const];
  });
  return { age: readAge(form, report), groups: Object.fromEntries(groups) };
}

/**
 * Reads a correction of a benefit from a form: what the form does not have stays as it was, doubts are settled by it.
 * A restriction to nothing, ages that cannot be and a name that is missing are errors at their fields.
 */
export function readCorrection(vocabulary: BenefitVocabulary, before: BenefitContent, form: Fields): Correction {
  const errors: CorrectionError[] = [];
  const report: Report = (field, message) => {
    errors.push({ field, message });
  };
  const ko = readText(form, 'ko', before.words.ko, report);
  const en = readText(form, 'en', before.words.en, report);
  if (ko.name === '') report(fieldNames.text('name', 'ko'), wrong.name);
  const english = (Object.keys(correctable) as Correctable[]).some(key => (en[key] ?? '') !== '');
  if (english && en.name === '') report(fieldNames.text('name', 'en'), wrong.english);
  const { amount: _, applyBy: __, words: ___, ...kept } = before;
  const amount = readAmount(form, before.amount?.currency ?? 'KRW', report);
  const applyBy = readDay(form, report);
  const content: BenefitContent = {
    ...kept,
    words: { ko, ...(english && { en }) },
    ...(amount !== undefined && { amount }),
    ...(applyBy !== undefined && { applyBy }),
    conditions: readConditions(form, vocabulary, report),
    doubts: [],
  };
  return { content, errors };
}
