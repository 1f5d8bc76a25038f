import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser.ts';
import { testGovernment } from '../../test/government.ts';
import { visitor } from '../../test/journey.ts';
import { demonstration, korea } from '../korea/index.ts';
import { type TestNation, testNation } from './test-nation.ts';

let nation: TestNation;
let browser: Browser;
before(async () => {
  nation = await testNation();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await nation?.close();
});

async function open(path: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko', javaScriptEnabled: script });
  await context.addCookies([{ name: 'madang', value: nation.parent.split('=')[1] ?? '', url: nation.origin }]);
  const page = await context.newPage();
  if (script) await page.clock.install();
  await page.goto(nation.origin + path);
  return page;
}

/** As if the parent had been away for most of an hour. */
const almostOver = () =>
  nation.town.db.owner.query(
    `update identity.sessions s set expires_at = now() + interval '90 seconds', last_seen_at = now()
     from identity.accounts a where a.id = s.account and a.login_name = 'parent' and s.revoked_at is null`,
  );

const left = async (page: Page): Promise<number> => {
  const [minutes = 0, seconds = 0] = (
    (await page.locator('.krds-session-left [data-session-left]').textContent()) ?? ''
  )
    .split(':')
    .map(Number);
  return minutes * 60 + seconds;
};

describe('a session that is about to end', () => {
  test('is extended without leaving the page: the dialog asks in time, and closes', async () => {
    await almostOver();
    const page = await open('/en/my/contact', true);
    await page.locator('#email').fill('half@typed');
    await page.clock.runFor(2000);
    const dialog = page.getByRole('dialog', { name: 'You are about to be signed out' });
    assert.ok(await dialog.isVisible());
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.ok((await left(page)) > 3500, String(await left(page)));
    assert.equal(page.url(), `${nation.origin}/en/my/contact`);
    assert.equal(await page.locator('#email').inputValue(), 'half@typed');
    await page.context().close();
  });

  test('is extended by a plain form without JavaScript, which comes back to the same page', async () => {
    await almostOver();
    const page = await open('/en/my/applications', false);
    const before = page.url();
    assert.ok((await left(page)) <= 92, String(await left(page)));
    await page.locator('.krds-session > form button').click();
    assert.equal(page.url(), before);
    assert.ok((await left(page)) > 3500, String(await left(page)));
    await page.context().close();
  });

  test('that was ended elsewhere leads to sign-in and back to the page', async () => {
    const parent = await visitor(nation.town.madang.server).post('/sign-in', {
      loginName: 'spouse',
      password: await nation.town.madang.password(),
    });
    const cookie = String([parent.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
    const page = await browser.newPage();
    await page.context().addCookies([{ name: 'madang', value: cookie.split('=')[1] ?? '', url: nation.origin }]);
    await page.goto(`${nation.origin}/en/my/data`);
    await visitor(nation.town.madang.server, cookie).post('/sign-out');
    await page.locator('.krds-session > form button').click();
    await page.waitForURL('**/en/sign-in?next=%2Fmy%2Fdata');
    await page.close();
  });
});

const publicPages = ['/', '/services', '/services/move-in', '/life-events/moving', '/verify'];

describe('public pages', () => {
  const nobody = () => visitor(nation.town.madang.server);

  for (const path of publicPages) {
    test(`${path} is shared by all who are not signed in, with a validator, and never with those who are`, async () => {
      const first = await nobody().get(path);
      assert.match(String(first.headers['cache-control']), /^public, max-age=\d+$/);
      assert.match(String(first.headers.vary), /\bCookie\b/);
      assert.match(String(first.headers.vary), /\bAccept-Encoding\b/);
      const again = await nobody().get(path, { 'if-none-match': String(first.headers.etag) });
      assert.equal(again.statusCode, 304);
      assert.equal(again.body, '');
      const own = await visitor(nation.town.madang.server, nation.parent).get(path, {
        'if-none-match': String(first.headers.etag),
      });
      assert.equal(own.statusCode, 200);
      assert.equal(own.headers['cache-control'], 'private, no-store');
      assert.equal(own.headers.etag, undefined);
      assert.match(own.body, /action="\/sign-out"/);
      assert.doesNotMatch((await nobody().get(path)).body, /action="\/sign-out"/);
    });
  }

  test('a search is kept by nobody, for what people search for can say something about them', async () => {
    const { headers } = await nobody().get('/search?q=a');
    assert.equal(headers['cache-control'], 'private, no-store');
    assert.equal(headers.etag, undefined);
  });

  test('what holds only while the nation is filled is kept by nobody', async () => {
    const town = await testGovernment(korea);
    const look = async () => {
      const { headers, body } = await visitor(town.madang.server).get('/services');
      return [headers['cache-control'], body.includes('시연용 나라를 만들고')];
    };
    let during: ReturnType<typeof look> | undefined;
    const size = { people: 200, seed: 1 };
    await town.madang.fill(demonstration(size), size, {
      told: () => {
        during ??= look();
      },
    });
    assert.deepEqual(await during, ['private, no-store', true]);
    assert.deepEqual(await look(), ['public, max-age=300', false]);
    await town.close();
  });
});

describe('in one browser', () => {
  const name = async (context: BrowserContext, path: string): Promise<string> => {
    const page = await context.newPage();
    await page.goto(nation.origin + path);
    const shown = await page.locator('.krds-utilities').innerText();
    await page.close();
    return shown;
  };

  test('who signs in sees their name on a public page seen before, and who signs out no longer does', async () => {
    const context = await browser.newContext({ locale: 'ko' });
    assert.match(await name(context, '/services'), /로그인/);
    const page = await context.newPage();
    await page.goto(`${nation.origin}/sign-in`);
    await page.locator('#loginName').fill('youth');
    await page.locator('#password').fill(await nation.town.madang.password());
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL('**/my');
    assert.match(await name(context, '/services'), / 님/);
    await page.locator('.krds-my-menu > summary').click();
    await page.locator('.krds-my-menu form button').click();
    await page.waitForURL('**/sign-in?said=signed-out');
    assert.match(await name(context, '/services'), /로그인/);
    assert.doesNotMatch(await name(context, '/services'), / 님/);
    await context.close();
  });
});
