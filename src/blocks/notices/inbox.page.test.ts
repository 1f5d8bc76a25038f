import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { type MailServer, mailServer } from '../../../test/mail-server.ts';
import { validateMarkup } from '../../../test/markup.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { jobsMigrations } from '../../kernel/jobs/index.ts';
import { type Instant, systemClock } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import {
  createAddressCodes,
  createNotices,
  type Mailer,
  migrations,
  type Notices,
  noticeRoutes,
  postLetter,
  smtpMailer,
} from './index.ts';

describe('inbox', () => {
  let living: LivingVillage;
  let server: Server;
  let notices: Notices;
  let mail: MailServer;
  let mailer: Mailer;
  let mother: { token: string; account: string };
  let stranger: { token: string };
  let first: string;

  const send = async (
    person: string,
    at: Instant,
    title = words('보완이 필요합니다', 'More is needed'),
  ): Promise<string> => {
    const body = words('첫 줄\n둘째 줄\n\n<b>셋째</b>', 'Line one\nLine two\n\n<b>Line three</b>');
    await living.db.app.transaction(tx =>
      notices.send(tx, { person, title, body, link: '/my/applications/1', about: { kind: 'case', id: '1' } }, at),
    );
    return (await notices.mine(person, undefined, 1)).notices[0]?.id ?? '';
  };

  before(async () => {
    living = await livingVillage([jobsMigrations, migrations]);
    const { db, identity, keys } = living;
    mail = await mailServer();
    mailer = smtpMailer(mail.url, 'no-reply@village.example');
    const common = {
      database: db.app,
      clock: systemClock,
      newId: randomUUID,
      mailer,
      portal: village.portal,
      publicUrl: 'https://village.example',
    };
    notices = createNotices({
      ...common,
      contactOf: async () => ({ email: undefined, language: 'ko' }),
      post: postLetter,
    });
    const codes = createAddressCodes({ ...common, secrets: keys, random: randomBytes, identity });
    server = await living.serve(
      noticeRoutes({ notices, codes, identity, jurisdiction: village, citizen: identity.citizen }),
    );
    mother = await living.signIn({ person: living.mother });
    stranger = await living.signIn({ person: living.stranger });
    first = await send(living.mother, systemClock());
  });
  after(async () => {
    mailer?.close();
    await mail?.close();
    await server?.close();
    await living?.end();
  });

  const ask = (url: string, token = mother.token, form?: Record<string, string>) =>
    server.inject({
      method: form ? 'POST' : 'GET',
      url,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(token && { cookie: `madang=${token}` }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });

  test('an unread notice is marked and counted; opening it is reading it', async () => {
    const before = (await ask('/en/my/inbox')).body;
    assert.ok(before.includes('1 unread notice') && before.includes('>New</span>'));
    assert.equal(await notices.unread(living.mother), 1);
    const { body } = await ask(`/en/my/inbox/${first}`);
    assert.match(
      body,
      /<p>Line one<br>Line two<\/p><p>&lt;b&gt;Line three&lt;\/b&gt;<\/p>/,
      'line breaks kept, markup not',
    );
    assert.ok(body.includes('href="/en/my/applications/1"'));
    assert.equal(await notices.unread(living.mother), 0);
    const afterwards = (await ask('/en/my/inbox')).body;
    assert.ok(afterwards.includes('You have read everything.') && !afterwards.includes('>New</span>'));
  });

  test('another person’s notice is not there, and is not read by trying', async () => {
    const own = await send(living.stranger, systemClock());
    assert.equal((await ask(`/my/inbox/${own}`)).statusCode, 404);
    assert.equal(await notices.unread(living.stranger), 1);
    assert.equal((await ask(`/my/inbox/${own}`, '')).statusCode, 303);
    const official = await living.signIn({ unit: 'hall/counter' });
    assert.equal((await ask(`/my/inbox/${own}`, official.token)).statusCode, 403);
    assert.equal((await ask(`/my/inbox/${own}`, stranger.token)).statusCode, 200);
  });

  test('the inbox is paged by key: full pages, nothing twice, hostile places refused', async () => {
    const person = await living.signIn({ person: living.child });
    const now = systemClock();
    for (let i = 0; i < 45; i += 1) await send(living.child, (now - Math.floor(i / 3)) as Instant);
    const seen: string[] = [];
    const sizes: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await ask(`/api/my/inbox${next && `?after=${encodeURIComponent(next)}`}`, person.token);
      const page = JSON.parse(body) as { notices: { id: string }[]; next: string | null };
      sizes.push(page.notices.length);
      seen.push(...page.notices.map(n => n.id));
      next = page.next;
    }
    assert.deepEqual([sizes, new Set(seen).size], [[20, 20, 5], 45]);
    for (const after of ['x', '1~2', `99999999999999~${first}`, `-1~${first}`, `1~${first}'`])
      assert.equal((await ask(`/my/inbox?after=${encodeURIComponent(after)}`)).statusCode, 422, after);
    assert.equal((await ask('/my/inbox/not-an-id')).statusCode, 422);
  });

  test('an address is confirmed by the code that was sent there, without JavaScript', async () => {
    await living.db.owner.query(`update identity.accounts set email = 'm@mail.example' where id = $1`, [
      mother.account,
    ]);
    const sent = await ask('/en/my/contact/code', mother.token, {});
    assert.deepEqual([sent.statusCode, sent.headers.location], [303, '/en/my/contact/confirm']);
    const again = await ask('/en/my/contact/code', mother.token, {});
    assert.deepEqual([again.statusCode, /A code was sent a moment ago/.test(again.body)], [422, true]);
    const code = /\b\d{6}\b/.exec(mail.received.at(-1)?.text ?? '')?.[0] ?? '';
    const wrong = await ask('/en/my/contact/confirm', mother.token, { code: `${code}0` });
    assert.deepEqual([wrong.statusCode, /You have 4 tries left/.test(wrong.body)], [422, true]);
    assert.ok(!wrong.body.includes(code), 'a tried code is not shown again');
    for (const answer of [again, wrong]) assert.deepEqual(await validateMarkup(answer.body), []);
    const done = await ask('/en/my/contact/confirm', mother.token, { code });
    assert.match(done.body, /<h1>Your e-mail address is confirmed<\/h1>/);
    assert.ok((await living.identity.account(mother.account)).emailVerifiedAt !== null);
    assert.equal((await ask('/my/contact/confirm')).statusCode, 303, 'nothing is left to confirm');
  });

  test('its pages are sound on a phone, in both languages', async () => {
    await send(living.mother, systemClock(), words('전입신고가 처리되었습니다', 'Your report of a move was approved'));
    await living.db.owner.query(`update identity.accounts set email = 's@mail.example' where person = $1`, [
      living.stranger,
    ]);
    const { url } = await server.listen(0);
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      await soundAt360(browser, { origin: url, session: mother.token, paths: ['/my/inbox', `/my/inbox/${first}`] });
      await soundAt360(browser, { origin: url, session: stranger.token, paths: ['/my/contact/confirm'] });
    } finally {
      await browser?.close();
    }
  });
});
