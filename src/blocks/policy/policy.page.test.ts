import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { type Instant, zone } from '../../kernel/time/index.ts';
import { rules } from '../../korea/rules/index.ts';
import { createPolicy, migrations, policyRoutes } from './index.ts';

const now = Date.parse('2026-11-22T03:00:00Z') as Instant;

describe('the policy officer’s desk', () => {
  let living: LivingVillage;
  let server: Server;
  let browser: Browser;
  let origin: string;
  let officer: string;

  before(async () => {
    living = await livingVillage([migrations]);
    const policy = createPolicy({
      database: living.db.app,
      clock: () => now,
      unitKind: 'policy',
      jurisdiction: { ...village, rules, zone: zone('Asia/Seoul') },
    });
    server = await living.serve(
      policyRoutes({
        policy,
        official: living.identity.official,
        publicUrl: 'https://madang.example',
        newId: randomUUID,
      }),
    );
    origin = (await server.listen(0)).url.replace(/\/$/, '');
    browser = await openBrowser();
    officer = (await living.signIn({ unit: 'hall/counter' })).token;
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await living?.end();
  });

  async function visit(session: string | undefined, path: string, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    if (session !== undefined) await context.addCookies([{ name: 'madang', value: session, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await use(page);
    await context.close();
  }
  const main = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';

  test('the desk is sound on a phone in both languages', async () => {
    await soundAt360(browser, {
      origin,
      session: officer,
      paths: [
        '/desk/rules',
        '/desk/rules/youth-rent',
        '/desk/rules/livelihood-benefit',
        '/desk/rules/income-tax',
        '/desk/rules/youth-rent/run?example=2',
        '/desk/rules/livelihood-benefit/run?example=0',
        '/desk/rules/youth-rent/compare?first-year=2025&first-month=6&first-day=1&second-year=2026&second-month=6&second-day=1',
        '/desk/parameters/median-income',
        '/desk/parameters/youth-rent.own-share',
      ],
    });
  });

  test('an official reads which article says so, and which value of law was never compared with its text', async () => {
    await visit(officer, '/desk/rules/youth-rent', async page => {
      const text = await main(page);
      for (const said of ['청년월세 최소 나이', '청년기본법 제20조', '기준 중위소득', '미확인', '모두 갖춤'])
        assert.ok(text.includes(said), said);
      const line = page.locator('section[aria-labelledby=reads] tr', { hasText: '만 나이' });
      assert.match((await line.first().textContent()) ?? '', /지원대상/);
    });
  });

  test('without JavaScript an official types facts, sees the failed line with its article, and mends what cannot be', async () => {
    await visit(officer, '/en/desk/rules/youth-rent/run?example=0', async page => {
      assert.match(await main(page), /The conditions are met\. Amount: KRW 200,000 a month/);
      await page.locator('#householdIncome').fill('-5');
      await page.getByRole('button', { name: 'Run the rule' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /give a value from 0/);
      await page.locator('#householdIncome').fill('9,000,000');
      await page.getByRole('button', { name: 'Run the rule' }).click();
      assert.match(await main(page), /The conditions are not met/);
      assert.equal(new URL(page.url()).search, '', 'nothing that was typed is in the address');
    });
  });

  test('what is left empty is unknown, and the facts that decide most are asked for', async () => {
    await visit(officer, '/en/desk/rules/youth-rent/run', async page => {
      await page.getByRole('button', { name: 'Run the rule' }).click();
      assert.match(await main(page), /Not known yet[\s\S]*What must still be known/);
    });
  });

  test('each member of a household has fields of their own once their number is given', async () => {
    await visit(officer, '/en/desk/rules/livelihood-benefit/run?example=0', async page => {
      const count = page.locator('input[name$=".count"]').first();
      await count.fill('2');
      await page.getByRole('button', { name: 'Run the rule' }).click();
      assert.equal(await page.locator('fieldset[id$="-1"]').count(), 1);
      assert.equal(await page.locator('fieldset[id$="-2"]').count(), 0);
    });
  });

  test('a day before the rule, or without a value of law, is answered with what is missing', async () => {
    await visit(officer, '/en/desk/rules/youth-rent/run?example=0', async page => {
      await page.locator('#law-on-year').fill('2019');
      await page.getByRole('button', { name: 'Run the rule' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /not in force/);
    });
  });

  test('the median income of two years differs, and the page says by how much', async () => {
    const days = 'first-year=2025&first-month=6&first-day=1&second-year=2026&second-month=6&second-day=1';
    await visit(officer, `/en/desk/rules/median-income/compare?${days}`, async page => {
      const text = await main(page);
      assert.match(text, /2,392,013/);
      assert.match(text, /2,564,238/);
    });
    await visit(officer, `/en/desk/rules/youth-rent/compare?${days.replaceAll('2025', '2026')}`, async page => {
      assert.match(await main(page), /Nothing differs/);
    });
  });

  test('one official proposes a value and sees what it changes, another releases it, and the history tells both', async () => {
    const author = (await living.signIn({ unit: 'ministry-of-land/housing' })).token;
    const other = (await living.signIn({ unit: 'ministry-of-land/housing' })).token;
    let address = '';
    await visit(author, '/en/desk/parameters/youth-rent.most', async page => {
      await page.getByRole('link', { name: 'Propose another value' }).click();
      await page.locator('#value').fill('240,000');
      await page.getByRole('button', { name: 'See what it changes' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /Check this date/);
      for (const [field, year, month, date] of [
        ['from', '2026', '12', '1'],
        ['published', '2026', '11', '20'],
      ] as const) {
        await page.locator(`#${field}-year`).fill(year);
        await page.locator(`#${field}-month`).fill(month);
        await page.locator(`#${field}-day`).fill(date);
      }
      await page.locator('#source').fill('Notice 2026-100');
      await page.locator('#reason').fill('The notice raises the most a month.');
      await page.getByRole('button', { name: 'See what it changes' }).click();
      assert.match(await main(page), /At 25, at 60% of the median income[\s\S]*200,000[\s\S]*240,000/);
      await page.getByRole('button', { name: 'Propose it' }).click();
      address = new URL(page.url()).pathname;
      assert.match(await main(page), /Another official settles it/);
      assert.equal(await page.getByRole('button', { name: 'Approve it' }).count(), 0);
    });
    await soundAt360(browser, {
      origin,
      session: other,
      paths: ['/desk/proposals', address.slice('/en'.length), '/desk/parameters/youth-rent.most'],
    });
    await soundAt360(browser, {
      origin,
      session: author,
      paths: [
        address.slice('/en'.length),
        '/desk/parameters/youth-rent.most/propose',
        '/desk/parameters/median-income/propose',
      ],
    });
    await visit(other, address, async page => {
      await page.getByRole('button', { name: 'Approve it' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /at least 10 characters/);
      await page.locator('#approve-reason').fill('Compared with the gazette.');
      await page.getByRole('button', { name: 'Approve it' }).click();
      assert.match(await main(page), /Approved[\s\S]*Used by decisions from[\s\S]*23 November 2026/);
    });
    await visit(officer, '/en/desk/parameters/youth-rent.most/propose', async page => {
      assert.match(await main(page), /Only officials of the agency/);
    });
  });

  test('nobody but an official comes to the desk', async () => {
    const citizen = (await living.signIn({ person: living.mother })).token;
    const status = async (url: string, madang?: string) =>
      (await server.inject({ method: 'GET', url, ...(madang !== undefined && { cookies: { madang } }) })).statusCode;
    assert.equal(await status('/desk/rules', citizen), 403);
    assert.equal(await status('/desk/rules/nothing', officer), 404);
    assert.notEqual(await status('/desk/rules'), 200);
  });
});
