import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../refusal/index.ts';
import { migrate, type TestDatabase, testDatabase } from './index.ts';

const refused = (code: string, file: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code && error.facts['file'] === file;

describe('migrations', () => {
  const base = mkdtempSync(join(tmpdir(), 'madang migrations '));
  let it: TestDatabase;
  before(async () => {
    it = await testDatabase();
  });
  after(async () => {
    await it.drop();
    rmSync(base, { recursive: true });
  });

  /** A room with these files, so named. */
  const room = (name: string, files: Record<string, string>) => {
    rmSync(join(base, name), { recursive: true, force: true });
    mkdirSync(join(base, name));
    for (const [file, sql] of Object.entries(files)) writeFileSync(join(base, name, file), sql);
    return { room: name, folder: pathToFileURL(join(base, name)) };
  };

  test('run once each, in the order of rooms and numbers, also when two processes start at once', async () => {
    const rooms = [
      room('b', { '001-first.sql': 'create schema b; create table b.t (id integer);' }),
      room('a', {
        '001-first.sql': 'create schema a; create table a.t as select * from b.t;',
        '002-more.sql': 'alter table a.t add y text',
      }),
    ];
    const [one, two] = await Promise.all([migrate(it.owner, rooms), migrate(it.owner, rooms)]);
    assert.deepEqual([...one, ...two].toSorted(), ['a/001-first.sql', 'a/002-more.sql', 'b/001-first.sql']);
    assert.deepEqual(await migrate(it.owner, rooms), []);
    const rows = await it.owner.query<{ room: string }>(
      'select room from kernel.migrations order by applied_at, room desc, number',
    );
    assert.equal(rows.at(0)?.room, 'b');
  });

  test('an edited file that was applied is refused by name; other line ends are no edit', async () => {
    await migrate(it.owner, [...bAndA(), room('c', { '001-c.sql': 'create schema c;\nselect 1;\n' })]);
    await migrate(it.owner, [...bAndA(), room('c', { '001-c.sql': 'create schema c;\r\nselect 1;\r\n' })]);
    const edited = room('c', { '001-c.sql': 'create schema c;\nselect 2;\n' });
    await assert.rejects(migrate(it.owner, [...bAndA(), edited]), refused('migration-edited', 'c/001-c.sql'));
    const renamed = room('c', { '001-d.sql': 'create schema c;\nselect 1;\n' });
    await assert.rejects(migrate(it.owner, [...bAndA(), renamed]), refused('migration-edited', 'c/001-c.sql'));
  });

  test('a program older than its database is refused', async () => {
    await assert.rejects(migrate(it.owner, bAndA()), refused('migration-missing', 'c/001-c.sql'));
  });

  const bAndA = () => ['b', 'a'].map(name => ({ room: name, folder: pathToFileURL(join(base, name)) }));

  test('gaps, duplicates and odd names are refused before anything runs', async () => {
    const gap = room('x', { '001-a.sql': 'create schema x', '003-b.sql': 'select 1' });
    await assert.rejects(migrate(it.owner, [gap]), refused('migration-gap', 'x/003-b.sql'));
    const twice = room('x', { '001-a.sql': 'create schema x', '001-b.sql': 'select 1' });
    await assert.rejects(migrate(it.owner, [twice]), refused('migration-gap', 'x/001-b.sql'));
    await assert.rejects(migrate(it.owner, [room('x', { 'first.sql': '' })]), refused('migration-name', 'x/first.sql'));
    assert.deepEqual(await it.owner.query(`select from pg_namespace where nspname = 'x'`), []);
  });

  test('a file that fails leaves nothing of itself, and is named', async () => {
    const other = await testDatabase();
    const bad = room('y', { '001-a.sql': 'create schema y; create table y.t (id nonsense);' });
    await assert.rejects(migrate(other.owner, [bad]), /y\/001-a\.sql failed: .*nonsense/);
    assert.deepEqual(await other.owner.query(`select from pg_namespace where nspname = 'y'`), []);
    await other.drop();
  });

  test('a test database comes from a template with its migrations, each apart from the others', async () => {
    const rooms = [
      room('z', {
        '001-a.sql':
          'create schema z; create table z.t (id integer); grant usage on schema z to madang_app; grant insert, select on z.t to madang_app;',
      }),
    ];
    const [one, two] = await Promise.all([testDatabase(rooms), testDatabase(rooms)]);
    await one.app.query('insert into z.t values (1)');
    assert.deepEqual(await two.app.query('select * from z.t'), []);
    await Promise.all([one.drop(), two.drop()]);
  });
});
