import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The kinds of tests, told by the file's name, in the order they run. */
export const kinds = {
  unit: (file: string) => file.endsWith('.test.ts') && !/\.(?:db|page)\.test\.ts$/.test(file),
  database: (file: string) => file.endsWith('.db.test.ts'),
  browser: (file: string) => file.endsWith('.page.test.ts'),
  launcher: (file: string) => file.endsWith('.test.mjs'),
} as const;

export type Kind = keyof typeof kinds;

export const places = ['src', 'bench', 'test', 'tools', 'bin'];

/** Every test file below the program's folders, relative to the root, in a fixed order. */
export function testFiles(root: string): readonly string[] {
  const found = places
    .filter(place => existsSync(join(root, place)))
    .flatMap(place =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map(name => join(place, name)),
    )
    .map(file => file.split(sep).join('/'));
  return found.filter(file => Object.values(kinds).some(isKind => isKind(file))).sort();
}

const plain = (path: string): string => path.replace(/^\.\//, '').replace(/\/+$/, '');

/** The files at or below one of the paths; `src/kernel/log` means the folder and not `src/kernel/login`. */
export const below = (files: readonly string[], paths: readonly string[]): readonly string[] =>
  paths.length === 0
    ? files
    : files.filter(file => paths.map(plain).some(path => file === path || file.startsWith(`${path}/`)));

export const isPath = (root: string, word: string): boolean =>
  existsSync(join(root, plain(word))) && (word.includes('/') || statSync(join(root, plain(word))).isDirectory());
