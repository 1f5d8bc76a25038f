/**
 * Pictures of every component, to look at: `node tools/gallery.ts [folder]`.
 * Each page of the gallery at 360 and 1280 pixels, light and in high contrast, in Korean; and in English at 360.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gallery } from '../src/kernel/html/gallery/index.ts';
import { serveGallery } from '../src/kernel/html/gallery/server.ts';
import type { Theme } from '../src/kernel/html/index.ts';
import type { Language } from '../src/kernel/words/index.ts';
import { openBrowser } from '../test/browser.ts';

const folder = process.argv[2] ?? join('tmp', 'gallery');
mkdirSync(folder, { recursive: true });

const views: readonly { readonly language: Language; readonly width: number; readonly theme: Theme }[] = [
  { language: 'ko', width: 360, theme: 'light' },
  { language: 'ko', width: 1280, theme: 'light' },
  { language: 'ko', width: 1280, theme: 'high-contrast' },
  { language: 'en', width: 360, theme: 'high-contrast' },
];

const server = await serveGallery();
const browser = await openBrowser();
for (const { language, width, theme } of views) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  for (const name of Object.keys(gallery)) {
    await page.goto(`${server.origin}/${name}?language=${language}&theme=${theme}`);
    await page.evaluate('document.fonts.ready.then(() => true)');
    await page.screenshot({ path: join(folder, `${name}-${language}-${width}-${theme}.png`), fullPage: true });
  }
  await page.close();
}
await browser.close();
server.close();
