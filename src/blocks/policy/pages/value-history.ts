import { type Html, html, lineChart, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatNumber, words } from '../../../kernel/words/index.ts';
import type { DatedValue } from '../../language/index.ts';
import { type ParameterUse, valueLines } from '../parameter-use.ts';
import { dayText, sourceText, spanText, valueHtml, verifiedBadge } from './rule-parts.ts';

const text = {
  history: words('기간별 값', 'Values over time'),
  value: words('값', 'Value'),
  when: words('적용 기간', 'Applies'),
  published: words('공포·고시일', 'Published'),
  source: words('출처', 'Source'),
  checked: words('확인', 'Checked'),
  from: words('적용 시작일', 'Applies from'),
  chart: words('{name}: 시기별 값', '{name} over time'),
  described: words('{from}의 값부터 {to}의 값까지 보여 줍니다.', 'Shows the values from {from} to {to}.'),
};

const mostSeries = 4;

/** A chart of the figures, where there are several that one line can join. */
function chart(
  ctx: Context,
  use: Pick<ParameterUse, 'parameter' | 'shape'>,
  values: readonly DatedValue<unknown>[],
): Html | undefined {
  if (values.length < 2 || use.shape.kind === 'brackets' || use.shape.kind === 'day') return undefined;
  const lines = values.map(one => valueLines(use.shape, one.value));
  const most = Math.min(mostSeries, Math.max(...lines.map(one => one.length)));
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return undefined;
  const scale = use.shape.unit.dimension === 'ratio' ? 100 : 1;
  const format = (value: number) =>
    scale === 100 ? `${formatNumber(ctx.language, value)}%` : formatNumber(ctx.language, value);
  return lineChart({
    language: ctx.language,
    id: 'values',
    title: ctx.say(text.chart, { name: use.parameter.words }),
    description: ctx.say(text.described, { from: dayText(ctx, first.from), to: dayText(ctx, last.from) }),
    format,
    measure: ctx.say(text.value),
    dimension: ctx.say(text.from),
    labels: values.map(one => one.from),
    series: Array.from({ length: most }, (_, i) => ({
      label: ctx.say(lines.at(-1)?.[i]?.label ?? use.parameter.words),
      values: lines.map(line => {
        const number = line[i]?.number;
        return number === undefined ? null : number * scale;
      }),
    })),
  });
}

/** Every value that a parameter has had, with when it applied, when it was published and where it comes from. */
export function valueHistory(
  ctx: Context,
  use: Pick<ParameterUse, 'parameter' | 'shape'>,
  given: readonly DatedValue<unknown>[],
): Html {
  const values = given.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return html`${chart(ctx, use, values)}${table({
    language: ctx.language,
    caption: ctx.say(text.history),
    rows: values.toReversed(),
    columns: [
      { header: ctx.say(text.when), cell: one => spanText(ctx, one), rowHeader: true },
      { header: ctx.say(text.value), cell: one => valueHtml(ctx, valueLines(use.shape, one.value)) },
      { header: ctx.say(text.published), cell: one => (one.published ? dayText(ctx, one.published) : '–') },
      { header: ctx.say(text.source), cell: one => sourceText(ctx, one) },
      { header: ctx.say(text.checked), cell: one => verifiedBadge(ctx, one.verified) },
    ],
  })}`;
}
