import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { village } from '../../test/tiny.ts';
import type { Session } from '../blocks/identity/index.ts';
import { html, mainContent } from '../kernel/html/index.ts';
import { anyone, createServer, type DocumentReply, page, type Route, type Server, view } from '../kernel/http/index.ts';
import { silentTelemetry } from '../kernel/telemetry/index.ts';
import { type Instant, systemClock } from '../kernel/time/index.ts';
import { words } from '../kernel/words/index.ts';
import { errorPage } from './error-page.ts';
import { createShell } from './shell.ts';

const shown = (path: `/${string}`, reply: Partial<DocumentReply> = {}, method: 'GET' | 'POST' = 'GET'): Route =>
  page({
    method,
    path,
    access: anyone,
    handle: () => view({ title: 'x', main: mainContent({ content: html`<h1>x</h1>` }), ...reply }),
  });

const citizen: Session = {
  kind: 'citizen',
  person: 'p',
  id: 's',
  tokenHash: Buffer.alloc(32),
  account: 'a',
  assurance: 'low',
  display: words('가', 'A'),
  expiresAt: 0 as Instant,
  secondsLeft: 600,
};

let server: Server;
before(async () => {
  server = await createServer({
    routes: [
      shown('/plain'),
      shown('/services/:id', { section: 'services' }),
      shown('/verify/certificates'),
      shown('/dashboard', { wide: true, scripts: ['/assets/one.js', '/assets/two.js'] }),
      shown('/my/security/password'),
      shown('/my/contact'),
      shown('/my/contact/code', {}, 'POST'),
    ],
    config: { publicUrl: 'http://localhost' },
    clock: systemClock,
    telemetry: silentTelemetry(),
    shell: createShell({
      jurisdiction: village,
      publicUrl: 'http://localhost',
      session: async ctx => (ctx.cookie('madang') === undefined ? undefined : citizen),
      unread: async () => 0,
      filling: () => undefined,
    }),
    errorPage,
  });
});
after(() => server.close());

const signedIn = { cookie: 'madang=x' };
const bodyOf = async (url: string, headers = {}): Promise<string> => (await server.inject({ url, headers })).body;
const marked = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(/<a href="([^"]+)" aria-current="(\w+)">/g)].map(found => `${found[1]} ${found[2]}`)),
];

test('the menu marks the section a page names, else the entry nearest above its address, in either language', async () => {
  assert.deepEqual(marked(await bodyOf('/services/a')), ['/services true']);
  assert.deepEqual(marked(await bodyOf('/en/services/a')), ['/en/services true']);
  assert.deepEqual(marked(await bodyOf('/verify/certificates')), ['/verify true']);
  assert.deepEqual(marked(await bodyOf('/plain')), []);
});

test('a person’s own menu marks the page itself, or the nearest above it and not all above it', async () => {
  assert.deepEqual(marked(await bodyOf('/my/contact', signedIn)), ['/my/contact page']);
  assert.deepEqual(marked(await bodyOf('/my/security/password', signedIn)), ['/my/security true']);
});

test('a page may be wide and bring modules of its own; others are not and do not', async () => {
  const [own, plain] = [await bodyOf('/dashboard'), await bodyOf('/plain')];
  assert.match(own, /<body class="is-wide">/);
  assert.match(own, /src="\/assets\/one.js"><\/script><script type="module" src="\/assets\/two.js">/);
  assert.match(plain, /<body>/);
  assert.doesNotMatch(plain, /one\.js/);
});

test('what leads back from a page that answered a post leads to a page that can be read', async () => {
  const { body } = await server.inject({ method: 'POST', url: '/en/my/contact/code', headers: signedIn });
  assert.match(body, /href="\/language\?to=ko&amp;next=%2Fmy%2Fcontact"/);
  assert.deepEqual(
    new Set([...body.matchAll(/name="returnTo" value="([^"]+)"/g)].map(found => found[1])),
    new Set(['/my/contact']),
  );
  assert.match(body, /data-ended="\/en\/sign-in\?next=%2Fmy%2Fcontact"/);
  const visitor = await server.inject({ method: 'POST', url: '/en/my/contact/code' });
  assert.match(visitor.body, /href="\/en\/sign-in\?next=%2Fmy%2Fcontact"/);
});
