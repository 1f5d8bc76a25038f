import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { validateMarkup } from '../../../test/markup.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { kin, people, village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { createOwnRecord } from '../exchange/index.ts';
import { registerRoutes } from './index.ts';
import { changed } from './pages/history-page.ts';

describe('my data', () => {
  let living: LivingVillage;
  let server: Server;
  let mother: { token: string; hash: Buffer };
  before(async () => {
    living = await livingVillage();
    const { exchange, db, identity } = living;
    const ownRecord = createOwnRecord({ exchange, database: db.app, jurisdiction: village });
    server = await living.serve(registerRoutes({ jurisdiction: village, ownRecord, citizen: identity.citizen }));
    mother = await living.signIn({ person: living.mother });
  });
  after(async () => {
    await server?.close();
    await living?.end();
  });

  const send = (url: string, { method = 'GET' as 'GET' | 'POST', token = mother.token } = {}) =>
    server.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', ...(token && { cookie: `madang=${token}` }) },
    });
  const receipts = async () => (await living.exchange.receipts({ session: mother.hash }, undefined, 100)).receipts;
  /** What a request added to the receipts, as `facts[0]'s register, reason`. */
  async function looksOf(request: () => Promise<unknown>): Promise<readonly string[]> {
    const before = (await receipts()).length;
    await request();
    const all = await receipts();
    return all
      .slice(0, all.length - before)
      .map(r => `${r.basis} ${r.facts[0]?.split('.')[0]} ${r.reason ?? '-'}`)
      .reverse();
  }

  test('a person sees what each register holds, its keeper and law, and each register is read once', async () => {
    let body = '';
    const looks = await looksOf(async () => {
      body = (await send('/en/my/data')).body;
    });
    assert.deepEqual(looks, ['own-record people -', 'own-record kin -']);
    for (const shown of ['엄마', 'New street', 'Village hall', 'Village Act, Article 2', 'Child'])
      assert.ok(body.includes(shown), shown);
    assert.ok(!body.includes('Old street'), 'the present only');
    assert.ok(!body.includes('아이'), 'nothing about others');
  });

  test('an identity number is masked until its owner asks, and that is a receipt with its reason', async () => {
    assert.ok(!(await send('/my/data')).body.includes('secret'));
    let body = '';
    const looks = await looksOf(async () => {
      body = (await send('/my/data/people/show', { method: 'POST' })).body;
    });
    assert.ok(body.includes('99엄마-secret'));
    assert.deepEqual(await validateMarkup(body), []);
    assert.deepEqual(looks, ['own-record people shown-in-full']);
    assert.equal((await send('/my/data/people/show')).statusCode, 405, 'never by a mere link');
  });

  test('the history tells what changed when; numbers stay masked in it', async () => {
    const { body } = await send('/en/my/data/people/history');
    assert.match(body, /1 March 2000 to 1 January 2020/);
    assert.match(body, /Since 1 January 2020/);
    assert.ok(body.indexOf('Old street') < body.indexOf('New street'));
    assert.ok(!body.includes('secret'));
    assert.equal(body.split('Latin 엄마').length, 2, 'what did not change is told once');
    assert.equal((await send('/en/my/data/kin/history')).statusCode, 200);
  });

  test('of a version only the facts that differ from the one before are told', () => {
    const facts = [
      {
        register: 'r',
        field: 'a',
        id: 'r.a',
        is: { kind: 'text', words: village.words, sensitive: false, searched: false },
      },
      {
        register: 'r',
        field: 'b',
        id: 'r.b',
        is: { kind: 'text', words: village.words, sensitive: false, searched: false },
      },
    ] as const;
    const names = (row: object, before?: object) =>
      changed(facts, { ...row }, before && { ...before }).map(f => f.field);
    assert.deepEqual(names({ a: 1 }), ['a']);
    assert.deepEqual(names({ a: 1, b: 2 }, { a: 1 }), ['b']);
    assert.deepEqual(names({ a: 1 }, { a: 1, b: 2 }), ['b'], 'a fact that was taken away');
  });

  test('everything can be taken away as JSON: all versions, names in both languages, numbers masked', async () => {
    let response: Awaited<ReturnType<typeof send>> | undefined;
    const looks = await looksOf(async () => {
      response = await send('/my/data.json');
    });
    assert.deepEqual(looks, ['own-record people downloaded', 'own-record kin downloaded']);
    assert.match(
      String(response?.headers['content-disposition']),
      /^attachment; filename="my-data-\d{4}-\d\d-\d\d\.json"/,
    );
    assert.ok(!response?.body.includes('secret'));
    const { registers } = JSON.parse(response?.body ?? '') as {
      registers: {
        id: string;
        records: { from: string; until: string | null; facts: Record<string, { value?: unknown }> }[];
      }[];
    };
    assert.deepEqual(
      registers.map(r => [r.id, r.records.map(record => [record.from, record.until])]),
      [
        [
          'people',
          [
            ['2000-03-01', '2020-01-01'],
            ['2020-01-01', null],
          ],
        ],
        ['kin', [['2020-01-01', null]]],
      ],
    );
    assert.equal(registers[0]?.records[1]?.facts.street?.value, 'New street');
  });

  test('someone whom no register knows is told so', async () => {
    const nobody = await living.signIn({ person: '00000000-0000-4000-8000-00000000dead' });
    const { statusCode, body } = await send('/en/my/data', { token: nobody.token });
    assert.equal(statusCode, 200);
    assert.ok(body.includes('These registers hold nothing about you at present.'));
    for (const { declaration } of [people, kin]) assert.ok(body.includes(declaration.words.en), 'each is named');
  });

  test('nobody else gets in: visitors are sent to sign in, officials refused, unknown and open registers not found', async () => {
    assert.equal((await send('/my/data', { token: '' })).statusCode, 303);
    const official = await living.signIn({ unit: 'hall/counter' });
    assert.equal((await send('/my/data', { token: official.token })).statusCode, 403);
    for (const name of ['streets', 'homes', 'nothing', '..%2e', "people'--"])
      assert.ok([400, 404].includes((await send(`/my/data/${name}/history`)).statusCode), name);
  });

  test('its pages are sound on a phone, in both languages', async () => {
    const { url } = await server.listen(0);
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      await soundAt360(browser, {
        origin: url,
        session: mother.token,
        paths: ['/my/data', '/my/data/people/history', '/my/data/kin/history'],
      });
    } finally {
      await browser?.close();
    }
  });
});
