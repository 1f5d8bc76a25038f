import type { Queryable } from '../kernel/database/index.ts';

/** What the program remembers between starts, as the owner of the database. */
export async function recall<T>(owner: Queryable, key: string): Promise<T | undefined> {
  return (await owner.maybe<{ value: T }>('select value from portal.memory where key = $1', [key]))?.value;
}

export async function remember(owner: Queryable, key: string, value: unknown): Promise<void> {
  await owner.query(
    `insert into portal.memory (key, value) values ($1, $2)
     on conflict (key) do update set value = excluded.value, remembered_at = now()`,
    [key, JSON.stringify(value)],
  );
}

export async function forget(owner: Queryable, key: string): Promise<void> {
  await owner.query('delete from portal.memory where key = $1', [key]);
}
