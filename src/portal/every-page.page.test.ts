import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { axe, openBrowser } from '../../test/browser.ts';
import { visitor } from '../../test/journey.ts';
import { validateMarkup } from '../../test/markup.ts';
import { type Language, languages } from '../kernel/words/index.ts';
import { type Sent, type TestNation, testNation } from './test-nation.ts';

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

type Who = 'anyone' | 'parent' | 'official';

/** Whose pages somebody sees, by the name of the route's access. */
const admits: Readonly<Record<Who, readonly string[]>> = {
  anyone: ['anyone', 'visitor'],
  parent: ['anyone', 'visitor', 'someone', 'citizen'],
  official: ['visitor', 'someone', 'official'],
};

const kilobytes = 1024;
const cookieOf = (who: Who): string | undefined => (who === 'anyone' ? undefined : nation[who]);
const asks = (who: Who) => visitor(nation.town.madang.server, cookieOf(who));

/** Every address without parameters that answers with a page, from the server's own list, and the examples of the others. */
async function pathsOf(who: Who): Promise<readonly string[]> {
  const plain = nation.town.madang.server.routes
    .filter(
      ({ kind, method, path, access }) =>
        kind === 'page' && method === 'GET' && !/[:*]/.test(path) && admits[who].includes(access.name),
    )
    .map(({ path }) => path);
  const found: string[] = [];
  for (const path of plain) {
    const { statusCode, headers } = await asks(who).get(path);
    if (statusCode === 200 && String(headers['content-type']).startsWith('text/html')) found.push(path);
  }
  return [...found, ...Object.values(nation.examples[who])];
}

async function contextOf(who: Who, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
  const token = cookieOf(who)?.split('=')[1];
  if (token !== undefined) await context.addCookies([{ name: 'madang', value: token, url: nation.origin }]);
  return context;
}

const prefix = (language: Language): string => (language === 'ko' ? '' : `/${language}`);

const overflow = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));

async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env['MADANG_SCREENSHOTS'];
  if (folder === undefined) return;
  await page.screenshot({
    path: `${folder}/${name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 120)}.png`,
    fullPage: true,
  });
}

interface Screen {
  readonly width: number;
  readonly theme: 'light' | 'high-contrast';
}

const phone: Screen = { width: 360, theme: 'light' };
const desk: Screen = { width: 1280, theme: 'high-contrast' };

async function soundOnScreens(page: Page, name: string, screens: readonly Screen[]): Promise<void> {
  for (const { width, theme } of screens) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    assert.deepEqual(await axe(page), [], `${name} at ${width}`);
    assert.equal(await overflow(page), 0, `${name} at ${width}`);
    await photograph(page, `${name} ${width}`);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await overflow(page), 0, `${name} at 320`);
}

const compressed = { 'accept-encoding': 'br' };

/** How many bytes of a kind a page names, as they are sent. */
async function weightOf(page: Page, what: 'link[rel=stylesheet]' | 'script[src]'): Promise<number> {
  const urls = await page
    .locator(what)
    .evaluateAll(all => all.map(e => e.getAttribute('href') ?? e.getAttribute('src') ?? ''));
  assert.ok(urls.length > 0);
  const answers = await Promise.all(urls.map(url => asks('anyone').get(url, compressed)));
  return answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
}

async function lightWeight(page: Page, text: string, name: string): Promise<void> {
  const html = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
  const [css, js] = [await weightOf(page, 'link[rel=stylesheet]'), await weightOf(page, 'script[src]')];
  assert.ok(html <= 60 * kilobytes, `${name}: ${html} bytes of HTML`);
  assert.ok(css <= 40 * kilobytes, `${name}: ${css} bytes of CSS`);
  assert.ok(js <= 30 * kilobytes, `${name}: ${js} bytes of JavaScript`);
}

async function sound(
  page: Page,
  answer: Response | null,
  name: string,
  screens: readonly Screen[] = [phone, desk],
): Promise<void> {
  const text = (await answer?.text()) ?? '';
  assert.ok((answer?.status() ?? 500) < 500, `${name}: ${answer?.status()}`);
  assert.deepEqual(await validateMarkup(text), [], name);
  await lightWeight(page, text, name);
  assert.equal(await page.locator('h1').count(), 1, name);
  assert.match(await page.title(), / \| (마당|Madang)$|^(마당|Madang)$/, name);
  assert.doesNotMatch(await page.locator('body').innerText(), /undefined|\[object|NaN|\{\w+\}/, name);
  await soundOnScreens(page, name, screens);
}

/** Shows what a form that was sent answers with. */
async function sendForm(page: Page, { path, fields }: Sent): Promise<Response | null> {
  await page.goto(`${nation.origin}${path.startsWith('/en/') ? '/en' : ''}/display`);
  const answer = page.waitForResponse(response => response.request().method() === 'POST');
  await page.evaluate(
    ([action, values]) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action });
      for (const [name, value] of values) form.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    [path, Object.entries(fields)] as const,
  );
  const response = await answer;
  await page.waitForLoadState();
  return response;
}

test('no page is left out: every route that shows a page has an example among those looked at', async () => {
  const paths = (await Promise.all((['anyone', 'parent', 'official'] as const).map(pathsOf))).flat();
  const places = new Set(paths.map(path => path.split('?')[0] ?? ''));
  const notPages =
    /^\/(?:healthz|readyz|metrics|language|log\/\*|\.well-known\/.*|api\/.*|drafts\/:draft|calendar\/:feed)$|\.(?:json|csv|ics)$|\/(?:proof|file|files\/:file)$/;
  const missing = nation.town.madang.server.routes
    .filter(({ kind, method, path }) => kind === 'page' && method === 'GET' && !notPages.test(path))
    .filter(({ path }) => ![...places].some(place => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(place)))
    .map(({ path }) => path);
  assert.deepEqual(missing, []);
});

for (const language of languages) {
  for (const who of ['anyone', 'parent', 'official'] as const) {
    test(`every page that ${who} can open is sound in ${language}: valid, accessible, light, never wider than the screen`, async () => {
      const context = await contextOf(who, language);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', error => complaints.push(String(error)));
      const forAll = new Set(await pathsOf('anyone'));
      for (const path of await pathsOf(who)) {
        const address = prefix(language) + path;
        const answer = await page.goto(nation.origin + address);
        assert.equal(page.url(), nation.origin + address);
        // What everyone can open differs by its header alone, which is tightest on a phone.
        const screens = who !== 'anyone' && forAll.has(path) ? [phone] : [phone, desk];
        await sound(page, answer, `${who} ${address}`, screens);
      }
      for (const sent of who === 'anyone' ? [] : nation.sent[who]) {
        const address = prefix(language) + sent.path;
        await sound(page, await sendForm(page, { ...sent, path: address }), `${who} sent ${address}`);
      }
      assert.deepEqual(
        complaints.filter(one => !/status of (403|404|422)/.test(one)),
        [],
      );
      await context.close();
    });
  }
}
