import { randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeAccounts, createAccounts, hashPassword } from '../blocks/identity/index.ts';
import type { Organisation } from '../blocks/organisation/index.ts';
import type { Sealer } from '../blocks/registers/index.ts';
import type { Database, Queryable } from '../kernel/database/index.ts';
import { refusals } from '../kernel/refusal/index.ts';
import { type Words, words } from '../kernel/words/index.ts';
import { forget, recall, remember } from './memory.ts';

/** Someone whom a visitor of a demonstration can sign in as. */
export interface NationAccount {
  readonly loginName: string;
  readonly display: Words;
  readonly about: Words;
  readonly who: { readonly person: string } | { readonly official: string };
}

/** An invented nation: what fills the registers, who works for it, who can sign in. */
export interface Nation {
  readonly load: (
    owner: Pick<Database, 'transaction'>,
    sealer: Sealer,
    told: (people: number) => void,
  ) => Promise<number>;
  readonly officials: Parameters<Organisation['load']>[1];
  readonly accounts: readonly NationAccount[];
}

/** What was filled in, as the program remembers it. */
export interface Filled {
  readonly people: number;
  readonly seed: number;
}

export const refuseNation = refusals({
  'nation-there': {
    status: 409,
    words: words(
      '이미 {people}명의 나라가 들어 있습니다. 지우고 새로 만들려면 --replace 를 붙이세요.',
      'A nation of {people} people is already there. Add --replace to delete it and make a new one.',
    ),
  },
});

export const filled = (owner: Queryable): Promise<Filled | undefined> => recall<Filled>(owner, 'nation');

const syllables = ['ma', 'dang', 'ha', 'neul', 'ba', 'ram', 'na', 'mu', 'dal', 'bit', 'kang', 'san'];

/** The password of the demonstration's accounts: made once for this installation, kept beside its keys. */
export async function demonstrationPassword(folder: string): Promise<string> {
  const given = process.env['MADANG_DEMO_PASSWORD'];
  if (given) return given;
  const file = join(folder, 'demonstration-password');
  const there = await readFile(file, 'utf8').catch(() => undefined);
  if (there) return there.trim();
  const part = () => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('');
  const made = `${part()}-${part()}-${randomInt(1000, 10_000)}`;
  // Whole or not at all: a kill in between must not leave an empty password behind.
  await writeFile(`${file}.new`, `${made}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

/** Fills an empty house with a nation: whole or not at all. Refuses (`nation-there`) where one already lives. */
export async function fill(options: {
  readonly owner: Database;
  readonly sealer: Sealer;
  readonly organisation: Organisation;
  readonly nation: Nation;
  readonly size: Filled;
  readonly password: string;
  readonly replace?: boolean;
  readonly told: (people: number) => void;
}): Promise<number> {
  const { owner, nation, size, organisation } = options;
  const passwordHash = await hashPassword(options.password);
  const people = await owner.transaction(async tx => {
    // Two nodes that start at once on one database: the second finds the nation of the first.
    await tx.query(`select pg_advisory_xact_lock(hashtext('nation'))`);
    const there = await filled(tx);
    if (there && !options.replace) throw refuseNation('nation-there', { people: there.people });
    if (there) {
      await closeAccounts(tx);
      await forget(tx, 'nation');
    }
    await organisation.load(tx, nation.officials);
    const people = await nation.load({ transaction: work => work(tx) }, options.sealer, options.told);
    await createAccounts(
      tx,
      nation.accounts.map(({ loginName, display, who }) => ({ loginName, display, passwordHash, ...who })),
    );
    await remember(tx, 'nation', size);
    return people;
  });
  await owner.query('analyze');
  return people;
}
