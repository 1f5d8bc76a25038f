import { addDays, type CivilDay, dayOfParts, eachDay, type Instant, weekday, zone } from '../../kernel/time/index.ts';

/** One holiday by rule. `substitute`: the days on which it falls that earn a substitute. */
interface Rule {
  readonly name: string;
  readonly day: CivilDay;
  readonly substitute: 'weekend' | 'sunday' | 'never';
}

const seoul = zone('Asia/Seoul');
const dangi = new Intl.DateTimeFormat('en-u-ca-dangi', { timeZone: 'Asia/Seoul', month: 'numeric', day: 'numeric' });

/** Month and day of the Korean lunar calendar, `4-8`; a leap month reads differently (`4bis-8`) and so is never a holiday. */
function lunarDay(day: CivilDay): string {
  const parts = dangi.formatToParts(seoul.at(day, 720) as Instant);
  const part = (type: string): string => parts.find(each => each.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
}

function solarOf(year: number, lunar: string, fromMonth: number): CivilDay {
  const from = dayOfParts({ year, month: fromMonth, date: 1 });
  for (const day of eachDay(from, addDays(from, 70))) if (lunarDay(day) === lunar) return day;
  throw new Error(`no lunar day ${lunar} in ${year}`);
}

const threeDays = (name: string, day: CivilDay): readonly Rule[] => [
  { name: `${name} 전날`, day: addDays(day, -1), substitute: 'sunday' },
  { name, day, substitute: 'sunday' },
  { name: `${name} 다음 날`, day: addDays(day, 1), substitute: 'sunday' },
];

/** The holidays of a year before substitutes, in order. */
function rulesOf(year: number): readonly Rule[] {
  const on = (month: number, date: number, name: string, substitute: Rule['substitute'] = 'weekend'): Rule => ({
    name,
    day: dayOfParts({ year, month, date }),
    substitute,
  });
  return [
    on(1, 1, '1월 1일', 'never'),
    ...threeDays('설날', solarOf(year, '1-1', 1)),
    on(3, 1, '3ㆍ1절'),
    ...(year >= 2026 ? [on(5, 1, '노동절')] : []),
    on(5, 5, '어린이날'),
    { name: '부처님 오신 날', day: solarOf(year, '4-8', 4), substitute: 'weekend' as const },
    on(6, 6, '현충일', 'never'),
    ...(year >= 2026 ? [on(7, 17, '제헌절')] : []),
    on(8, 15, '광복절'),
    ...threeDays('추석', solarOf(year, '8-15', 9)),
    on(10, 3, '개천절'),
    on(10, 9, '한글날'),
    on(12, 25, '기독탄신일'),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const earnsSubstitute = ({ day, substitute }: Rule, others: readonly Rule[]): boolean => {
  if (substitute === 'never') return false;
  const shared = others.some(other => other.day === day);
  return shared || weekday(day) === 7 || (substitute === 'weekend' && weekday(day) === 6);
};

/**
 * The holidays of a year by the rules in force since 2023 (with Labour Day and Constitution Day from 2026), without election
 * days and temporary holidays. A substitute is the next day that is neither a weekend day nor a holiday.
 *
 * @law 관공서의 공휴일에 관한 규정 제2조, 제3조
 */
export function holidaysByRule(year: number): readonly { readonly name: string; readonly day: CivilDay }[] {
  const rules = rulesOf(year);
  const taken = new Set(rules.map(rule => rule.day));
  const substituted = new Set<CivilDay>();
  const substitutes = rules.flatMap(rule => {
    const others = rules.filter(other => other !== rule);
    if (substituted.has(rule.day) || !earnsSubstitute(rule, others)) return [];
    substituted.add(rule.day);
    let day = addDays(rule.day, 1);
    while (taken.has(day) || weekday(day) > 5) day = addDays(day, 1);
    taken.add(day);
    return [{ name: `대체공휴일(${rule.name.replace(/ (?:전날|다음 날)$/, '')})`, day }];
  });
  return [...rules, ...substitutes];
}
