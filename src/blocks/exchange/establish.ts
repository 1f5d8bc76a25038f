import type { Database } from '../../kernel/database/index.ts';
import type { AnyRegister, Relation } from '../language/index.ts';
import { columnName } from '../registers/index.ts';
import type { Basis } from './basis.ts';
import { basisStatements, boundaryStatements, relationStatements } from './reading-functions.ts';

/**
 * Compiles the declared bases into the functions that are the only way to the registers (as the owner of the database).
 * `zone` is the jurisdiction's time zone, by whose days people come of age. Running it again replaces them; what is no longer declared can no longer be read.
 */
export async function establish(
  owner: Database,
  zone: string,
  registers: readonly AnyRegister[],
  relations: readonly Relation[],
  bases: readonly Basis[],
): Promise<void> {
  const statements = [
    ...relations.flatMap(r => relationStatements(r, zone)),
    ...boundaryStatements(registers),
    ...bases.flatMap(b => basisStatements(b, registers)),
  ];
  await owner.transaction(async tx => {
    const stale = await tx.query<{ signature: string }>(
      `select p.oid::regprocedure::text as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'exchange' and (p.proname like 'read\\_%' or p.proname like 'may\\_%' or p.proname like 'relation\\_%')`,
    );
    for (const { signature } of stale) await tx.query(`drop function ${signature} cascade`);
    for (const statement of statements) await tx.query(statement);
    await tx.query('delete from exchange.writes');
    await tx.query('delete from exchange.bases');
    for (const basis of bases) {
      await tx.query('insert into exchange.bases (id, article) values ($1, $2)', [
        basis.id,
        JSON.stringify(basis.article.words),
      ]);
      for (const { register, field } of basis.writes)
        await tx.query('insert into exchange.writes (basis, register, field) values ($1, $2, $3)', [
          basis.id,
          columnName(register),
          columnName(field),
        ]);
    }
  });
}
