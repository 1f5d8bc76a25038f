import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from '../../../test/browser.ts';
import { languages } from '../words/index.ts';
import { gallery } from './gallery/index.ts';
import { serveGallery } from './gallery/server.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveGallery>>;

before(async () => {
  server = await serveGallery();
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  server.close();
});

const faults: string[] = [];

/** Opens a page of the gallery; whatever the content security policy or the script complains of is a fault. */
async function open(path: string, width = 360, script = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  faults.length = 0;
  page.on('console', message => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', error => faults.push(String(error)));
  await page.goto(`${server.origin}${path}`);
  return page;
}

const close = async (page: Page): Promise<void> => {
  await page.context().close();
  assert.deepEqual(faults.splice(0), []);
};

/** How many pixels the page is wider than its window. */
const overflow = async (page: Page): Promise<number> =>
  (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;

for (const name of Object.keys(gallery)) {
  test(`axe finds nothing on the ${name} page, in both languages, on a phone and a desk, in light and in high contrast`, async () => {
    for (const [language, theme, width] of [
      ['ko', 'light', 360],
      ['en', 'light', 1280],
      ['ko', 'high-contrast', 1280],
    ] as const) {
      const page = await open(`/${name}?language=${language}&theme=${theme}`, width);
      assert.deepEqual(await axe(page), []);
      await close(page);
    }
  });

  test(`KWCAG: the ${name} page never scrolls sideways, from 320 pixels at the largest text to a desk`, async () => {
    for (const language of languages) {
      const page = await open(`/${name}?language=${language}&textSize=xxlarge`, 320);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await overflow(page), 0, `${width} ${language}`);
      }
      await close(page);
    }
  });

  test(`every control of the ${name} page is at least 44 pixels high, or text within a sentence`, async () => {
    const page = await open(`/${name}`);
    const small =
      await page.evaluate(`[...document.querySelectorAll('a, button, summary, select, input:not([type=hidden], [type=radio], [type=checkbox]), .krds-choice')]
      .filter(e => e.checkVisibility() && !e.matches('.krds-skip-link, .krds-tag'))
      .filter(e => e.getBoundingClientRect().height < 43.5)
      .map(e => e.outerHTML.slice(0, 90) + ' ' + e.getBoundingClientRect().height)`);
    assert.deepEqual(small, []);
    await close(page);
  });
}

test('lists that pages write keep their marks inside the column', async () => {
  const page = await open('/prose', 320);
  const places = (await page.evaluate(`[...document.querySelectorAll('main :is(ul, ol):not([class]) > li')].map(li =>
    [li.getBoundingClientRect().left - li.closest('section, div').getBoundingClientRect().left, getComputedStyle(li).listStyleType])`)) as [
    number,
    string,
  ][];
  assert.deepEqual(
    places.map(([, type]) => type),
    ['disc', 'disc', 'disc', 'decimal', 'decimal'],
  );
  for (const [left] of places) assert.ok(left >= 20, String(left));
  await close(page);
});

test('the menu of wide screens begins where everything begins, and does not carry the marks of lists', async () => {
  const page = await open('/home', 1280);
  const left = async (what: string) => (await page.locator(what).first().boundingBox())?.x;
  assert.equal(await left('.krds-main-menu li'), await left('.krds-brand'));
  assert.equal(
    await page.evaluate("getComputedStyle(document.querySelector('.krds-main-menu li')).listStyleType"),
    'none',
  );
  await close(page);
});

test('a form is spaced by what is seen: hidden fields and an empty message leave no gap', async () => {
  const page = await open('/application');
  const above = await page.evaluate(
    "document.querySelector('[data-passkey] button').getBoundingClientRect().top - document.querySelector('[data-passkey]').getBoundingClientRect().top",
  );
  assert.equal(above, 0);
  await close(page);
});

test('the mark of a wrapped error stands at its first line', async () => {
  const page = await open('/prose', 320);
  const link = page.locator('.krds-error-summary a');
  // A block's first line carries the mark; an inline block's last line would.
  assert.equal(await link.evaluate(e => getComputedStyle(e as HTMLElement).display), 'block');
  assert.ok(((await link.boundingBox())?.height ?? 0) > 80, 'it wraps');
  await close(page);
});

test('what comes first below a way back or a breadcrumb keeps its distance, and a text kept as it is wraps', async () => {
  for (const path of ['/prose', '/application']) {
    const page = await open(path);
    const gap = await page.evaluate(
      `document.querySelector('.krds-error-summary').getBoundingClientRect().top - document.querySelector(':is(.krds-back, .krds-breadcrumb)').getBoundingClientRect().bottom`,
    );
    assert.ok(Number(gap) >= 15, `${path} ${gap}`);
    await close(page);
  }
  const page = await open('/prose', 320);
  assert.equal(await page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('pre'))"), 0);
  assert.ok(Number(await page.evaluate("document.querySelector('.krds-pre').offsetHeight")) > 100);
  await close(page);
});

test('a system that asks for dark gets the high-contrast colours, unless the person chose light', async () => {
  const page = await open('/home');
  await page.emulateMedia({ colorScheme: 'dark' });
  const background = 'getComputedStyle(document.body).backgroundColor';
  assert.equal(await page.evaluate(background), 'rgb(0, 0, 0)');
  assert.deepEqual(await axe(page), []);
  await page.goto(`${server.origin}/home?theme=light`);
  assert.equal(await page.evaluate(background), 'rgb(255, 255, 255)');
  await close(page);
});

describe('without JavaScript', () => {
  test('the menu, the display settings and the tables behind charts open', async () => {
    const page = await open('/statistics', 360, false);
    await page.locator('.krds-full-menu > summary').click();
    assert.ok(await page.getByRole('link', { name: '증명서 발급' }).isVisible());
    await page.locator('.krds-full-menu > summary').click();
    await page.locator('.krds-display > summary').click();
    assert.ok(await page.getByRole('button', { name: '설정 적용하기' }).first().isVisible());
    await page.locator('.krds-display > summary').click();
    await page.locator('.krds-chart summary').first().click();
    assert.ok(await page.getByRole('rowheader', { name: '경기도' }).isVisible());
    await close(page);
  });

  test('what needs JavaScript is not shown', async () => {
    const page = await open('/tracking', 1280, false);
    assert.equal(await page.locator('[data-copy]').isVisible(), false);
    assert.equal(await page.locator('dialog').isVisible(), false);
    await close(page);
    const application = await open('/application', 1280, false);
    assert.equal(await application.locator('form[data-passkey] button').isVisible(), false);
    await close(application);
  });
});

describe('with JavaScript', () => {
  test('KRDS search: down enters the suggestions, escape closes and gives the query back, enter searches', async () => {
    const page = await open('/home', 1280);
    const box = page.locator('#search');
    await box.pressSequentially('전입');
    await page.getByRole('option').first().waitFor();
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    assert.equal(await box.inputValue(), '전입신고 확인서');
    assert.equal(await page.locator('[aria-selected=true]').textContent(), '전입신고 확인서');
    assert.deepEqual(await axe(page), []);
    await box.press('Escape');
    assert.equal(await box.inputValue(), '전입');
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
    await box.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    faults.length = 0; // The gallery has no results page: its 404 is in the console.
    await close(page);
  });

  test('display settings apply at once and are kept in the cookie the server reads', async () => {
    const page = await open('/home', 1280);
    await page.locator('.krds-display > summary').click();
    await page.getByLabel('가장 크게').check();
    await page.getByLabel('선명한 화면').check();
    assert.equal(await page.locator('html').getAttribute('data-text-size'), 'xxlarge');
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'high-contrast');
    const cookie = (await page.context().cookies()).find(one => one.name === 'display');
    assert.equal(cookie?.value, 'high-contrast.xxlarge');
    await close(page);
  });

  test('the session warns before it ends and is extended in place; at its end the page goes where it should', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(`${server.origin}/home`);
    await page.clock.runFor(1_000);
    assert.equal(await page.locator('dialog').isVisible(), false);
    await page.clock.runFor(1_690_000);
    assert.ok(await page.getByRole('dialog', { name: '곧 자동으로 로그아웃됩니다' }).isVisible());
    await page.getByRole('dialog').getByRole('button', { name: '시간 연장하기' }).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    assert.match((await page.locator('.krds-session-left').textContent()) ?? '', /1[45]:\d\d/);
    assert.equal(await page.evaluate("document.querySelectorAll('dialog[open]').length"), 0);
    await page.clock.runFor(901_000);
    await page.waitForURL('**/sign-in');
    await page.close();
  });

  test('an error summary takes the focus, and its link leads to the field', async () => {
    const page = await open('/application');
    await page.locator('.krds-error-summary:focus').waitFor();
    await page.getByRole('link', { name: '실제 있는 날짜를 입력해 주세요.' }).click();
    assert.equal(await page.evaluate('document.activeElement.id'), 'birth-month');
    await close(page);
  });

  test('menus close on escape and give the focus back', async () => {
    const page = await open('/home', 1280);
    await page.locator('.krds-main-menu summary').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.krds-main-menu details').getAttribute('open'), null);
    assert.equal(await page.evaluate('document.activeElement.textContent'), '서비스');
    await close(page);
  });

  test('the number is copied', async () => {
    const page = await open('/tracking', 1280);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '번호 복사하기' }).click();
    await page.getByRole('button', { name: '복사했습니다' }).waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), '2026-0616-000123');
    await close(page);
  });

  test('work in progress tells its news', async () => {
    const page = await open('/tracking', 1280);
    await page.locator('#work[value="80"]').waitFor();
    await close(page);
  });

  test('leaving with something typed and not sent asks first', async () => {
    const page = await open('/application');
    await page.locator('#reason').fill('학교');
    let asked = '';
    page.on('dialog', dialog => {
      asked = dialog.type();
      void dialog.accept();
    });
    await page.goto(`${server.origin}/home`);
    assert.equal(asked, 'beforeunload');
    await close(page);
  });

  test('a passkey is used and its answer posted with the form, both by the browser’s JSON methods and without them', async () => {
    for (const native of [true, false]) {
      const page = await open('/home', 1280);
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('WebAuthn.enable');
      const options = {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      } as const;
      const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', { options });
      await protocol.send('WebAuthn.addCredential', {
        authenticatorId,
        credential: {
          credentialId: btoa('credential'),
          isResidentCredential: true,
          rpId: 'localhost',
          privateKey: await privateKey(),
          userHandle: btoa('person'),
          signCount: 1,
        },
      });
      if (!native)
        await page.addInitScript(
          'delete PublicKeyCredential.parseRequestOptionsFromJSON; delete PublicKeyCredential.prototype.toJSON',
        );
      let posted: {
        _token?: string;
        credential?: { id: string; response: { signature: string; userHandle: string } };
      } = {};
      await page.route('**/passkey', async route => {
        posted = route.request().postDataJSON() as typeof posted;
        await route.fulfill({ json: { location: '/home?signed=in' } });
      });
      await page.goto(`${server.origin}/application`);
      await page.getByRole('button', { name: '패스키로 서명하기' }).click();
      await page.waitForURL('**/home?signed=in');
      assert.equal(posted._token, 'gallery');
      assert.equal(posted.credential?.id, Buffer.from('credential').toString('base64url'));
      assert.equal(posted.credential?.response.userHandle, Buffer.from('person').toString('base64url'));
      assert.match(posted.credential?.response.signature ?? '', /^[\w-]{80,}$/);
      await close(page);
    }
  });
});

const privateKey = async (): Promise<string> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  return Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey)).toString('base64');
};
