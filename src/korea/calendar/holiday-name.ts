import { type Words, words } from '../../kernel/words/index.ts';

const names: ReadonlyMap<string, string> = new Map([
  ['1월 1일', 'New Year’s Day'],
  ['설날 전날', 'Day before Seollal'],
  ['설날', 'Seollal (Lunar New Year)'],
  ['설날 다음 날', 'Day after Seollal'],
  ['3ㆍ1절', 'Independence Movement Day'],
  ['노동절', 'Labour Day'],
  ['어린이날', 'Children’s Day'],
  ['부처님 오신 날', 'Buddha’s Birthday'],
  ['현충일', 'Memorial Day'],
  ['제헌절', 'Constitution Day'],
  ['광복절', 'Liberation Day'],
  ['추석 전날', 'Day before Chuseok'],
  ['추석', 'Chuseok'],
  ['추석 다음 날', 'Day after Chuseok'],
  ['개천절', 'National Foundation Day'],
  ['한글날', 'Hangeul Day'],
  ['기독탄신일', 'Christmas Day'],
  ['임시공휴일', 'Temporary holiday'],
  ['대통령선거', 'Presidential election'],
  ['국회의원선거', 'National Assembly election'],
  ['전국동시지방선거', 'Local elections'],
]);

/** The name of a holiday in both languages; a name the almanac has never used is a fault, so that none stays untranslated. */
export function holidayName(korean: string): Words {
  const [, outer = korean, inner] = /^(대체공휴일|임시공휴일)\((.+)\)$/.exec(korean) ?? [];
  if (inner !== undefined)
    return words(korean, `${outer === '대체공휴일' ? 'Substitute' : 'Temporary'} holiday (${holidayName(inner).en})`);
  const english = names.get(korean.replace(/^제\d+대\s*/, ''));
  if (english === undefined) throw new Error(`holiday without an English name: ${korean}`);
  return words(korean, english);
}
