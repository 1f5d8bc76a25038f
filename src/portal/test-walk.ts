import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What a person reads on the page, hidden parts left out. */
export const shown = (page: Page): Promise<string> => page.locator('main').innerText();

/** The page says each of these, as text that can be read or in the order of a pattern. */
export async function says(page: Page, ...what: readonly (string | RegExp)[]): Promise<void> {
  const text = await shown(page);
  for (const one of what)
    assert.ok(
      typeof one === 'string' ? text.includes(one) : one.test(text),
      `${page.url()} does not say ${one}:\n${text}`,
    );
}

export async function doesNotSay(page: Page, ...what: readonly string[]): Promise<void> {
  const text = await shown(page);
  for (const one of what) assert.ok(!text.includes(one), `${page.url()} says ${one}:\n${text}`);
}

/** Presses a button of the page, and waits for the page it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await leaves(page, () => page.locator('main').getByRole('button', { name }).first().click());
}

/** Follows a link of the page. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await leaves(page, () => page.locator('main').getByRole('link', { name }).first().click());
}

/** Does what loads another page, and waits until that one is there: a post may come back to the same address. */
export async function leaves(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}

/** Signs in with the form for names and passwords, in the language of the page. */
export async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.locator('#loginName').fill(loginName);
  await page.locator('#password').fill(password);
  await press(page, /비밀번호로 로그인하기|Sign in with a password/);
  assert.ok(!page.url().includes('/sign-in'), `${loginName} is not signed in:\n${await shown(page)}`);
}

/** What a list of terms says under a term, without where that comes from. */
export async function told(page: Page, term: string): Promise<string> {
  const row = page.locator('main dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) });
  const text = await row.first().locator('dd').first().innerText();
  return text.split('\n')[0] ?? '';
}

/** The controls of the page's own forms that a person fills in, by name. */
export async function controls(page: Page): Promise<readonly string[]> {
  const all = page.locator('main form :is(input, select, textarea):not([type=hidden])');
  return [...new Set(await all.evaluateAll(found => found.map(one => one.getAttribute('name') ?? '')))];
}

/** The name of what has the keyboard, as a screen reader says it. */
export const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement)) return undefined;
    const label = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels?.[0] : undefined;
    return (one.getAttribute('aria-label') ?? label?.innerText ?? one.innerText).trim();
  });

/** Presses Tab until the keyboard is at something of this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 120; times += 1) {
    await page.keyboard.press('Tab');
    const now = (await focused(page)) ?? '';
    if (name.test(now)) return;
    passed.push(now);
  }
  assert.fail(`the keyboard never comes to ${name} on ${page.url()}: ${passed.join(' | ')}`);
}

/** Presses Enter where it leads to another page. */
export const enter = (page: Page): Promise<void> => leaves(page, () => page.keyboard.press('Enter'));

/** Signs out by the menu behind one's name. */
export async function signOut(page: Page): Promise<void> {
  const header = page.locator('header');
  await header.locator('.krds-my-menu summary').click();
  await leaves(page, () =>
    header
      .locator('.krds-my-menu')
      .getByRole('button', { name: /로그아웃|Sign out/ })
      .click(),
  );
}
