import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';

const sites: Server[] = [];
let browser: Browser;
before(async () => {
  browser = await openBrowser();
  for (const text of ['one', 'two']) {
    const site = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(text));
    await new Promise<void>(done => site.listen(0, '127.0.0.1', done));
    sites.push(site);
  }
});
after(async () => {
  await browser?.close();
  for (const site of sites) site.close().closeAllConnections();
});

test('the browser of the tests keeps sites apart: a page cannot read what another site answers', async () => {
  const [one, other] = sites.map(site => `http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const page = await browser.newPage();
  await page.goto(one ?? '');
  const read = (url: string | undefined) =>
    page.evaluate(
      address =>
        fetch(address).then(
          answer => answer.text(),
          () => 'refused',
        ),
      url ?? '',
    );
  assert.equal(await read(one), 'one');
  assert.equal(await read(other), 'refused');
});
