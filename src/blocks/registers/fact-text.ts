import { type CivilDay, day, formatDay, isDay } from '../../kernel/time/index.ts';
import { formatNumber, type Language, type Words } from '../../kernel/words/index.ts';
import type { Address, Fact, Formats } from '../language/index.ts';

/** How facts are written for people: on paper and on screens alike. */
export interface FactWriting {
  readonly language: Language;
  readonly formats: Formats;
}

/** What stands where nothing is recorded. */
export const noFact: Words = { ko: '-', en: '–' };
const yes: Words = { ko: '예', en: 'Yes' };
const no: Words = { ko: '아니요', en: 'No' };

export const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'areaCode' in value && 'roadName' in value;

/** A day, when the value is the text of one. */
export const asDay = (value: unknown): CivilDay | undefined =>
  typeof value === 'string' && isDay(value) ? day(value) : undefined;

/** A fact's value in words. Nothing recorded is a dash; a sealed value is masked unless `inFull`. */
export function factText({ language, formats }: FactWriting, fact: Fact, value: unknown, inFull = false): string {
  if (value === undefined || value === null) return noFact[language];
  switch (fact.is.kind) {
    case 'day': {
      const found = asDay(value);
      return found ? formatDay(language, found) : String(value);
    }
    case 'code':
      return fact.is.options?.[String(value)]?.[language] ?? String(value);
    case 'sealed':
      return inFull ? formats.identityNumber(String(value)) : formats.masked(String(value));
    case 'address':
      return isAddress(value) ? formats.address(language, value) : noFact[language];
    case 'number':
      return typeof value === 'number' ? formatNumber(language, value) : String(value);
    case 'yesNo':
      return (value ? yes : no)[language];
    case 'reference':
      return noFact[language];
    case 'text':
      return String(value);
  }
}
