import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal/index.ts';
import type { Instant } from '../time/index.ts';
import { DatabaseFault, type TestDatabase, testDatabase, timestamp, violates } from './index.ts';

describe('a database', () => {
  let it: TestDatabase;
  before(async () => {
    it = await testDatabase();
    await it.owner.transaction(tx =>
      tx.script(`
        create schema room;
        grant usage on schema room to madang_app, madang_auditor;
        create table room.account (id integer primary key, amount bigint not null default 0);
        insert into room.account select generate_series(1, 10);
        create table room.secret (id integer);
        grant select, insert, update on room.account to madang_app;
        grant select on room.account to madang_auditor;
        create function room.closed() returns integer language sql as 'select 1';`),
    );
  });
  after(() => it.drop());

  test('reads int8 and instants as numbers, days and numerics as text, arrays of them alike', async () => {
    const row = await it.app.one(
      `select 9007199254740991::int8 as safe, date '2026-03-01' as day, 1.10::numeric as numeric, $1::timestamptz as instant,
        '{"a":[1]}'::jsonb as json, '\\x6d61'::bytea as bytes, array[1,null]::int8[] as many, array[date '2026-03-01'] as days,
        array[$1::timestamptz] as instants, gen_random_uuid() as id, interval '1 day' as span, null::int8 as nothing`,
      [timestamp(1_772_323_200_123 as Instant)],
    );
    assert.deepEqual(
      { ...row, id: '' },
      {
        safe: 9007199254740991,
        day: '2026-03-01',
        numeric: '1.10',
        instant: 1_772_323_200_123,
        json: { a: [1] },
        bytes: Buffer.from('ma'),
        many: [1, null],
        days: ['2026-03-01'],
        instants: [1_772_323_200_123],
        id: '',
        span: '1 day',
        nothing: null,
      },
    );
    assert.match((row as { id: string }).id, /^[0-9a-f-]{36}$/);
  });

  test('an int8 that a number cannot hold is a fault, never a rounded number; the connection survives it', async () => {
    await assert.rejects(it.app.query('select 9007199254740993::int8 as n'), /beyond the safe integers/);
    assert.deepEqual(await it.app.query('select 1 as n'), [{ n: 1 }]);
  });

  test('one row means one: none or two are faults; maybe means at most one', async () => {
    await assert.rejects(it.app.one('select 1 where false'), /got none/);
    await assert.rejects(it.app.one('select generate_series(1, 2)'), /got 2/);
    assert.equal(await it.app.maybe('select 1 where false'), undefined);
  });

  test('knows Hangul as letters and its order of letters', async () => {
    await it.owner.query('create extension if not exists pg_trgm');
    const { grams, upper } = await it.owner.one<{ grams: string[]; upper: string }>(
      `select show_trgm('주민등록') as grams, upper('é') as upper`,
    );
    assert.ok(grams.length >= 4);
    assert.equal(upper, 'É');
  });

  test('the app creates nothing, reads nothing ungranted, calls no function of the owner ungranted, is no superuser', async () => {
    for (const sql of [
      'create table room.mine (id integer)',
      'create table public.mine (id integer)',
      'create temporary table mine (id integer)',
      'create schema mine',
      'select * from room.secret',
      'delete from room.account',
      'select room.closed()',
      'truncate room.account',
      'alter table room.account add column x integer',
      'set role madang_owner',
      'select * from kernel.migrations',
    ]) {
      await assert.rejects(it.app.query(sql), (error: DatabaseFault) => error.code === '42501', sql);
    }
    const self = await it.app.one(
      `select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
    );
    assert.deepEqual(self, { name: 'madang_app', rolsuper: false, rolbypassrls: false });
  });

  test('the auditor reads what is granted and writes nothing', async () => {
    assert.equal((await it.auditor.query('select id from room.account')).length, 10);
    await assert.rejects(it.auditor.query('update room.account set amount = 1'), /42501/);
  });

  test('a violated constraint is told by name, without the value', async () => {
    const error = await it.app.query('insert into room.account values ($1)', [1]).catch((error: unknown) => error);
    assert.ok(violates(error, 'account_pkey'));
    assert.ok(error instanceof DatabaseFault && !JSON.stringify([error, error.message]).includes('(1)'));
    const bad = await it.app.query('select $1::integer', ['900101-1234567']).catch((error: unknown) => error);
    assert.ok(bad instanceof Error && !bad.message.includes('900101'));
  });

  test('a transaction saves everything or nothing, and only then acts', async () => {
    const acts: string[] = [];
    const failing = it.app.transaction(async tx => {
      tx.afterCommit(() => acts.push('never'));
      await tx.query('update room.account set amount = 99');
      throw new Error('changed my mind');
    });
    await assert.rejects(failing, /changed my mind/);
    assert.deepEqual(await it.app.query('select id from room.account where amount = 99'), []);
    const result = await it.app.transaction(async tx => {
      tx.afterCommit(() => acts.push('after'));
      await Promise.all([tx.query('update room.account set amount = 7 where id = 1'), tx.query('select 1')]);
      acts.push('inside');
      return 'done';
    });
    assert.equal(result, 'done');
    assert.deepEqual(acts, ['inside', 'after']);
  });

  test('an error swallowed inside a transaction does not pass for a commit', async () => {
    const sly = it.app.transaction(async tx => {
      await tx.query('update room.account set amount = 5 where id = 2');
      await tx.query('select 1 / 0').catch(() => {});
    });
    await assert.rejects(sly, /nothing was committed/);
  });

  test('a statement that outlives its transaction is refused', async () => {
    const late = await it.app.transaction(async tx => () => tx.query('select 1'));
    await assert.rejects(late(), /the transaction is over/);
  });

  test('two transactions that deadlock both succeed: one of them is done again', async () => {
    let tries = 0;
    const cross = (first: number, second: number) =>
      it.app.transaction(async tx => {
        tries += 1;
        await tx.query('update room.account set amount = amount + 1 where id = $1', [first]);
        await sleep(80);
        await tx.query('update room.account set amount = amount + 1 where id = $1', [second]);
      });
    await Promise.all([cross(3, 4), cross(4, 3)]);
    const rows = await it.app.query('select amount from room.account where id in (3, 4)');
    assert.deepEqual(rows, [{ amount: 2 }, { amount: 2 }]);
    assert.ok(tries >= 3);
    assert.ok(it.app.metrics().retried >= 1);
  });

  test('copyIn takes rows from any iterable and counts them; a bad row takes in none', async () => {
    const lines = (async function* () {
      for (let id = 100; id < 1_100; id += 1) yield `${id}\t${id}\n`;
    })();
    assert.equal(await it.app.copyIn('copy room.account from stdin', lines), 1_000);
    await assert.rejects(it.app.copyIn('copy room.account from stdin', ['2000\t1\n', 'x\t1\n']), DatabaseFault);
    assert.equal(await it.app.maybe('select id from room.account where id = 2000'), undefined);
  });

  test('listen hears what is notified, also after its connection was cut', async () => {
    const heard: string[] = [];
    let resumed = 0;
    const listening = await it.app.listen(
      'News!',
      payload => heard.push(payload),
      () => (resumed += 1),
    );
    await it.app.query(`select pg_notify('News!', 'one')`);
    while (heard.length < 1) await sleep(5);
    await it.owner.query(`select 1`);
    await it.app.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'madang listener' and datname = current_database()`,
    );
    while (resumed < 1) await sleep(5);
    await it.app.query(`select pg_notify('News!', 'two')`);
    while (heard.length < 2) await sleep(5);
    assert.deepEqual(heard, ['one', 'two']);
    await listening.stop();
  });

  test('a connection cut in a transaction is a refusal that says nothing was saved, and the next one works', async () => {
    const cut = it.app.transaction(async tx => {
      await tx.query('update room.account set amount = 1000 where id = 5');
      const { pid } = await tx.one<{ pid: number }>('select pg_backend_pid() as pid');
      await it.app.query('select pg_terminate_backend($1)', [pid]);
      await sleep(20);
      await tx.query('select 1');
    });
    await assert.rejects(cut, (error: unknown) => error instanceof Refusal && error.code === 'database-unavailable');
    assert.deepEqual(await it.app.query('select amount from room.account where id = 5'), [{ amount: 0 }]);
  });

  test('a connection cut while idle in the pool ends nothing', async () => {
    await it.app.query('select 1');
    await it.owner.query(`select 1`);
    await it.app.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'madang_app' and pid <> pg_backend_pid()`,
    );
    const all = await Promise.all(Array.from({ length: 20 }, () => it.app.one('select 1 as n')));
    assert.equal(all.length, 20);
  });

  test('a select whose columns a migration changed works again at the next try', async () => {
    await it.owner.query('create table room.growing (id integer)');
    await it.owner.query('grant select on room.growing to madang_app');
    await Promise.all(Array.from({ length: 8 }, () => it.app.query('select * from room.growing')));
    await it.owner.query('alter table room.growing add column more integer');
    for (let tries = 0; tries < 8; tries += 1) await it.app.query('select * from room.growing').catch(() => {});
    assert.deepEqual(await it.app.query('select * from room.growing'), []);
  });
});
