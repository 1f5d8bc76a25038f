import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'scripts');

/** The one script: each improvement is a file of its own, set in a block so that none sees another's names. */
export const script = (): string =>
  readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .sort()
    .map(name => `{\n${packed(readFileSync(join(folder, name), 'utf8'))}}\n`)
    .join('');

/** Whole-line comments and indentation are for readers of the source. */
const packed = (source: string): string =>
  source.replace(/^\s*(\/\*\*[\s\S]*?\*\/|\/\/.*)\n/gm, '').replace(/^\s+/gm, '');
