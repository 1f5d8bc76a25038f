/** A metric's labels. Values must come from a small fixed set (a route pattern, a status), never from a request. */
export type Labels = Readonly<Record<string, string | number>>;

export interface Counter {
  add(labels?: Labels, by?: number): void;
}
export interface Gauge {
  set(value: number, labels?: Labels): void;
}
export interface Histogram {
  /** Adds one measurement, in the unit that the metric's name ends with. */
  observe(value: number, labels?: Labels): void;
}

/** A registry of metrics that prints itself in the Prometheus text format 0.0.4. */
export interface Metrics {
  counter(name: string, help: string): Counter;
  gauge(name: string, help: string): Gauge;
  /** `buckets` are upper bounds in ascending order; the default suits seconds of a web request. */
  histogram(name: string, help: string, buckets?: readonly number[]): Histogram;
  /** Called before each printing, to set gauges from the outside world. */
  beforePrint(collect: () => void): void;
  print(): string;
}

const mostSeries = 2000;
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const escapeLabel = (text: string): string =>
  text.replace(/[\\"\n]/g, found => (found === '\n' ? '\\n' : `\\${found}`));

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** The series of one metric by their label text. A label with too many values is a fault of the caller: new series are dropped. */
class Series<Value> {
  readonly byLabels = new Map<string, Value>();
  readonly #fresh: () => Value;
  constructor(fresh: () => Value) {
    this.#fresh = fresh;
  }
  at(labels: Labels): Value {
    const key = labelText(labels);
    const found = this.byLabels.get(key);
    if (found !== undefined) return found;
    const fresh = this.#fresh();
    if (this.byLabels.size < mostSeries) this.byLabels.set(key, fresh);
    return fresh;
  }
}

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  lines(): string[];
}

interface Cell {
  value: number;
}
interface Distribution {
  readonly counts: number[];
  count: number;
  sum: number;
}

const cellLines = (name: string, series: Series<Cell>): string[] =>
  [...series.byLabels].map(([labels, cell]) => `${name}${labels} ${cell.value}`);

const withBound = (labels: string, bound: string): string =>
  labels === '' ? `{le="${bound}"}` : `${labels.slice(0, -1)},le="${bound}"}`;

const distributionLines = (name: string, bounds: readonly number[], series: Series<Distribution>): string[] =>
  [...series.byLabels].flatMap(([labels, distribution]) => [
    ...bounds.map(
      (bound, index) => `${name}_bucket${withBound(labels, String(bound))} ${distribution.counts[index] ?? 0}`,
    ),
    `${name}_bucket${withBound(labels, '+Inf')} ${distribution.count}`,
    `${name}_sum${labels} ${distribution.sum}`,
    `${name}_count${labels} ${distribution.count}`,
  ]);

function observe(distribution: Distribution, bounds: readonly number[], value: number): void {
  distribution.count += 1;
  distribution.sum += value;
  for (const [index, bound] of bounds.entries()) if (value <= bound) distribution.counts[index]! += 1;
}

/** An empty registry. A name can be declared once; a second declaration is a fault. */
export function createMetrics(): Metrics {
  const metrics = new Map<string, Metric>();
  const collectors: (() => void)[] = [];
  const declare = (metric: Metric): void => {
    if (!/^[a-z_:][a-z0-9_:]*$/.test(metric.name)) throw new Error(`not a metric name: ${metric.name}`);
    if (metrics.has(metric.name)) throw new Error(`metric declared twice: ${metric.name}`);
    metrics.set(metric.name, metric);
  };
  return {
    counter(name, help) {
      const series = new Series<Cell>(() => ({ value: 0 }));
      declare({ name, help, type: 'counter', lines: () => cellLines(name, series) });
      return {
        add(labels = {}, by = 1) {
          series.at(labels).value += by;
        },
      };
    },
    gauge(name, help) {
      const series = new Series<Cell>(() => ({ value: 0 }));
      declare({ name, help, type: 'gauge', lines: () => cellLines(name, series) });
      return {
        set(value, labels = {}) {
          series.at(labels).value = value;
        },
      };
    },
    histogram(name, help, buckets = secondsBuckets) {
      const series = new Series<Distribution>(() => ({ counts: buckets.map(() => 0), count: 0, sum: 0 }));
      declare({ name, help, type: 'histogram', lines: () => distributionLines(name, buckets, series) });
      return { observe: (value, labels = {}) => observe(series.at(labels), buckets, value) };
    },
    beforePrint: collect => void collectors.push(collect),
    print() {
      for (const collect of collectors) collect();
      return [...metrics.values()]
        .map(metric =>
          [`# HELP ${metric.name} ${metric.help}`, `# TYPE ${metric.name} ${metric.type}`, ...metric.lines(), ''].join(
            '\n',
          ),
        )
        .join('');
    },
  };
}
