import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html } from '../html/index.ts';
import { silentTelemetry } from '../telemetry/index.ts';
import type { Instant } from '../time/index.ts';
import { words } from '../words/index.ts';
import { type Access, anyone, createServer, page, type Server, view } from './index.ts';

describe('the front door', () => {
  let now = 1_000_000 as Instant;
  let rendered = 0;
  let server: Server;
  let url: string;
  const title = words('제목', 'Title');
  const long = 'x'.repeat(3000);
  const cookied: Access<undefined> = {
    name: 'cookied',
    security: 'none',
    async admit(ctx) {
      ctx.cookie('madang');
      return undefined;
    },
  };
  const main = () => html`<main>${++rendered} ${long}</main>`;
  const telemetry = silentTelemetry();

  before(async () => {
    server = await createServer({
      routes: [
        page({
          method: 'GET',
          path: '/tongue',
          access: anyone,
          handle: ({ ctx }) => view({ title, main: html`<main><i>${ctx.language}</i></main>`, cache: { public: 60 } }),
        }),
        page({
          method: 'GET',
          path: '/public',
          access: anyone,
          handle: () => view({ title, main: main(), cache: { public: 60 } }),
        }),
        page({
          method: 'GET',
          path: '/limited',
          access: anyone,
          budget: 'search',
          handle: () => view({ title, main: main(), cache: { public: 60 } }),
        }),
        page({
          method: 'GET',
          path: '/private',
          access: cookied,
          handle: () => view({ title, main: main(), cache: { public: 60 } }),
        }),
      ],
      shell: (_, reply) => `<!doctype html>${reply.main.text}`,
      errorPage: () => view({ title, main: html`<main></main>` }),
      clock: () => now,
      telemetry,
      config: { publicUrl: 'http://localhost' },
    });
    ({ url } = await server.listen(0));
  });
  after(() => server.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, { headers });
    return { response, text: await response.text() };
  };

  it('answers the same public page again without rendering it, with the same headers', async () => {
    const first = await get('/public');
    const again = await get('/public');
    assert.equal(again.text, first.text);
    for (const name of [
      'content-security-policy',
      'etag',
      'vary',
      'cache-control',
      'content-type',
      'x-content-type-options',
    ])
      assert.equal(again.response.headers.get(name), first.response.headers.get(name), name);
    const tag = again.response.headers.get('etag') ?? '';
    assert.equal((await get('/public', { 'if-none-match': tag })).response.status, 304);
  });

  it('keeps the languages apart', async () => {
    const korean = (await get('/tongue')).text;
    const english = (await get('/en/tongue')).text;
    assert.match(korean, /<i>ko<\/i>/);
    assert.match(english, /<i>en<\/i>/);
    assert.equal((await get('/tongue')).text, korean);
    assert.equal((await get('/en/tongue')).text, english);
  });

  it('renders anew when its time is over', async () => {
    const { text } = await get('/public');
    now = (now + 61_000) as Instant;
    assert.ok((await get('/public')).text !== text);
  });

  it('lets whoever brings any cookie go the long way, and keeps nothing of it', async () => {
    const personal = await get('/private', { cookie: 'madang=token' });
    assert.match(personal.response.headers.get('cache-control') ?? '', /private|no-store/);
    assert.ok((await get('/private')).text !== personal.text);
    assert.ok((await get('/public', { cookie: 'other=1' })).text !== (await get('/public')).text);
  });

  it('does not spare a route with a budget from being counted', async () => {
    const before = telemetry.metrics.print();
    await get('/limited');
    const second = await get('/limited');
    assert.equal(second.response.status, 200);
    assert.notEqual(telemetry.metrics.print(), before);
  });

  it('counts its answers like any other', async () => {
    const count = () =>
      Number(
        /http_requests_total\{[^}]*route="\/public"[^}]*status="200"[^}]*\} (\d+)/.exec(telemetry.metrics.print())?.[1],
      );
    const before = count();
    await get('/public');
    assert.equal(count(), before + 1);
  });
});
