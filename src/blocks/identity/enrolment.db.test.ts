import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { words } from '../../kernel/words/index.ts';
import { signInAs, type TestPortal, testPortal, tokenIn } from './test-portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const [sora, bin] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'];
const secret = 'quiet rivers move stones';
const enrol = (code: string, loginName: string, password = secret, ip = '203.0.113.7') =>
  portal.send('/enrol', { ip, form: { code, loginName, password } });
const wrongCode = (code: string) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;

test('A code opens an account once, signs its holder in and offers a passkey', async () => {
  const { code, expiresAt } = await portal.identity.createEnrolment({ person: sora }, words('이소라', 'Lee Sora'));
  assert.ok(Math.abs(expiresAt - Date.now() - 30 * 86_400_000) < 60_000);
  const response = await enrol(code.toLowerCase().replaceAll('-', ' '), 'Sora.Lee');
  assert.equal(response.headers.location, '/my/security/passkeys/new');
  assert.match((await portal.send('/en/my', { session: tokenIn(response) })).body, /Lee Sora/);
  assert.equal((await portal.identity.findAccount({ person: sora }))?.loginName, 'sora.lee');
  const again = await enrol(code, 'other.name');
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /쓸 수 없는 등록 번호/);
});

test('A code whose secret was wrong five times is dead, and a wrong code says nothing about names', async () => {
  const { code } = await portal.identity.createEnrolment({ person: bin }, words('박빈', 'Park Bin'));
  for (let n = 0; n < 5; n += 1) {
    const wrong = await enrol(wrongCode(code), 'mina');
    assert.equal(wrong.statusCode, 422);
    assert.doesNotMatch(wrong.body, /다른 사람이 쓰고 있는/);
  }
  assert.equal((await enrol(code, 'park.bin')).statusCode, 422);
  assert.equal(await portal.identity.findAccount({ person: bin }), undefined);
});

test('A code older than 30 days is refused', async () => {
  const { code } = await portal.identity.createEnrolment({ person: bin }, words('박빈', 'Park Bin'));
  await portal.database.owner.query('update identity.enrolments set expires_at = now() where used_at is null');
  assert.equal((await enrol(code, 'park.bin')).statusCode, 422);
});

test('A login name that is taken costs the holder of a code nothing', async () => {
  const { code } = await portal.identity.createEnrolment({ person: bin }, words('박빈', 'Park Bin'));
  for (let n = 0; n < 7; n += 1) {
    const taken = await enrol(code, 'mina');
    assert.equal(taken.statusCode, 409);
    assert.match(taken.body, /다른 사람이 쓰고 있는 아이디/);
  }
  assert.equal((await enrol(code, 'park.bin', 'short')).statusCode, 422);
  assert.equal((await enrol(code, 'park.bin')).statusCode, 303);
});

test('Two people who send one code at once do not both get in', async () => {
  const { code } = await portal.identity.createEnrolment(
    { person: '00000000-0000-4000-8000-0000000000a3' },
    words('가', 'A'),
  );
  const answers = await Promise.all([enrol(code, 'first.one'), enrol(code, 'second.one'), enrol(code, 'third.one')]);
  assert.deepEqual(answers.map(one => one.statusCode).sort(), [303, 422, 422]);
});

test('A code for someone who has an account gives it back: earlier passkeys and sessions end, and it is told', async () => {
  const old = await signInAs(portal, 'jun.officer');
  const { id } = (await portal.identity.findAccount({ official: 'jun' })) ?? { id: '' };
  await portal.database.owner.query(
    "insert into identity.passkeys (account, id, public_key, counter, transports, name) values ($1, 'stolen', '', 0, '{}', 'x')",
    [id],
  );
  const { code } = await portal.identity.createEnrolment({ official: 'jun' }, words('전우진', 'Jun Woojin'));
  portal.told.length = 0;
  const response = await enrol(code, 'jun.new');
  assert.equal((await portal.send('/desk', { session: tokenIn(response) })).statusCode, 200);
  assert.equal((await portal.send('/desk', { session: old })).statusCode, 303);
  assert.deepEqual(portal.told, [{ what: 'account-recovered' }]);
  const left = await portal.database.owner.query("select 1 from identity.passkeys where id = 'stolen'");
  assert.equal(left.length, 0);
  assert.equal((await portal.identity.findAccount({ official: 'jun' }))?.id, id);
});

test('An address that tries many codes waits', async () => {
  const ip = '198.51.100.20';
  let last = await enrol('0000-0000-0000-0000', 'some.name', secret, ip);
  for (let n = 0; n < 50; n += 1) last = await enrol('0000-0000-0000-0000', 'some.name', secret, ip);
  assert.equal(last.statusCode, 429);
});

test('The secret of a code is kept as a hash', async () => {
  const { code } = await portal.identity.createEnrolment(
    { person: '00000000-0000-4000-8000-0000000000a4' },
    words('나', 'B'),
  );
  const kept = await portal.database.owner.query<{ row: string }>('select e::text as row from identity.enrolments e');
  const secretPart = code.replaceAll('-', '').slice(6);
  assert.ok(kept.length > 0 && kept.every(({ row }) => !row.includes(secretPart)));
});
