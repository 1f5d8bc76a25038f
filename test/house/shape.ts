import { isTest, rooms } from './room.ts';
import type { Rule } from './rule.ts';
import { filesOf } from './tree.ts';

export const furnished: Rule = {
  holds: 'each room has a README.md and an index.ts',
  breaches: tree =>
    [...rooms(tree).keys()].flatMap(folder =>
      ['README.md', 'index.ts'].map(name => `${folder}/${name}`).filter(path => !tree.has(path)),
    ),
};

const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|types?|shared|managers?)(?:\.[^/]*)?(?:\/|$)/;

export const nouns: Rule = {
  holds:
    'files and folders are named by a noun of the field, not utils, helpers, common, misc, types, shared or manager',
  breaches: tree => [...tree.keys()].filter(path => vague.test(path)),
};

/** Long for a reason. */
const long: ReadonlyMap<string, string> = new Map([
  ['tools/verify-log.mjs', 'one file that outsiders download and run, sharing no code with what it verifies'],
]);

const most = { code: 300, test: 500 };

export const short: Rule = {
  holds: `a file of code has at most ${most.code} lines, a file of tests ${most.test}`,
  breaches: tree =>
    filesOf(tree, /^(?:src|bench|test|tools|bin)\/.*\.(?:ts|mjs|js|css|sql)$/).flatMap(([path, text]) => {
      const lines = text.split('\n').length - 1;
      const limit = isTest(path) ? most.test : most.code;
      return lines > limit && !long.has(path) ? [`${path}: ${lines} lines`] : [];
    }),
};
