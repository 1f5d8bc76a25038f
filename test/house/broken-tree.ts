import type { Tree } from './tree.ts';

/** A small repository that breaks every rule of the house; house.test.ts shows that each breach is found. */
export const brokenTree: Tree = new Map([
  ['src/kernel/a/index.ts', "import { b } from '../b/index.ts';\nimport { n } from '../../korea/n/index.ts';\n"],
  ['src/kernel/a/README.md', 'Write to somebody@company.co.kr, not to nobody@mail.example.\n'],
  ['src/kernel/b/index.ts', "export type { A } from '../a/index.ts';\nimport '../../../tools/saw.ts';\n"],
  ['src/kernel/b/helpers.ts', 'export const x = 1;\n'],
  ['src/blocks/language/index.ts', "export const later = await import('../cases/index.ts');\n"],
  ['src/blocks/language/README.md', ''],
  ['src/blocks/cases/index.ts', "import {\n  law,\n} from '../language/law.ts';\nexport const y = law as any;\n"],
  ['src/blocks/cases/README.md', ''],
  ['src/blocks/cases/long.ts', '\n'.repeat(301)],
  ['src/blocks/cases/long.test.ts', '\n'.repeat(501)],
  ['src/blocks/cases/silent.ts', '// @ts-ignore\nexport const z = (x: any): number => x;\n// as any other; not: any\n'],
  ['src/blocks/cases/page.ts', 'export const a = html`<p style="x">`;\nexport const b = html`<p onclick="x()">`;\n'],
  [
    'src/blocks/cases/refusal.ts',
    "export const r = refusals({\n  'a-b': {\n    status: 403,\n  },\n  once: {\n  },\n});\n",
  ],
  ['src/blocks/language/refusal.ts', "const r = refusals({\n  'a-b': {\n    status: 403,\n  },\n});\n"],
  [
    'src/blocks/cases/only.test.ts',
    "test.only('a', () => {});\ntest.skip('b', () => {});\ntest('c', { skip: true }, f);\nafterEach(f);\n",
  ],
  [
    'src/blocks/cases/fine.test.ts',
    "test('a', { skip: 'said why' }, () => {});\ndescribe('b', () => {\n  afterEach(f);\n});\n",
  ],
  [
    'src/blocks/cases/migrations/002-grants.sql',
    'create schema other;\ngrant all on t to madang_app;\ngrant select\n  on t to public;\ncreate function f() returns int\nlanguage sql security definer as $$ select 1 $$;\nalter role madang_app superuser;\n',
  ],
  ['tools/saw.ts', "import { x } from '../src/kernel/b/helpers.ts';\n"],
  ['docs/setup.md', 'Copy /work/main and use https://registry.company.com/npm.\n'],
]);

/** What each rule must find in it, sorted. */
export const breachesOfBrokenTree: Readonly<Record<string, readonly string[]>> = {
  downwards: ['src/kernel/a/index.ts imports src/korea/n/index.ts'],
  inside: ['src/kernel/b/index.ts imports tools/saw.ts'],
  faces: [
    'src/blocks/cases/index.ts imports src/blocks/language/law.ts',
    'tools/saw.ts imports src/kernel/b/helpers.ts',
  ],
  order: ['src/blocks/language/index.ts imports src/blocks/cases/index.ts'],
  acyclic: ['src/blocks/cases → src/blocks/language → src/blocks/cases', 'src/kernel/a → src/kernel/b → src/kernel/a'],
  furnished: ['src/kernel/b/README.md'],
  nouns: ['src/kernel/b/helpers.ts'],
  short: ['src/blocks/cases/long.test.ts: 501 lines', 'src/blocks/cases/long.ts: 301 lines'],
  typed: [
    'src/blocks/cases/index.ts:4: export const y = law as any;',
    'src/blocks/cases/silent.ts:1: // @ts-ignore',
    'src/blocks/cases/silent.ts:2: export const z = (x: any): number => x;',
  ],
  placeless: ['docs/setup.md:1: Copy /work/main and use https://registry.company.com/npm.'],
  homeless: ['docs/setup.md:1: Copy /work/main and use https://registry.company.com/npm.'],
  nameless: ['src/kernel/a/README.md:1: Write to somebody@company.co.kr, not to nobody@mail.example.'],
  complete: [
    "src/blocks/cases/only.test.ts:1: test.only('a', () => {});",
    "src/blocks/cases/only.test.ts:2: test.skip('b', () => {});",
    "src/blocks/cases/only.test.ts:3: test('c', { skip: true }, f);",
  ],
  apart: ['src/blocks/cases/only.test.ts:4: afterEach(f);'],
  leastRights: [
    'src/blocks/cases/migrations/002-grants.sql: changes who may do what in the whole database',
    "src/blocks/cases/migrations/002-grants.sql: f runs with its owner's rights in its caller's search_path",
    'src/blocks/cases/migrations/002-grants.sql: grants everything',
    'src/blocks/cases/migrations/002-grants.sql: grants to public',
  ],
  ownSchema: [
    'src/blocks/cases/migrations makes no schema cases',
    'src/blocks/cases/migrations opens its schema to nobody',
    'src/blocks/cases/migrations/002-grants.sql is out of count',
  ],
  strict: [
    'src/blocks/cases/page.ts:1: export const a = html`<p style="x">`;',
    'src/blocks/cases/page.ts:2: export const b = html`<p onclick="x()">`;',
  ],
  unique: ['a-b: src/blocks/cases/refusal.ts, src/blocks/language/refusal.ts'],
};
