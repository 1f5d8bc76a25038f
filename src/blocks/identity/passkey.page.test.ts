import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { tokenHashOf } from './session-store.ts';
import { password, type TestPortal, testPortal } from './test-portal.ts';

let portal: TestPortal;
let browser: Browser;
before(async () => {
  portal = await testPortal();
  const port = Number(new URL(portal.url).port);
  await portal.server.listen(port, '127.0.0.1');
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await portal.close();
});

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser of its own, with an authenticator in it that verifies its owner. */
async function visit(): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'ko-KR' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page };
}

async function byPassword(page: Page, loginName = 'mina', path = '/sign-in'): Promise<void> {
  await page.goto(portal.url + path);
  await page.getByLabel('아이디', { exact: true }).fill(loginName);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: '비밀번호로 로그인하기' }).click();
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto(`${portal.url}/my/security/passkeys/new`);
  await page.getByLabel('패스키 이름').fill(name);
  await page.getByRole('button', { name: '이 기기에 패스키 등록하기' }).click();
  await page.waitForURL(/done=passkey-added/);
}

const signOut = (context: BrowserContext) => context.clearCookies();
const assuranceOf = async (context: BrowserContext): Promise<string | undefined> => {
  const cookie = (await context.cookies()).find(({ name }) => name === 'madang');
  const row = await portal.database.door.maybe<{ assurance: string }>('select * from identity.session_of($1)', [
    tokenHashOf(cookie?.value),
  ]);
  return row?.assurance;
};
/** What a page's passkey button posts, kept from being sent. */
async function captured(page: Page, path: string, press: string): Promise<string> {
  const posted = new Promise<string>(resolve => {
    void page.route(`**${path}*`, async route => {
      resolve(route.request().postData() ?? '');
      await route.abort();
    });
  });
  await page.getByRole('button', { name: press }).click();
  const body = await posted;
  await page.unroute(`**${path}*`);
  return body;
}
const post = (page: Page, path: string, body: string): Promise<{ status: number; detail: string }> =>
  page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const said: unknown = await answer.json();
      const detail = typeof said === 'object' && said !== null && 'detail' in said ? String(said.detail) : '';
      return { status: answer.status, detail };
    },
    [path, body] as const,
  );

test('A person adds a passkey, signs in with it alone, renames and deletes it', async () => {
  const { context, page } = await visit();
  await byPassword(page);
  assert.equal(await assuranceOf(context), 'low');
  portal.told.length = 0;
  await addPasskey(page, '집 노트북');
  assert.match(await page.locator('main').innerText(), /패스키를 등록했습니다[\s\S]*집 노트북/);
  assert.deepEqual(portal.told, [{ what: 'passkey-added', name: '집 노트북' }]);
  await signOut(context);
  await page.goto(`${portal.url}/sign-in?next=${encodeURIComponent('/my/security')}`);
  await page.getByRole('button', { name: '패스키로 로그인하기' }).click();
  await page.waitForURL(/\/my\/security$/);
  assert.equal(await assuranceOf(context), 'substantial');
  await page.getByRole('link', { name: /이름 바꾸기·삭제/ }).click();
  await page.getByLabel('패스키 이름').fill('일터 노트북');
  await page.getByRole('button', { name: '이름 바꾸기' }).click();
  await page.getByRole('link', { name: '이름 바꾸기·삭제 (일터 노트북)' }).click();
  await page.getByRole('link', { name: '패스키 삭제하기' }).click();
  assert.match(await page.locator('main').innerText(), /‘일터 노트북’ 패스키로는 더 로그인할 수 없게/);
  await page.getByRole('button', { name: '패스키 삭제하기' }).click();
  await page.waitForURL(/done=passkey-deleted/);
  assert.deepEqual(portal.told.at(-1), { what: 'passkey-deleted', name: '일터 노트북' });
  await signOut(context);
  await page.goto(`${portal.url}/en/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This passkey cannot be used here.').waitFor();
  assert.equal(await assuranceOf(context), undefined);
  await context.close();
});

test('An answer of a passkey is taken once, and only to a challenge of ours that is not older than five minutes', async () => {
  const { context, page } = await visit();
  await byPassword(page);
  await addPasskey(page, '반복');
  await signOut(context);
  const path = '/api/sign-in/passkey';
  const answer = async () => {
    await page.goto(`${portal.url}/sign-in`);
    return captured(page, path, '패스키로 로그인하기');
  };
  const first = await answer();
  assert.equal((await post(page, path, first)).status, 200);
  await signOut(context);
  const replayed = await post(page, path, first);
  assert.equal(replayed.status, 422);
  assert.match(replayed.detail, /이미 쓴 요청/);
  const late = await answer();
  await portal.database.owner.query("update identity.challenges set created_at = now() - interval '301 seconds'");
  assert.match((await post(page, path, late)).detail, /확인 시간이 지났거나/);
  const changed = JSON.parse(await answer());
  changed.credential.response.signature = `AAAA${changed.credential.response.signature.slice(4)}`;
  assert.match((await post(page, path, JSON.stringify(changed))).detail, /이 패스키로는/);
  const posing = JSON.parse(await answer());
  posing.credential.response.userHandle = 'AAAAAAAAQACAAAAAAAAAAQ';
  assert.equal((await post(page, path, JSON.stringify(posing))).status, 422);
  assert.equal(await assuranceOf(context), undefined);
  const failures = await portal.database.owner.query(
    "select 1 from identity.sign_ins where method = 'passkey' and not success",
  );
  assert.equal(failures.length, 2);
  await context.close();
});

test('A challenge made for one person’s passkey is of no use to another, nor a second time, nor without a session', async () => {
  const [mina, jun] = [await visit(), await visit()];
  await byPassword(mina.page);
  await byPassword(jun.page, 'jun.officer');
  const path = '/api/my/security/passkeys';
  await mina.page.goto(`${portal.url}/my/security/passkeys/new`);
  const made = await captured(mina.page, path, '이 기기에 패스키 등록하기');
  assert.match((await post(jun.page, path, made)).detail, /확인 시간이 지났거나/);
  assert.equal((await post(mina.page, path, made)).status, 200, 'the stranger’s try has not used it up');
  assert.equal((await post(mina.page, path, made)).status, 422);
  await signOut(mina.context);
  assert.equal((await post(mina.page, path, made)).status, 401);
  for (const { context } of [mina, jun]) await context.close();
});

test('A counter that does not move on means a copied key, which is refused', async () => {
  const { context, page } = await visit();
  await byPassword(page);
  await addPasskey(page, '복제');
  await portal.database.owner.query("update identity.passkeys set counter = 1000 where name = '복제'");
  await signOut(context);
  await page.goto(`${portal.url}/sign-in`);
  await page.getByRole('button', { name: '패스키로 로그인하기' }).click();
  await page.getByText('이 패스키로는 로그인할 수 없습니다').waitFor();
  await context.close();
});

test('Without JavaScript a password opens the way, and every page of the account works', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await byPassword(page, 'mina', `/sign-in?next=${encodeURIComponent('/my/contact')}`);
  assert.equal(new URL(page.url()).pathname, '/my/contact');
  await page.getByLabel(/이메일 주소/).fill('mina@example.com');
  await page.getByLabel('English').check();
  await page.getByRole('button', { name: '연락처 저장하기' }).click();
  assert.match(await page.locator('main').innerText(), /연락처를 저장했습니다[\s\S]*아직 확인하지 않은 주소/);
  await page.goto(`${portal.url}/my/security`);
  await page.getByRole('button', { name: '모든 기기에서 로그아웃하기' }).click();
  assert.match(await page.locator('main').innerText(), /모든 기기에서 로그아웃했습니다/);
  assert.equal(await assuranceOf(context), undefined);
  await context.close();
});

test('A typed password can be shown and hidden, pasted, and is sent as a password', async () => {
  const { context, page } = await visit();
  await page.goto(`${portal.url}/sign-in`);
  const input = page.locator('#password');
  // Through the clipboard: the name field is filled and cut, the password field pasted into.
  await page.locator('#loginName').fill(password);
  await page.locator('#loginName').press('ControlOrMeta+a');
  await page.locator('#loginName').press('ControlOrMeta+x');
  await input.focus();
  await input.press('ControlOrMeta+v');
  assert.equal(await input.inputValue(), password);
  await page.getByRole('button', { name: '비밀번호 보기' }).click();
  assert.equal(await input.getAttribute('type'), 'text');
  await page.getByRole('button', { name: '비밀번호 숨기기' }).click();
  assert.equal(await input.getAttribute('type'), 'password');
  assert.deepEqual(
    [await input.getAttribute('autocomplete'), await page.locator('#loginName').getAttribute('autocomplete')],
    ['current-password', 'username webauthn'],
  );
  await context.close();
});
