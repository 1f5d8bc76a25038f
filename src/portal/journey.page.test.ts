import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { systemClock } from '../kernel/time/index.ts';
import { type Words, words } from '../kernel/words/index.ts';
import { korea as jurisdiction } from '../korea/index.ts';
import { anyPdf, type Certificate, certificate } from './test-certificate.ts';
import { type TestKorea, testKorea } from './test-korea.ts';
import {
  controls,
  doesNotSay,
  enter,
  focused,
  follow,
  press,
  says,
  shown,
  signIn,
  signOut,
  tabTo,
  told,
} from './test-walk.ts';

describe('a citizen’s journeys', { timeout: 240_000 }, () => {
  let korea: TestKorea;
  let password = '';
  before(async () => {
    korea = await testKorea();
    password = await korea.town.madang.password();
  });
  after(() => korea?.close());

  test('in Korean, on a phone, without JavaScript: from the words a person has to a document that anyone can verify', async () => {
    const { context, page } = await korea.device({ javaScriptEnabled: false });
    for (const typed of ['ㄷㅂ', '등본 떼고 싶어요']) {
      await page.goto('/');
      await page.getByRole('searchbox', { name: '서비스 찾기' }).fill(typed);
      await press(page, '검색');
      await says(page, `‘${typed}’ 검색 결과`);
      assert.match(await page.locator('main li h3, main li a').first().innerText(), /주민등록표 등본·초본 발급/, typed);
    }
    await follow(page, '주민등록표 등본·초본 발급');
    await says(page, '무료', '정부가 직접 확인하는 정보', '물어보는 것');
    await follow(page, '주민등록표 등본·초본 발급 신청하기');
    await signIn(page, 'parent', password);

    const asked: string[] = [];
    const ask = async (question: string) => {
      await says(page, question);
      asked.push(...(await controls(page)));
      assert.equal(
        await page.locator('main input[type=text], main textarea, main select').count(),
        0,
        'nothing is typed',
      );
    };
    await ask('정부가 이미 알고 있어 묻지 않는 것');
    await press(page, '신청 시작하기');
    await ask('어떤 증명서가 필요하세요?');
    await page.getByLabel('등본 (세대 전체)').check();
    await press(page, '다음');
    await ask('주민등록번호 뒷자리를 보이게 할까요?');
    await page.getByLabel(/^가리기/).check();
    await press(page, '다음');
    assert.deepEqual(asked, ['subject', 'kind', 'identityNumbers']);

    await says(
      page,
      '보내기 전에 확인하세요',
      '정부가 확인한 내용',
      /행정안전부 주민등록, \d{4}\. \d+\. \d+\. 확인/,
      '수수료',
      '무료',
    );
    const address = await told(page, '주소');
    const family = await page.locator('main table tbody tr').allInnerTexts();
    assert.ok(address.length > 5 && family.length >= 3, `${address}: ${family}`);
    await press(page, '주민등록표 등본·초본 발급 보내기');
    await says(page, '주민등록표 등본·초본 발급이 처리되었습니다', '접수번호', '발급된 문서');
    const number = await told(page, '문서확인번호');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /내려받기 \(PDF\)/ }).click(),
    ]);
    const paper = certificate(readFileSync(await download.path()));
    try {
      const text = await paper.text();
      for (const line of [address, ...family.map(row => row.split('\n')[1])])
        assert.ok(text.includes(line ?? '?'), line);
      await verified(paper, number);
    } finally {
      paper.discard();
    }
    await context.close();
  });

  /** What someone who was handed the document does with it, without an account. */
  async function verified(paper: Certificate, number: string): Promise<void> {
    const { context, page } = await korea.device({ javaScriptEnabled: false });
    await page.goto('/verify/certificates');
    const [authority] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '인증기관 인증서 내려받기 (PEM)' }).click(),
    ]);
    paper.beside('ca.pem', readFileSync(await authority.path()));
    const commands = async (title: string): Promise<readonly string[]> => {
      const part = page.locator('section', { has: page.getByRole('heading', { name: title }) });
      const [fetched = '', ...others] = await part.locator('code').allInnerTexts();
      assert.ok(
        fetched.endsWith(`${korea.origin}/.well-known/madang/ca.pem`),
        'the first fetches what was downloaded above',
      );
      return others;
    };
    const judged = await paper.run(await commands('pdfsig로 확인하기'));
    for (const said of ['Signature is Valid.', 'Certificate is Trusted.', 'Total document signed'])
      assert.ok(judged.includes(said), judged);
    assert.match(
      await paper.run(await commands('OpenSSL로 확인하기')),
      /signed up to byte (\d+) of \1\nCMS Verification successful/,
    );

    const byNumber = async (typed: string, ...answer: string[]) => {
      await page.goto('/verify');
      await page.getByLabel('문서확인번호').fill(typed);
      await press(page, '문서 확인하기');
      await says(page, ...answer);
    };
    const byFile = async (buffer: Buffer, ...answer: string[]) => {
      await page.goto('/verify');
      await page.getByLabel('PDF 파일').setInputFiles({ name: '받은 문서.pdf', mimeType: 'application/pdf', buffer });
      await press(page, 'PDF 파일 확인하기');
      await says(page, ...answer);
    };
    await byNumber(number.replaceAll('-', ' '), '유효한 문서입니다', '주민등록표 (등본)', '옥천군');
    await doesNotSay(page, '김승호', '평화로');
    await page.goto(await paper.scanned());
    await says(page, '유효한 문서입니다', '주민등록표 (등본)');
    await byFile(paper.bytes, '유효한 문서입니다', '한 글자도 바뀌지 않았습니다');
    const flipped = Buffer.from(paper.bytes);
    flipped.writeUInt8(flipped.readUInt8(Math.floor(flipped.length / 3)) ^ 1, Math.floor(flipped.length / 3));
    await byFile(flipped, '발급한 뒤에 바뀐 문서입니다', '이 파일을 받지 마세요');
    await byFile(anyPdf(), '이 정부가 서명한 문서가 아닙니다');
    await byNumber('1234 5678 9012 3456', '이 번호로 발급한 문서가 없습니다', '번호를 다시 확인하세요');
    await byNumber('1234', '문서확인번호는 숫자 16자리입니다');

    const { madang, db } = korea.town;
    const { id } = await db.owner.one<{ id: string }>('select id from documents.documents limit 1');
    const reason = words('주소를 잘못 적음', 'Wrong address');
    await db.app.transaction(tx => madang.rooms.documents.revoke(tx, id, reason, systemClock()));
    await byNumber(number, '효력이 없어진 문서입니다', '주소를 잘못 적음', '이 문서를 받지 말고');
    await byFile(paper.bytes, '효력이 없어진 문서입니다');
    await context.close();
  }

  test('in English, on a wide screen, by keyboard alone: a parent gets their child’s copy, changing the language on the way', async () => {
    const { context, page } = await korea.device({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await page.clock.install();
    await page.goto('/en');
    await tabTo(page, /^Find a service$/);
    await page.keyboard.type('proof of address');
    await enter(page);
    await tabTo(page, /^Copy of the resident register$/);
    await enter(page);
    await tabTo(page, /^Apply online: Copy of the resident register$/);
    await enter(page);
    await tabTo(page, /^Login name$/);
    await page.keyboard.type('parent');
    await tabTo(page, /^Password$/);
    await page.keyboard.type(password);
    await enter(page);

    await says(page, 'Who is this for?', 'Me (Kim Seungho)');
    await tabTo(page, /^Me/);
    await page.keyboard.press('ArrowDown');
    const child = (await focused(page)) ?? '';
    assert.match(child, /^Kim (?!Seungho)/);
    await tabTo(page, /^Start$/);
    await enter(page);
    await says(page, 'Which copy do you need?', 'Question 1 of 2');
    await tabTo(page, /^(Household|Personal) copy$/);
    while (!/^Personal/.test((await focused(page)) ?? '')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tabTo(page, /^Continue$/);
    await enter(page);
    await says(page, 'Should earlier addresses be shown?', 'Question 2 of 3');
    await tabTo(page, /^(Yes|No)$/);
    await page.keyboard.press('Space');
    await enter(page);

    await says(page, 'Should full registration numbers be shown?');
    await tabTo(page, /^한국어$/);
    await enter(page);
    await says(page, '주민등록번호 뒷자리를 보이게 할까요?', '질문 3개 가운데 3번째');
    await tabTo(page, /^앞 질문으로$/);
    await enter(page);
    await says(page, '과거에 살던 주소도 넣을까요?');
    assert.ok(await page.getByLabel('예', { exact: true }).isChecked(), 'the answer is kept');
    await tabTo(page, /^English$/);
    await enter(page);
    await tabTo(page, /^Yes$/);
    await enter(page);

    await page.clock.fastForward('58:10');
    const dialog = page.getByRole('dialog', { name: 'You are about to be signed out' });
    await dialog.waitFor();
    assert.equal(await focused(page), 'Stay signed in');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });

    await tabTo(page, /^(Hide|Show in full)/);
    while (!/^Hide/.test((await focused(page)) ?? '')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await enter(page);
    await says(page, 'Check before you send', child, 'Personal copy', 'Earlier addresses', 'Fee', 'Free');
    await says(page, /Ministry of the Interior and Safety, Resident register/);
    await tabTo(page, /^Send: /);
    await enter(page);
    await says(page, 'Done: Copy of the resident register', 'Receipt number', 'Your document');
    await tabTo(page, /^Download Resident register \(personal copy\)/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const paper = certificate(readFileSync(await download.path()));
    const text = await paper.text();
    paper.discard();
    for (const line of [child, 'Resident register (personal copy)'])
      assert.ok(text.includes(line), `${line}:\n${text}`);
    await context.close();
  });

  const authenticator = async (page: Page, context: BrowserContext): Promise<void> => {
    const browser = await context.newCDPSession(page);
    await browser.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await browser.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    });
  };

  test('a passkey is added, opens the door, and is deleted; signing out everywhere ends the other browser’s session', async () => {
    const { context, page } = await korea.device();
    await authenticator(page, context);
    await page.goto('/sign-in?next=/my/security');
    await signIn(page, 'youth', password);
    await says(page, '등록한 패스키가 없습니다');
    await follow(page, '패스키 등록하기');
    await page.getByLabel('패스키 이름').fill('내 전화기');
    await press(page, '이 기기에 패스키 등록하기');
    await says(page, '패스키를 등록했습니다', '내 전화기', '아직 쓰지 않음');
    await signOut(page);
    await says(page, '로그아웃했습니다');
    await press(page, '패스키로 로그인하기');
    await says(page, '님의 마당');

    const other = await korea.device({ viewport: { width: 1280, height: 800 } });
    await other.page.goto('/sign-in');
    await signIn(other.page, 'youth', password);
    await page.goto('/my/inbox');
    await says(page, '[로그인과 보안] 패스키를 추가했습니다');
    await page.goto('/my/security');
    await follow(page, /이름 바꾸기·삭제/);
    await follow(page, '패스키 삭제하기');
    await says(page, '‘내 전화기’ 패스키로는 더 로그인할 수 없게');
    await press(page, '패스키 삭제하기');
    await says(page, '패스키를 삭제했습니다', '등록한 패스키가 없습니다');
    await press(page, '모든 기기에서 로그아웃하기');
    await says(page, '모든 기기에서 로그아웃했습니다');
    await other.page.goto('/my');
    await says(other.page, '비밀번호로 로그인하기');
    await page.goto('/sign-in');
    await page.getByRole('button', { name: '패스키로 로그인하기' }).click();
    await page.getByText('이 패스키로는 로그인할 수 없습니다').waitFor();
    for (const one of [context, other.context]) await one.close();
  });

  test('my data: every register is shown, a number in full leaves its receipt, and the file holds what the page shows', async () => {
    const { context, page } = await korea.device();
    await page.goto('/sign-in?next=/my/data');
    await signIn(page, 'parent', password);
    const registers = jurisdiction.registers.map(r => r.declaration).filter(r => r.subject === 'person');
    await says(page, ...registers.flatMap(r => [r.words.ko, r.keeper.words.ko, r.law.words.ko]));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '내 정보 내려받기 (JSON)' }).click(),
    ]);
    const taken: Portable = JSON.parse(readFileSync(await download.path(), 'utf8'));
    assert.deepEqual(
      taken.registers.map(r => r.name.ko),
      registers.map(r => r.words.ko),
    );
    for (const register of taken.registers) {
      const part = page.locator(`section[aria-labelledby="${register.id}"]`);
      const now = register.records.filter(record => record.until === null).map(record => Object.values(record.facts));
      const rows = await part.locator('tbody tr').count();
      const list = await part
        .locator('dd')
        .evaluateAll(all => (all as HTMLElement[]).map(one => one.querySelector('p')?.innerText ?? one.innerText));
      const inFile = now.map(facts => facts.map(fact => fact.text.ko.trim()));
      // A register that holds nothing has no part of its own.
      if ((await part.count()) === 0) assert.deepEqual(inFile, [], register.id);
      else if (rows === 0) assert.deepEqual([list.map(text => text.trim())], inFile);
      else {
        const cells = part.locator('tbody tr');
        const onPage = await Promise.all((await cells.all()).map(row => row.locator('th, td').allInnerTexts()));
        assert.deepEqual(new Set(onPage.map(row => row.join())), new Set(inFile.map(row => row.join())));
      }
    }
    await says(page, /국적\s+대한민국/, /\d{6}-\d\*{6}/);
    assert.doesNotMatch(await shown(page), /\d{6}-\d{7}/);
    await press(page, '주민등록번호 모두 보기');
    await says(page, /\d{6}-\d{7}/, '가리지 않고 본 것이 열람 기록에 남았습니다');
    await follow(page, '다시 가리기');
    await follow(page, '누가 내 정보를 봤는지 보기');
    await says(page, '본인', '내 정보 보기', '증명 받기');
    const newest = await shown(page);
    await follow(page, '다음');
    await says(page, '내 정보 내려받기');
    assert.match(newest + (await shown(page)), /가리지 않고 보기/);
    await context.close();
  });

  test('a program does the same by JSON: what is asked, an application sent twice that is one case, errors in both languages', async () => {
    const { context, page } = await korea.device();
    await page.goto('/sign-in');
    await signIn(page, 'elder', password);
    const service = '/api/services/resident-register-copy';
    const list = await context.request.get('/api/services').then(answer => answer.text());
    assert.match(list, /resident-register-copy[\s\S]*주민등록표 등본·초본 발급/);
    const send = (answers: object, key: string) =>
      context.request.post(`${service}/applications`, { data: { answers }, headers: { 'idempotency-key': key } });
    const key = randomUUID();
    const first = await send({ kind: 'household', identityNumbers: 'hidden' }, key);
    const again = await send({ kind: 'household', identityNumbers: 'hidden' }, key);
    assert.deepEqual([first.status(), again.status()], [201, 201], await first.text());
    const [made, same] = [await first.json(), await again.json()];
    assert.deepEqual(made, same);
    assert.deepEqual([made.outcome, made.documents.length], ['granted', 1]);
    await page.goto('/my/applications');
    await says(page, made.number);
    assert.equal((await shown(page)).split('접수번호').length, 2, 'one case');

    const wrong = await send({ kind: 'household' }, randomUUID());
    assert.equal(wrong.status(), 422);
    assert.match(String(wrong.headers()['content-type']), /^application\/problem\+json/);
    const inEnglish = await context.request.post(`${service}/applications?lang=en`, { data: { answers: {} } });
    assert.deepEqual((await wrong.json()).errors, [
      { path: 'answers.identityNumbers', message: '보기 가운데 하나를 골라 주세요.' },
    ]);
    assert.deepEqual(
      (await inEnglish.json()).errors.map((error: { message: string }) => error.message),
      ['Please choose one of the options.', 'Please choose one of the options.'],
    );
    const openapi = await context.request.get('/api/openapi.json').then(answer => answer.json());
    assert.ok(openapi.paths[`${service}/applications`].post, 'the document lists it');
    await context.close();
  });
});

interface Portable {
  readonly registers: readonly {
    readonly id: string;
    readonly name: Words;
    readonly records: readonly {
      readonly until: string | null;
      readonly facts: Readonly<Record<string, { readonly text: Words }>>;
    }[];
  }[];
}
