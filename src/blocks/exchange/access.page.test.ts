import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { village } from '../../../test/tiny.ts';
import { extractBasis, type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { recordDigest, sequencer, transparencyLog } from '../../kernel/log/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { createOwnRecord, exchangeRoutes, ownRecordBasis } from './index.ts';

describe('who looked at my data', () => {
  let living: LivingVillage;
  let server: Server;
  let mother: { token: string; hash: Buffer };
  let child: { token: string; hash: Buffer };
  let official: { token: string; hash: Buffer };
  const caseId = randomUUID();
  before(async () => {
    living = await livingVillage();
    const { db, exchange, identity, organisation, keys } = living;
    server = await living.serve(
      exchangeRoutes({
        jurisdiction: village,
        exchange,
        citizen: identity.citizen,
        unitName: organisation.unitName,
        pathOfCase: async (person, id) =>
          person === living.mother && id === caseId ? `/my/applications/${id}` : undefined,
        log: transparencyLog(db.app, keys.log()),
      }),
    );
    [mother, child] = [await living.signIn({ person: living.mother }), await living.signIn({ person: living.child })];
    official = await living.signIn({ unit: 'hall/counter' });
    const own = createOwnRecord({ exchange, database: db.app, jurisdiction: village });
    await own.present({ session: mother.hash, person: living.mother }, 'people', 'shown-in-full');
    await exchange.grantCase(db.app, { session: mother.hash }, 'extract', living.mother, caseId, 'hall/counter');
    const reason = '=cmd|"a"!A1, <script>';
    await exchange.read(
      db.app,
      { session: official.hash, case: caseId, reason },
      extractBasis,
      'person',
      living.mother,
    );
    // The mother's application lists her housemates, so the child has a receipt for a look that was not the child's own.
    await exchange.read(db.app, { session: mother.hash, case: caseId }, extractBasis, 'mates', living.mother);
  });
  after(async () => {
    await server?.close();
    await living?.end();
  });

  const send = (url: string, token = mother.token) =>
    server.inject({ url, headers: token ? { cookie: `madang=${token}` } : {} });
  const text = async (url: string, token?: string) =>
    (await send(url, token)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test('others’ looks come first of all: the office, what it saw, for which service, by which law and why', async () => {
    const shown = await text('/en/my/access');
    for (const part of [
      'Counter, Village hall',
      'Extract',
      'People: Name, Latin name, Number, Street, Home',
      'Village Act, Article 6',
    ])
      assert.ok(shown.includes(part), part);
    assert.ok(shown.includes('=cmd|&quot;a&quot;!A1, &lt;script&gt;'), 'an official’s words are text');
    assert.ok(!shown.includes('Looking at your own record'));
    assert.ok((await text('/en/my/access?who=all')).includes('Looking at your own record'));
    assert.ok((await text('/en/my/access?who=all')).includes('Shown in full'));
  });

  test('a case is linked when it is one’s own, and for nobody else', async () => {
    const link = `href="/en/my/applications/${caseId}"`;
    assert.ok((await send('/en/my/access')).body.includes(link));
    assert.ok(!(await send('/en/my/access', child.token)).body.includes(link));
  });

  test('a look under someone else’s application is not one’s own, though a citizen made it', async () => {
    const shown = await text('/en/my/access', child.token);
    assert.ok(shown.includes('Another applicant'));
    assert.ok(!shown.includes(living.mother), 'who it was is not told');
  });

  test('looks are counted by office and by month, with the numbers in a table', async () => {
    const counts = await living.exchange.receiptCounts({ session: mother.hash }, 0 as never, village.zone);
    const total = (who: string) => counts.filter(c => c.who === who).reduce((sum, c) => sum + c.looks, 0);
    assert.deepEqual([total('official'), total('self'), total('person')], [1, 2, 0]);
    const shown = await text('/en/my/access');
    assert.match(shown, /Looks in the last 12 months Who Times Yourself 2 Counter, Village hall 1/);
  });

  test('the list is paged by key, filtered in the query: each page is full, and nothing is shown twice', async () => {
    const { exchange, db } = living;
    const own = createOwnRecord({ exchange, database: db.app, jurisdiction: village });
    const person = await living.signIn({ person: living.stranger });
    const grant = randomUUID();
    await exchange.grantCase(db.app, { session: person.hash }, 'extract', living.stranger, grant, 'hall/counter');
    for (let i = 0; i < 25; i += 1) {
      await exchange.read(db.app, { session: official.hash, case: grant }, extractBasis, 'person', living.stranger);
      await own.present({ session: person.hash, person: living.stranger }, 'people');
    }
    const page = async (after?: string) => {
      const answer = await send(`/api/my/access${after ? `?after=${encodeURIComponent(after)}` : ''}`, person.token);
      return JSON.parse(answer.body) as {
        receipts: { id: string; own: boolean; unit?: string }[];
        next: string | null;
      };
    };
    const first = await page();
    const second = await page(first.next ?? '');
    assert.deepEqual([first.receipts.length, second.receipts.length, second.next], [20, 5, null]);
    const all = [...first.receipts, ...second.receipts];
    assert.equal(new Set(all.map(r => r.id)).size, 25);
    assert.ok(all.every(r => !r.own && r.unit === 'hall/counter'));
    const html = (await send('/en/my/access', person.token)).body;
    assert.ok(
      html.includes('rel="next"') &&
        (await send(`/my/access?after=${encodeURIComponent(first.next ?? '')}`, person.token)).statusCode === 200,
    );
  });

  test('the whole list leaves as CSV that no spreadsheet runs, and as JSON with the recorded text', async () => {
    const csv = await send('/en/my/access.csv');
    assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8');
    assert.ok(csv.body.startsWith('\ufeffentry,when (UTC),who'));
    assert.ok(csv.body.includes(`"'=cmd|""a""!A1, <script>"`));
    const { receipts } = JSON.parse((await send('/my/access.json')).body) as {
      receipts: { id: string; record: string }[];
    };
    assert.equal(receipts.length, csv.body.trim().split('\r\n').length - 1);
    assert.ok(receipts.every(r => (JSON.parse(r.record) as { id: string }).id === r.id));
  });

  test('an entry can be proved: its text, and the proof that its digest is in the public log', async () => {
    const [receipt] = (await living.exchange.receipts({ session: mother.hash }, undefined, 1)).receipts;
    const path = `/my/access/${receipt?.id}/proof`;
    assert.equal((await send(path)).statusCode, 404, 'not in the log yet');
    const { db, keys } = living;
    const kept = await sequencer({ database: db.owner, signer: keys.log(), clock: systemClock, folder: living.folder });
    await kept.integrate();
    const { record, proof } = JSON.parse((await send(path)).body) as { record: string; proof: string };
    assert.match(proof, /^c2sp\.org\/tlog-proof@v1\nindex \d+\n/);
    const leaf = await db.auditor.one<{ digest: Buffer }>(
      `select digest from log.leaves where kind = 'receipt' and id = $1`,
      [receipt?.id],
    );
    assert.deepEqual(leaf.digest, recordDigest(record));
    assert.equal((await send(path, child.token)).statusCode, 404, 'another person’s entry');
  });

  test('hostile places in the list are refused, not faults', async () => {
    const id = randomUUID();
    for (const after of [
      'x',
      '~',
      `2026-02-30T00:00:00.000000Z~${id}`,
      `2026-13-01T00:00:00.000000Z~${id}`,
      `2026-01-01T00:00:00.000000Z~x`,
      `0001-01-01T00:00:00.000000Z~${id}`,
      "'; drop table x;--",
    ])
      assert.equal((await send(`/my/access?after=${encodeURIComponent(after)}`)).statusCode, 422, after);
    assert.equal((await send('/my/access?who=nobody')).statusCode, 422);
  });

  test('visitors sign in first; officials have no such page; the own-record right reaches nobody else’s record', async () => {
    assert.equal((await send('/my/access', '')).statusCode, 303);
    assert.equal((await send('/api/my/access', '')).statusCode, 401);
    assert.equal((await send('/my/access', official.token)).statusCode, 403);
    const basis = ownRecordBasis(village);
    const reading = living.exchange.read(living.db.app, { session: mother.hash }, basis, 'people', living.child);
    await assert.rejects(reading, { code: 'no-basis' });
    assert.deepEqual(Object.keys(basis.readings), ['people', 'people-history', 'kin', 'kin-history']);
  });

  test('its page is sound on a phone, in both languages, full and empty', async () => {
    const { url } = await server.listen(0);
    const nobody = await living.signIn({ person: randomUUID() });
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      await soundAt360(browser, { origin: url, session: mother.token, paths: ['/my/access?who=all'] });
      await soundAt360(browser, { origin: url, session: nobody.token, paths: ['/my/access'] });
    } finally {
      await browser?.close();
    }
  });
});
