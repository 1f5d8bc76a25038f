import pg from 'pg';
import { type Cluster, roleUrl } from './cluster.ts';
import { refuse } from './refusal.ts';
import { closeDefaults, createRoles, grantDatabase, roleName, roles } from './role.ts';

export interface ExternalOptions {
  /** `DATABASE_URL`: an account that may create roles, or that the administrator made a member of them. */
  readonly url: string;
  /**
   * `DATABASE_APP_URL`: a login of its own for the running program, member of `madang_app` only. Without it the program
   * uses `DATABASE_URL` and steps down to `madang_app`, which keeps mistakes out but not whoever can run any SQL.
   */
  readonly appUrl?: string;
}

/**
 * Checks and prepares somebody else's PostgreSQL: version 15 or newer, UTF8, a locale that knows Hangul, the three roles.
 * Refuses with what the administrator must do.
 */
export async function connectExternal(options: ExternalOptions): Promise<Cluster> {
  await withClient(options.url, async client => {
    await checkServer(client);
    await prepareRoles(client);
  });
  if (options.appUrl !== undefined) await withClient(options.appUrl, checkModest);
  const base = (role: string) => (role === 'app' ? (options.appUrl ?? options.url) : options.url);
  return {
    adopted: false,
    stop: async () => {},
    url: (role, database) => roleUrl(base(role), role === 'admin' ? undefined : roleName(role), database),
  };
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect().catch(error => {
    throw refuse('database-unreachable', { reason: (error as NodeJS.ErrnoException).code ?? 'no answer' });
  });
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string; ctype: string }>(`
    select current_setting('server_version_num')::integer as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, datctype as ctype
    from pg_database where datname = current_database()`);
  const [{ number, version, encoding, ctype }] = rows as [(typeof rows)[number]];
  if (number < 150_000) throw refuse('database-too-old', { version });
  if (encoding !== 'UTF8') throw refuse('database-encoding', { encoding });
  if (ctype === 'C' || ctype === 'POSIX') throw refuse('database-locale', { ctype });
}

/** What the account may not do itself, it tells the administrator to do. */
async function prepareRoles(client: pg.Client): Promise<void> {
  const database = client.database ?? 'madang';
  const memberships = `grant ${roles.map(roleName).join(', ')} to current_user;`;
  const steps = [createRoles('nologin'), memberships, grantDatabase(database), closeDefaults];
  if (await isPrepared(client)) return;
  await client.query(['begin;', ...steps, 'commit;'].join('\n')).catch(async error => {
    await client.query('rollback');
    if ((error as pg.DatabaseError).code !== '42501') throw error;
    const user = pg.escapeIdentifier(client.user ?? '');
    throw refuse('database-roles', { sql: steps.join('\n').replace('to current_user', `to ${user}`) });
  });
}

/** Whether the administrator, or an earlier start, did it all. */
async function isPrepared(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ready: boolean }>(
    `select count(*) = $2
        and bool_and(pg_has_role(current_user, oid, 'member') and has_database_privilege(oid, current_database(), 'connect'))
        and bool_or(has_database_privilege(oid, current_database(), 'create'))
        and not exists (select from pg_database, aclexplode(datacl) where datname = current_database() and grantee = 0)
        and exists (select from pg_default_acl where defaclrole = (select oid from pg_roles where rolname = 'madang_owner'))
        as ready
     from pg_roles where rolname = any($1)`,
    [roles.map(roleName), roles.length],
  );
  return rows[0]?.ready === true;
}

async function checkModest(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ privileged: boolean }>(`
    select rolsuper or rolbypassrls or pg_has_role(current_user, 'madang_owner', 'member')
      or pg_has_role(current_user, 'madang_door', 'member') as privileged
    from pg_roles where rolname = current_user`);
  if (rows[0]?.privileged !== false) throw refuse('database-app-privileged', { user: client.user ?? '' });
}
