import { readFile } from 'node:fs/promises';
import { loadAreas, refusedLineReasons } from '../../korea/index.ts';
import { onInstallation } from './installation.ts';
import { read } from './setting.ts';

/** `import areas FILE`: the official legal-dong table. Lines that cannot be taken are named with their reason. */
export const importFile = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = read(args);
  const [what, path] = positionals;
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (what !== 'areas' || bytes === undefined) {
    process.stderr.write('import areas FILE\n');
    return 1;
  }
  return onInstallation(values.data, async ({ owner, keys }) => {
    const { accepted, refused } = await loadAreas(owner, keys, [bytes]);
    for (const { line, reason } of refused.slice(0, 20))
      process.stdout.write(`${line}: ${refusedLineReasons[reason].ko} / ${refusedLineReasons[reason].en}\n`);
    process.stdout.write(`${accepted} taken, ${refused.length} refused\n`);
    return refused.length === 0 ? 0 : 1;
  });
};
