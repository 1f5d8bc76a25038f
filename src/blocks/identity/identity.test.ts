import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newEnrolmentCode, readEnrolmentCode, writeEnrolmentCode } from './enrolment-code.ts';
import { loginNameProblem, normalLoginName } from './login-name.ts';
import { emailProblem } from './pages/contact-page.ts';
import { hashPassword, passwordMatches, passwordProblem } from './password.ts';
import { relyingParty } from './relying-party.ts';
import { passkeyName } from './security.ts';
import { deviceOf, networkOf } from './whereabouts.ts';

test('A password is asked to be long and not guessable, and nothing else', () => {
  for (const good of ['three quiet green herons', '가나다라마바사아자하', 'zkvldhkqkrtm', 'hunter-2-hunter'])
    assert.equal(passwordProblem(good, 'mina'), undefined, good);
  for (const bad of [
    'short',
    '',
    'x'.repeat(129),
    '1234567890',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'Password123',
    'i-am-MINA-2026',
  ])
    assert.ok(passwordProblem(bad, 'mina'), bad);
});

test('A password is kept as argon2id with OWASP’s parameters, and is the same however its letters were composed', async () => {
  const hash = await hashPassword('비밀번호 한글 열 자');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await passwordMatches(hash, '비밀번호 한글 열 자'.normalize('NFD')), true);
  assert.equal(await passwordMatches(hash, '비밀번호 한글 열 지'), false);
});

test('Where there is no password, looking takes as long as where there is one', async () => {
  const hash = await hashPassword('three quiet green herons');
  const median = async (kept: string | undefined) => {
    const times: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      const start = performance.now();
      assert.equal(await passwordMatches(kept, 'nobody has this password!'), false);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4] ?? 0;
  };
  await passwordMatches(undefined, 'x');
  const [known, unknown] = [await median(hash), await median(undefined)];
  assert.equal(await passwordMatches(undefined, 'nobody has this password'), false);
  assert.ok(unknown > known / 3 && known > unknown / 3, `known ${known} ms, unknown ${unknown} ms`);
});

test('A login name is typed in any case and has 4 to 30 plain characters', () => {
  assert.equal(normalLoginName('  MiNa.Kim '), 'mina.kim');
  for (const good of ['mina', 'kim-mina_2', 'a...']) assert.equal(loginNameProblem(good), undefined, good);
  for (const bad of ['min', '1mina', 'mina kim', '미나미나', 'a'.repeat(31), 'mina@kim', ''])
    assert.ok(loginNameProblem(bad), bad);
});

test('An enrolment code is read as it was written, however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), random => {
      const code = newEnrolmentCode(random);
      const written = writeEnrolmentCode(code);
      assert.match(written, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      for (const typed of [
        written,
        written.toLowerCase(),
        written.replaceAll('-', ' '),
        written.replaceAll('0', 'o').replaceAll('1', 'l'),
      ])
        assert.deepEqual(readEnrolmentCode(typed), code);
    }),
  );
  for (const wrong of ['', '7K2M-9QX4-PT0C', '7K2M-9QX4-PT0C-WB5E-1', '7K2M-9QX4-PT0C-WB5!'])
    assert.equal(readEnrolmentCode(wrong), undefined);
});

test('Of a browser only its family and system are kept, of an address only its network', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
  assert.equal(deviceOf(chrome), 'Chrome, Windows');
  assert.equal(deviceOf(`${chrome} Edg/142.0.0.0`), 'Edge, Windows');
  assert.equal(deviceOf(`${chrome} Whale/4.30`), 'Whale, Windows');
  assert.equal(
    deviceOf(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile/15E148 Safari/604.1',
    ),
    'Safari, iOS',
  );
  assert.equal(
    deviceOf(
      'Mozilla/5.0 (Linux; Android 16; SM-S938N) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/140 Mobile Safari/537.36',
    ),
    'Samsung Internet, Android',
  );
  assert.equal(deviceOf(''), '?, ?');
  assert.equal(networkOf('203.0.113.77'), '203.0.113.0/24');
  assert.equal(networkOf('::ffff:203.0.113.77'), '203.0.113.0/24');
  assert.equal(networkOf('2001:db8:12:3456::9'), '2001:db8:12::/48');
  assert.equal(networkOf('2001:0DB8::1'), '2001:db8:0::/48');
  assert.equal(networkOf('::1'), '0:0:0::/48');
});

test('Passkeys belong to the host people reach, with its scheme and port', () => {
  const name = { ko: '마당', en: 'Madang' };
  assert.deepEqual(relyingParty('https://madang.kr/', name), { id: 'madang.kr', origin: 'https://madang.kr', name });
  assert.deepEqual(relyingParty('http://localhost:3000', name), {
    id: 'localhost',
    origin: 'http://localhost:3000',
    name,
  });
});

test('A passkey’s name fits a list, and an address for mail has an @ and a domain', () => {
  assert.equal(passkeyName('  ', 'Firefox, Linux'), 'Firefox, Linux');
  assert.equal([...passkeyName('집'.repeat(100), '')].length, 60);
  for (const good of ['', 'mina@example.com', '미나@보기.한국', 'a+b@x.y.z'])
    assert.equal(emailProblem(good), undefined, good);
  for (const bad of [
    'mina',
    '@x.y',
    'a@b',
    'a b@x.y',
    'a@x..y',
    `${'a'.repeat(250)}@x.kr`,
    'a@x.y\nBcc: b@x.y',
    'a@x.y,b@x.y',
  ])
    assert.ok(emailProblem(bad), bad);
});
