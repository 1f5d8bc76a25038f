import assert from 'node:assert/strict';
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { after, before, test } from 'node:test';
import { userHandleOf } from './ceremony.ts';
import { issueChallenge } from './challenge.ts';
import { addPasskey } from './passkey.ts';
import { tokenHashOf } from './session-store.ts';
import { mina, type TestPortal, testPortal, tokenIn } from './test-portal.ts';

/** A security key in software: it can say of itself what no browser's test authenticator does. */
const key: KeyObject = createPrivateKey(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
);
const id = Buffer.from('a software key').toString('base64url');

/** The public key in COSE: kty EC2, alg ES256, crv P-256, x, y. */
function coseKey(): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [head, middle] = [
    Buffer.from('a50102032620012158 20'.replaceAll(' ', ''), 'hex'),
    Buffer.from('225820', 'hex'),
  ];
  return Buffer.concat([head, Buffer.from(x, 'base64url'), middle, Buffer.from(y, 'base64url')]);
}

interface Answering {
  readonly verified?: boolean;
  readonly present?: boolean;
  readonly origin?: string;
  readonly host?: string;
  readonly type?: string;
  readonly challenge?: string;
  readonly session?: string;
}

let portal: TestPortal;
let account: string;
before(async () => {
  portal = await testPortal();
  account = (await portal.identity.findAccount({ person: mina }))?.id ?? '';
  await addPasskey(portal.database.door, {
    account,
    id,
    publicKey: coseKey(),
    counter: 0,
    transports: ['usb'],
    name: '키',
  });
});
after(() => portal.close());

let issued = 0;
async function answer(given: Answering = {}) {
  const { verified = true, present = true, origin = portal.url, host = 'localhost', type = 'webauthn.get' } = given;
  issued += 1;
  const challenge = given.challenge ?? Buffer.from(`challenge number ${issued}`).toString('base64url');
  if (given.challenge === undefined) await issueChallenge(portal.database.door, challenge, { ceremony: 'get' });
  const flags = (present ? 1 : 0) | (verified ? 4 : 0);
  const authenticatorData = Buffer.concat([
    createHash('sha256').update(host).digest(),
    Buffer.from([flags, 0, 0, 0, 0]),
  ]);
  const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
  const response = {
    clientDataJSON: clientData.toString('base64url'),
    authenticatorData: authenticatorData.toString('base64url'),
    signature: sign('sha256', signed, key).toString('base64url'),
    userHandle: userHandleOf(account),
  };
  const credential = { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  return portal.send('/api/sign-in/passkey', { json: { next: '', credential } });
}
const assuranceOf = (token: string | undefined) =>
  portal.database.door.maybe<{ assurance: string }>('select assurance from identity.session_of($1)', [
    tokenHashOf(token),
  ]);

test('A passkey that checked its owner signs in at substantial assurance, one that did not at low', async () => {
  assert.deepEqual(await assuranceOf(tokenIn(await answer({ verified: true }))), { assurance: 'substantial' });
  assert.deepEqual(await assuranceOf(tokenIn(await answer({ verified: false }))), { assurance: 'low' });
});

test('A signature made for another site, host or purpose, or that nobody touched the key for, opens nothing', async () => {
  const wrong: readonly Answering[] = [
    { origin: 'https://madang.example' },
    { origin: 'http://localhost:1' },
    { host: 'madang.example' },
    { type: 'webauthn.create' },
    { present: false, verified: false },
  ];
  for (const one of wrong) {
    const response = await answer(one);
    assert.equal(response.statusCode, 422, JSON.stringify(one));
    assert.equal(response.json<{ type: string }>().type.endsWith('passkey-unknown'), true);
    assert.equal(tokenIn(response), undefined);
  }
});

test('A challenge that is not ours, or was made for adding a passkey, is refused before anything is verified', async () => {
  assert.equal((await answer({ challenge: 'bm90IG91cnM' })).statusCode, 422);
  const signedIn = tokenIn(await answer());
  const session = await portal.database.door.one<{ session: string }>('select session from identity.session_of($1)', [
    tokenHashOf(signedIn),
  ]);
  await issueChallenge(portal.database.door, 'Zm9yIG1ha2luZw', { ceremony: 'create', session: session.session });
  const response = await answer({ challenge: 'Zm9yIG1ha2luZw' });
  assert.match(response.json<{ detail: string }>().detail, /이미 쓴 요청/);
  const { left } = await portal.database.owner.one<{ left: number }>(
    "select count(*) as left from identity.challenges where challenge = 'Zm9yIG1ha2luZw'",
  );
  assert.equal(left, 1);
});

test('What is not an answer of a passkey at all is refused with what is wrong', async () => {
  for (const json of [{}, { credential: {} }, { credential: { id: '<script>', type: 'x' } }]) {
    const response = await portal.send('/api/sign-in/passkey', { json });
    assert.equal(response.statusCode, 422);
  }
});

test('Nobody adds another’s passkey to their own account', async () => {
  const jun = await portal.identity.findAccount({ official: 'jun' });
  const again = { account: jun?.id ?? '', id, publicKey: coseKey(), counter: 0, transports: [], name: 'x' };
  await assert.rejects(addPasskey(portal.database.door, again), { code: 'passkey-known' });
});
