import { formatDay } from '../../kernel/time/index.ts';
import { formatNumber, type Words } from '../../kernel/words/index.ts';
import type { FileAnswer, Question, Shown } from '../language/index.ts';
import { asDay, type FactWriting, isAddress, noFact } from '../registers/index.ts';

export { factText } from '../registers/index.ts';

/** How facts and answers are written for people: on paper and on screens alike. */
export interface Writing extends FactWriting {
  /** The name of a person behind a key, where a question chose people. */
  readonly nameOf?: (key: string) => string | undefined;
}

const yes: Words = { ko: '예', en: 'Yes' };
const no: Words = { ko: '아니요', en: 'No' };
const left: Words = { ko: '답하지 않음', en: 'Not answered' };

const isFile = (value: unknown): value is FileAnswer => typeof value === 'object' && value !== null && 'file' in value;

/** Whether a part of a document or a screen shows a fact in full. */
export const showsInFull = (shown: Shown, holds: (condition: NonNullable<Shown['inFull']>) => boolean): boolean =>
  shown.inFull !== undefined && holds(shown.inFull);

/** An answer in words. */
export function answerText({ language, formats, nameOf }: Writing, question: Question, value: unknown): string {
  if (value === undefined || value === null) return left[language];
  switch (question.kind) {
    case 'choice':
      return question.options?.[String(value)]?.[language] ?? String(value);
    case 'yesNo':
      return (value ? yes : no)[language];
    case 'day': {
      const found = asDay(value);
      return found ? formatDay(language, found, 'weekday') : String(value);
    }
    case 'address':
      return isAddress(value) ? formats.address(language, value) : noFact[language];
    case 'people':
      return Array.isArray(value)
        ? value.map(key => nameOf?.(String(key)) ?? noFact[language]).join(', ')
        : noFact[language];
    case 'file':
      return isFile(value) ? value.name : noFact[language];
    case 'number': {
      const number = formatNumber(language, Number(value));
      return question.unit ? `${number}${language === 'ko' ? '' : ' '}${question.unit[language]}` : number;
    }
    case 'text':
    case 'longText':
      return String(value);
  }
}
