import { bench } from './bench.ts';
import { check } from './check.ts';
import { enrol } from './enrol.ts';
import { help } from './help.ts';
import { importFile } from './import.ts';
import { rotate } from './rotate.ts';
import { seed } from './seed.ts';
import { start } from './start.ts';

/** What the command line can do: each gives the exit code. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start,
  seed,
  check,
  import: importFile,
  enrol,
  rotate,
  bench,
  help,
};
