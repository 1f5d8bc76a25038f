import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Cluster } from './cluster.ts';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { checksumOf, type Migrations, readMigrations } from './migration.ts';
import { closeDefaults, createRoles, grantDatabase, type Role, roleName } from './role.ts';
import { testCluster } from './test-cluster.ts';

/** A database of a test's own, seen by each role. */
export interface TestDatabase {
  readonly owner: Database;
  readonly app: Database;
  readonly door: Database;
  readonly auditor: Database;
  /** The connection string of a role, for libraries that connect themselves. */
  url(role: Role): string;
  /** Closes the four and drops the database. Forgotten ones go ten minutes later. */
  drop(): Promise<void>;
}

/**
 * A fresh database with the migrations applied, in about 50 ms: a copy of a template that is built once for each set of
 * migrations. The server starts when first needed and stops when the last test process ends; nothing is to be set up.
 *
 * @example
 * const database = await testDatabase([{ room: 'cases', folder: new URL('./migrations/', import.meta.url) }]);
 * after(() => database.drop());
 */
export async function testDatabase(migrations: readonly Migrations[] = []): Promise<TestDatabase> {
  const cluster = await testCluster();
  const template = await templateOf(cluster, migrations);
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdmin(cluster, async admin => {
    await admin.query(createRoles('login'));
    await admin.query(`create database ${name} template ${template} strategy file_copy owner ${roleName('owner')}`);
    await admin.query(grantDatabase(name));
  });
  const open = (role: Role) => openDatabase(cluster, { role, max: 8, database: name });
  const [owner, app, door, auditor] = [open('owner'), open('app'), open('door'), open('auditor')];
  const drop = async () => {
    await Promise.all([owner.close(), app.close(), door.close(), auditor.close()]);
    await asAdmin(cluster, async admin => void (await admin.query(`drop database if exists ${name} with (force)`)));
  };
  return { owner, app, door, auditor, drop, url: role => cluster.url(role, name) };
}

const templates = new Map<string, Promise<string>>();

/** Within this process each template is asked for once. */
async function templateOf(cluster: Cluster, migrations: readonly Migrations[]): Promise<string> {
  const name = `template_${checksumOf(readMigrations(migrations)).slice(0, 16)}`;
  const made = templates.get(name) ?? asAdmin(cluster, admin => makeTemplate(admin, cluster, name, migrations));
  templates.set(name, made);
  await made;
  return name;
}

/** Being a template is the mark of being whole: one that lacks it is the remains of a killed process. */
async function makeTemplate(
  admin: pg.Client,
  cluster: Cluster,
  name: string,
  migrations: readonly Migrations[],
): Promise<string> {
  await admin.query('select pg_advisory_lock(7239011844)');
  await sweep(admin);
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [name]);
  if (rowCount === 1) return name;
  await admin.query(createRoles('login'));
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template template0 owner ${roleName('owner')}`);
  await admin.query(grantDatabase(name));
  await asAdmin(cluster, async inside => void (await inside.query(closeDefaults)), name);
  const owner = openDatabase(cluster, { role: 'owner', max: 1, database: name });
  await migrate(owner, migrations).finally(() => owner.close());
  await admin.query(`alter database ${name} is_template true allow_connections false`);
  return name;
}

/** The most templates kept: sets of migrations come and go while rooms are built. */
const mostTemplates = 40;

/** Drops the databases of processes that were killed, and the oldest templates. */
async function sweep(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; template: boolean }>(
    `select datname as name, datistemplate as template from pg_database
     where datname like 'test\\_%' and not exists (select from pg_stat_activity a where a.datname = pg_database.datname)
       and (pg_stat_file('base/' || oid, true)).modification < now() - interval '10 minutes'
     union all
     (select datname, true from pg_database where datname like 'template\\_%' order by oid desc offset ${mostTemplates})`,
  );
  for (const { name, template } of rows) {
    if (template) await admin.query(`alter database ${name} is_template false`).catch(() => {});
    await admin.query(`drop database if exists ${name}`).catch(() => {});
  }
}

async function asAdmin<T>(cluster: Cluster, work: (admin: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const admin = new pg.Client({ connectionString: cluster.url('admin', database) });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
