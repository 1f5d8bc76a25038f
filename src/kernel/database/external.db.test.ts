import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { Refusal } from '../refusal/index.ts';
import type { Cluster } from './cluster.ts';
import { connectExternal, openDatabase } from './index.ts';
import { testCluster } from './test-cluster.ts';

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

describe('an external server', () => {
  const suffix = `${process.pid}`;
  const [database, dba, app] = [`external_${suffix}`, `dba_${suffix}`, `login_${suffix}`];
  let cluster: Cluster;
  const admin = async (sql: string, name = 'postgres') => {
    const client = new pg.Client({ connectionString: cluster.url('admin', name) });
    await client.connect();
    try {
      for (const statement of sql.split(';;')) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  /** DATABASE_URL as somebody would write it for this account. */
  const urlOf = (user: string, name = database) => {
    const url = new URL(cluster.url('admin', name));
    url.username = user;
    url.search = '?sslmode=disable';
    return url.href;
  };

  before(async () => {
    cluster = await testCluster();
    await admin(`create role ${dba} login createdb;; create role ${app} login;;
      create database ${database} owner ${dba} template template0;;
      create database ${database}_ascii template template0 encoding sql_ascii locale_provider libc locale 'C';;
      create database ${database}_c template template0 lc_ctype 'C' lc_collate 'C'`);
  });
  after(async () => {
    await admin(['', '_ascii', '_c'].map(end => `drop database if exists ${database}${end} with (force)`).join(';;'));
    await admin(`drop owned by ${dba} cascade;; drop role ${dba};; drop role ${app}`);
  });

  test('of another encoding, or that does not know Hangul as letters, is refused', async () => {
    await assert.rejects(
      connectExternal({ url: urlOf('postgres', `${database}_ascii`) }),
      refused('database-encoding'),
    );
    await assert.rejects(connectExternal({ url: urlOf('postgres', `${database}_c`) }), refused('database-locale'));
  });

  test('that does not answer is refused without showing its password', async () => {
    const wrong = connectExternal({ url: 'postgres://somebody:secret@127.0.0.1:1/x' });
    const error = await wrong.catch((error: unknown) => error);
    assert.ok(refused('database-unreachable')(error) && !JSON.stringify(error).includes('secret'));
  });

  test('whose account may not make roles is refused with the SQL for the administrator; once run, it is accepted', async () => {
    const error = await connectExternal({ url: urlOf(dba) }).catch((error: unknown) => error);
    assert.ok(error instanceof Refusal && error.code === 'database-roles', String(error));
    await admin(String(error.facts['sql']), database);
    await connectExternal({ url: urlOf(dba) });
  });

  test('gives each role its own rights on one account: the owner creates, the app does not', async () => {
    const external = await connectExternal({ url: urlOf(dba) });
    const owner = openDatabase(external, { role: 'owner', max: 1 });
    const stepped = openDatabase(external, { role: 'app', max: 1 });
    await owner.query('create schema room');
    assert.deepEqual(await stepped.query(`select current_user as name, current_setting('timezone') as zone`), [
      { name: 'madang_app', zone: 'UTC' },
    ]);
    await assert.rejects(stepped.query('create schema mine'), /42501/);
    await Promise.all([owner.close(), stepped.close()]);
  });

  test('takes a login of its own for the app, unless that one may do too much', async () => {
    await admin(`grant madang_app to ${app}`);
    const external = await connectExternal({ url: urlOf(dba), appUrl: urlOf(app) });
    const database = openDatabase(external, { role: 'app', max: 1 });
    assert.deepEqual(await database.query('select session_user as login, current_user as name'), [
      { login: app, name: 'madang_app' },
    ]);
    await database.close();
    await assert.rejects(connectExternal({ url: urlOf(dba), appUrl: urlOf(dba) }), refused('database-app-privileged'));
  });
});
