import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from '../../../test/browser.ts';
import { validateMarkup } from '../../../test/markup.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { systemClock, zone } from '../../kernel/time/index.ts';
import { benefitVocabulary, generateBenefits } from '../../korea/benefits/index.ts';
import { koreanFinder } from '../../korea/finder/index.ts';
import { migrations as benefitTables, createBenefits, importBenefits } from '../benefits/index.ts';
import { assets, createFinder, finderRoutes } from './index.ts';

const nobody = (): never => {
  throw new Error('no one is signed in here');
};

describe('the pages of the finder', () => {
  let living: LivingVillage;
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async () => {
    living = await livingVillage([benefitTables]);
    const seoul = zone('Asia/Seoul');
    const made = generateBenefits({ size: 300, seed: 5 }).map(({ id, content }) => ({ id, content }));
    await living.db.owner.transaction(async tx => {
      const bringing = await importBenefits(tx);
      await bringing.add(made);
      await bringing.vouch(
        'demonstration',
        made.filter((_, i) => i % 3 !== 0).map(({ id }) => id),
      );
      return bringing.finish({ now: systemClock(), complete: true });
    });
    const benefits = createBenefits({
      database: living.db.app,
      clock: systemClock,
      newId: randomUUID,
      vocabulary: benefitVocabulary,
    });
    const finder = createFinder({ declared: koreanFinder, benefits, services: [], now: Date.now });
    server = await living.serve(
      finderRoutes({
        finder,
        ownFacts: { registers: [], read: nobody },
        cases: { subjectFor: nobody },
        forms: { unfinished: nobody, start: nobody, find: nobody, answerAll: nobody },
        citizen: living.identity.citizen,
        zone: seoul,
        newId: randomUUID,
      }),
      { assets },
    );
    origin = (await server.listen(0)).url.replace(/\/$/, '');
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
    await living.end();
  });

  async function visit(path: string, use: (page: Page) => Promise<void>, javaScriptEnabled = false): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      javaScriptEnabled,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(8000);
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await use(page);
    await context.close();
  }

  const counts = async (page: Page): Promise<readonly number[]> =>
    [...((await page.locator('#found [role=status]').textContent()) ?? '').matchAll(/\d[\d,]*/g)].map(([n]) =>
      Number(n.replaceAll(',', '')),
    );

  test('the first page is sound on a phone in both languages', async () => {
    await soundAt360(browser, { origin, paths: ['/finder'] });
  });

  test('without JavaScript each answer narrows the lists, nothing stands in the address, and any answer can be changed', async () => {
    await visit('/finder', async page => {
      const answer = () => page.getByRole('button', { name: '답하고 혜택 좁히기' }).click();
      const first = await counts(page);
      await page.locator('[name="q.province"]').selectOption({ label: '서울특별시' });
      await answer();
      const second = await counts(page);
      assert.ok((second[2] ?? 0) < (first[2] ?? 0), `${first} then ${second}`);
      assert.ok((second[3] ?? 0) > (first[3] ?? 0));
      assert.equal(page.url(), `${origin}/finder`);

      const asked: string[] = [];
      for (let i = 0; i < 8; i++) {
        const title = (await page.locator('#question').textContent()) ?? '';
        if (title === '더 물을 것이 없습니다') break;
        asked.push(title);
        if (title.includes('시ㆍ군ㆍ구'))
          await page.locator('[name="q.municipality"]').selectOption({ label: '서울특별시 종로구' });
        if (title.includes('생년월일')) {
          await page.getByLabel('년', { exact: true }).fill('1992');
          await page.getByLabel('월', { exact: true }).fill('5');
          await page.getByLabel('일', { exact: true }).fill('1');
          await page.getByLabel('여성').check();
        }
        if (title.includes('소득')) {
          await page.getByLabel(/가구원은 본인을 포함해/).fill('1');
          await page.getByLabel(/가구원 모두의 소득/).fill('1,500,000');
        }
        const none = page.getByRole('button', { name: '해당하는 것이 없습니다' });
        if (await none.count()) await none.click();
        else await answer();
      }
      // One can go back question by question, and forth again.
      await page.getByRole('button', { name: '이전 질문' }).click();
      assert.equal(await page.locator('#question').textContent(), asked.at(-1));
      await page.getByRole('button', { name: '이전 질문' }).click();
      assert.equal(await page.locator('#question').textContent(), asked.at(-2));
      await page.getByRole('button', { name: '답하지 않고 넘어가기' }).click();
      assert.ok(asked.length >= 4 && asked.length <= 7, asked.join());
      assert.equal(await page.locator('#question').textContent(), '더 물을 것이 없습니다');
      const last = await counts(page);
      assert.ok((last[2] ?? 0) < (second[2] ?? 0) / 3, `${second} then ${last}`);
      const told = (await page.locator('main').textContent()) ?? '';
      assert.match(told, /1992. 5. 1., 여성/);
      assert.match(told, /1,500,000원/);
      assert.match(told, /공식 결정이 아닙니다/);

      await page.getByText(/지금까지 답한 것 \d가지/).click();
      await page.getByRole('button', { name: '바꾸기: 나이와 성별' }).click();
      assert.equal(await page.getByLabel('년', { exact: true }).inputValue(), '1992');
      await page.getByLabel('년', { exact: true }).fill('1950');
      await answer();
      const open = page.locator('section[aria-labelledby=found-open]');
      const before = await open.locator('h4').count();
      await page.getByRole('button', { name: '더 보기: 답에 따라 달라지는 혜택' }).click();
      assert.ok((await open.locator('h4').count()) > before);
      assert.match((await open.textContent()) ?? '', /기초연금/);
      assert.equal(page.url(), `${origin}/finder`);
      assert.deepEqual(await page.context().cookies(), []);
    });
  });

  test('a question may be left open, and a wrong answer is told at its field and kept', async () => {
    await visit('/en/finder', async page => {
      await page.getByRole('button', { name: 'I would rather not say' }).click();
      assert.match((await page.locator('main').textContent()) ?? '', /Not answered/);
      await page.getByText(/See and change/).click();
      await page.getByRole('button', { name: 'Change: Province' }).click();
      await page.getByRole('button', { name: 'I would rather not say' }).click();
      for (let i = 0; i < 4 && !(await page.getByLabel('Year', { exact: true }).count()); i++)
        await page.getByRole('button', { name: 'I would rather not say' }).click();
      await page.getByLabel('Year', { exact: true }).fill('2990');
      await page.getByLabel('Month', { exact: true }).fill('2');
      await page.getByLabel('Day', { exact: true }).fill('3');
      await page.getByRole('button', { name: 'Answer and narrow' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /must not be after today/);
      assert.equal(await page.getByLabel('Year', { exact: true }).inputValue(), '2990');
      await page.getByLabel('Year', { exact: true }).fill('1990');
      await page.getByLabel('Month', { exact: true }).fill('13');
      await page.getByRole('button', { name: 'Answer and narrow' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /Check the date/);
    });
  });

  test('what a rule waits for is asked at its card, and its reasons are told with their articles', async () => {
    await visit('/en/finder', async page => {
      await page.getByRole('button', { name: /^Answer these: .*voucher/i }).click();
      await page.getByRole('group', { name: 'Child 1' }).getByLabel('Year', { exact: true }).fill('2026');
      await page.getByRole('group', { name: 'Child 1' }).getByLabel('Month', { exact: true }).fill('3');
      await page.getByRole('group', { name: 'Child 1' }).getByLabel('Day', { exact: true }).fill('2');
      await page.getByRole('button', { name: 'Answer and narrow' }).click();
      const likely = page.locator('section[aria-labelledby=found-likely]');
      assert.match((await likely.textContent()) ?? '', /For Child 1/i);
      assert.match((await likely.textContent()) ?? '', /Estimated amount: KRW 2,000,000/);
      assert.match((await likely.textContent()) ?? '', /Article/);
      await likely.getByText('See every reason').first().click();
    });
  });

  test('what if: a change shows what is won and lost, before and after side by side', async () => {
    await visit('/finder', async page => {
      await page.getByRole('button', { name: '아이가 태어나면' }).click();
      const result = page.locator('section[aria-labelledby=if-result]');
      assert.match((await result.textContent()) ?? '', /첫만남이용권/);
      assert.match((await result.textContent()) ?? '', /가능성 높음, 2,000,000원/);
      await page.getByRole('button', { name: '이사하면' }).click();
      await page.locator('[name="q.municipality"]').selectOption({ label: '부산광역시 해운대구' });
      await page.getByRole('button', { name: '답하고 혜택 좁히기' }).click();
      assert.match((await page.locator('main').textContent()) ?? '', /이사하면 달라지는 것/);
      // The move was only tried: nothing of it is told.
      assert.equal(await page.locator('input[type=hidden][name="f.municipality"]').count(), 0);
    });
  });

  test('with JavaScript the lists narrow without loading the page anew, and the next question takes the focus', async () => {
    await visit(
      '/finder',
      async page => {
        await page.evaluate('window.here = true');
        const first = await counts(page);
        await page.locator('[name="q.province"]').selectOption({ label: '서울특별시' });
        await page.locator('#found [role=status]', { hasNotText: `${first[2]}건` }).waitFor();
        await page.getByRole('button', { name: '답하고 혜택 좁히기' }).click();
        await page.locator('#question:focus').waitFor();
        assert.match((await page.locator('main').textContent()) ?? '', /지금까지 답한 것/);
        assert.equal(await page.evaluate('window.here'), true);
        assert.deepEqual(await axe(page), []);
      },
      true,
    );
  });

  test('every state of the page is valid, accessible and never wider than a phone, in both languages', async () => {
    const known =
      'f.municipality=11110&f.birthDate=1955-05-01&f.sex=female&f.householdSize=1&f.householdIncome=900000&f.employee=no&f.ill=yes&left=business&g.children.0.birthDate=2026-03-02&g.children.0.childCare=home';
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [name, payload] of Object.entries({
      results: `${known}&shown.likely=20`,
      why: `${known}&why=basic-pension.self&shown.open=30`,
      not: `${known}&why=not`,
      asked: `${known}&ask=livelihood-benefit.self`,
      boxes: `${known}&change=traits`,
      if: `${known}&if=income`,
      birth: `${known}&if=birth`,
      wrong: `${known}&answer=person&q.birthDate-year=1&q.birthDate-month=13&q.birthDate-day=x`,
      members:
        'answer=children&q.0.children.birthDate-year=2030&q.0.children.birthDate-month=1&q.0.children.birthDate-day=1',
    }))
      for (const language of ['', '/en']) {
        const reply = await server.inject({
          method: 'POST',
          url: `${language}/finder`,
          payload,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        const what = `${language} ${name}`;
        assert.ok([200, 422].includes(reply.statusCode), what);
        assert.deepEqual(await validateMarkup(reply.body), [], what);
        // Set into a page of the same site, so that its styles apply and axe may run.
        await page.goto(`${origin}/finder`);
        await page.setContent(reply.body);
        assert.deepEqual(await axe(page), [], what);
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 360, what);
        if (language === '/en')
          assert.doesNotMatch(await page.locator('h1, h2, h3').allTextContents().then(String), /[가-힣]/, what);
        const folder = process.env['MADANG_SCREENSHOTS'];
        if (folder !== undefined)
          await page.screenshot({ path: `${folder}/state${language.replace('/', '-')}-${name}.png`, fullPage: true });
      }
    await context.close();
  });

  test('hostile forms are no fault: what no fact can hold is not taken', async () => {
    const forms = [
      'f.birthDate=<script>&f.householdSize=-3&f.province=99&answer=person',
      'g.children.0.birthDate=0000-00-00&g.children.99.birthDate=2020-01-01&g.x.0.y=1&none=children',
      'f.__proto__=1&g.__proto__.0.x=1&f.constructor=yes&none=__proto__&left=%22%3E',
      'answer=rule.nothing&q.birthDate-year=2020',
      'ask=livelihood-benefit.99&why=x.y&if=nothing&more=likely&shown.likely=999999999',
      'answer=person&q.birthDate-year=9999999&q.birthDate-month=x&q.birthDate-day=%00'.replace('%00', '1'),
      `f.householdIncome=${'9'.repeat(40)}&f.householdSize=1e9&answer=income&q.householdIncome=1e400`,
      'answer=if.move&q.municipality=../../etc',
    ];
    for (const payload of forms) {
      const reply = await server.inject({
        method: 'POST',
        url: '/finder',
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      assert.ok([200, 422].includes(reply.statusCode), `${payload}: ${reply.statusCode}`);
      assert.deepEqual(await validateMarkup(reply.body), [], payload);
      assert.doesNotMatch(reply.body, /<script>/);
    }
  });

  test('the API answers with reasons, and refuses wrong facts by name', async () => {
    const ask = (facts: unknown) => server.inject({ method: 'POST', url: '/api/finder', payload: { facts } });
    const good = await ask({
      municipality: '11110',
      birthDate: '1955-01-01',
      children: [{ birthDate: '2026-03-02', childCare: 'home' }],
    });
    assert.equal(good.statusCode, 200, good.body);
    const found = good.json();
    assert.equal(found.official, false);
    const voucher = found.rules.find((one: { rule: string }) => one.rule === 'first-meeting-voucher');
    assert.equal(voucher.standing, 'likely');
    assert.deepEqual(voucher.amount, { value: '2000000', unit: 'KRW' });
    assert.equal(voucher.for, 0);
    assert.ok(voucher.reasons.length > 0);
    assert.ok(found.ask.length > 0);

    const wrong = await ask({
      birthDate: 'yesterday',
      householdSize: -1,
      nonsense: true,
      children: [{ birthDate: '2026-13-01' }],
    });
    assert.equal(wrong.statusCode, 422);
    assert.match(String(wrong.headers['content-type']), /problem\+json/);
    const problem = wrong.json();
    assert.deepEqual(
      problem.errors.map((one: { path: string }) => one.path),
      ['facts.birthDate', 'facts.householdSize', 'facts.nonsense', 'facts.children.0.birthDate'],
    );
  });
});
