import { readFile, stat } from 'node:fs/promises';
import { systemClock } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { gov24Pages, importBenefits, loadAreas, refusedLineReasons, refusedRowReasons } from '../../korea/index.ts';
import type { Government } from '../government.ts';
import { onInstallation } from './installation.ts';
import { read } from './setting.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mostTold = 20;

const refusals = (refused: readonly { readonly place: string; readonly reason: Words }[]): void => {
  for (const { place, reason } of refused.slice(0, mostTold)) say(`${place}: ${reason.ko} / ${reason.en}`);
};

type Import = (madang: Government, path: string) => Promise<number>;

/** The official legal-dong table. */
const areas: Import = async ({ owner, keys }, path) => {
  const { accepted, refused } = await loadAreas(owner, keys, [await readFile(path)]);
  refusals(refused.map(({ line, reason }) => ({ place: `${line}`, reason: refusedLineReasons[reason] })));
  say(`${accepted} taken, ${refused.length} refused`);
  return refused.length === 0 ? 0 : 1;
};

/** A folder of pages of the Gov24 lists serviceList, serviceDetail and supportConditions, whole, as JSON. */
const benefits: Import = async ({ owner }, path) => {
  const report = await importBenefits(owner, () => gov24Pages(path), { now: systemClock(), complete: true });
  const { added, updated, unchanged, contested, gone, refused } = report;
  refusals(refused.map(({ page, row, reason }) => ({ place: `${page} ${row}`, reason: refusedRowReasons[reason] })));
  say(
    `${added} added, ${updated} updated, ${unchanged} unchanged, ${contested} differ from what was confirmed, ${gone} gone, ${refused.length} refused`,
  );
  return refused.length === 0 ? 0 : 1;
};

/** What can be imported, and whether its place is a folder. */
const imports: ReadonlyMap<string, readonly [run: Import, folder: boolean]> = new Map([
  ['areas', [areas, false]],
  ['benefits', [benefits, true]],
] as const);

/** `import areas FILE`, `import benefits FOLDER`: what cannot be taken is named with its place and reason. */
export const importFile = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = read(args);
  const [what = '', path = ''] = positionals;
  const [run, folder] = imports.get(what) ?? [];
  const there = await stat(path).catch(() => undefined);
  if (run === undefined || there?.isDirectory() !== folder) {
    process.stderr.write('import areas FILE\nimport benefits FOLDER\n');
    return 1;
  }
  return onInstallation(values.data, madang => run(madang, path));
};
