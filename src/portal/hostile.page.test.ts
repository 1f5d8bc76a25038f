// What a person wrote, named and uploaded is shown to officials and to themselves, and never runs.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from '../../test/browser.ts';
import { moveInDraft, pdf, sendDraft } from '../../test/journey.ts';
import { type Attacked, attacked, type Somebody } from './test-attacked.ts';

const payloads = [
  '<script>ran("script")</script>',
  '<img src=x onerror=ran("image")>',
  '"><svg onload=ran("svg")>',
  `' autofocus onfocus='ran("focus")`,
  '</textarea><script>ran("textarea")</script>',
  '<iframe srcdoc="<script>parent.ran(1)</script>">',
  '<a href="javascript:ran(2)">여기</a>',
].join(' ');

describe('in a real browser', () => {
  let korea: Attacked;
  let browser: Browser;
  let origin: string;
  before(async () => {
    korea = await attacked();
    ({ url: origin } = await korea.town.madang.server.listen(0));
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await korea.close();
  });

  async function device(who: Somebody): Promise<{ context: BrowserContext; ran: string[] }> {
    const context = await browser.newContext();
    const [name = '', value = ''] = who.cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    const ran: string[] = [];
    await context.exposeFunction('ran', (what: string) => void ran.push(what));
    return { context, ran };
  }

  it('hostile notes, flats, file names, reasons and passkey names are words on every page that shows them', async () => {
    const { parent, town } = korea;
    const move = {
      note: payloads,
      detail: '<img src=x onerror=ran(1)>"\'><b>',
      filename: 'a<img src=x onerror=ran(3)>.pdf',
    };
    const id = await sendDraft(parent, await moveInDraft(town, parent, parent.person, move));
    const open = await moveInDraft(town, parent, parent.person, move);
    const clerk = await korea.again('clerk');
    await clerk.post(`/desk/${id}/supplement`, { text: payloads });
    const paper = { field: 'files', filename: '<svg onload=ran(4)>.pdf', bytes: pdf(payloads) };
    await parent.send(`/my/applications/${id}/supply`, { note: payloads }, [paper]);
    await clerk.post(`/desk/${id}/look`, { reason: payloads.slice(0, 190) });
    await parent.post(`/my/security/passkeys/${korea.things.passkey}`, { name: '<img src=x onerror=ran(5)>' });
    const seen = { desk: false, own: false };
    const visits = [
      [clerk, ['/desk', `/desk/${id}`, `/en/desk/${id}`]],
      [
        parent,
        [
          `/my/applications/${id}`,
          `/en/my/applications/${id}`,
          `/drafts/${open}/check`,
          `/drafts/${open}/questions/note`,
        ]
          .concat(['/my/access', '/my/security', '/my', '/my/inbox', '/my/applications'])
          .concat(`/search?q=${encodeURIComponent(payloads)}`, `/sign-in?next=${encodeURIComponent(payloads)}`),
      ],
    ] as const;
    for (const [who, paths] of visits) {
      const { context, ran } = await device(who);
      const page = await context.newPage();
      for (const path of paths) {
        await page.goto(origin + path);
        await page
          .locator('input:visible, textarea:visible')
          .first()
          .focus({ timeout: 500 })
          .catch(() => undefined);
        const text = (await page.locator('main').innerText()) + (await page.locator('textarea').allInnerTexts()).join();
        if (path === `/desk/${id}`) seen.desk = text.includes('ran("script")');
        if (path === `/my/applications/${id}`) seen.own = text.includes('ran("script")');
        assert.equal(
          await page.locator('main :is(script:not([src]), iframe, img[onerror], svg[onload])').count(),
          0,
          path,
        );
        assert.deepEqual(ran, [], path);
      }
      await context.close();
    }
    assert.deepEqual(seen, { desk: true, own: true }, 'the words are there to be read');
  });

  it('an upload is saved under a tame name, of the kind its bytes are, and opens nothing in this site’s name', async () => {
    const { parent, town } = korea;
    const html = Buffer.from('<!doctype html><script>ran(1)</script>');
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.from('<script>ran(2)</script>'),
      Buffer.from('IEND\xae\x42\x60\x82', 'latin1'),
    ]);
    const open = await moveInDraft(town, parent, parent.person);
    const lease = `/drafts/${open}/questions/lease/file`;
    for (const [filename, bytes] of [
      ['a.pdf', html],
      ['a.html', html],
      ['a.svg', Buffer.from('<svg onload="ran(1)"/>'.padEnd(60))],
      ['a.pdf', Buffer.from('PK\x03\x04'.padEnd(60))],
    ] as const)
      assert.equal((await parent.send(lease, {}, [{ field: 'lease', filename, bytes }])).statusCode, 415, filename);
    const two = [1, 2].map(() => ({ field: 'lease', filename: 'a.pdf', bytes: pdf() }));
    assert.equal((await parent.send(lease, {}, two)).statusCode, 413, 'two files where one is asked for');
    const polyglot = { field: 'lease', filename: '../../x\u202egnp.html', bytes: png, type: 'text/html' };
    assert.equal((await parent.send(lease, {}, [polyglot])).statusCode, 303);
    const id = await sendDraft(parent, open);
    const file = (
      await town.db.owner.one<{ id: string }>(`select answers->'lease'->>'file' as id from cases.cases where id = $1`, [
        id,
      ])
    ).id;
    const clerk = await korea.again('clerk');
    const { headers } = await clerk.get(`/desk/${id}/files/${file}`);
    assert.equal(headers['content-type'], 'image/png');
    assert.match(String(headers['content-disposition']), /^attachment; filename="xgnp\.html\.png"/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /sandbox/);
    assert.match(String(headers['cache-control']), /no-store/);
  });

  it('a spreadsheet runs nothing of the list of looks', async () => {
    const { parent } = korea;
    const clerk = await korea.again('clerk');
    const id = await sendDraft(parent, await moveInDraft(korea.town, parent, parent.person));
    for (const reason of ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '=cmd|" /C calc"!A0', '"=1+1', ',=1+1'])
      assert.equal((await clerk.post(`/desk/${id}/look`, { reason })).statusCode, 200, reason);
    const { body, headers } = await parent.get('/my/access.csv');
    assert.match(String(headers['content-disposition']), /^attachment/);
    assert.ok(body.includes('1+1') && body.includes('SUM(1)'));
    const cells = [...body.matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g)].map(([, cell]) =>
      (cell ?? '').replace(/^"/, ''),
    );
    assert.deepEqual(
      cells.filter(cell => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
  });
});
