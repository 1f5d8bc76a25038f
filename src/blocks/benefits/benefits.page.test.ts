import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { systemClock, zone } from '../../kernel/time/index.ts';
import { benefitOf, benefitVocabulary, generateBenefits } from '../../korea/benefits/index.ts';
import {
  type Benefits,
  benefitsRoutes,
  createBenefits,
  type IncomingBenefit,
  importBenefits,
  migrations,
} from './index.ts';

/** As it comes from a source: Korean only, several lines, an income in the text that is not marked, something hostile. */
const imported: IncomingBenefit = {
  id: 'source-1',
  content: {
    ...benefitOf({
      list: {
        서비스ID: 'source-1',
        서비스명: '종로구 <b>청년</b> 월세 지원',
        서비스목적요약: '청년의 주거비 부담을 덜어 줍니다.',
        지원대상: '○ 종로구에 사는 청년\n○ 기준 중위소득 60% 이하\n<script>alert(1)</script>',
        지원내용: '월 20만 원을 12개월 동안 지원합니다.',
        신청방법: '온라인신청||방문신청',
        신청기한: '2026.03.02 ~ 2026.03.31',
        소관기관명: '서울특별시 종로구',
        소관기관유형: '시군구',
        서비스분야: '주거·자립',
        지원유형: '현금',
        사용자구분: '개인',
        상세조회URL: 'https://www.gov.kr/portal/rcvfvrSvc/dtlEx/1',
        수정일시: '20260109101010',
      },
      conditions: {
        서비스ID: 'source-1',
        서비스명: '',
        JA0101: 'Y',
        JA0102: 'Y',
        JA0110: 19,
        JA0111: 39,
        JA0322: 'Y',
        JA0404: 'Y',
      },
    }),
    agency: 'hall',
  },
};

describe('the pages of benefits', () => {
  let living: LivingVillage;
  let server: Server;
  let browser: Browser;
  let origin: string;
  let benefits: Benefits;
  let clerk: string;
  let head: string;
  const bring = (more: readonly IncomingBenefit[]) =>
    living.db.owner.transaction(async tx => {
      const bringing = await importBenefits(tx);
      await bringing.add(more);
      await bringing.vouch(
        'demonstration',
        more.filter((_, i) => i % 3 === 0 && i > 0).map(({ id }) => id),
      );
      return bringing.finish({ now: systemClock(), complete: false });
    });

  before(async () => {
    living = await livingVillage([migrations]);
    benefits = createBenefits({
      database: living.db.app,
      clock: systemClock,
      newId: randomUUID,
      vocabulary: benefitVocabulary,
    });
    await bring([imported, ...generateBenefits({ size: 60, seed: 5 }).map(({ id, content }) => ({ id, content }))]);
    server = await living.serve(
      benefitsRoutes({
        benefits,
        official: living.identity.official,
        zone: zone('Asia/Seoul'),
        newId: randomUUID,
      }),
    );
    origin = (await server.listen(0)).url.replace(/\/$/, '');
    browser = await openBrowser();
    clerk = (await living.signIn({ unit: 'hall/counter' })).token;
    head = (await living.signIn({ unit: 'hall/counter' })).token;
  });
  after(async () => {
    await browser.close();
    await server.close();
    await living.end();
  });

  async function visit(session: string | undefined, path: string, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    if (session !== undefined) await context.addCookies([{ name: 'madang', value: session, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await use(page);
    await context.close();
  }

  test('the public pages are sound on a phone in both languages', async () => {
    const [first] = generateBenefits({ size: 60, seed: 5 });
    await soundAt360(browser, {
      origin,
      paths: [
        '/benefits',
        '/benefits?area=11&field=housing',
        '/benefits?who=JA0330&field=culture',
        `/benefits/${first?.id}`,
        '/benefits/demo-000004',
        '/benefits/source-1',
      ],
    });
  });

  test('the desk is sound on a phone in both languages', async () => {
    await soundAt360(browser, {
      origin,
      session: clerk,
      paths: ['/desk/benefits', '/desk/benefits/source-1', '/desk/benefits/source-1/correct'],
    });
  });

  test('without JavaScript a person narrows the list by where they live, then by town, and reads a benefit', async () => {
    await visit(undefined, '/benefits', async page => {
      await page.getByLabel('사는 곳').selectOption({ label: '서울특별시' });
      await page.getByRole('button', { name: '조건 적용하기' }).click();
      await page.getByLabel('시·군·구').selectOption({ label: '종로구' });
      await page.getByLabel('분야').selectOption({ label: '주거·자립' });
      await page.getByRole('button', { name: '조건 적용하기' }).click();
      await page.getByRole('link', { name: '종로구 <b>청년</b> 월세 지원' }).click();
      assert.equal(await page.locator('h1').textContent(), '종로구 <b>청년</b> 월세 지원');
      const text = (await page.locator('main').textContent()) ?? '';
      assert.match(text, /담당 기관이 아직 확인하지 않은 안내입니다/);
      assert.match(text, /신청 마감/);
      assert.match(text, /만 19세부터 39세까지/);
      assert.match(text, /소득 \(기준 중위소득 대비\)\s*자료 없음/);
    });
  });

  test('the list goes on after a key, and from its end back to the start', async () => {
    await visit(undefined, '/benefits', async page => {
      const names = async () => page.locator('.krds-structured-title').allTextContents();
      const first = await names();
      await page.getByRole('link', { name: '다음' }).click();
      const second = await names();
      assert.equal(new Set([...first, ...second]).size, 40);
      await page.getByRole('link', { name: '처음으로' }).click();
      assert.deepEqual(await names(), first);
    });
  });

  test('a town of another region is let go when the region changes', async () => {
    const reply = await server.inject({ method: 'GET', url: '/benefits?area=26&city=11110' });
    assert.equal(reply.statusCode, 200);
    assert.doesNotMatch(reply.body, /종로구/);
  });

  test('nonsense in the address is no fault, and an unknown benefit is told so', async () => {
    for (const url of ['/benefits?area=%00', "/benefits?who='&after=nobody", '/benefits?field=x&area=zz'])
      assert.ok([200, 400].includes((await server.inject({ method: 'GET', url })).statusCode), url);
    assert.equal((await server.inject({ method: 'GET', url: '/benefits/nobody' })).statusCode, 404);
  });

  test('an official sees the doubts beside the source, corrects the text; another confirms it, and people read the new one', async () => {
    await visit(clerk, '/desk/benefits', async page => {
      await page.getByRole('link', { name: '종로구 <b>청년</b> 월세 지원' }).click();
      const text = (await page.locator('main').textContent()) ?? '';
      assert.match(text, /글에는 중위소득 기준이 있는데/);
      assert.match(text, /자료의 글[\s\S]*기준 중위소득 60% 이하/);
      await page.getByRole('link', { name: '내용 바로잡기' }).click();
      await page.getByLabel('이름 (한국어)').fill('종로구 청년 월세 지원');
      const income = page.getByRole('group', { name: '소득 (기준 중위소득 대비)', exact: true });
      await income.getByLabel('제한함').check();
      await page.getByRole('button', { name: '고친 내용 내기' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /제한한다면 하나 이상/);
      await page.getByLabel('중위소득 0~50%').check();
      await page.getByLabel('중위소득 51~75%').check();
      await page.getByLabel('금액 (원)').fill('200,000');
      await page
        .getByRole('group', { name: /얼마나 자주/ })
        .getByLabel('매달')
        .check();
      await page.getByRole('button', { name: '고친 내용 내기' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /10자 이상/);
      await page.getByLabel('고치는 까닭').fill('글에 적힌 소득 기준과 표시를 맞췄습니다.');
      await page.getByRole('button', { name: '고친 내용 내기' }).click();
      assert.match((await page.locator('main').textContent()) ?? '', /다른 공무원이 확인합니다/);
      const own = page.locator('section[aria-labelledby=official]');
      assert.equal(await own.getByRole('button', { name: '이 내용으로 확인하기' }).count(), 0);
    });
    await visit(head, '/desk/benefits/source-1', async page => {
      await page
        .locator('section[aria-labelledby=official]')
        .getByRole('button', { name: '이 내용으로 확인하기' })
        .click();
      assert.equal(new URL(page.url()).pathname, '/desk/benefits');
      assert.match((await page.locator('main').textContent()) ?? '', /지금 확인할 혜택이 없습니다/);
    });
    // Pages are kept for a minute by their address: another address is a fresh page.
    await visit(undefined, '/en/benefits/source-1?confirmed', async page => {
      const text = (await page.locator('main').textContent()) ?? '';
      assert.match(text, /종로구 청년 월세 지원/);
      assert.match(text, /Confirmed by the agency/);
      assert.match(text, /Any one of: 0–50% of median income, 51–75% of median income/);
      assert.match(text, /Up to KRW 200,000 \(each month\)/);
    });
  });

  test('a change of the source is told to people and set aside at the desk with a reason', async () => {
    await bring([{ id: imported.id, content: { ...imported.content, field: 'living' } }]);
    await visit(undefined, '/benefits/source-1?changed', async page => {
      assert.match((await page.locator('main').textContent()) ?? '', /자료가 바뀌었습니다/);
    });
    await visit(clerk, '/desk/benefits/source-1', async page => {
      await page.getByRole('button', { name: '쓰지 않기' }).click();
      assert.match((await page.getByRole('alert').textContent()) ?? '', /10자 이상/);
      await page.getByLabel('쓰지 않는 까닭').fill('분야가 잘못 옮겨진 자료입니다.');
      await page.getByRole('button', { name: '쓰지 않기' }).click();
      assert.match((await page.locator('main').textContent()) ?? '', /지금 확인할 혜택이 없습니다/);
    });
  });

  test('nobody but an official of the agency gets to the desk of a benefit', async () => {
    const other = (await living.signIn({ unit: 'other/counter' })).token;
    const citizen = (await living.signIn({ person: living.mother })).token;
    const status = async (url: string, madang?: string) =>
      (await server.inject({ method: 'GET', url, ...(madang !== undefined && { cookies: { madang } }) })).statusCode;
    assert.equal(await status('/desk/benefits/source-1', other), 404);
    assert.equal(await status('/desk/benefits/source-1/correct', other), 404);
    assert.equal(await status('/desk/benefits', citizen), 403);
    assert.notEqual(await status('/desk/benefits'), 200);
  });
});
