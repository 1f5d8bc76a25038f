import { posix } from 'node:path';
import { filesOf, type Tree } from './tree.ts';

/** One file naming another of this repository. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const forms = [
  /^\s*(?:import|export)\b[^;'"`]*?\bfrom\s+['"](\.[^'"]+)['"]/gm,
  /^\s*import\s+['"](\.[^'"]+)['"]/gm,
  /\bimport\(\s*['"](\.[^'"]+)['"]/g,
];

/** The imports between files of the repository, those of types included: who knows a type leans on its room. */
export const importsOf = (tree: Tree): readonly Import[] =>
  filesOf(tree, /\.(?:ts|mjs)$/).flatMap(([from, text]) =>
    forms
      .flatMap(form => [...text.matchAll(form)])
      .map(([, path = '']) => ({ from, to: posix.join(posix.dirname(from), path) })),
  );
