import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { axe } from './browser.ts';
import { validateMarkup } from './markup.ts';

export interface Visit {
  readonly origin: string;
  /** The session's token; nobody is signed in without one. */
  readonly session?: string;
  readonly paths: readonly string[];
}

/**
 * Looks at pages on a phone, in both languages: valid HTML, nothing for axe to find, no sideways scrolling, one heading, no
 * complaint in the console. With `MADANG_SCREENSHOTS` set to a folder, each is photographed there.
 */
export async function soundAt360(browser: Browser, { origin, session, paths }: Visit): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' });
  if (session !== undefined) await context.addCookies([{ name: 'madang', value: session, url: origin }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  for (const path of paths.flatMap(one => [one, `/en${one}`])) {
    const answer = await page.goto(origin + path);
    assert.equal(answer?.status(), 200, path);
    assert.deepEqual(await validateMarkup((await answer?.text()) ?? ''), [], path);
    assert.deepEqual(await axe(page), [], path);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(Number(wide) <= 360, `${path} is ${wide} px wide`);
    assert.equal(await page.locator('h1').count(), 1, path);
    assert.deepEqual(complaints, [], path);
    const folder = process.env.MADANG_SCREENSHOTS;
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${path.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true });
  }
  await context.close();
}
