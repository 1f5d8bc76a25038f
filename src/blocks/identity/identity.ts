import type { Database, Queryable } from '../../kernel/database/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { type Accesses, createAccesses } from './access.ts';
import { type Account, accountById, confirmEmail, findAccount, type Holder } from './account.ts';
import { createEnrolment, type Enrolment } from './enrolment.ts';
import { relyingParty } from './relying-party.ts';
import type { SignInDeps } from './sign-in.ts';
import { type Tell, tellNobody } from './telling.ts';

export interface IdentityOptions {
  /** In the door's role: no other part of the program can read or write what opens an account. */
  readonly database: Database;
  /** Where people reach the site, such as `https://madang.kr`: passkeys are made for this host alone. */
  readonly publicUrl: string;
  /** What authenticators call this site. */
  readonly site: Words;
  /** Tells people what happens to their account; tells nobody when not given. */
  readonly tell?: Tell;
}

/** Accounts, sessions and who may come in. */
export interface Identity extends Accesses {
  /** For this room's own routes. */
  readonly deps: SignInDeps;
  /** A code for someone whose identity was checked at a counter: opens their account, or gives it back to them. */
  createEnrolment(holder: Holder, display: Words): Promise<Enrolment>;
  /** Forgets ended sessions, old challenges and tries, and sign-ins older than they must be kept (a year at least). */
  sweep(signInsKept: { readonly years: number }): Promise<void>;
  /** An account by its id. One that does not exist is a fault. */
  account(id: string): Promise<Account>;
  findAccount(holder: Holder, tx?: Queryable): Promise<Account | undefined>;
  /** The address was proved to be theirs; false when they have changed it since. `tx` makes it part of a transaction. */
  confirmEmail(account: string, email: string, tx?: Queryable): Promise<boolean>;
}

/**
 * Builds the room.
 *
 * @example
 * const identity = createIdentity({ database, publicUrl: 'https://madang.kr', site: words('마당', 'Madang') });
 * page({ method: 'GET', path: '/my', access: identity.citizen, handle: ({ ctx, actor }) => … actor.person … });
 */
export function createIdentity({ database, publicUrl, site, tell = tellNobody }: IdentityOptions): Identity {
  return {
    ...createAccesses(database),
    deps: { database, party: relyingParty(publicUrl, site), tell },
    createEnrolment: (holder, display) => createEnrolment(database, holder, display),
    sweep: async ({ years }) =>
      void (await database.query('select identity.sweep(make_interval(years => $1))', [years])),
    account: id => accountById(database, id),
    findAccount: (holder, tx = database) => findAccount(tx, holder),
    confirmEmail: (account, email, tx = database) => confirmEmail(tx, account, email),
  };
}
