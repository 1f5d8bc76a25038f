import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { failed, type Outcome, passed, skipped, together } from './outcome.ts';
import type { Verdict } from './reporter.ts';

const reporter = fileURLToPath(new URL('./reporter.ts', import.meta.url));

const options = (destination: string): readonly string[] => [
  '--disable-warning=ExperimentalWarning',
  '--test',
  '--test-isolation=none',
  '--test-timeout=180000',
  `--test-reporter=${reporter}`,
  `--test-reporter-destination=${destination}`,
];

function read(file: string): readonly Verdict[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    // The last piece is empty, or half a line of a process that was killed.
    return lines.slice(0, -1).map(line => JSON.parse(line) as Verdict);
  } catch {
    return [];
  }
}

function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.kind === 'pass') return passed();
  if (verdict.kind === 'fail') return failed(verdict.name, verdict.detail);
  if (verdict.reason === '') return failed(verdict.name, 'It is skipped without saying why.');
  return skipped(verdict.name, verdict.reason);
}

/** The end of what a process printed, which is where it says what ailed it. */
const tail = (output: string): string => output.split('\n').slice(-60).join('\n').trim();

/** Runs test files in one process of its own and counts their tests; a process that dies or hangs is a failure too. */
export async function nodeTests(files: readonly string[], { cwd = '.', limit = 900_000 } = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'madang-verdicts-'));
  const destination = join(folder, 'verdicts');
  try {
    const { output, trouble } = await command(process.execPath, [...options(destination), ...files], { cwd, limit });
    const outcome = together(read(destination).map(outcomeOf));
    // A process with failed tests ends with code 1; any other end says something of its own.
    const expected = trouble === undefined || (trouble === 'ended with code 1' && outcome.failures.length > 0);
    if (expected) return outcome;
    return together([outcome, failed('the process of the tests', `It ${trouble}.\n${tail(output)}`)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
