/**
 * Pictures of the portal for the documentation: `node tools/readme-shots.ts [--language en] [URL LOGIN PASSWORD]`.
 * Without a URL it starts a portal of its own with the demonstration nation, and ends it again.
 * Writes docs/pictures/<page>-mobile.png, as a phone shows it, and the signed document as document.png; each at most 150 KB.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser.ts';
import { type OpenPortal, startPortal } from './shots/own-portal.ts';
import { writePdfPicture, writePicture } from './shots/picture.ts';
import { answerToCheck, downloadDocument, send, signIn } from './shots/walk.ts';

const service = 'resident-register-copy';
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const phone = { width: 360, height: 740 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'ko' } },
});
const prefix = values.language === 'en' ? '/en' : '';

function given(): OpenPortal | undefined {
  const [url, loginName, password] = positionals;
  if (url === undefined) return undefined;
  if (loginName === undefined || password === undefined) throw new Error('URL, login name and password are needed.');
  return { url: url.replace(/\/$/, ''), loginName, password, close: async () => {} };
}

/** The page as it stands, from its top. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
  await writePicture(page, join(folder, `${name}-mobile.png`));
}

async function shootAll(page: Page, portal: OpenPortal): Promise<void> {
  const open = (path: string) => page.goto(`${portal.url}${prefix}${path}`);
  await open('/');
  await shoot(page, 'home');
  await open('/finder');
  await shoot(page, 'finder');
  await open('/algorithms/basic-pension');
  await shoot(page, 'rule');
  await signIn(page, `${portal.url}${prefix}`, portal);
  await open(`/apply/${service}`);
  await answerToCheck(page);
  await shoot(page, 'check');
  await send(page);
  await open('/my/documents');
  await writePdfPicture(await downloadDocument(page), join(folder, 'document.png'));
  // One's own looks are left out of the list unless asked for.
  await open('/my/access?who=all');
  await shoot(page, 'access');
}

mkdirSync(folder, { recursive: true });
const portal = given() ?? (await startPortal());
try {
  const browser = await openBrowser();
  try {
    await shootAll(await browser.newPage({ viewport: phone, reducedMotion: 'reduce' }), portal);
  } finally {
    await browser.close();
  }
} finally {
  await portal.close();
}
