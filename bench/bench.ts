import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface BenchOptions {
  /** A few seconds: enough to see that it works and roughly how fast. */
  readonly quick: boolean;
  /** As much as the claim is about, however long it takes. */
  readonly full: boolean;
}

/** The one figure a benchmark is about. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value divided by that of the yardstick, measured in the same run: it survives a busy or slow machine. */
  readonly ratio: number;
  /** The yardstick. */
  readonly against: string;
}

/** A benchmark: what `bench/<name>.ts` exports as `bench`. */
export interface Bench {
  /** The name of its file. */
  readonly name: string;
  /** One sentence: what is measured, over how much. */
  readonly about: string;
  readonly run: (
    options: BenchOptions,
  ) => Promise<{ readonly rows: readonly (readonly string[])[]; readonly result: BenchResult }>;
}

const notBenches = new Set(['bench.ts', 'run.ts']);

const isBench = (value: unknown): value is Bench =>
  typeof value === 'object' && value !== null && 'name' in value && 'about' in value && 'run' in value;

async function load(folder: string, file: string): Promise<Bench> {
  const { bench } = (await import(pathToFileURL(join(folder, file)).href)) as { bench?: unknown };
  if (!isBench(bench)) throw new Error(`${file} exports no bench { name, about, run }`);
  if (`${bench.name}.ts` !== file) throw new Error(`${file} calls its bench ${bench.name}`);
  return bench;
}

/** The benchmarks of a folder: each of its files is one. A file that is none is a fault. */
export async function findBenches(folder: string): Promise<readonly Bench[]> {
  const files = readdirSync(folder).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !notBenches.has(name),
  );
  return await Promise.all(files.sort().map(file => load(folder, file)));
}

/** Rows as text in columns: the first to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(cells => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map(cells => line(cells).trimEnd()).join('\n');
}

/** The last line of a run, for programs: exactly these keys. A figure that is none is a fault. */
export function lastLine({ name, value, unit, ratio, against }: BenchResult): string {
  if (!Number.isFinite(value) || !Number.isFinite(ratio)) throw new Error(`${name}: ${value} ${unit}, ratio ${ratio}`);
  return JSON.stringify({ name, value, unit, ratio, against });
}
