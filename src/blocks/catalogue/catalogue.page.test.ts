import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from '../../../test/browser.ts';
import type { Server } from '../../kernel/http/index.ts';
import { korea } from '../../korea/index.ts';
import { decisionOf } from './decision.ts';
import { catalogueRoutes, createCatalogue } from './index.ts';
import { morningOf, testPortal } from './test-portal.ts';

let server: Server;
let browser: Browser;
let origin: string;

before(async () => {
  const catalogue = createCatalogue({ jurisdiction: korea });
  server = await testPortal(catalogueRoutes({ catalogue, publicUrl: 'http://localhost' }), morningOf(korea.zone));
  origin = (await server.listen(0)).url.replace(/\/$/, '');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

const paths = [
  '/',
  '/search?q=%EB%93%B1%EB%B3%B8',
  '/search?q=zzqqxx',
  '/services',
  '/services/move-in',
  '/life-events/moving',
];

/** A page without scripts, unless told: what the catalogue shows needs none. */
async function visit(
  path: string,
  use: (page: Page) => Promise<void>,
  { width = 1280, script = true } = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  await use(page);
  await context.close();
}

const overflow = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

for (const path of paths)
  test(`axe finds nothing on ${decodeURIComponent(path)}, on a phone and a desk, and it never scrolls sideways`, async () => {
    for (const [prefix, width] of [
      ['', 360],
      ['/en', 1280],
      ['/en', 320],
    ] as const)
      await visit(
        `${prefix}${path}`,
        async page => {
          assert.deepEqual(await axe(page), []);
          assert.equal(await overflow(page), 0);
        },
        { width },
      );
  });

test('without JavaScript a person goes from the home page to the application by searching', async () => {
  await visit(
    '/',
    async page => {
      await page.locator('#find').fill('이사 했어요');
      await page.locator('#find').press('Enter');
      await page.locator('.krds-structured-title a').first().click();
      assert.equal(await page.locator('h1').textContent(), '전입신고');
      const way = page.getByRole('link', { name: '전입신고 신청하기' });
      assert.equal(await way.count(), 2);
      assert.equal(await way.first().getAttribute('href'), '/apply/move-in');
    },
    { width: 360, script: false },
  );
});

test('without JavaScript filters narrow the results', async () => {
  const decided = korea.services.filter(service => decisionOf(service) === 'official').length;
  await visit(
    '/search?q=',
    async page => {
      await page.getByLabel('공무원이 확인').check();
      await page.getByRole('button', { name: '조건 적용하기' }).click();
      assert.match((await page.getByRole('status').textContent()) ?? '', new RegExp(`서비스 ${decided}건`));
      await page.getByRole('link', { name: '조건 지우기' }).click();
      assert.match(
        (await page.getByRole('status').textContent()) ?? '',
        new RegExp(`서비스 ${korea.services.length}건`),
      );
    },
    { script: false },
  );
});

test('KRDS 검색: while typing, the down arrow enters the suggestions and Enter searches', async () => {
  await visit('/en/', async page => {
    const box = page.locator('#find');
    await box.pressSequentially('deung');
    await page.getByRole('option', { name: 'deungbon' }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/en\/search\?q=/);
    assert.equal(await page.locator('#find').inputValue(), 'deungbon');
  });
});
