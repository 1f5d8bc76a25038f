import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { nodeTests } from './node-tests.ts';
import { failed, type Outcome, passed, skipped } from './outcome.ts';
import { below, type Kind, kinds, places, testFiles } from './test-files.ts';

/** One thing `npm test` does. */
export interface Step {
  readonly name: string;
  /** What it looks at, for the line that announces it. */
  readonly over: string;
  readonly run: () => Promise<Outcome>;
}

const fiveMinutes = 300_000;

/** A program whose exit code is the verdict; what it printed is the detail. */
const program = (root: string, name: string, over: string, args: readonly string[]): Step => ({
  name,
  over,
  async run() {
    const { trouble, output } = await command(process.execPath, args, { cwd: root, limit: fiveMinutes });
    return trouble === undefined ? passed() : failed(name, `It ${trouble}.\n${output.trim()}`);
  },
});

const fromNpm = (root: string, path: string): string => join(root, 'node_modules', path);

const types = (root: string): Step =>
  program(root, 'types', 'tsc', [fromNpm(root, 'typescript/bin/tsc'), '--pretty', 'false', '-p', '.']);

const lint = (root: string): Step =>
  program(root, 'lint', places.join(' '), [
    fromNpm(root, '@biomejs/biome/bin/biome'),
    'ci',
    '--colors=off',
    '--diagnostic-level=warn',
    '--max-diagnostics=200',
    ...places.filter(place => existsSync(join(root, place))),
  ]);

/** The declarations of the Korean pack, judged by the program itself. */
function declarations(root: string): Step {
  const main = join(root, 'src', 'portal', 'main.ts');
  const step = program(root, 'check', 'the declarations', [join(root, 'bin', 'madang.mjs'), 'check']);
  if (existsSync(main)) return step;
  return { ...step, run: async () => skipped('check', 'There is no src/portal/main.ts to run it.') };
}

function tests(root: string, kind: Kind, paths: readonly string[]): Step | undefined {
  const files = below(testFiles(root), paths).filter(kinds[kind]);
  if (files.length === 0) return undefined;
  const over = files.length === 1 ? '1 file' : `${files.length} files`;
  return { name: kind, over, run: () => nodeTests(files, { cwd: root }) };
}

/** What a run is asked for: steps by name, or test files by path; nothing at all means everything. */
export interface Wish {
  readonly steps: readonly string[];
  readonly paths: readonly string[];
}

export const stepNames = ['types', 'lint', 'unit', 'database', 'browser', 'launcher', 'check'] as const;

/**
 * The steps in lanes: lanes of one row run at the same time, rows one after the other. Types and lint beside the unit tests
 * fill two cores; the database and the browser are several processes each, and are measured by some tests, so they run alone.
 */
export function plan(root: string, wish: Wish): readonly (readonly (readonly Step[])[])[] {
  const { steps, paths } = wish;
  const wanted = (name: string): boolean => (steps.length === 0 ? paths.length === 0 : steps.includes(name));
  const testing = (kind: Kind): readonly Step[] => {
    const step = steps.length === 0 || steps.includes(kind) ? tests(root, kind, paths) : undefined;
    return step === undefined ? [] : [step];
  };
  const other = (name: string, make: (root: string) => Step): readonly Step[] => (wanted(name) ? [make(root)] : []);
  return [
    [[...other('types', types), ...other('lint', lint)], testing('unit')],
    [testing('database')],
    [testing('browser')],
    [testing('launcher')],
    [other('check', declarations)],
  ];
}
