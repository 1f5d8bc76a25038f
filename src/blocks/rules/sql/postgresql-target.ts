import pg from 'pg';
import type { DialectName } from './dialect.ts';
import { decideBy, type Engine, type SqlTarget } from './target.ts';

const text = (value: unknown): string => {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
};

/** A PostgreSQL database, by its connection string, with a role that may make temporary tables; reads its own dialect, or `ansi`. */
export async function postgresqlTarget(
  url: string,
  dialect: Exclude<DialectName, 'duckdb'> = 'postgresql',
): Promise<SqlTarget> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const engine: Engine = {
    run: async statement => void (await client.query(statement.replace(/^CREATE TABLE/, 'CREATE TEMPORARY TABLE'))),
    read: async statement => (await client.query({ text: statement, rowMode: 'array' })).rows,
    fill: async ({ table, rows }) => {
      const lines = rows.map(row => `(${row.map(text).join(', ')})`);
      if (lines.length > 0)
        await client.query(`INSERT INTO "${table.replaceAll('"', '""')}" VALUES ${lines.join(',\n')}`);
    },
  };
  return {
    name: dialect,
    decide: (lowered, people) => decideBy(engine, dialect, lowered, people),
    close: () => client.end(),
  };
}
