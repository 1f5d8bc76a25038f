import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { type Instant, zone } from '../../kernel/time/index.ts';
import { korea } from '../../korea/index.ts';
import { inventedPopulation } from '../../korea/population/index.ts';
import { rules } from '../../korea/rules/index.ts';
import { createPolicy, migrations, policyRoutes } from './index.ts';

const now = Date.parse('2026-11-22T03:00:00Z') as Instant;

describe('what if, for government', () => {
  let living: LivingVillage;
  let server: Server;
  let browser: Browser;
  let origin: string;
  let officer: string;

  before(async () => {
    living = await livingVillage([migrations]);
    const population = inventedPopulation({ people: 3000, seed: 1, rules });
    const policy = createPolicy({
      database: living.db.app,
      clock: () => now,
      unitKind: 'policy',
      jurisdiction: { ...korea, zone: zone('Asia/Seoul') },
      population: () => population,
    });
    const publicUrl = 'https://madang.example';
    server = await living.serve(
      policyRoutes({ policy, official: living.identity.official, publicUrl, newId: randomUUID }),
    );
    origin = (await server.listen(0)).url.replace(/\/$/, '');
    browser = await openBrowser();
    officer = (await living.signIn({ unit: 'hall/counter' })).token;
    await population;
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await living?.end();
  });

  async function visit(path: string, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    await context.addCookies([{ name: 'madang', value: officer, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await use(page);
    await context.close();
  }
  const main = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';

  test('an official compares two reforms, saves them, and the report says the same when it is computed again', async () => {
    let address = '';
    await visit('/en/desk/what-if', async page => {
      await page.getByLabel('Which rule?').selectOption({ label: 'Youth rent support' });
      await page.getByRole('button', { name: 'Start with this rule' }).click();
      await page.locator('[name="reform-0.youth-rent.most"]').fill('lots');
      await page.getByRole('button', { name: 'Compute' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /Enter a number/);
      await page.locator('[name="reform-0.youth-rent.most"]').fill('240,000');
      await page.locator('summary', { hasText: 'Reform 2' }).click();
      await page.locator('[name="reform-1.youth-rent.own-share"]').fill('100%');
      await page.getByRole('button', { name: 'Compute' }).click();
      const text = await main(page);
      assert.match(text, /All compared/);
      assert.match(text, /KRW 200,000 a month[\s\S]*KRW 240,000 a month/);
      assert.match(text, /Nobody is real/);
      await page.getByRole('button', { name: 'Save as a report' }).click();
      address = new URL(page.url()).pathname;
      assert.match(address, /^\/en\/desk\/what-if\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: 'Compute it again' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /the same figures/);
    });
    const report = address.slice('/en'.length);
    await soundAt360(browser, {
      origin,
      session: officer,
      paths: ['/desk/what-if', '/desk/what-if?rule=livelihood-benefit', report],
    });
    const csv = await server.inject({ method: 'GET', url: `${report}/figures.csv`, cookies: { madang: officer } });
    assert.match(String(csv.headers['content-type']), /text\/csv/);
    const lines = csv.body.split('\r\n');
    assert.equal(lines[0], '\ufeffreform,grouping,code,name_ko,name_en,people,more,less,cost_change');
    assert.equal(lines.filter(line => line.includes(',provinces,')).length, 2 * 17);
    // No count from one to four is anywhere.
    for (const line of lines.slice(1, -1))
      for (const count of line.split(',').slice(-4, -1)) assert.doesNotMatch(count, /^[1-4]$/, line);
  });

  test('an official changes the rule itself: what is no rule is told with its place, and a draft is tried like a reform', async () => {
    await visit('/en/desk/what-if?rule=youth-rent&draft=yes', async page => {
      const draft = page.getByLabel('Draft rule');
      const text = await draft.inputValue();
      await draft.fill(text.replace('"op"', '"opp"'));
      await page.getByRole('button', { name: 'Compute' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /In the rule, rule\..* must be/);
      // The third condition of all, that the home is rented, falls.
      const changed = JSON.parse(text);
      changed.eligible.of.splice(2, 1);
      delete changed.facts.rents;
      await draft.fill(JSON.stringify(changed));
      await page.getByRole('button', { name: 'Compute' }).click();
      const told = await main(page);
      assert.match(told, /All compared[\s\S]*Draft rule[\s\S]*The changed rule \(JSON\)/, told.slice(0, 600));
      await page.getByRole('button', { name: 'Save as a report' }).click();
      await page.getByRole('button', { name: 'Compute it again' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /the same figures/);
    });
    await soundAt360(browser, { origin, session: officer, paths: ['/desk/what-if?rule=youth-rent&draft=yes'] });
  });

  test('a reform of a day on which the rule is not in force is answered in words', async () => {
    await visit('/en/desk/what-if?rule=youth-rent', async page => {
      await page.locator('#law-on-year').fill('2019');
      await page.getByRole('button', { name: 'Compute' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /not in force/);
    });
  });

  test('a report can neither be changed nor erased by the program', async () => {
    await assert.rejects(living.db.app.query('delete from policy.reports'), /permission denied/);
    await assert.rejects(living.db.app.query(`update policy.reports set content = '{}'`), /permission denied/);
  });
});
