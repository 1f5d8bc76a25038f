import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { html } from '../html/index.ts';
import { anyone, data, page, type Route, redirect, refuse, type Server, view } from './index.ts';
import { routes, signedIn, testServer } from './test-server.ts';

const here = (method: 'GET' | 'POST', path: `/${string}`): Route =>
  page({ method, path, access: anyone, handle: ({ ctx }) => view({ title: 'here', main: html`<p>${ctx.here}</p>` }) });

const own: readonly Route[] = [
  here('GET', '/desk/:id'),
  here('POST', '/desk/:id/approve'),
  here('POST', '/lonely/place'),
  page({
    method: 'POST',
    path: '/desk/:id/keep',
    access: signedIn,
    handle: ({ ctx }) => (ctx.asksData ? data({ kept: 1 }) : redirect('/desk/7')),
  }),
  page({
    method: 'GET',
    path: '/passing',
    access: anyone,
    handle: ({ ctx }) => {
      ctx.keepPrivate();
      return view({ title: 'x', main: html`x`, cache: { public: 60 } });
    },
  }),
  page({
    method: 'POST',
    path: '/refused',
    access: anyone,
    handle: () => {
      throw refuse('too-many-requests', { seconds: 3 });
    },
  }),
];

let server: Server;
before(async () => {
  server = await testServer({ routes: [...routes, ...own] });
});
after(() => server.close());

const post = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url, headers: { accept: 'text/html,*/*;q=0.8', ...headers } });

test('the page to come back to is the address read, or the readable page above where something was sent', async () => {
  assert.match((await server.inject('/en/desk/7?tab=1')).body, /<p>\/desk\/7\?tab=1<\/p>/);
  assert.match((await post('/en/desk/7/approve?x=1')).body, /<p>\/desk\/7<\/p>/);
  assert.match((await post('/lonely/place')).body, /<p>\/<\/p>/);
});

test('who must sign in to send something comes back to the page it was sent from', async () => {
  assert.equal((await post('/en/desk/7/keep')).headers.location, '/en/sign-in?next=%2Fdesk%2F7');
});

test('a script that asks for data gets data from a page, or a problem; a browser gets the page', async () => {
  const asking = { accept: 'application/json' };
  const answer = await post('/desk/7/keep', { ...asking, cookie: 'session=a' });
  assert.deepEqual(answer.json(), { kept: 1 });
  assert.equal(answer.headers['cache-control'], 'private, no-store');
  assert.equal((await post('/desk/7/keep', { cookie: 'session=a' })).statusCode, 303);
  const both = { accept: 'text/html, application/json', cookie: 'session=a' };
  assert.equal((await post('/desk/7/keep', both)).statusCode, 303);
  const unknown = await post('/desk/7/keep', asking);
  assert.equal(unknown.statusCode, 401);
  assert.equal(unknown.json().code, 'sign-in-needed');
  assert.equal((await post('/refused', asking)).json().code, 'too-many-requests');
});

test('a page that holds only for now is not shared, though it asks for it', async () => {
  const { headers } = await server.inject('/passing');
  assert.equal(headers['cache-control'], 'private, no-store');
  assert.equal(headers.etag, undefined);
});

test('the server tells what it answers, its own routes included', () => {
  const paths = server.routes.map(route => `${route.method} ${route.path}`);
  for (const path of ['GET /services/:id', 'POST /desk/:id/keep', 'GET /language'])
    assert.ok(paths.includes(path), path);
});

test('the standard language answers where the browser has no wish', async () => {
  const english = await testServer({ config: { standardLanguage: 'en' } });
  assert.equal((await english.inject({ url: '/', headers: { 'accept-language': '*' } })).statusCode, 200);
  const korean = await english.inject({ url: '/', headers: { 'accept-language': 'ko' } });
  assert.equal(korean.headers.location, '/ko/');
  const refused = await english.inject({ url: '/api/mine', headers: { 'accept-language': '*' } });
  assert.equal(refused.headers['content-language'], 'en');
  await english.close();
});
