import type { Database } from '../../kernel/database/index.ts';
import type { AnyRegister } from '../language/index.ts';
import type { StandingBasis } from './standing-basis.ts';
import { standingStatements } from './standing-functions.ts';

/**
 * Compiles the purposes of standing consents into the functions that read under them (as the owner of the database). Running it
 * again replaces them; a purpose that is no longer declared can no longer be read for, whatever people had allowed.
 */
export async function establishStanding(
  owner: Pick<Database, 'transaction'>,
  zone: string,
  registers: readonly AnyRegister[],
  bases: readonly StandingBasis[],
): Promise<void> {
  const statements = standingStatements(bases, registers, zone);
  await owner.transaction(async tx => {
    const stale = await tx.query<{ signature: string }>(
      `select p.oid::regprocedure::text as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'exchange' and p.proname like 'standing\\_%'`,
    );
    for (const { signature } of stale) await tx.query(`drop function ${signature} cascade`);
    for (const statement of statements) await tx.query(statement);
  });
}
