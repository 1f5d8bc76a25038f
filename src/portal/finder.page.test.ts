import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from '../../test/browser.ts';
import { validateMarkup } from '../../test/markup.ts';
import { type TestKorea, testKorea } from './test-korea.ts';
import { doesNotSay, follow, press, says, signIn } from './test-walk.ts';

describe('benefits found from what government knows', { timeout: 240_000 }, () => {
  let korea: TestKorea;
  let password = '';
  before(async () => {
    korea = await testKorea();
    password = await korea.town.madang.password();
  });
  after(() => korea?.close());

  let pictures = 0;
  /** Looked at by axe in a browser with JavaScript, which axe needs; the walk itself goes without. */
  async function sound(page: Page): Promise<void> {
    const { context, page: looked } = await korea.device();
    await looked.goto('/about/privacy');
    await looked.setContent(await page.content());
    assert.deepEqual(await axe(looked), [], page.url());
    await context.close();
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    assert.equal(wider, 0, page.url());
    const folder = process.env['MADANG_SCREENSHOTS'];
    pictures += 1;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/finder-${pictures}.png`, fullPage: true });
  }
  const receipts = async (): Promise<number> => {
    const { count } = await korea.town.db.owner.one<{ count: number }>(
      `select count(*)::int as count from exchange.receipts where record::text like '%"finder"%'`,
    );
    return count;
  };

  test('in Korean, on a phone, without JavaScript: read once by consent, the whole household in one list, tried out, and applied for without typing', async () => {
    const { context, page } = await korea.device({ javaScriptEnabled: false });
    await page.goto('/my/benefits');
    await signIn(page, 'young-parent', password);
    await page.goto('/my/benefits');
    await says(
      page,
      '내가 받을 수 있는 혜택',
      '이번 한 번만 읽습니다',
      '주민등록',
      '어른 가구원의 정보는 읽지 않습니다',
    );
    await sound(page);
    assert.equal(await receipts(), 0, 'nothing is read before the button is pressed');
    await press(page, '내 정보로 확인하기');
    await says(page, '등록부에서 읽은 정보로 찾았습니다', '함께 살펴본 사람: 나,', '공식 결정이 아닙니다');
    assert.ok((await receipts()) > 0);
    assert.equal(new URL(page.url()).search, '');
    await sound(page);

    await press(page, '소득이 반으로 줄면');
    await says(page, '소득이 반으로 줄면 달라지는 것');
    await sound(page);
    const read = await receipts();
    await page.getByText(/지금까지 답한 것 \d가지/).click();
    await page.getByRole('button', { name: '바꾸기: 나이와 성별' }).click();
    await page.getByLabel('년', { exact: true }).fill('1950');
    await press(page, '답하고 혜택 좁히기');
    await page.locator('summary', { hasText: '등록부에서 온 내용 보기' }).click();
    await says(page, '내가 바꿔 본 내용', '주민등록');
    assert.equal(await receipts(), read, 'trying something out reads nothing again');

    await page.getByRole('button', { name: '이어서 답하기: 아동수당' }).first().click();
    await page
      .getByRole('group', { name: /90일 이상/ })
      .getByLabel('아니요')
      .check();
    await press(page, '답하고 혜택 좁히기');
    const likely = page.locator('section[aria-labelledby=found-likely]');
    assert.match((await likely.textContent()) ?? '', /아동수당[\s\S]*추정 금액: 월 1[0-9]{2},000원/);
    await sound(page);
    await likely.getByRole('button', { name: '신청하기: 아동수당' }).first().click();
    await says(page, '보내기');
    await doesNotSay(page, '아이가 90일 이상 계속 해외에 머물고 있나요?');
    assert.match(page.url(), /\/drafts\/[0-9a-f-]+\/check$/);
    await sound(page);
    await page.goto('/my/access');
    await follow(page, '내가 본 기록도 함께 보기');
    await says(page, '내 정보로 혜택 찾기', '본인', '소득');
    await context.close();
  });

  test('nobody gets at a child that is not theirs, or at a page that is', async () => {
    const { context, page } = await korea.device({ javaScriptEnabled: false });
    await page.goto('/my/benefits');
    assert.match(page.url(), /sign-in/);
    await signIn(page, 'young-parent', password);
    const cookie = (await context.cookies()).find(({ name }) => name.startsWith('madang'));
    const post = (payload: string) =>
      korea.town.madang.server.inject({
        method: 'POST',
        url: '/my/benefits/apply',
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `${cookie?.name}=${cookie?.value}` },
      });
    const { stranger } = await korea.town.db.owner.one<{ stranger: string }>(
      `select subject as stranger from registers.residents order by subject limit 1`,
    );
    const others = await post(`apply=child-allowance.0&who=${stranger}&g.children.0.birthDate=2024-01-01`);
    assert.ok(
      others.statusCode === 403 || others.statusCode === 404,
      `${others.statusCode} ${others.body.slice(0, 300)}`,
    );
    assert.equal((await post('apply=no-such.self')).statusCode, 404);
    assert.equal((await post('apply=__proto__.self')).statusCode, 404);
    const anyone = await korea.town.madang.server.inject({
      method: 'POST',
      url: '/finder',
      payload: 'answer=person',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.deepEqual(await validateMarkup(anyone.body), []);
    await context.close();
  });
});
