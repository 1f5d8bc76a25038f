import { pathToFileURL } from 'node:url';
import { buildSearchIndex, type Entry, fold, type SearchIndex } from '../src/kernel/search/index.ts';
import { labelledQueries } from './support/labelled-queries.ts';
import { nationalSize, serviceNames } from './support/service-names.ts';
import { type TypedQuery, typedQueries } from './support/typed-queries.ts';

interface Timed {
  readonly query: TypedQuery;
  readonly ms: number;
  /** Processor time of this thread alone, to tell a busy machine from slow code. */
  readonly cpuMs: number;
  /** Place of the entry the query was made from, -1 when not among ten. */
  readonly place: number;
}

const cpuNow = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function timed<T>(work: () => T): { ms: number; cpuMs: number; value: T } {
  const cpuStart = cpuNow();
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, cpuMs: cpuNow() - cpuStart, value };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function runAll(index: SearchIndex, queries: readonly TypedQuery[]): Timed[] {
  return queries.map(query => {
    const { value, ...spent } = timed(() =>
      query.kind === 'being typed' ? index.suggest(query.text) : index.search(query.text).hits,
    );
    return { query, ...spent, place: value.findIndex(({ id }) => id === query.from) };
  });
}

/** The yardstick: every normalised name and alias is looked through for the normalised query. */
function scanAll(entries: readonly Entry[], queries: readonly TypedQuery[]): number[] {
  const labels = entries.map(({ name, also }) => [name, ...also].map(label => fold(label).replaceAll(' ', '')));
  return queries.map(({ text }) => {
    const scan = (): number => {
      const wanted = fold(text.slice(0, 120)).replaceAll(' ', '');
      return labels.filter(own => own.some(label => label.includes(wanted))).length;
    };
    return timed(scan).ms;
  });
}

const ms = (value: number): string => value.toFixed(2);

function row(name: string, times: readonly number[], found: readonly Timed[] = []): string[] {
  const sorted = ascending(times);
  const labelled = found.filter(({ query }) => query.from !== undefined);
  const share = (hits: (place: number) => boolean): string =>
    labelled.length === 0 ? '' : (labelled.filter(({ place }) => hits(place)).length / labelled.length).toFixed(3);
  const quality = [share(place => place === 0), share(place => place >= 0)];
  return [
    name,
    String(times.length),
    ...[0.5, 0.95, 0.99].map(q => ms(quantile(sorted, q))),
    ms(sorted.at(-1) ?? 0),
    ...quality,
  ];
}

function labelledRow(index: SearchIndex, entries: readonly Entry[]): string[] {
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const runs = labelledQueries.map(([, query, ...wanted]) => {
    const { value, ...spent } = timed(() => index.search(query).hits);
    return {
      ...spent,
      place: value.findIndex(({ id }) => wanted.includes(names.get(id) ?? '')),
      query: { kind: '', text: query, from: '' },
    };
  });
  return row(
    'written by hand',
    runs.map(run => run.ms),
    runs,
  );
}

/** Builds the index while a timer watches how long the event loop is held. */
async function build(entries: readonly Entry[]): Promise<{ index: SearchIndex; ms: number; longestHold: number }> {
  let longestHold = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    longestHold = Math.max(longestHold, now - last);
    last = now;
  }, 1);
  const start = performance.now();
  const index = await buildSearchIndex(entries);
  clearInterval(watch);
  return { index, ms: performance.now() - start, longestHold };
}

const header = ['query kind', 'queries', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'hit@1', 'hit@10'];

export const bench = {
  name: 'search',
  about: `Text search over ${nationalSize.toLocaleString('en')} Korean and English service names in memory, queries of all kinds mixed`,
  async run({ quick }: { quick: boolean }) {
    const entries = serviceNames();
    const { index, ms: buildMs, longestHold } = await build(entries);
    const queries = typedQueries(entries, quick ? 600 : 3000, 7);
    runAll(index, typedQueries(entries, 100, 8));
    const runs = runAll(index, queries);
    const times = runs.map(run => run.ms);
    const scanned = scanAll(
      entries,
      queries.filter((_, i) => i % 10 === 0),
    );
    const kinds = [...new Set(queries.map(({ kind }) => kind))].sort();
    const p99 = quantile(ascending(times), 0.99);
    const rows = [
      header,
      ...kinds
        .map(kind => ({ kind, own: runs.filter(({ query }) => query.kind === kind) }))
        .map(({ kind, own }) =>
          row(
            kind,
            own.map(run => run.ms),
            own,
          ),
        ),
      row('all, mixed', times, runs),
      row(
        'all, processor time',
        runs.map(run => run.cpuMs),
      ),
      labelledRow(index, entries),
      row('yardstick: linear scan', scanned),
      ['build', String(index.size), `${Math.round(buildMs)} ms`, '', '', `${Math.round(longestHold)} ms hold`, '', ''],
      ['memory', String(index.size), `${Math.round(index.bytes / 1e6)} MB`, '', '', '', '', ''],
    ];
    const ratio = p99 / quantile(ascending(scanned), 0.99);
    return {
      rows,
      result: {
        name: 'search p99',
        value: p99,
        unit: 'ms',
        ratio,
        against: 'a linear scan of the same normalised names',
      },
    };
  },
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, result } = await bench.run({ quick: process.argv.includes('--quick') });
  for (const cells of rows)
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(12))).join(''));
  console.log(result);
}
