import { isTest } from './room.ts';
import type { Rule } from './rule.ts';
import { filesOf, linesOf } from './tree.ts';

const inline = /<[a-z][^<>]*\s(?:style|on[a-z]+)\s*=\s*["'$]|<style\b|<script\b(?![^>]*\b(?:src|type)=)/i;

export const strict: Rule = {
  holds: 'no page has a style, a script or a handler inline: its security policy would not let it work',
  breaches: tree =>
    filesOf(tree, /^src\/.*\.ts$/)
      .filter(([path]) => !isTest(path))
      .flatMap(([path, text]) => linesOf(path, text, line => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && inline.test(line))),
};
