import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { browserPrograms } from '../browser-programs.ts';
import { command } from './command.ts';

/** Something the tests need that no npm package brings. */
export interface Need {
  readonly name: string;
  readonly why: string;
  /** The packages of Debian that bring it. */
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
}

const folders = (): readonly string[] =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/bin'].filter(path => path !== '');

const program = (name: string, why: string, debian: string): Need => ({
  name,
  why,
  packages: [debian],
  isThere: () => folders().some(folder => existsSync(join(folder, name))),
});

const libraryFolders = (): readonly string[] =>
  ['/lib', '/usr/lib', '/usr/local/lib', '/lib64', '/usr/lib64'].flatMap(folder => [
    folder,
    ...(existsSync(folder) ? readdirSync(folder) : [])
      .filter(name => name.endsWith('-linux-gnu'))
      .map(name => join(folder, name)),
  ]);

const hasLibrary = (name: string): boolean => libraryFolders().some(folder => existsSync(join(folder, name)));

/** The browser from npm is built for one kind of machine and needs these; elsewhere it must be the machine's own. */
const browser: Need =
  process.arch === 'x64'
    ? {
        name: 'libnss3, libnspr4, libexpat',
        why: 'the browser of the page tests loads them',
        packages: ['libnss3', 'libnspr4', 'libexpat1'],
        isThere: () => hasOwnBrowser() || ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].every(hasLibrary),
      }
    : {
        name: 'chromium',
        why: 'the page tests run in it',
        packages: ['chromium'],
        isThere: () => hasOwnBrowser(),
      };

const hasOwnBrowser = (): boolean => browserPrograms.some(path => existsSync(path));

export const needs: readonly Need[] = [
  program('openssl', 'an outside judge of signatures and certificates', 'openssl'),
  program('pdfsig', 'an outside judge of signed PDF documents', 'poppler-utils'),
  program('pdftotext', 'reads back what a PDF document says', 'poppler-utils'),
  program('certutil', 'tells pdfsig whom to trust', 'libnss3-tools'),
  program('xxd', 'turns the signature of a PDF into the file that openssl reads', 'xxd'),
  browser,
];

export const missing = (all: readonly Need[] = needs): readonly Need[] => all.filter(need => !need.isThere());

const packagesOf = (lacking: readonly Need[]): readonly string[] => [
  ...new Set(lacking.flatMap(need => need.packages)),
];

/** What is missing, why it is needed and how to get it. */
export const howToInstall = (lacking: readonly Need[]): string =>
  [
    ...lacking.map(({ name, why }) => `${name} is missing: ${why}.`),
    `On Debian or Ubuntu, as root: apt-get update && apt-get install -y ${packagesOf(lacking).join(' ')}`,
  ].join('\n');

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs what is missing, where that is ours to do: as root on Debian and its kin. Answers what is still missing. */
export async function prepareMachine(tell: (line: string) => void): Promise<readonly Need[]> {
  const lacking = missing();
  if (lacking.length === 0 || !mayInstall()) return lacking;
  const names = packagesOf(lacking);
  tell(`installing from Debian: ${names.join(' ')}`);
  const env = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  await command('env', [...env, 'update'], { limit: 300_000 });
  const { trouble, output } = await command('env', [...env, 'install', '-y', '--no-install-recommends', ...names], {
    limit: 600_000,
  });
  if (trouble !== undefined) tell(output.split('\n').slice(-20).join('\n'));
  return missing();
}
