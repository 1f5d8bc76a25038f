import type { Page } from 'playwright-core';

const mainButton = 'main form button[type=submit]';

/** Signs in with a password, as somebody without a passkey does. */
export async function signIn(
  page: Page,
  base: string,
  { loginName, password }: { readonly loginName: string; readonly password: string },
): Promise<void> {
  await page.goto(`${base}/sign-in`);
  const form = page.locator('form:has(input[type=password])');
  await form.locator('input[autocomplete~=username]').fill(loginName);
  await form.locator('input[type=password]').fill(password);
  await Promise.all([
    page.waitForURL(url => !url.pathname.endsWith('/sign-in')),
    form.locator('button[type=submit]').click(),
  ]);
}

const isCheck = (page: Page): boolean => new URL(page.url()).pathname.endsWith('/check');

/** The first answer of each group that has none. */
async function chooseFirst(page: Page): Promise<void> {
  const radios = page.locator('main input[type=radio]');
  if ((await radios.count()) > 0 && (await page.locator('main input[type=radio]:checked').count()) === 0)
    await radios.first().check({ force: true });
}

/** From the start of an application through its questions, the first answer each, to the page where all is checked. */
export async function answerToCheck(page: Page): Promise<void> {
  for (let questions = 0; !isCheck(page); questions += 1) {
    if (questions > 20) throw new Error(`No page to check after ${questions} questions: ${page.url()}`);
    await chooseFirst(page);
    const before = page.url();
    await page.locator(mainButton).last().click();
    await page.waitForURL(url => url.href !== before);
  }
}

export async function send(page: Page): Promise<void> {
  await page.locator(mainButton).last().click();
  await page.waitForURL(url => !url.pathname.endsWith('/check'));
}

/** The newest document of the list, as the person would save it. */
export async function downloadDocument(page: Page): Promise<Buffer> {
  const link = page.locator('main a[href*="/my/documents/"]').first();
  const path = (await link.getAttribute('href')) ?? '';
  const file = path.endsWith('/file') ? path : `${path}/file`;
  const response = await page.request.get(new URL(file, page.url()).href);
  if (!response.ok()) throw new Error(`${file} answered ${response.status()}`);
  return await response.body();
}
