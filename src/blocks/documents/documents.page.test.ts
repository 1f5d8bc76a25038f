import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { validateMarkup } from '../../../test/markup.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { extract, hall, village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { sequencer, transparencyLog } from '../../kernel/log/index.ts';
import { type Instant, systemClock } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { createDocuments, type Documents, documentRoutes, type Issued, migrations } from './index.ts';
import { opensslCommands } from './pages/offline-commands.ts';

const template = extract.gives!;
const day = 86_400_000;
const now = systemClock();

describe('documents', () => {
  let living: LivingVillage;
  let documents: Documents;
  let server: Server;
  let mother: string;
  let stranger: string;
  let [fresh, old, revoked]: Issued[] = [];
  let pdf: Buffer;

  const issue = (person: string, at: Instant): Promise<Issued> =>
    living.db.app.transaction(tx =>
      documents.issue(
        tx,
        {
          id: randomUUID(),
          person,
          caseId: randomUUID(),
          template,
          agency: hall,
          language: 'ko',
          filling: {
            answers: { show: 'no' },
            questions: extract.asks,
            rows: () => [{ name: '김비밀', number: '990101', street: 'New street' }],
          },
          nameOf: () => undefined,
        },
        at,
      ),
    );

  before(async () => {
    living = await livingVillage([migrations]);
    const { db, keys, identity, organisation, folder } = living;
    documents = createDocuments({
      database: db.app,
      signer: () => keys.documents(),
      authorities: () =>
        keys
          .certificates()
          .filter(c => c.purpose === 'authority')
          .map(c => c.der),
      formats: village.formats,
      zone: village.zone,
      random: randomBytes,
      publicUrl: 'https://village.example',
    });
    server = await living.serve(
      documentRoutes({
        documents,
        jurisdiction: village,
        agencyName: organisation.agencyName,
        keys,
        log: transparencyLog(db.app, keys.log()),
        citizen: identity.citizen,
        publicUrl: 'https://village.example',
      }),
      { config: { budgets: { verification: { requests: 60, seconds: 60 } } } },
    );
    mother = (await living.signIn({ person: living.mother })).token;
    stranger = (await living.signIn({ person: living.stranger })).token;
    old = await issue(living.mother, (now - 91 * day) as Instant);
    revoked = await issue(living.mother, (now - 2 * day) as Instant);
    fresh = await issue(living.mother, now);
    const reason = words('잘못된 주소', 'Wrong address');
    await db.app.transaction(tx => documents.revoke(tx, revoked?.id ?? '', reason, now));
    pdf = (await documents.bytes(living.mother, fresh.id)) ?? Buffer.alloc(0);
    await (await sequencer({ database: db.owner, signer: keys.log(), clock: systemClock, folder })).integrate();
  });
  after(async () => {
    await server?.close();
    await living?.end();
  });

  let address = 0;
  /** Each request from an address of its own, but where budgets are what is tested. */
  const from = () => {
    address += 1;
    return `198.51.100.${address % 250}`;
  };
  const get = (url: string, token = '') =>
    server.inject({ url, remoteAddress: from(), headers: token ? { cookie: `madang=${token}` } : {} });
  const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main'));
  const plain = (body: string) =>
    main(body)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  const upload = (bytes: Uint8Array, { name = 'a.pdf', type = 'application/pdf', language = '/en' } = {}) => {
    const boundary = 'part';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
    return server.inject({
      method: 'POST',
      url: `${language}/verify/file`,
      remoteAddress: from(),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  };
  const post = (number: string) =>
    server.inject({
      method: 'POST',
      url: '/en/verify',
      remoteAddress: from(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ number }).toString(),
    });

  test('the number finds the document however it is typed; the answer begins with the conclusion and names nobody', async () => {
    const number = fresh?.verification ?? '';
    const wide = number.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    for (const typed of [
      number,
      number.replaceAll('-', ''),
      ` ${number.replaceAll('-', ' ')} `,
      wide,
      number.replaceAll('-', '–'),
    ]) {
      const answer = await post(typed);
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, `/en/verify/${number}`], typed);
    }
    const { statusCode, body, headers } = await get(`/en/verify/${number}`);
    assert.equal(statusCode, 200);
    assert.match(body, /<h1>This document is valid<\/h1>/);
    for (const shown of ['Extract', 'Village hall', fresh?.number ?? '?'])
      assert.ok(plain(body).includes(shown), shown);
    for (const hidden of ['김비밀', '990101', 'New street', living.mother]) assert.ok(!body.includes(hidden), hidden);
    assert.equal(headers['cache-control'], 'private, no-store', 'tomorrow it may be revoked');
  });

  test('an expired, a revoked and an unknown number each say so, why, and what to do next', async () => {
    const told = async (number: string) => plain((await get(`/en/verify/${number}`)).body);
    assert.match(
      await told(old?.verification ?? ''),
      /time to verify this document is over .*for 90 days after it was issued/,
    );
    assert.match(await told(revoked?.verification ?? ''), /was revoked .*Reason: Wrong address/);
    assert.match(await told('0000-0000-0000-0000'), /No document was issued under this number .*Check the number/);
  });

  test('hostile numbers are asked for again, never faults, and what was typed stays', async () => {
    for (const typed of [
      '',
      '123',
      '1'.repeat(17),
      `<script>alert(1)</script>`,
      `' or 1=1 --`,
      '%00',
      'ㄱ'.repeat(60),
      '1234-5678-9012-345X',
    ]) {
      const { statusCode, body } = await post(typed);
      assert.equal(statusCode, 422, typed);
      assert.ok(!body.includes('<script>alert'), typed);
    }
    assert.ok((await post('12 34')).body.includes('value="12 34"'));
    assert.equal((await get(`/verify/${encodeURIComponent(`' or 1=1 --`)}`)).statusCode, 422);
    assert.equal((await get(`/verify/${'9'.repeat(200)}`)).statusCode, 422);
    assert.equal((await get('/api/verify/abc')).statusCode, 422);
  });

  test('the API gives the state and the little that may be known, in the language asked for', async () => {
    const { body, headers } = await get(`/api/verify/${fresh?.verification}?lang=en`);
    const { issuedOn, verifiableUntil, ...rest } = JSON.parse(body) as Record<string, string>;
    assert.deepEqual(rest, { state: 'valid', number: fresh?.number, title: 'Extract', issuer: 'Village hall' });
    assert.deepEqual([issuedOn, verifiableUntil], [village.zone.dayOf(now), fresh?.verifiableUntil]);
    assert.equal(headers['access-control-allow-origin'], '*');
    const gone = JSON.parse((await get(`/api/verify/${revoked?.verification}?lang=en`)).body) as Record<string, string>;
    assert.deepEqual([gone.state, gone.reason], ['revoked', 'Wrong address']);
    assert.deepEqual(JSON.parse((await get('/api/verify/0000000000000000')).body), { state: 'unknown' });
  });

  test('a file is valid as it was issued, and altered when a single byte differs or is added', async () => {
    assert.match((await upload(pdf)).body, /<h1>This document is valid<\/h1>/);
    const changedByte = Buffer.from(pdf);
    changedByte[Math.floor(pdf.length / 3)]! ^= 1;
    const added = Buffer.concat([pdf, Buffer.from('\n% more\n%%EOF\n')]);
    for (const bytes of [changedByte, added])
      assert.match((await upload(bytes)).body, /<h1>This document was changed after it was issued<\/h1>/);
  });

  test('the file of a revoked or an expired document is told as such, though its signature holds', async () => {
    const bytes = async (it: Issued | undefined) =>
      (await documents.bytes(living.mother, it?.id ?? '')) ?? Buffer.alloc(0);
    assert.match((await upload(await bytes(revoked))).body, /<h1>This document was revoked<\/h1>/);
    assert.match((await upload(await bytes(old))).body, /<h1>The time to verify this document is over<\/h1>/);
  });

  test('a PDF of someone else, a picture, a polyglot, an empty and a huge file each get their own plain answer', async () => {
    const foreign = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    assert.match((await upload(foreign)).body, /was not signed by this government/);
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.alloc(40),
      Buffer.from('IEND\xaeB`\x82', 'latin1'),
    ]);
    const zip = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1');
    for (const bytes of [
      png,
      Buffer.concat([foreign, zip]),
      Buffer.from('<html><script>1</script>'),
      Buffer.alloc(5),
    ]) {
      const answer = await upload(bytes, { name: '"><script>.pdf' });
      assert.equal(answer.statusCode, 200);
      assert.match(answer.body, /<h1>This is not a PDF document<\/h1>/);
    }
    assert.match(
      (await upload(Buffer.concat([foreign, Buffer.alloc(10 * 1024 * 1024)]))).body,
      /<h1>The file is too large<\/h1>/,
    );
    assert.equal((await upload(Buffer.alloc(12 * 1024 * 1024))).statusCode, 413);
    const nothing = await upload(Buffer.alloc(0), { name: '' });
    assert.equal(nothing.statusCode, 422);
    assert.match(nothing.body, /href="#file">Choose the PDF file to check/);
    const { count } = await living.db.owner.one<{ count: number }>('select count(*) from documents.documents');
    assert.equal(count, 3, 'nothing that was uploaded is kept');
  });

  test('guessing is slowed: after the budget an address is told how long to wait', async () => {
    const guess = () => server.inject({ url: '/verify/1111-1111-1111-1111', remoteAddress: '192.0.2.1' });
    for (let i = 0; i < 60; i += 1) assert.equal((await guess()).statusCode, 200);
    const answer = await guess();
    assert.equal(answer.statusCode, 429);
    assert.ok(Number(answer.headers['retry-after']) > 0);
  });

  test('the commands on the certificates page prove a document with OpenSSL alone, and refuse a changed one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'madang-offline-'));
    try {
      writeFileSync(join(folder, 'ca.pem'), (await get('/.well-known/madang/ca.pem')).body);
      const run = () =>
        execFileSync('bash', ['-euc', `${opensslCommands('x').slice(1).join('\n')} 2>&1`], { cwd: folder }).toString();
      writeFileSync(join(folder, 'document.pdf'), pdf);
      assert.match(run(), /^signed up to byte (\d+) of \1\nCMS Verification successful/);
      const forged = Buffer.from(pdf);
      forged[200]! ^= 1;
      writeFileSync(join(folder, 'document.pdf'), forged);
      assert.throws(run);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('the certificates and public keys are there for every program', async () => {
    const { body, headers } = await get('/.well-known/madang/ca.pem');
    assert.equal(body, living.keys.authority().pem);
    assert.match(String(headers['cache-control']), /^public/);
    const { keys } = JSON.parse((await get('/.well-known/jwks.json')).body) as { keys: { kid: string }[] };
    assert.ok(keys.some(key => key.kid === living.keys.documents().keyId));
  });

  test('a person finds their documents with their state, the details, and the PDF to save or to look at', async () => {
    const list = plain((await get('/en/my/documents', mother)).body);
    for (const state of ['Can be verified', 'No longer verifiable', 'Revoked']) assert.ok(list.includes(state), state);
    const details = plain((await get(`/en/my/documents/${fresh?.id}`, mother)).body);
    assert.ok(details.includes(fresh?.verification ?? '?') && /entry \d+ of the transparency log/.test(details));
    assert.match(
      plain((await get(`/en/my/documents/${revoked?.id}`, mother)).body),
      /Revoked on .*Reason: Wrong address/,
    );
    const saved = await get(`/my/documents/${fresh?.id}/file`, mother);
    assert.ok(saved.rawPayload.equals(pdf));
    assert.match(String(saved.headers['content-disposition']), /^attachment; .*\.pdf/);
    assert.match(
      String((await get(`/my/documents/${fresh?.id}/file?inline=1`, mother)).headers['content-disposition']),
      /^inline/,
    );
    assert.match((await get(`/my/documents/${fresh?.id}/proof`, mother)).body, /c2sp\.org\/tlog-proof@v1/);
  });

  test('another person’s document is not there at all: page, file, proof and list', async () => {
    for (const part of ['', '/file', '/proof']) {
      assert.equal((await get(`/my/documents/${fresh?.id}${part}`, stranger)).statusCode, 404, part);
      assert.equal((await get(`/my/documents/${fresh?.id}${part}`)).statusCode, 303, part);
      assert.ok([404, 422].includes((await get(`/my/documents/${randomUUID()}${part}`, mother)).statusCode));
      assert.equal((await get(`/my/documents/1'%20or%201=1${part}`, mother)).statusCode, 422, part);
    }
    assert.deepEqual(JSON.parse((await get('/api/my/documents', stranger)).body), { documents: [], next: null });
    assert.ok((await get('/en/my/documents', stranger)).body.includes('No document has been issued to you yet.'));
  });

  test('the list is paged by key; a made-up place is refused', async () => {
    const many = await living.signIn({ person: living.child });
    for (let i = 0; i < 21; i += 1) await issue(living.child, (now - i) as Instant);
    const page = async (after = '') =>
      JSON.parse(
        (await get(`/api/my/documents${after && `?after=${encodeURIComponent(after)}`}`, many.token)).body,
      ) as { documents: { id: string }[]; next: string | null };
    const first = await page();
    const second = await page(first.next ?? '');
    assert.deepEqual([first.documents.length, second.documents.length, second.next], [20, 1, null]);
    assert.equal(new Set([...first.documents, ...second.documents].map(d => d.id)).size, 21);
    for (const after of ['x~y', '99999999999999999~x', `1~${'0'.repeat(36)}`])
      assert.equal((await get(`/my/documents?after=${encodeURIComponent(after)}`, mother)).statusCode, 422, after);
  });

  test('answers to what was posted are valid HTML too, refused or not', async () => {
    const nothing = upload(Buffer.alloc(0), { name: '' });
    for (const answer of [await post('12'), await nothing, await upload(pdf), await upload(Buffer.alloc(30))])
      assert.deepEqual(await validateMarkup(answer.body), []);
  });

  test('its pages are sound on a phone, in both languages', async () => {
    const { url } = await server.listen(0);
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      const numbers = [fresh, old, revoked].map(d => `/verify/${d?.verification}`);
      await soundAt360(browser, {
        origin: url,
        paths: ['/verify', '/verify/certificates', ...numbers, '/verify/0000-0000-0000-0000'],
      });
      await soundAt360(browser, {
        origin: url,
        session: mother,
        paths: [
          '/my/documents',
          `/my/documents/${fresh?.id}`,
          `/my/documents/${revoked?.id}`,
          `/my/documents/${old?.id}`,
        ],
      });
    } finally {
      await browser?.close();
    }
  });
});
