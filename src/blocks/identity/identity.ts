import type { Database } from '../../kernel/database/index.ts';
import { type Accesses, createAccesses } from './access.ts';

export interface IdentityOptions {
  /** In the application's role. */
  readonly database: Database;
}

/** Accounts, sessions and who may come in. */
export interface Identity extends Accesses {}

/** Builds the room. */
export function createIdentity({ database }: IdentityOptions): Identity {
  return { ...createAccesses(database) };
}
