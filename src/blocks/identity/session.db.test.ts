import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { migrations as organisation } from '../organisation/index.ts';
import { migrations } from './index.ts';
import { sessionRules } from './session.ts';
import { endSessions, enter, openSession, sessionsBeside, tokenHashOf } from './session-store.ts';

const where = { device: 'Firefox, Linux', ip: '203.0.113.0/24' };
const [mina, jun] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

let database: TestDatabase;
before(async () => {
  database = await testDatabase([organisation, migrations]);
  await database.owner.query(
    `insert into organisation.officials values
       ('jun', '{"ko":"전","en":"Jun"}', 'town', 'town/counter', '{"ko":"주무관","en":"Officer"}', true)`,
  );
  await database.owner.query(
    `insert into identity.accounts (id, kind, person, official, login_name, display) values
       ('${mina}', 'citizen', '${mina}', null, 'mina', '{"ko":"미나","en":"Mina"}'),
       ('${jun}', 'official', null, 'jun', 'jun.officer', '{"ko":"전","en":"Jun"}')`,
  );
});
after(() => database.drop());

const open = async (kind: 'citizen' | 'official', assurance: 'low' | 'substantial' = 'low') => {
  const account = kind === 'citizen' ? mina : jun;
  const tokenHash = tokenHashOf(await openSession(database.door, { account, kind, assurance, where }));
  assert.ok(tokenHash);
  return tokenHash;
};
const older = (tokenHash: Buffer, interval: string) =>
  database.owner.query(
    `update identity.sessions set created_at = created_at - $2::interval, last_seen_at = last_seen_at - $2::interval,
       expires_at = expires_at - $2::interval, ends_at = ends_at - $2::interval where token_hash = $1`,
    [tokenHash, interval],
  );
const sessionOf = (tokenHash: Buffer) =>
  database.door.maybe<{ kind: string }>('select * from identity.session_of($1)', [tokenHash]);

test('A session is found by its token as a person, or as an official with their unit', async () => {
  const [citizen, official] = [await open('citizen'), await open('official', 'substantial')];
  const entered = await enter(database.door, citizen);
  assert.equal(entered?.kind === 'citizen' && entered.person, mina);
  const { session, ...found } = await database.door.one<{ session: string }>('select * from identity.session_of($1)', [
    official,
  ]);
  assert.deepEqual(found, {
    kind: 'official',
    person: null,
    official: 'jun',
    unit: 'town/counter',
    assurance: 'substantial',
  });
  const desk = await enter(database.door, official);
  assert.equal(desk?.id, session);
  assert.deepEqual(desk.kind === 'official' && [desk.unit, desk.agency, desk.post.en, desk.display.en], [
    'town/counter',
    'town',
    'Officer',
    'Jun',
  ]);
});

test('Text that is not a token, or nobody’s token, opens nothing', async () => {
  assert.equal(tokenHashOf('abc'), undefined);
  assert.equal(tokenHashOf(undefined), undefined);
  const stranger = tokenHashOf('A'.repeat(43));
  assert.ok(stranger);
  assert.equal(await enter(database.door, stranger), undefined);
  assert.equal(await sessionOf(stranger), undefined);
});

test('An unused session ends after 60 minutes for a person, after 30 for an official', async () => {
  const [citizen, official] = [await open('citizen'), await open('official')];
  for (const one of [citizen, official]) await older(one, '29 minutes');
  assert.ok((await sessionOf(citizen)) && (await sessionOf(official)));
  for (const one of [citizen, official]) await older(one, '90 seconds');
  assert.ok(await sessionOf(citizen));
  assert.equal(await sessionOf(official), undefined);
  assert.equal(await enter(database.door, official), undefined);
  await older(citizen, '30 minutes');
  assert.equal(await enter(database.door, citizen, true), undefined);
});

test('Use prolongs a session, at most once a minute, never beyond 12 hours', async () => {
  const tokenHash = await open('citizen');
  const first = await enter(database.door, tokenHash);
  assert.ok(first && first.secondsLeft > 3590 && first.secondsLeft <= sessionRules.citizen.idle + 2);
  await older(tokenHash, '50 seconds');
  const soon = await enter(database.door, tokenHash);
  assert.ok(soon && soon.secondsLeft < 3560);
  await older(tokenHash, '20 seconds');
  const later = await enter(database.door, tokenHash);
  assert.ok(later && later.secondsLeft > 3590);
  for (let hour = 0; hour < 11; hour += 1) {
    await older(tokenHash, '59 minutes');
    assert.ok(await enter(database.door, tokenHash, true), `extended ${hour + 1} times`);
  }
  await older(tokenHash, '59 minutes');
  const last = await enter(database.door, tokenHash, true);
  assert.ok(last && last.secondsLeft < 13 * 60);
  await older(tokenHash, '15 minutes');
  assert.equal(await enter(database.door, tokenHash, true), undefined);
});

test('A person ends this session, one, the others or all of their own, and nobody else’s', async () => {
  const [a, b, c, other] = [
    await open('citizen'),
    await open('citizen'),
    await open('citizen'),
    await open('official'),
  ];
  await endSessions(database.door, a, 'others');
  assert.ok((await sessionOf(a)) && (await sessionOf(other)));
  assert.equal((await sessionOf(b)) ?? (await sessionOf(c)), undefined);
  const d = await open('citizen');
  const [mine, second] = await sessionsBeside(database.door, a);
  assert.equal(mine?.current, true);
  const strangers = await sessionsBeside(database.door, other);
  assert.equal(await endSessions(database.door, a, { id: strangers[0]?.id ?? '' }), 0);
  assert.equal(await endSessions(database.door, a, { id: second?.id ?? '' }), 1);
  assert.equal(await sessionOf(d), undefined);
  assert.equal(await endSessions(database.door, d, 'all'), 0);
  const e = await open('citizen');
  assert.equal(await endSessions(database.door, a, 'all'), 2);
  assert.equal((await sessionOf(a)) ?? (await sessionOf(e)), undefined);
});

test('An official who has left is signed out at once', async () => {
  const tokenHash = await open('official');
  await database.owner.query("update organisation.officials set active = false where id = 'jun'");
  assert.equal(await sessionOf(tokenHash), undefined);
  assert.equal(await enter(database.door, tokenHash), undefined);
  await database.owner.query("update organisation.officials set active = true where id = 'jun'");
});

test('The program cannot read sessions or password hashes but by a token or a name', async () => {
  const denied = { code: '42501' };
  await assert.rejects(database.door.query('select * from identity.sessions'), denied);
  await assert.rejects(database.door.query('update identity.sessions set revoked_at = null'), denied);
  await assert.rejects(database.door.query('select hash from identity.passwords'), denied);
  await assert.rejects(database.door.query("select identity.account_of('')"), denied);
  await assert.rejects(database.door.query('insert into identity.accounts (kind) values (null)'), { code: /^23/ });
  await assert.rejects(database.door.query('delete from identity.sign_ins'), denied);
});

test('No part of the program but the door opens sessions, passkeys, passwords or codes, or sees what does', async () => {
  const denied = { code: '42501' };
  for (const table of ['passwords', 'passkeys', 'sessions', 'challenges', 'sign_ins', 'tries', 'enrolments']) {
    await assert.rejects(database.app.query(`select from identity.${table}`), denied, table);
    await assert.rejects(database.app.query(`insert into identity.${table} default values`), denied, table);
    await assert.rejects(database.app.query(`delete from identity.${table}`), denied, table);
  }
  for (const call of ["password_by_name('x')", "password_of('')", "enter('', true)", "end_sessions('', 'all', null)"])
    await assert.rejects(database.app.query(`select identity.${call}`), denied, call);
  await assert.rejects(database.app.query("update identity.accounts set login_name = 'aaaa'"), denied);
  assert.deepEqual(await database.app.query("select * from identity.session_of('')"), []);
});
