import { createServer } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser.ts';
import { type TestGovernment, testGovernment } from '../../test/government.ts';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { type CivilDay, systemClock } from '../kernel/time/index.ts';
import { demonstration, korea } from '../korea/index.ts';

/** Korea with a thousand people, served to real browsers, with a mail server beside it. */
export interface TestKorea {
  readonly town: TestGovernment;
  readonly origin: string;
  readonly mail: MailServer;
  /** Sets the portal's clock to a minute of Korea's day; the database and the browsers keep their own. */
  itIs(day: string, time: string): void;
  /** A browser of somebody: a phone of 360 pixels unless told otherwise, with cookies of its own. */
  device(options?: BrowserContextOptions): Promise<Device>;
  close(): Promise<void>;
}

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
}

const phone = { viewport: { width: 360, height: 800 }, locale: 'ko-KR', reducedMotion: 'reduce' } as const;

/** A port that nobody listens on, known before the server starts: passkeys and codes hold the address. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise(resolve => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** What is open when a later part cannot be opened is closed again, so that nothing keeps the tests from ending. */
export async function testKorea(): Promise<TestKorea> {
  const open: { close(): Promise<void> }[] = [];
  const opened = <T extends { close(): Promise<void> }>(one: T): T => {
    open.unshift(one);
    return one;
  };
  const close = async () => {
    for (const one of open.splice(0)) await one.close();
  };
  try {
    return { ...(await begin(opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function begin(opened: <T extends { close(): Promise<void> }>(one: T) => T): Promise<Omit<TestKorea, 'close'>> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const mail = opened(await mailServer());
  const browser = opened(await openBrowser());
  let ahead = 0;
  const town = opened(
    await testGovernment(korea, {
      clock: () => (systemClock() + ahead) as ReturnType<typeof systemClock>,
      publicUrl: origin,
      mail: { url: mail.url, from: 'portal@madang.example' },
    }),
  );
  const people = { people: 1000, seed: 1 };
  await town.madang.fill(demonstration(people), people);
  await town.madang.work();
  await town.madang.server.listen(port);
  return {
    town,
    origin,
    mail,
    itIs(day, time) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      ahead = korea.zone.at(day as CivilDay, hour * 60 + minute) - systemClock();
    },
    async device(options) {
      const context = await browser.newContext({ ...phone, baseURL: origin, ...options });
      context.setDefaultTimeout(10_000);
      return { context, page: await context.newPage() };
    },
  };
}
