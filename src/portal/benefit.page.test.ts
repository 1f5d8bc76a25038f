import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from '../../test/browser.ts';
import { certificate } from './test-certificate.ts';
import { type TestKorea, testKorea } from './test-korea.ts';
import { controls, doesNotSay, follow, press, says, shown, signIn, signOut, told } from './test-walk.ts';

describe('a benefit that a rule decides', { timeout: 240_000 }, () => {
  let korea: TestKorea;
  let password = '';
  before(async () => {
    korea = await testKorea();
    password = await korea.town.madang.password();
  });
  after(() => korea?.close());

  let pictures = 0;
  /** The page can be used by everyone: no fault that axe finds, nothing beside the phone's edge. Looked at where scripts run, for axe is one. */
  async function sound(visited: Page): Promise<void> {
    const { context, page } = await korea.device({ storageState: await visited.context().storageState() });
    await page.goto(visited.url());
    assert.deepEqual(await axe(page), [], page.url());
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    assert.equal(wider, 0, page.url());
    const folder = process.env['MADANG_SCREENSHOTS'];
    pictures += 1;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/benefit-${pictures}.png`, fullPage: true });
    await context.close();
  }

  test('in Korean, on a phone, without JavaScript: one question, granted at once, with a letter that says why; and a person looks again', async () => {
    const { context, page } = await korea.device({ javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('searchbox', { name: '서비스 찾기' }).fill('아동수당');
    await press(page, '검색');
    await follow(page, '아동수당');
    await says(page, '누가 얼마나 받나요', '만 9세) 미만', '아동수당법 제4조제1항', '요건에 맞으면 신청하는 즉시');
    await sound(page);
    await follow(page, '아동수당 신청하기');
    await signIn(page, 'young-parent', password);
    await says(page, '누구를 위한 신청인가요?');
    await doesNotSay(page, '나 (');
    await sound(page);
    await press(page, '신청 시작하기');
    await says(page, '아이가 90일 이상 계속 해외에 머물고 있나요?');
    assert.deepEqual(await controls(page), ['longAbroad'], 'nothing that government knows is asked');
    await page.getByLabel('아니요').check();
    await press(page, '다음');
    await says(page, '지금 알려진 사실로 보면', '요건을 갖추었습니다', '공식 결정이 아닙니다');
    await sound(page);
    await press(page, '아동수당 보내기');
    await says(page, '아동수당이 처리되었습니다', '결정과 이유', '아동수당법 제4조제1항', '아동수당 (1판)');
    const amount = await told(page, '금액');
    assert.match(amount, /^월 1[012]\d,000원$/);
    await sound(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /내려받기 \(PDF\)/ }).click(),
    ]);
    const letter = certificate(readFileSync(await download.path()));
    try {
      const text = (await letter.text()).replaceAll(/\s+/g, ' ');
      for (const line of ['아동수당 결정 통지서', amount, '아동수당법 제4조제1항', '법에 따라 시스템이 자동으로'])
        assert.ok(text.includes(line), `${line}:\n${text}`);
    } finally {
      letter.discard();
    }

    await page.getByText('사람의 재검토 요청하기').first().click();
    await page.getByLabel('까닭').fill('지역 추가 수당이 빠진 것 같습니다. 다시 봐 주세요.');
    await press(page, '사람의 재검토 요청하기');
    await says(page, '담당자가 확인 중', '다시 살펴 달라고 요청했습니다', '법으로 정한 처리 기한');
    await sound(page);
    await page.goto('/my/inbox');
    await says(page, '[아동수당] 지급이 결정되었습니다');
    await context.close();
  });

  test('in English: who is not entitled is told why, an official sees the rule’s answer, and the person can object', async () => {
    const { context, page } = await korea.device({ javaScriptEnabled: false, locale: 'en-GB' });
    await page.goto('/en/services/child-allowance');
    await says(page, 'Who is entitled, and to how much', 'Child Allowance Act, Article 4(1)');
    await sound(page);
    await follow(page, /Apply/);
    await signIn(page, 'parent', password);
    await press(page, 'Start');
    await page.getByLabel('No').check();
    await press(page, 'Continue');
    await says(page, 'From what is known now', 'The conditions are not met');
    await press(page, /^Send/);
    await says(page, 'We received: Child allowance', /: no \(.*\) \[Child Allowance Act, Article 4\(1\)\]/);
    await says(page, 'Handed over to an official');
    await sound(page);
    const address = page.url();

    const desk = await korea.device({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await desk.page.goto('/sign-in?next=/desk');
    await signIn(desk.page, 'welfare', password);
    await follow(desk.page, /^\d{8}-\d{7}$/);
    await says(desk.page, '규칙의 답', '요건에 맞지 않습니다', '기록을 열면 보입니다');
    await doesNotSay(desk.page, '만 나이: 만');
    await desk.page.getByLabel('결정 검토').check();
    await press(desk.page, '기록 열기');
    await says(desk.page, '해당하지 않음 (만 나이: 만', '아동수당법 제4조제1항');
    await desk.page.goto(desk.page.url().replace(/\/look$/, ''));
    await sound(desk.page);
    await desk.page.getByLabel('금액').fill('100,000');
    await press(desk.page, '받아들이기');
    await says(desk.page, '규칙의 답과 다르게 결정하려면 까닭을 10자 이상 적어 주세요');
    await desk.page.locator('summary', { hasText: '받아들이지 않기' }).click();
    await desk.page.locator('#refuse-text').fill('아이가 만 9세를 넘어 요건에 맞지 않습니다.');
    await press(desk.page, '받아들이지 않기');
    await signOut(desk.page);
    await desk.context.close();

    await page.goto(address.split('?')[0] ?? '');
    await says(page, 'Refused', 'Object to the decision');
    await page.locator('summary', { hasText: 'Object to the decision' }).click();
    await page.getByLabel('Reason').fill('short');
    await press(page, 'Object to the decision');
    await says(page, 'Give a reason of at least 10 characters');
    await page.getByLabel('Reason').fill('The date of birth on record is wrong, please look again.');
    await press(page, 'Object to the decision');
    await says(page, 'Another look was asked for', 'Being checked');
    assert.doesNotMatch(await shown(page), /undefined|\{\w+\}/);
    await context.close();
    const counted = await korea.town.madang.rooms.cases.ruleDecisions('child-allowance', 1);
    assert.deepEqual(counted, { decisions: 2, automatic: 1, overridden: 0, reviews: 2, upheld: 0 });
  });
});
