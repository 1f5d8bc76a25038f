import type { Rule } from './rule.ts';
import { filesOf, linesOf, type Tree } from './tree.ts';

const own = /^(?!package-lock\.json$|LICENSE$|.*\/OFL\.txt$)/;

const everywhere =
  (fits: (line: string) => boolean, files = own) =>
  (tree: Tree) =>
    filesOf(tree, files).flatMap(([path, text]) => linesOf(path, text, fits));

/** Code without its comments, the lines kept where they are. */
const uncommented = (text: string): string =>
  text
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, comment => comment.replace(/[^\n]/g, ''))
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s\/\/ .*$/gm, '');

const anyType = /(?:(?<![?\w]\s*):\s*|:\s+|\bas\s+|<|\|\s*|=>\s*)any\b(?=\s*(?:[;,)\]>=|&{}[]|$))/;
const silenced = /@ts-(?:ignore|nocheck)|@ts-expect-error\s*$/;

export const typed: Rule = {
  holds: 'no type is given up: no any, no silenced error of the compiler',
  breaches: tree =>
    filesOf(tree, /\.ts$/).flatMap(([path, text]) => [
      ...linesOf(path, uncommented(text), line => anyType.test(line)),
      ...linesOf(path, text, line => silenced.test(line)),
    ]),
};

const registry = /\bregistry\.[a-z0-9-]+\.[a-z]|\bnpmjs\.(?:org|com)\b|\b(?:artifactory|verdaccio|npmmirror|jfrog)\b/i;

export const placeless: Rule = {
  holds: 'no file names the host of a package registry',
  // The rule must name what it looks for.
  breaches: everywhere(line => registry.test(line), /^(?!LICENSE$|test\/house\/text\.ts$)/),
};

const machinePath = /(?:^|[\s'"`(=:])\/(?:work|root|home\/[a-z]|Users\/[A-Za-z])[/\w-]*/;

export const homeless: Rule = {
  holds: 'no file names a folder of the machine it was written on',
  breaches: everywhere(line => machinePath.test(line)),
};

const address = /[A-Za-z0-9._%+-]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})\b/g;
/** Domains that can belong to nobody (RFC 2606 and RFC 6761), and hosts in examples of URLs. */
const nobody = /(?:^|\.)(?:example(?:\.(?:com|org|net|kr))?|test|invalid|localhost|local)$/i;
const fileLike = /\.(?:js|mjs|ts|json|tgz|md)$/i;

const somebody = (line: string): boolean =>
  [...line.matchAll(address)].some(([, domain = '']) => !nobody.test(domain) && !fileLike.test(domain));

export const nameless: Rule = {
  holds: 'no file holds an e-mail address that somebody may have',
  breaches: everywhere(somebody),
};
