import { table } from '../components/table.ts';
import { type Html, html } from '../html.ts';
import { type Chart, framed } from './chart.ts';
import { percent } from './scale.ts';

export interface Bar {
  readonly label: string;
  /** Zero or more. */
  readonly value: number;
  /** The one the text speaks of. */
  readonly highlighted?: boolean;
}

export interface BarChart extends Chart {
  readonly bars: readonly Bar[];
}

/** Pixels for one bar with its words above it; holds at the largest text size. */
const row = 56;

const bar = (chart: BarChart, one: Bar, i: number, largest: number): Html =>
  html`<text x="0" y="${i * row + 22}">${one.label}</text><text class="value" x="100%" y="${i * row + 22}" text-anchor="end">${chart.format(one.value)}</text><rect class="track" x="0" y="${i * row + 32}" width="100%" height="12" rx="6"/><rect class="${one.highlighted === true ? 'bar is-highlighted' : 'bar'}" x="0" y="${i * row + 32}" width="${percent(one.value / largest)}" height="12" rx="6"/>`;

/** Values beside one another as lying bars, each under its own words, so that long Korean names fit on a phone. */
export function barChart(chart: BarChart): Html {
  const largest = Math.max(...chart.bars.map(one => one.value), Number.MIN_VALUE);
  return framed(
    chart,
    chart.bars.length * row,
    chart.bars.map((one, i) => bar(chart, one, i, largest)),
    false,
    table({
      language: chart.language,
      caption: chart.title,
      rows: chart.bars,
      columns: [
        { header: chart.dimension, cell: one => one.label, rowHeader: true },
        { header: chart.measure, cell: one => chart.format(one.value), numeric: true },
      ],
    }),
  );
}
