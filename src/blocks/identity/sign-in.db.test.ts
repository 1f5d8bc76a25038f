import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mina, password, signInAs, type TestPortal, testPortal, tokenIn } from './test-portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const signIn = (loginName: string, secret: string, more: { next?: string; ip?: string; session?: string } = {}) => {
  const { next = '', ...rest } = more;
  return portal.send('/sign-in', { ...rest, form: { loginName, password: secret, next } });
};
const textOf = (body: string) => body.replace(/data-options="[^"]*"/, '').replaceAll(/\s+/g, ' ');
const forgetTries = () => portal.database.owner.query('delete from identity.tries');
const waited = (interval: string) =>
  portal.database.owner.query('update identity.tries set blocked_until = blocked_until - $1::interval', [interval]);

test('A person signs in with name and password and goes where they wanted, in their language', async () => {
  const response = await signIn(' MINA ', password, { next: '/my/contact?x=1' });
  assert.equal(response.headers.location, '/my/contact?x=1');
  const cookie = String(response.headers['set-cookie']);
  assert.match(cookie, /^madang=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const english = await portal.send('/en/sign-in', { form: { loginName: 'mina', password, next: '' } });
  assert.equal(english.headers.location, '/en/my');
  const my = await portal.send('/my', { session: tokenIn(response) });
  assert.match(my.body, /김미나/);
});

test('After signing in nobody is sent to another site, nor straight out again', async () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:1',
    '/sign-out',
    '/en/sign-in?next=/my',
    '',
  ])
    assert.equal((await signIn('mina', password, { next })).headers.location, '/my', next);
  assert.equal((await signIn('jun.officer', password)).headers.location, '/desk');
});

test('Who is not signed in is sent to sign in and back; who is signed in as the wrong kind is told so, once', async () => {
  const sent = await portal.send('/en/my/security?done=x');
  assert.equal(sent.headers.location, `/en/sign-in?next=${encodeURIComponent('/my/security?done=x')}`);
  const citizen = await signInAs(portal, 'mina');
  const desk = await portal.send('/desk', { session: citizen });
  assert.equal(desk.statusCode, 403);
  assert.match(desk.body, /공무원 계정으로 로그인/);
  const official = await signInAs(portal, 'jun.officer');
  assert.equal((await portal.send('/my', { session: official })).statusCode, 403);
  assert.match((await portal.send('/en/desk', { session: official })).body, /Officer/);
  assert.equal((await portal.send('/sign-in?next=/my/contact', { session: citizen })).headers.location, '/my/contact');
});

test('A wrong password and an unknown name get the same answer, which keeps the name', async () => {
  await forgetTries();
  const [wrong, unknown] = [await signIn('mina', 'not the password'), await signIn('nina', 'not the password')];
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /아이디와 비밀번호가 서로 맞지 않습니다/);
  assert.match(wrong.body, /name="loginName"[^>]*value="mina"/);
  assert.doesNotMatch(wrong.body, /not the password/);
  assert.equal(textOf(wrong.body).replaceAll('mina', 'nina'), textOf(unknown.body));
  const empty = await signIn('', '');
  assert.match(empty.body, /아이디를 적어 주세요/);
  assert.match(empty.body, /비밀번호를 적어 주세요/);
});

test('After five tries at one name the next waits, twice as long each time, whether the name exists or not', async () => {
  for (const name of ['mina', 'nobody.here']) {
    await forgetTries();
    for (let n = 0; n < 5; n += 1) assert.equal((await signIn(name, `guess number ${n}`)).statusCode, 422);
    const blocked = await signIn(name, password);
    assert.equal(blocked.statusCode, 429);
    assert.match(blocked.body, /1분 뒤에 다시 시도하거나, 패스키로/);
    await waited('31 seconds');
    assert.equal((await signIn(name, 'guess again')).statusCode, 422);
    await waited('31 seconds');
    assert.equal((await signIn(name, password)).statusCode, 429, 'the second wait is longer');
    await waited('30 seconds');
    assert.equal((await signIn(name, password)).statusCode, name === 'mina' ? 303 : 422);
  }
  assert.equal((await signIn('mina', 'wrong once')).statusCode, 422, 'a success forgives');
});

test('The longest wait is 15 minutes, and tries are counted even when they come side by side', async () => {
  await forgetTries();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn('mina', `parallel ${n}`)));
  assert.equal(answers.filter(one => one.statusCode === 422).length, 5);
  await portal.database.owner.query('update identity.tries set count = 40, blocked_until = null');
  await signIn('mina', 'once more');
  const { seconds } = await portal.database.owner.one<{ seconds: number }>(
    'select max(extract(epoch from blocked_until - now()))::float8 as seconds from identity.tries',
  );
  assert.ok(seconds > 890 && seconds <= 900, String(seconds));
  await forgetTries();
});

test('An address that tries many names waits too, and other addresses do not', async () => {
  await forgetTries();
  const ip = '198.51.100.9';
  for (let n = 0; n < 50; n += 1) await signIn(`name-${n}`, 'x', { ip });
  assert.equal((await signIn('mina', password, { ip })).statusCode, 429);
  assert.equal((await signIn('mina', password, { ip: '198.51.101.9' })).statusCode, 303);
  await forgetTries();
});

test('A new token is given at each sign-in, and the session the browser carried before ends', async () => {
  const planted = await signInAs(portal, 'jun.officer');
  const response = await signIn('mina', password, { session: planted });
  const token = tokenIn(response);
  assert.ok(token && token !== planted);
  assert.equal((await portal.send('/my', { session: token })).statusCode, 200);
  assert.equal((await portal.send('/desk', { session: planted })).statusCode, 303);
  const fixed = 'A'.repeat(43);
  const fresh = await signIn('mina', password, { session: fixed });
  assert.notEqual(tokenIn(fresh), fixed);
  assert.equal((await portal.send('/my', { session: fixed })).statusCode, 303);
});

test('Signing out ends the session on the server and clears the cookie', async () => {
  const session = await signInAs(portal, 'mina');
  const out = await portal.send('/sign-out', { session, form: {} });
  assert.equal(out.headers.location, '/sign-in?said=signed-out');
  assert.equal(tokenIn(out), '');
  assert.equal((await portal.send('/my', { session })).statusCode, 303);
  assert.match((await portal.send('/sign-in?said=signed-out')).body, /로그아웃했습니다/);
});

test('Another site’s page can neither sign a person in nor out', async () => {
  const session = await signInAs(portal, 'mina');
  for (const [url, payload] of [
    ['/sign-out', ''],
    ['/sign-in', 'loginName=mina'],
    ['/my/security/sign-out-everywhere', ''],
  ] as const) {
    const response = await portal.server.inject({
      method: 'POST',
      url,
      headers: {
        'sec-fetch-site': 'cross-site',
        cookie: `madang=${session}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload,
    });
    assert.equal(response.statusCode, 403, url);
  }
  assert.equal((await portal.send('/my', { session })).statusCode, 200);
});

test('A session is extended by hand, by page and by script, as often as wanted', async () => {
  const session = await signInAs(portal, 'jun.officer');
  for (let n = 0; n < 12; n += 1) {
    await portal.database.owner.query(
      "update identity.sessions set expires_at = now() + interval '30 seconds' where revoked_at is null",
    );
    const extended = await portal.send('/session/extend', { session, form: {}, accept: 'application/json' });
    const { secondsLeft } = extended.json<{ secondsLeft: number }>();
    assert.ok(secondsLeft > 1790 && secondsLeft <= 1802, String(secondsLeft));
  }
  const back = async (form: Record<string, string>, path = '/session/extend') =>
    (await portal.send(path, { session, form })).headers.location;
  assert.equal(await back({}), '/desk');
  assert.equal(await back({ returnTo: '/desk?after=3' }), '/desk?after=3');
  assert.equal(await back({ returnTo: '/desk' }, '/en/session/extend'), '/en/desk');
  for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example'])
    assert.equal(await back({ returnTo: evil }), '/', evil);
  assert.equal((await portal.send('/session/extend', { form: {}, accept: 'application/json' })).statusCode, 401);
});

test('A person signs one device out, or all, and nobody else’s', async () => {
  const [here, there, stranger] = [
    await signInAs(portal, 'mina'),
    await signInAs(portal, 'mina'),
    await signInAs(portal, 'jun.officer'),
  ];
  const page = await portal.send('/my/security', { session: here });
  const ids = [...page.body.matchAll(/sessions\/([0-9a-f-]{36})\/end/g)].map(match => match[1]);
  assert.ok(ids.length >= 1);
  for (const id of ids)
    assert.equal(
      (await portal.send(`/my/security/sessions/${id}/end`, { session: stranger, form: {} })).statusCode,
      404,
    );
  assert.equal((await portal.send('/my', { session: there })).statusCode, 200);
  for (const id of ids)
    assert.equal((await portal.send(`/my/security/sessions/${id}/end`, { session: here, form: {} })).statusCode, 303);
  assert.equal((await portal.send('/my', { session: there })).statusCode, 303);
  const third = await signInAs(portal, 'mina');
  const out = await portal.send('/my/security/sign-out-everywhere', { session: here, form: {} });
  assert.equal(out.headers.location, '/sign-in?said=everywhere');
  for (const session of [here, third]) assert.equal((await portal.send('/my', { session })).statusCode, 303);
  assert.equal((await portal.send('/desk', { session: stranger })).statusCode, 200);
});

test('A new password needs the old one, ends the other sessions and is told', async () => {
  const [here, there] = [await signInAs(portal, 'mina'), await signInAs(portal, 'mina')];
  const change = (current: string, next: string) =>
    portal.send('/my/security/password', { session: here, form: { current, next } });
  assert.match((await change('not mine at all', 'four loud red robins')).body, /지금 쓰는 비밀번호가 아닙니다/);
  assert.match((await change(password, 'short')).body, /10자 이상/);
  portal.told.length = 0;
  assert.equal((await change(password, 'four loud red robins')).headers.location, '/my/security?done=password-changed');
  assert.deepEqual(portal.told, [{ what: 'password-changed' }]);
  assert.equal((await portal.send('/my', { session: here })).statusCode, 200);
  assert.equal((await portal.send('/my', { session: there })).statusCode, 303);
  assert.equal((await signIn('mina', password)).statusCode, 422);
  assert.equal((await change('four loud red robins', password)).statusCode, 303);
  for (let n = 0; n < 5; n += 1) await change(`guess number ${n}`, 'four loud red robins');
  assert.equal((await change(password, 'four loud red robins')).statusCode, 429);
  await forgetTries();
});

test('A person sees successes and failures, and hears of a sign-in from a device never seen', async () => {
  portal.told.length = 0;
  await signIn('mina', 'wrong again');
  const session = await signInAs(portal, 'mina');
  assert.deepEqual(portal.told, []);
  await signInAs(portal, 'mina', { userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1' });
  await signInAs(portal, 'mina', { userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1' });
  assert.deepEqual(portal.told, [{ what: 'new-device', device: 'Safari, iOS' }]);
  const { body } = await portal.send('/en/my/security', { session });
  assert.match(body, /Failed/);
  assert.match(body, /Safari, iOS/);
  assert.match(body, /203\.0\.113\.0\/24/);
  assert.doesNotMatch(body, /203\.0\.113\.7/);
});

test('An address for notices is kept unverified until it is confirmed, and a new one is unverified again', async () => {
  const session = await signInAs(portal, 'mina');
  const save = (email: string, language = 'en') => portal.send('/my/contact', { session, form: { email, language } });
  portal.told.length = 0;
  assert.equal((await save('mina@example.com')).headers.location, '/my/contact?done=saved');
  await save('mina@example.com');
  assert.deepEqual(portal.told, [{ what: 'email-changed' }]);
  const before = await portal.identity.findAccount({ person: mina });
  assert.deepEqual([before?.email, before?.emailVerifiedAt, before?.language], ['mina@example.com', null, 'en']);
  const account = before?.id ?? '';
  assert.equal(await portal.identity.confirmEmail(account, 'other@example.com'), false);
  assert.equal(await portal.identity.confirmEmail(account, 'mina@example.com'), true);
  assert.notEqual((await portal.identity.account(account)).emailVerifiedAt, null);
  assert.match((await portal.send('/my/contact?done=saved', { session })).body, /확인한 주소/);
  await save('new@example.com', 'ko');
  assert.equal((await portal.identity.account(account)).emailVerifiedAt, null);
  const wrong = await save('not an address');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="not an address"/);
  await save('');
  assert.equal((await portal.identity.account(account)).email, null);
});
