import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files of the repository, by path from its root, with their text; files that are not text have ''. */
export type Tree = ReadonlyMap<string, string>;

const notText = /\.(?:br|gz|ico|jpg|otf|pdf|png|ttf|woff2)$/;

/** What git keeps or would keep; without git, what lies in the folders the program is made of. */
function paths(root: string): readonly string[] {
  try {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', options, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\0',
    );
  } catch {
    const folders = readdirSync(root).filter(name => !['node_modules', 'data', '.git', '.cache'].includes(name));
    return folders.flatMap(name => {
      if (!statSync(join(root, name)).isDirectory()) return [name];
      return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map(path => join(name, path));
    });
  }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Reads the repository. Left out is the tree that breaks every rule on purpose. */
export function readTree(root: string): Tree {
  const files = [...new Set(paths(root))]
    .filter(path => path !== '' && path !== 'test/house/broken-tree.ts' && isFile(join(root, path)))
    .sort();
  return new Map(
    files.map(path => [path.split(sep).join('/'), notText.test(path) ? '' : readFileSync(join(root, path), 'utf8')]),
  );
}

/** The entries whose path fits. */
export const filesOf = (tree: Tree, fits: RegExp): readonly (readonly [path: string, text: string])[] =>
  [...tree].filter(([path]) => fits.test(path));

/** The lines of a text that fit, as `path:line`. */
export const linesOf = (path: string, text: string, fits: (line: string) => boolean): readonly string[] =>
  text.split('\n').flatMap((line, index) => (fits(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : []));
