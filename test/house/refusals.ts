import type { RefusalText } from '../../src/kernel/refusal/index.ts';
import type { Rule } from './rule.ts';
import { filesOf, type Tree } from './tree.ts';

const declaration = /\brefusals\(\{\n([\s\S]*?)\n\}\)/g;
const code = /^ {2}'?([a-z][a-z0-9-]*)'?: \{/gm;

/** The files that declare refusals, and the codes they declare. */
export const declaredRefusals = (tree: Tree): readonly { readonly path: string; readonly code: string }[] =>
  filesOf(tree, /^src\/.*\.ts$/).flatMap(([path, text]) =>
    [...text.matchAll(declaration)].flatMap(([, body = '']) =>
      [...`${body}`.matchAll(code)].map(([, name = '']) => ({ path, code: name })),
    ),
  );

export const unique: Rule = {
  holds: 'a code of a refusal is declared once in the whole program',
  breaches(tree) {
    const byCode = Map.groupBy(declaredRefusals(tree), declared => declared.code);
    return [...byCode]
      .filter(([, places]) => places.length > 1)
      .map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`);
  },
};

/** `{name}` and `{minutes:one minute|# minutes}` alike tell a fact. */
const holes = (text: string): string => [...new Set(text.match(/\{\w+/g))].sort().join(' ').replaceAll('{', '');

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** English may quote a Korean word as an example. */
const isEnglish = (text: string): boolean => count(text, /[a-z]/gi) > 2 * count(text, /[가-힣]/g);

/** What is wrong with the words of a refusal: a language that is missing or is the other one, facts that only one tells. */
export function refusalFaults(name: string, { words }: RefusalText): readonly string[] {
  const { ko, en } = words;
  return [
    ...(/[가-힣]/.test(ko) ? [] : [`${name} says nothing in Korean`]),
    ...(isEnglish(en) ? [] : [`${name} says nothing in English`]),
    ...(holes(ko) === holes(en)
      ? []
      : [`${name} tells other facts in Korean (${holes(ko)}) than in English (${holes(en)})`]),
  ];
}
