import { isTest } from './room.ts';
import type { Rule } from './rule.ts';
import { linesOf, type Tree } from './tree.ts';

const inTests = (fits: (line: string) => boolean) => (tree: Tree) =>
  [...tree].filter(([path]) => isTest(path)).flatMap(([path, text]) => linesOf(path, text, fits));

const call = String.raw`\b(?:test|it|describe|suite)`;
const alone = new RegExp(`${call}\\.only\\(|[{,]\\s*only:\\s*true`);
const leftOut = new RegExp(`${call}\\.(?:skip|todo)\\(|\\bt\\.(?:skip|todo)\\(\\s*\\)|[{,]\\s*(?:skip|todo):\\s*true`);

export const complete: Rule = {
  holds: 'no test runs alone, and none is left out without saying why',
  breaches: inTests(line => alone.test(line) || leftOut.test(line)),
};

export const apart: Rule = {
  holds:
    'beforeEach and afterEach stand in a describe: the files of a run share one process, where they would reach all',
  breaches: inTests(line => /^(?:beforeEach|afterEach)\(/.test(line)),
};
