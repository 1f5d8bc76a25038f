import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from '../../../test/browser.ts';
import { validateMarkup } from '../../../test/markup.ts';
import { type Language, languages } from '../../kernel/words/index.ts';
import { addPasskey, passkeyHandle } from './passkey.ts';
import { mina, signInAs, type TestPortal, testPortal } from './test-portal.ts';

let portal: TestPortal;
let browser: Browser;
let session: string;
before(async () => {
  portal = await testPortal();
  await portal.server.listen(Number(new URL(portal.url).port), '127.0.0.1');
  browser = await openBrowser();
  const { id: account } = (await portal.identity.findAccount({ person: mina })) ?? { id: '' };
  const key = { account, publicKey: Buffer.alloc(77), counter: 0, transports: ['internal'] };
  await addPasskey(portal.database.door, { ...key, id: 'one', name: '집 노트북 (Laptop at home)' });
  await portal.send('/sign-in', { form: { loginName: 'mina', password: 'wrong' } });
  await signInAs(portal, 'mina', { userAgent: 'Mozilla/5.0 (iPhone) Safari/604.1' });
  session = await signInAs(portal, 'mina');
});
after(async () => {
  await browser?.close();
  await portal.close();
});

const handle = passkeyHandle('one');
const open = ['/sign-in?said=signed-out', '/enrol'];
const own = [
  '/my/security?done=passkey-added',
  '/my/security/password',
  '/my/security/passkeys/new',
  `/my/security/passkeys/${handle}`,
  `/my/security/passkeys/${handle}/delete`,
  '/my/contact?done=saved',
];

async function pageAt360(language: Language, signedIn: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    locale: language,
    extraHTTPHeaders: signedIn ? { 'x-forwarded-for': '203.0.113.7' } : {},
  });
  if (signedIn) await context.addCookies([{ name: 'madang', value: session, url: portal.url }]);
  return context.newPage();
}

/** What every page keeps: HTML's rules, accessibility, no sideways scrolling, one heading. */
async function check(page: Page, name: string, source: string): Promise<void> {
  assert.deepEqual(await validateMarkup(source), [], name);
  assert.deepEqual(await axe(page), [], name);
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  assert.ok(Number(wide) <= 360, `${name} is ${wide} px wide`);
  assert.equal(await page.locator('h1').count(), 1, name);
  const folder = process.env.MADANG_SCREENSHOTS;
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/identity${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true });
}

for (const language of languages) {
  const prefix = language === 'ko' ? '' : '/en';
  test(`Every page of identity is sound and accessible on a phone (${language})`, async () => {
    for (const [paths, signedIn] of [
      [open, false],
      [own, true],
    ] as const) {
      const page = await pageAt360(language, signedIn);
      for (const path of paths) {
        const answer = await page.goto(portal.url + prefix + path);
        assert.equal(answer?.status(), 200, path);
        await check(page, prefix + path, (await answer?.text()) ?? '');
      }
      await page.context().close();
    }
  });

  test(`A form that was refused is sound too, and leads to what is wrong (${language})`, async () => {
    const refused = async (path: string, form: Record<string, string>) => {
      const response = await portal.send(prefix + path, { form, session });
      assert.equal(response.statusCode, 422);
      return response.body;
    };
    const page = await pageAt360(language, true);
    for (const path of ['/my/security/password', '/my/contact']) {
      await page.goto(portal.url + prefix + path);
      if (path === '/my/contact') await page.locator('#email').fill('nowhere');
      await page.locator('main form button[type=submit]').last().click();
      await page.locator('.krds-error-summary').waitFor();
      await check(page, `${prefix}${path} refused`, await refused(path, { email: 'nowhere' }));
      await page.locator('.krds-error-summary a').first().click();
      assert.equal(await page.evaluate('document.activeElement.tagName'), 'INPUT');
    }
    const visitor = await pageAt360(language, false);
    for (const path of ['/sign-in', '/enrol']) {
      await visitor.goto(portal.url + prefix + path);
      await visitor.locator('main form button[type=submit]').last().click();
      await visitor.locator('.krds-error-summary').waitFor();
      await check(visitor, `${prefix}${path} refused`, await refused(path, {}));
    }
    for (const one of [page, visitor]) await one.context().close();
  });
}
