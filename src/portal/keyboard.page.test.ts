import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser.ts';
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

type Who = 'anyone' | 'parent' | 'official';

async function open(who: Who, path: string, options: { script?: boolean; width?: number } = {}): Promise<Page> {
  const { script = true, width = 1280 } = options;
  const viewport = { width, height: 800 };
  const context = await browser.newContext({
    locale: 'ko',
    javaScriptEnabled: script,
    viewport,
    reducedMotion: 'reduce',
  });
  const token = who === 'anyone' ? undefined : nation[who].split('=')[1];
  if (token !== undefined) await context.addCookies([{ name: 'madang', value: token, url: nation.origin }]);
  const page = await context.newPage();
  await page.goto(nation.origin + path);
  return page;
}

interface Stop {
  readonly what: string;
  readonly place: number;
  readonly outlined: boolean;
  readonly seen: boolean;
}

/** Where the focus is: its place in the document, whether it shows, whether it is on the screen. */
const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const e = document.activeElement;
    if (e === null || e === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    return {
      what: e.outerHTML.slice(0, 120),
      place: [...document.querySelectorAll('*')].indexOf(e),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.height > 0,
    };
  });

async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let turn = 0; turn < 150; turn += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (at === undefined || at.place === stops[0]?.place) return stops;
    stops.push(at);
  }
  throw new Error('the keyboard never comes to the end of the page');
}

const pages = (): readonly (readonly [Who, string])[] => [
  ['anyone', '/'],
  ['parent', nation.examples.parent['question movers'] ?? ''],
  ['official', '/desk'],
  ['official', nation.examples.official['checking /desk/:id'] ?? ''],
];

describe('by keyboard alone', () => {
  test('the first stop skips to the main content', async () => {
    for (const [who, path] of pages()) {
      const page = await open(who, path);
      await page.keyboard.press('Tab');
      assert.match((await stop(page))?.what ?? '', /krds-skip-link/, path);
      assert.ok((await stop(page))?.seen, path);
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate('document.activeElement.id'), 'main', path);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate("document.activeElement.closest('main, footer') !== null"), true, path);
      await page.context().close();
    }
  });

  test('every stop comes in the order of the page, shows its focus and is on the screen', async () => {
    for (const width of [360, 1280]) {
      for (const [who, path] of pages()) {
        const page = await open(who, path, { width });
        const stops = await walk(page);
        assert.ok(stops.length > 8, `${path}: ${stops.length} stops`);
        assert.deepEqual(
          stops.map(({ place }) => place),
          stops.map(({ place }) => place).sort((a, b) => a - b),
          path,
        );
        assert.deepEqual(
          stops.filter(({ outlined, seen }) => !outlined || !seen),
          [],
          path,
        );
        await page.context().close();
      }
    }
  });
});

/** Pages whose main form is wrong when it is sent as it is, or with what is filled in first. */
const refused = (): readonly (readonly [Who, string, string, Readonly<Record<string, string>>])[] => [
  ['anyone', '/sign-in', 'form[action$="/sign-in"]', {}],
  ['anyone', '/verify', 'form[action$="/verify"]', { '#number': '12' }],
  ['parent', nation.examples.parent['a question of yes and no'] ?? '', 'form', {}],
  ['parent', '/my/contact', 'form[action$="/my/contact"]', { '#email': 'nowhere' }],
  [
    'official',
    nation.examples.official['checking /desk/:id'] ?? '',
    'form[action$="/supplement"]',
    { '#supplement-text': 'x' },
  ],
];

async function sendWrong(page: Page, form: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const closed = page.locator('main details:not([open])', { has: page.locator(form) });
  if ((await closed.count()) > 0) await closed.locator('summary').click();
  for (const [field, value] of Object.entries(fields)) await page.locator(field).fill(value);
  await page
    .locator(`main ${form.replace(/^main /, '')} button[type=submit]`)
    .first()
    .click();
  await page.locator('.krds-error-summary').waitFor();
}

describe('after an error', () => {
  test('the summary has the focus, and its link leads to the field', async () => {
    for (const [who, path, form, fields] of refused()) {
      const page = await open(who, path);
      await sendWrong(page, form, fields);
      assert.equal(await page.evaluate('document.activeElement.className'), 'krds-error-summary', path);
      await page.locator('.krds-error-summary a').first().click();
      const where = await page.evaluate(
        "document.activeElement.matches('input, textarea, select, fieldset, [aria-invalid]')",
      );
      assert.equal(where, true, path);
      await page.context().close();
    }
  });

  test('without JavaScript too the summary is the first thing the content says', async () => {
    for (const [who, path, form, fields] of refused()) {
      const page = await open(who, path, { script: false });
      await sendWrong(page, form, fields);
      const first = page.locator('.krds-layout-content > *').first();
      assert.equal(await first.getAttribute('class'), 'krds-error-summary', path);
      await page.context().close();
    }
  });
});

test('the first view waits for no font: text is painted while fonts have not come', async () => {
  const context = await browser.newContext({ locale: 'ko' });
  const page = await context.newPage();
  await page.route('**/*.woff2', () => {});
  await page.goto(`${nation.origin}/`, { waitUntil: 'commit' });
  const painted = page.evaluate(
    () =>
      new Promise<string>(resolve =>
        new PerformanceObserver(list => {
          const last = list.getEntries().at(-1);
          resolve(
            last !== undefined && 'element' in last && last.element instanceof Element ? last.element.tagName : '',
          );
        }).observe({ type: 'largest-contentful-paint', buffered: true }),
      ),
  );
  const late = new Promise<string>(resolve => setTimeout(resolve, 2500, 'nothing'));
  assert.match(await Promise.race([painted, late]), /^(?:H1|P|A|SPAN)$/);
  await context.close();
});
