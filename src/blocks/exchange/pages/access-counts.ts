import { type Html, html, lineChart, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { addMonths, type CivilDay, dayOfParts, partsOf, type Zone } from '../../../kernel/time/index.ts';
import { formatNumber, type Language, type Words, words } from '../../../kernel/words/index.ts';
import type { ReceiptCount } from '../exchange.ts';
import { unitWords } from '../receipt-words.ts';

const text = {
  caption: words('최근 12개월 동안 본 횟수', 'Looks in the last 12 months'),
  who: words('본 곳', 'Who'),
  looks: words('횟수', 'Times'),
  month: words('달', 'Month'),
  self: words('본인', 'Yourself'),
  person: words('다른 신청인', 'Other applicants'),
  official: words('기관', 'Agencies'),
  program: words('시스템 (미리 동의한 확인)', 'The system, by your consent'),
  chart: words('달마다 본 횟수', 'Looks by month'),
  described: words(
    '{from}부터 {until}까지 기관과 다른 신청인이 {others}번, 본인이 {own}번 봤습니다.',
    'From {from} to {until}, agencies and other applicants looked {others} times and you looked {own} times.',
  ),
};

const short = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthText = (language: Language, month: string): string => {
  const [year = '', number = '1'] = month.split('-');
  return language === 'ko' ? `${year}. ${Number(number)}.` : `${short[Number(number) - 1]} ${year}`;
};

/** The first day of the month eleven months ago: with the present one, twelve months. */
export const countedFrom = (today: CivilDay): CivilDay => addMonths(dayOfParts({ ...partsOf(today), date: 1 }), -11);

const monthsFrom = (first: CivilDay): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => addMonths(first, i).slice(0, 7));

const sum = (counts: readonly ReceiptCount[]): number => counts.reduce((total, c) => total + c.looks, 0);

/** How often who looked: a table by office, and a chart by month with its numbers. */
export function accessCounts(
  ctx: Context,
  data: { counts: readonly ReceiptCount[]; zone: Zone; unitName: (unit: string) => Words },
): Html {
  const { counts } = data;
  const { language } = ctx;
  const months = monthsFrom(countedFrom(data.zone.dayOf(ctx.now)));
  const nameOf = ({ who, unit }: ReceiptCount): string =>
    who === 'official' && unit !== undefined ? unitWords(data.unitName, unit)[language] : text[who][language];
  const rows = [...Map.groupBy(counts, nameOf)]
    .map(([name, all]) => ({ name, looks: sum(all) }))
    .sort((a, b) => b.looks - a.looks || a.name.localeCompare(b.name, language));
  const number = (n: number): string => formatNumber(language, n);
  const series = (label: Words, of: (c: ReceiptCount) => boolean) => ({
    label: label[language],
    values: months.map(m => sum(counts.filter(c => c.month === m && of(c)))),
  });
  return html`${table({
    language,
    caption: text.caption[language],
    columns: [
      { header: text.who[language], cell: row => row.name, rowHeader: true },
      { header: text.looks[language], cell: row => number(row.looks), numeric: true },
    ],
    rows,
  })}${lineChart({
    language,
    id: 'looks',
    title: text.chart[language],
    description: ctx.say(text.described, {
      from: monthText(language, months[0] ?? ''),
      until: monthText(language, months.at(-1) ?? ''),
      others: sum(counts.filter(c => c.who !== 'self')),
      own: sum(counts.filter(c => c.who === 'self')),
    }),
    format: number,
    measure: text.looks[language],
    dimension: text.month[language],
    formatTick: n => (Number.isInteger(n) ? number(n) : ''),
    labels: months.map(m => (language === 'ko' ? `${Number(m.slice(5))}월` : (short[Number(m.slice(5)) - 1] ?? ''))),
    series: [
      series(words('기관과 다른 신청인', 'Agencies and other applicants'), c => c.who !== 'self'),
      series(text.self, c => c.who === 'self'),
    ],
  })}`;
}
