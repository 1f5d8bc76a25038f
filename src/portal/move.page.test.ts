import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { anyPdf, certificate } from './test-certificate.ts';
import { type TestKorea, testKorea } from './test-korea.ts';
import { doesNotSay, follow, press, says, shown, signIn, signOut, told } from './test-walk.ts';

interface Move {
  readonly day: string;
  readonly to: Somewhere;
  readonly detail: string;
  /** Who moves, as the page names them; everyone of the household when not given. */
  readonly who?: readonly string[];
  readonly leased?: boolean;
}

interface Somewhere {
  readonly road: string;
  readonly building: string;
}

describe('a move, from the first question to the changed register', { timeout: 240_000 }, () => {
  let korea: TestKorea;
  let password = '';
  /** Two homes for which the second official's office is answerable. */
  let homes: readonly [Somewhere, Somewhere];
  before(async () => {
    korea = await testKorea();
    password = await korea.town.madang.password();
    const [first, second] = await korea.town.db.owner.query<Somewhere & object>(
      `select distinct on (1) p.address->'roadName'->>'ko' as road, p.address->>'building' as building
       from registers.places p, identity.accounts a join organisation.officials o on o.id = a.official
       where a.login_name = 'official2' and o.agency = 'area-' || (p.address->>'areaCode') order by 1, 2`,
    );
    if (!first || !second) throw new Error('the second official’s municipality has too few roads');
    homes = [first, second];
  });
  after(() => korea?.close());

  const signedIn = async (loginName: string, path: string, options = {}): Promise<Page> => {
    const { page } = await korea.device(options);
    await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
    await signIn(page, loginName, password);
    return page;
  };
  const desk = (loginName: string): Promise<Page> =>
    signedIn(loginName, '/desk', { viewport: { width: 1280, height: 900 } });

  async function whenAndWhere(page: Page, { day, to, detail }: Move): Promise<void> {
    await press(page, '신청 시작하기');
    await says(page, '언제 이사하셨나요?');
    for (const [i, part] of ['년', '월', '일'].entries())
      await page.getByLabel(part, { exact: true }).fill(day.split('-')[i] ?? '');
    await press(page, '다음');
    await says(page, '새 주소는 어디인가요?');
    await page.getByLabel('도로 이름과 건물 번호').fill(`${to.road} ${to.building}`);
    await press(page, '주소 찾기');
    await page
      .getByLabel(new RegExp(`${to.road} ${to.building}(?:$|[^0-9-])`))
      .first()
      .check();
    await page.getByLabel(/^상세 주소/).fill(detail);
    await press(page, '다음');
  }

  async function whoAndHow(page: Page, { who, leased }: Move): Promise<void> {
    await says(page, '누가 이사했나요?');
    const all = page.locator('main').getByRole('checkbox');
    if (!who) for (const one of await all.all()) await one.check();
    for (const name of who ?? []) await page.getByLabel(name).check();
    await press(page, '다음');
    await says(page, '새집은 어떤 집인가요?');
    await page.getByLabel(leased ? '전세·월세' : /^내 집/).check();
    await press(page, '다음');
    if (leased) {
      await says(page, '임대차계약서를 올려 주세요');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '전세 계약서.pdf', mimeType: 'application/pdf', buffer: anyPdf() });
      await press(page, '다음');
    }
    await says(page, '담당자에게 알릴 것이 있나요?');
    await press(page, '다음');
    await says(page, '보내기 전에 확인하세요');
  }

  async function send(page: Page): Promise<string> {
    await press(page, '전입신고 보내기');
    await says(page, '전입신고를 접수했습니다');
    return told(page, '접수번호');
  }

  async function openRecord(page: Page, number: string, reason: string): Promise<void> {
    await page.goto('/desk');
    await follow(page, number);
    await page.getByLabel(reason).check();
    await press(page, '기록 열기');
  }

  const moved = async (loginName: string, move: Move): Promise<{ page: Page; number: string }> => {
    const page = await signedIn(loginName, '/apply/move-in', { javaScriptEnabled: false });
    await whenAndWhere(page, move);
    await whoAndHow(page, move);
    return { page, number: await send(page) };
  };

  /** The text of a fresh copy of the register. */
  async function copyOf(page: Page, kind: RegExp): Promise<string> {
    await page.goto('/apply/resident-register-copy');
    await press(page, '신청 시작하기');
    await page.getByLabel(kind).check();
    await press(page, '다음');
    if (await page.getByText('과거에 살던 주소도 넣을까요?').isVisible()) {
      await page.getByLabel('예', { exact: true }).check();
      await press(page, '다음');
    }
    await page.getByLabel(/^가리기/).check();
    await press(page, '다음');
    await press(page, '주민등록표 등본·초본 발급 보내기');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /내려받기 \(PDF\)/ }).click(),
    ]);
    const stream = await download.createReadStream();
    const paper = certificate(Buffer.concat(await stream.toArray()));
    try {
      return await paper.text();
    } finally {
      paper.discard();
    }
  }

  async function letter(subject: RegExp): Promise<string> {
    for (let i = 0; i < 100; i += 1) {
      const found = korea.mail.received.find(one => subject.test(one.subject));
      if (found) return found.text;
      await sleep(100);
    }
    return assert.fail(`no letter ${subject}: ${korea.mail.received.map(one => one.subject).join(' | ')}`);
  }

  test('a foreigner reports it on a Friday evening: the clock starts on Monday, and the page says why', async () => {
    korea.itIs('2026-12-18', '18:30');
    const { page } = await moved('foreigner', { day: '2026-12-15', to: homes[1], detail: '3호' });
    await says(page, '2026. 12. 21.(월) 12:00');
    await page.getByText('세지 않는 날 2일').click();
    await says(page, '2026. 12. 19.(토): 토요일', '2026. 12. 20.(일): 일요일');
  });

  test('a household, half-filled on one device and sent from another: holidays left out, a supplement, a changed register', async () => {
    const move = { day: '2026-12-20', to: homes[0], detail: '101동 202호', leased: true };
    korea.itIs('2026-12-24', '16:58');
    const first = await signedIn('parent', '/apply/move-in');
    await whenAndWhere(first, move);
    await signOut(first);
    const page = await signedIn('parent', '/my', { javaScriptEnabled: false });
    await confirmAddress(page);
    await page.goto('/my');
    await says(page, '할 일', '이어서 쓰기');
    await follow(page, '전입신고');
    assert.deepEqual(
      await page
        .locator('main')
        .getByRole('checkbox')
        .evaluateAll(all => (all as HTMLInputElement[]).map(one => one.labels?.[0]?.innerText)),
      ['김승호', '임현선', '김도진', '김이진'],
      'the family in the order of the register',
    );
    await whoAndHow(page, move);
    await says(page, '전세 계약서.pdf', '101동 202호', '행정안전부 주민등록');
    const before = await told(page, '주소');
    korea.itIs('2026-12-24', '17:00');
    const number = await send(page);
    await says(page, '2026. 12. 28.(월) 11:00');
    await page.getByText('세지 않는 날 3일').click();
    await says(page, '2026. 12. 25.(금): 기독탄신일', '2026. 12. 26.(토): 토요일', '2026. 12. 27.(일): 일요일');
    assert.equal(await told(page, '이사한 사람'), '4명');
    assert.equal((await shown(page)).split(number).length, 2, 'the number is told once');
    const mine = page.url().replace(/\?.*/, '');

    korea.itIs('2026-12-28', '09:30');
    const elsewhere = await desk('official');
    await says(elsewhere, '지금 처리할 민원이 없습니다');
    await doesNotSay(elsewhere, number);
    const official = await desk('official2');
    await follow(official, number);
    await says(official, '신청인의 기록은 가려져 있습니다', move.detail, '전세 계약서.pdf');
    await doesNotSay(official, '김승호', before);
    await openRecord(official, number, '신고 내용 확인');
    await says(official, '김승호', before);
    const asked = '임대차계약서의 둘째 쪽이 빠져 있습니다. 다시 올려 주세요.';
    await official.getByText('보완 요청하기').first().click();
    await official.getByLabel('필요한 것').fill(asked);
    await press(official, '보완 요청하기');
    await says(official, new RegExp(`${number}\\s+전입신고[^\\n]+보완 대기 \\(시계 멈춤\\)\\s+보완이 필요함`));

    assert.match(await letter(/^\[전입신고\] 보완이 필요합니다/), /로그인해 확인하세요/);
    await page.goto('/my/inbox');
    await follow(page, '[전입신고] 보완이 필요합니다');
    await says(page, asked, number);
    await follow(page, /신청/);
    assert.equal(page.url(), mine);
    await says(page, '보완하기', asked, '2026. 12. 28.(월) 09:30', '보완을 기다리는 동안 멈춰 있습니다');
    assert.equal(await told(page, '기한'), '2027. 1. 7.(목)', 'ten days, the first not counted');
    await press(page, '기한 늘리기');
    assert.equal(await told(page, '기한'), '2027. 1. 18.(월)', 'ten more end on a Sunday');
    korea.itIs('2026-12-29', '10:00');
    await page.getByLabel(/^전할 말/).fill('둘째 쪽을 올립니다.');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '둘째 쪽.pdf', mimeType: 'application/pdf', buffer: anyPdf('2') });
    await press(page, '보완 자료 보내기');
    await says(page, '보완을 받았습니다', '둘째 쪽.pdf', '담당자가 확인 중');

    korea.itIs('2026-12-30', '09:10');
    await openRecord(official, number, '보완 내용 확인');
    await says(official, '둘째 쪽을 올립니다.', '둘째 쪽.pdf', '김승호');
    await press(official, '받아들이기');
    await says(official, '최근에 끝난 민원', number, '처리 완료');
    await letter(/^\[전입신고\] 처리되었습니다/);
    await page.goto('/my/inbox');
    await follow(page, '[전입신고] 처리되었습니다');
    await follow(page, /신청/);
    await says(page, '처리 완료', '전입신고 수리 확인서', '이어서 할 수 있는 일');

    const there = `${homes[0].road} ${homes[0].building}, ${move.detail}`;
    const household = await copyOf(page, /^등본/);
    for (const one of [there, '김승호', '임현선', '2026. 12. 20.'])
      assert.ok(household.includes(one), `${one}:\n${household}`);
    assert.ok(!household.includes(before), household);
    const personal = await copyOf(page, /^초본/);
    for (const one of [there, before, '2026. 12. 20.', '2026. 12. 30.'])
      assert.ok(personal.includes(one), `${one}:\n${personal}`);
    await page.goto('/my/data');
    await says(page, there);
    await follow(page, '주민등록 지난 기록 보기');
    await says(page, before, there, '2026. 12. 20.부터');
    await page.goto('/my/access');
    await says(page, '충청북도 청주시청 민원여권과', '주민등록법 제16조제1항');
    await says(page, '신고 내용 확인', '보완 내용 확인', '결정하고 처리');
    await page.goto('/en/my/access');
    await says(page, 'Checking the report', 'Checking the supplement', 'Deciding, and carrying it out');
  });

  test('part of a household moves: the copies of those who left and of those who stayed show who lives where', async () => {
    korea.itIs('2027-01-04', '09:00');
    const detail = '202동 1호';
    const { page, number } = await moved('spouse', {
      day: '2027-01-02',
      to: homes[1],
      detail,
      who: ['임현선', '김이진'],
    });
    const official = await desk('official2');
    await openRecord(official, number, '결정 검토');
    await press(official, '받아들이기');
    await says(official, number, '처리 완료');
    const left = await copyOf(page, /^등본/);
    for (const one of [detail, /본인\(세대주\)\s+임현선/, /자녀\s+김이진/]) assert.match(left, new RegExp(one));
    assert.ok(!left.includes('김승호'), left);
    const stayed = await copyOf(await signedIn('parent', '/my'), /^등본/);
    for (const one of ['101동 202호', /본인\(세대주\)\s+김승호/, /자녀\s+김도진/])
      assert.match(stayed, new RegExp(one));
    assert.ok(!stayed.includes('임현선') && !stayed.includes('김이진'), stayed);
  });

  test('a refusal comes with its reason and with how to object; a closed case is not decided again', async () => {
    korea.itIs('2027-01-05', '09:00');
    const { page, number } = await moved('youth', { day: '2027-01-02', to: homes[1], detail: '5호' });
    const mine = page.url().replace(/\?.*/, '');
    const { db } = korea.town;
    const { unit } = await db.owner.one<{ unit: string }>('select unit from cases.cases limit 1');
    const { cookie } = await korea.town.official(unit);
    const one = await desk('official2');
    await follow(one, number);
    const other = await korea.device({ viewport: { width: 1280, height: 900 }, extraHTTPHeaders: { cookie } });
    await other.page.goto(one.url());
    const reason = '신고한 주소에 사람이 살 수 있는 건물이 없습니다. (주민등록법 제20조)';
    for (const desk of [one, other.page]) {
      await desk.getByText('받아들이지 않기').first().click();
      await desk.getByLabel('까닭').fill(reason);
    }
    await Promise.all([one, other.page].map(desk => press(desk, '받아들이지 않기')));
    const screens = await Promise.all([one, other.page].map(desk => shown(desk)));
    const [lost = '', ...others] = screens.filter(text => text.includes('이미 끝난 민원이라 바꿀 수 없습니다'));
    assert.equal(others.length, 0, 'one of them wins');
    assert.ok(lost.includes('끝난 민원입니다') && lost.includes(reason), lost);
    await page.goto(mine);
    await says(page, '받아들여지지 않음', reason, '결과에 이의가 있을 때', '이의를 신청할 수 있습니다', '제35조');
    await page.goto('/my/inbox');
    await follow(page, '[전입신고] 받아들여지지 않았습니다');
    await says(page, reason, '60일 안에', '행정심판');
  });

  test('an application is withdrawn before it is decided, after a question whether it should be', async () => {
    const { page, number } = await moved('elder', { day: '2027-01-02', to: homes[1], detail: '6호' });
    const official = await desk('official2');
    await follow(official, number);
    await follow(page, '신청 취하하기');
    await says(page, '취하하면 되돌릴 수 없습니다', number);
    await press(page, '취하하기');
    await says(page, '취하함', '신청을 취하했습니다');
    await press(official, '받아들이기');
    await says(official, '이미 끝난 민원이라 바꿀 수 없습니다', '끝난 민원입니다');
  });

  async function confirmAddress(page: Page): Promise<void> {
    await page.goto('/my/contact');
    await page.getByLabel(/이메일 주소/).fill('seungho@madang.example');
    await page.getByLabel('한국어').check();
    await press(page, '연락처 저장하기');
    await says(page, '아직 확인하지 않은 주소');
    await press(page, '확인 번호 받기');
    const code = /\d{6}/.exec(await letter(/이메일 확인 번호/))?.[0] ?? '';
    await page.getByLabel('확인 번호').fill(code);
    await press(page, '이메일 주소 확인하기');
    await says(page, '이메일 주소를 확인했습니다', 'seungho@madang.example');
  }
});
