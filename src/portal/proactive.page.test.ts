import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../test/browser.ts';
import { type TestGovernment, testGovernment } from '../../test/government.ts';
import { soundAt360 } from '../../test/pages-at-360.ts';
import { openSession } from '../../test/session.ts';
import type { Instant } from '../kernel/time/index.ts';
import { demonstration, korea } from '../korea/index.ts';

const monday = Date.UTC(2026, 10, 23, 1) as Instant;

describe('told before one asks, in Korea', { timeout: 120_000 }, () => {
  let town: TestGovernment;
  let browser: Browser;
  let origin: string;
  before(async () => {
    browser = await openBrowser();
    town = await testGovernment(korea, { clock: () => monday });
    const people = { people: 1000, seed: 1 };
    await town.madang.fill(demonstration(people), people);
    origin = `http://localhost:${(await town.madang.server.listen(0)).port}`;
  });
  after(async () => {
    await browser?.close();
    await town?.close();
  });
  const proactive = () => {
    const { proactive: found } = town.madang.rooms;
    if (!found) throw new Error('Korea is proactive');
    return found;
  };
  const personOf = async (loginName: string) =>
    (
      await town.db.owner.one<{ person: string }>('select person from identity.accounts where login_name = $1', [
        loginName,
      ])
    ).person;

  test('a parent agrees without JavaScript, and finds what is theirs, what is due, and a calendar to subscribe to', async () => {
    const parent = await personOf('parent');
    const { token } = await openSession(town.db.owner, { person: parent });
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await context.addCookies([{ name: 'madang', value: token, url: origin }]);
    const page = await context.newPage();
    await page.goto(`${origin}/my/proactive`);
    assert.equal(await page.getByRole('button', { name: /동의 거두기/ }).count(), 0, 'nothing is agreed beforehand');
    for (const name of ['받을 수 있는 혜택 찾기', '다가오는 기한 찾기', '신청 없이 바로 지급']) {
      await page.getByRole('button', { name: `동의하기: ${name}` }).click();
      await page.getByText('바꾼 것을 저장했습니다').waitFor();
    }
    await proactive().lookNow(parent);
    await page.goto(`${origin}/my/calendar`);
    await page.getByRole('heading', { name: '다가오는 기한' }).waitFor();
    assert.ok((await page.locator('time').count()) > 0);
    await page.getByRole('button', { name: '구독 주소 만들기' }).click();
    assert.match(await page.locator('code').innerText(), /\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    await context.close();
    await soundAt360(browser, { origin, session: token, paths: ['/my/proactive', '/my/calendar', '/my/access'] });
  });

  test('what was found for people is counted for everyone to read, and nobody is in it', async () => {
    const rows = await town.db.owner.query<{ subject: string }>(
      `select subject from registers.residents where valid_to is null and known_to is null and status = 'registered'
       and birth_date < '2007-01-01' order by subject limit 150`,
    );
    for (const { subject } of rows) {
      const { hash: session } = await openSession(town.db.owner, { person: subject });
      await proactive().allow({ person: subject, session }, 'benefits');
    }
    await proactive().run();
    const counts = await proactive().funnels();
    const pension = counts.find(one => one.rule.id === 'basic-pension');
    assert.ok(pension && (pension.people ?? 0) >= 150);
    for (const { steps, open, yes } of counts)
      for (const count of [...steps.map(step => step.excluded), open, yes])
        assert.ok(count === undefined || count === 0 || count >= 5);
    await soundAt360(browser, {
      origin,
      paths: ['/statistics', '/statistics/benefits', '/statistics/benefits/basic-pension'],
    });
  });
});
