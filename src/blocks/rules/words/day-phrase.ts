import { formatDay, isDay } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { DayNode } from '../../language/index.ts';
import { filled, inBrackets, type Phrase, phrase, tightness, within } from './phrase.ts';
import type { Told } from './told.ts';
import { valueToday } from './told.ts';

const spans = {
  years: words('{n}년', '{n:one year|# years}'),
  months: words('{n}개월', '{n:one month|# months}'),
  days: words('{n}일', '{n:one day|# days}'),
} as const;

/** A day as people write it. */
export const dayWords = (day: string): Words =>
  isDay(day) ? words(formatDay('ko', day), formatDay('en', day)) : words(day, day);

const held = (node: DayNode & { op: 'day-parameter' }, told: Told): Words => {
  const value = valueToday(node.parameter, told);
  const { ko, en } = node.parameter.words;
  if (value === undefined) return words(ko, en);
  const day = inBrackets(dayWords(value.value));
  return words(`${ko}${day.ko}`, `${en} ${day.en}`);
};

/** A day as a noun phrase: `출생일`, `신청일의 3개월 뒤`. */
export function dayPhrase(node: DayNode, told: Told): Phrase {
  if (node.words) return phrase(node.words);
  switch (node.op) {
    case 'day':
      return phrase(dayWords(node.day));
    case 'day-fact':
      return phrase(node.fact.words);
    case 'day-parameter':
      return phrase(held(node, told));
    case 'asked-day':
      return phrase(words('기준일', 'the day in question'));
    case 'later': {
      if (node.by === 0) return dayPhrase(node.of, told);
      const span = filled(spans[node.in], { n: Math.abs(node.by) });
      const of = within(dayPhrase(node.of, told), tightness.product);
      return phrase(
        node.by > 0
          ? words(`${of.ko}의 ${span.ko} 뒤`, `${span.en} after ${of.en}`)
          : words(`${of.ko}의 ${span.ko} 전`, `${span.en} before ${of.en}`),
        tightness.product,
      );
    }
  }
}
