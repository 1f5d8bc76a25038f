import { type Column, table } from '../components/table.ts';
import { type Content, type Html, html } from '../html.ts';
import { type Chart, framed } from './chart.ts';
import { labelled, percent, ticks } from './scale.ts';

export interface Series {
  readonly label: string;
  /** One for each of `labels`; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

export interface LineChart extends Chart {
  /** Along the chart: months, days. */
  readonly labels: readonly string[];
  /** Up to four; told apart by dash and marker, not by colour alone. */
  readonly series: readonly Series[];
  /** Labels of the upright axis, shorter than `format`: 120만. */
  readonly formatTick?: (value: number) => string;
}

const height = 280;
const top = 24;
const bottom = 244;
const left = 0.13;
const right = 0.97;

interface Plot {
  readonly x: (i: number) => string;
  readonly y: (value: number) => number;
}

const plotOf = (chart: LineChart, largest: number): Plot => ({
  x: i => percent(left + ((right - left) * i) / Math.max(1, chart.labels.length - 1)),
  y: value => Number((bottom - ((bottom - top) * value) / largest).toFixed(1)),
});

const grid = (chart: LineChart, plot: Plot, marks: readonly number[]): Content =>
  marks.map(
    mark =>
      html`<line class="grid" x1="${percent(left - 0.02)}" x2="100%" y1="${plot.y(mark)}" y2="${plot.y(mark)}"/><text class="tick" x="${percent(left - 0.035)}" y="${plot.y(mark) + 4}" text-anchor="end">${(chart.formatTick ?? chart.format)(mark)}</text>`,
  );

const axis = (chart: LineChart, plot: Plot): Content => {
  const shown = labelled(chart.labels.length, 5);
  return chart.labels.map(
    (label, i) =>
      shown.has(i) &&
      html`<text class="tick" x="${plot.x(i)}" y="${bottom + 26}" text-anchor="${i === chart.labels.length - 1 ? 'end' : 'middle'}">${label}</text>`,
  );
};

const line = (series: Series, n: number, plot: Plot): Content =>
  html`<g class="series s${n + 1}">${series.values.map((value, i) => {
    const next = series.values[i + 1];
    return (
      value !== null &&
      next !== null &&
      next !== undefined &&
      html`<line x1="${plot.x(i)}" y1="${plot.y(value)}" x2="${plot.x(i + 1)}" y2="${plot.y(next)}"/>`
    );
  })}${series.values.map((value, i) => value !== null && html`<circle cx="${plot.x(i)}" cy="${plot.y(value)}" r="${series.values.length > 16 ? 2.5 : 4}"/>`)}</g>`;

const legend = (chart: LineChart): Content =>
  chart.series.length > 1 &&
  html`<ul class="krds-chart-legend">${chart.series.map(
    (series, n) =>
      html`<li><svg class="series s${n + 1}" width="32" height="12" aria-hidden="true" focusable="false"><line x1="2" y1="6" x2="30" y2="6"/><circle cx="16" cy="6" r="4"/></svg>${series.label}</li>`,
  )}</ul>`;

const numbers = (chart: LineChart): Html => {
  const several = chart.series.length > 1;
  const columns = chart.series.map(
    (series): Column<number> => ({
      header: several ? series.label : chart.measure,
      cell: i => (series.values[i] === null || series.values[i] === undefined ? '–' : chart.format(series.values[i])),
      numeric: true,
    }),
  );
  return table({
    language: chart.language,
    caption: several ? `${chart.title} (${chart.measure})` : chart.title,
    rows: chart.labels.map((_, i) => i),
    columns: [{ header: chart.dimension, cell: i => chart.labels[i], rowHeader: true }, ...columns],
  });
};

/** Values over time. Stands on zero; widths are shares and words are not scaled, so it reads on a phone as on a desk. */
export function lineChart(chart: LineChart): Html {
  const largest = Math.max(0, ...chart.series.flatMap(series => series.values.map(value => value ?? 0)));
  const marks = ticks(largest);
  const plot = plotOf(chart, marks.at(-1)!);
  return framed(
    chart,
    height,
    [grid(chart, plot, marks), axis(chart, plot), chart.series.map((series, n) => line(series, n, plot))],
    legend(chart),
    numbers(chart),
  );
}
