import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type AssetFile, html } from '../html/index.ts';
import { createLog, createMetrics } from '../telemetry/index.ts';
import { anyone, fromThisMachine, page, type Server, view } from './index.ts';
import { counted, routes, testServer } from './test-server.ts';

const css = Buffer.from('body { color: black; }'.repeat(100));
const stylesheet: AssetFile = {
  url: '/assets/a.0a1b2c.css',
  contentType: 'text/css; charset=utf-8',
  bytes: css,
  brotli: brotliCompressSync(css),
};

let server: Server;
let port: number;
before(async () => {
  server = await testServer({ assets: [stylesheet] });
  ({ port } = await server.listen(0));
});
after(() => server.close());

/** Writes bytes to a socket and gives all that comes back. */
const speak = (text: string, to = port): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(to, '127.0.0.1', () => socket.write(text));
    socket
      .on('data', data => (heard += data.toString()))
      .on('end', () => resolve(heard))
      .on('error', reject);
  });

const statusOf = (response: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(response)?.[1]);
const ask = (line: string, headers = ''): Promise<string> =>
  speak(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);

test('a page is rendered in the language of its address', async () => {
  const korean = await server.inject('/services/a?page=2');
  assert.equal(korean.statusCode, 200);
  assert.match(korean.body, /<html lang="ko".*<p>a 2 \/services\/a\?page=2 \/x<\/p>/s);
  const english = await server.inject('/en/services/a');
  assert.match(english.body, /<html lang="en".*<p>a 1 \/services\/a \/en\/x<\/p>/s);
  assert.equal((await server.inject('/en')).statusCode, 200);
  assert.equal((await server.inject('/english')).statusCode, 404);
});

test('every answer carries the security headers, errors and files included', async () => {
  for (const url of ['/', '/services/a', '/nothing', '/broken', '/api/mine', '/paper', '/%zz', '/../x']) {
    const { headers } = await server.inject(url);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/, url);
    assert.doesNotMatch(String(headers['content-security-policy']), /script-src[^;]*unsafe/, url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
    assert.equal(headers['referrer-policy'], 'same-origin', url);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', url);
  }
});

test('HSTS, Secure and the __Host- prefix come with an https address only', async () => {
  const plain = await server.inject({ method: 'POST', url: '/sign-in' });
  assert.deepEqual(plain.headers['set-cookie'], ['session=abc; Path=/; HttpOnly; SameSite=Lax']);
  assert.equal(plain.headers['strict-transport-security'], undefined);
  const https = await testServer({ config: { publicUrl: 'https://madang.example' } });
  const secure = await https.inject({ method: 'POST', url: '/sign-in' });
  assert.deepEqual(secure.headers['set-cookie'], ['__Host-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax']);
  assert.match(String(secure.headers['strict-transport-security']), /max-age=63072000/);
  assert.equal((await https.inject({ url: '/me', headers: { cookie: 'session=abc' } })).statusCode, 303);
  assert.equal((await https.inject({ url: '/me', headers: { cookie: '__Host-session=abc' } })).statusCode, 200);
});

test('an unknown address is 404, as a page or as a problem', async () => {
  const shown = await server.inject('/en/nothing');
  assert.equal(shown.statusCode, 404);
  assert.match(shown.body, /There is nothing at this address/);
  const problem = await server.inject({ url: '/api/nothing', headers: { 'accept-language': 'en' } });
  assert.equal(problem.headers['content-type'], 'application/problem+json; charset=utf-8');
  const { instance, ...rest } = problem.json();
  assert.match(instance, /^urn:uuid:[0-9a-f-]{36}$/);
  assert.deepEqual(rest, {
    type: '/problems/not-found',
    title: 'Not Found',
    status: 404,
    code: 'not-found',
    detail: 'There is nothing at this address. Search for what you need, or go to the home page.',
  });
});

test('a wrong method is 405 and says which are right; OPTIONS lists them', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'] as const) {
    const response = await ask(`${method} /services/a`, 'Content-Length: 0\r\n');
    assert.equal(statusOf(response), 405, method);
    assert.match(response, /\r\nallow: GET, HEAD, OPTIONS\r\n/i, method);
  }
  const options = await ask('OPTIONS /apply');
  assert.equal(statusOf(options), 204);
  assert.match(options, /\r\nallow: POST, OPTIONS\r\n/i);
});

test('HEAD answers as GET without a body', async () => {
  const get = await server.inject('/services/a');
  const head = await server.inject({ method: 'HEAD', url: '/services/a' });
  assert.equal(head.statusCode, 200);
  assert.equal(head.body, '');
  assert.equal(head.headers['content-length'], get.headers['content-length']);
});

test('tricks in an address are 400, never a page, never a fault', async () => {
  const tricks = [
    '//evil.example/x',
    '/a//b',
    '/%00',
    '/services/%00',
    '/%2e%2e/etc',
    '/services/%2E%2e',
    '/services/a%2fb',
    '/services/a%5cb',
    '/../x',
    '/a/..',
    '/%zz',
    '/%',
    '/services/%ff',
    '/services/%c0%af',
    '/?q=%',
    '/?q=%ff',
    '/?q=%00',
    '/\\evil',
    '/services/%0d%0aSet-Cookie:x=1',
    'http://evil.example/',
    '/en//evil',
  ];
  for (const trick of tricks) {
    const response = await ask(`GET ${trick}`);
    assert.equal(statusOf(response), 400, trick);
    assert.doesNotMatch(response, /set-cookie|^location/im, trick);
  }
});

test('an address beyond 4,096 characters is 414', async () => {
  assert.equal(statusOf(await ask(`GET /services/${'a'.repeat(5000)}`)), 414);
  assert.equal(statusOf(await ask(`GET /?${'a'.repeat(5000)}`)), 414);
});

test('what is not HTTP, or hides a second request, is hung up on', async () => {
  const smuggled =
    'POST /apply HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
  assert.equal(statusOf(await speak(smuggled)), 400);
  assert.equal(statusOf(await speak('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')), 400);
  assert.equal(statusOf(await speak('\x16\x03\x01garbage\r\n\r\n')), 400);
  assert.equal(statusOf(await ask('GET /', `X: ${'a'.repeat(20_000)}\r\n`)), 431);
  assert.equal(statusOf(await ask('GET /', 'Content-Length: 3\r\nContent-Length: 4\r\n')), 400);
});

test('the same cookie twice is refused', async () => {
  const response = await server.inject({ url: '/me', headers: { cookie: 'session=a; session=b' } });
  assert.equal(response.statusCode, 400);
  assert.match(response.body, /같은 이름의 쿠키/);
});

test('a change sent by another site is refused; one from here, or from no browser, passes', async () => {
  const post = async (headers: Record<string, string>, url = '/apply') =>
    (await server.inject({ method: 'POST', url, headers })).statusCode;
  assert.equal(await post({}), 303);
  assert.equal(await post({ 'sec-fetch-site': 'same-origin' }), 303);
  assert.equal(await post({ 'sec-fetch-site': 'none' }), 303);
  assert.equal(await post({ 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await post({ 'sec-fetch-site': 'same-site' }), 403);
  assert.equal(await post({ host: 'madang.example', origin: 'https://madang.example' }), 303);
  assert.equal(await post({ host: 'madang.example', origin: 'https://evil.example' }), 403);
  assert.equal(await post({ host: 'madang.example', origin: 'https://madang.example.evil.example' }), 403);
  assert.equal(await post({ host: 'madang.example', origin: 'null' }), 403);
  assert.equal(await post({ 'sec-fetch-site': 'cross-site' }, '/callback'), 303);
  assert.equal(
    (await server.inject({ url: '/services/a', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode,
    200,
  );
});

test('a malformed body is 400, a body of another kind 415, a large one 413', async () => {
  const form = 'application/x-www-form-urlencoded';
  const post = async (url: string, type: string, payload: string | Buffer) =>
    (await server.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })).statusCode;
  assert.equal(await post('/apply', form, 'a=%'), 400);
  assert.equal(await post('/apply', form, 'a=%ff'), 400);
  assert.equal(await post('/apply', form, Buffer.from([0x61, 0x3d, 0xff])), 400);
  assert.equal(await post('/apply', form, 'a=%00'), 400);
  assert.equal(await post('/apply', form, '__proto__=1&constructor=2&a=b'), 303);
  assert.equal(await post('/apply', form, 'a=1&'.repeat(3000)), 413);
  assert.equal(await post('/apply', 'text/plain', 'a=1'), 415);
  assert.equal(await post('/apply', 'application/json', '{}'), 415);
  assert.equal(await post('/apply', form, `a=${'x'.repeat(1024 * 1024)}`), 413);
  assert.equal(await post('/api/items/1', 'application/json', '{'), 400);
  assert.equal(await post('/api/items/1', 'application/json', ''), 400);
  assert.equal(await post('/api/items/1', 'application/json', '{"name":"a\\u0000b"}'), 400);
  assert.equal(await post('/api/items/1', 'application/json', '{"name":"half \\ud83d"}'), 400);
  assert.equal(await post('/api/items/1', 'application/json', '{"name":"a","x":[{"\\udc00":1}]}'), 400);
  assert.equal(await post('/api/items/1', 'application/json', '{"__proto__":{"admin":true}}'), 400);
  assert.equal(await post('/api/items/1', 'application/json', Buffer.from([0x22, 0xff, 0x22])), 400);
  assert.equal(await post('/api/items/1', form, 'a=1'), 415);
  assert.equal(await post('/upload', 'multipart/form-data', 'x'), 400);
  assert.equal(await post('/upload', 'multipart/form-data; boundary=b', 'no boundary here'), 400);
  const chunked = `POST /apply HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${'x'.repeat(65536)}\r\n`.repeat(17)}0\r\n\r\n`;
  assert.equal(statusOf(await speak(chunked)), 413);
});

test('a redirect stays on this site, whatever next says', async () => {
  const go = (next: string) => server.inject(`/en/go?next=${encodeURIComponent(next)}`);
  assert.equal((await go('/services/a')).headers.location, '/en/services/a');
  assert.equal((await go('/en/services/a')).headers.location, '/en/services/a');
  for (const evil of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    ' /x',
    '',
    '\\\\evil.example',
    '/x\r\nSet-Cookie: a=b',
  ]) {
    const response = await go(evil);
    assert.equal(response.statusCode, 400, JSON.stringify(evil));
    assert.equal(response.headers.location, undefined);
  }
  assert.equal((await server.inject('/away')).headers.location, 'https://pay.example/start');
});

test('who is not signed in goes to sign in and back; an API says 401', async () => {
  const response = await server.inject('/en/me?tab=1');
  assert.equal(response.statusCode, 303);
  assert.equal(response.headers.location, '/en/sign-in?next=%2Fme%3Ftab%3D1');
  assert.equal(response.headers['cache-control'], 'private, no-store');
  const api = await server.inject('/api/mine');
  assert.equal(api.statusCode, 401);
  assert.equal(api.json().code, 'sign-in-needed');
});

test('input that does not fit is 422, each field named, in the language asked for, without leaking patterns', async () => {
  const send = (headers: Record<string, string>, url = '/api/items/1') =>
    server.inject({ method: 'POST', url, headers, payload: { name: 'a', code: 'abc', count: 12, email: 'x' } });
  const response = await send({ 'accept-language': 'en-GB,en;q=0.9' });
  assert.equal(response.statusCode, 422);
  assert.deepEqual(response.json().errors, [
    { path: 'name', message: 'Enter at least 2 characters.' },
    { path: 'code', message: 'This is not in the expected form.' },
    { path: 'count', message: 'This must be 9 or less.' },
    { path: 'email', message: 'Enter an email address like name@example.kr.' },
  ]);
  assert.doesNotMatch(response.body, /A-Z/);
  assert.match((await send({})).json().errors[1].message, /형식이 올바르지/);
  assert.equal(
    (await send({ 'accept-language': 'ko' }, '/api/items/1?lang=en')).json().errors[2].message,
    'This must be 9 or less.',
  );
  const missing = await server.inject({ method: 'POST', url: '/api/items/1?lang=en', payload: {} });
  assert.deepEqual(missing.json().errors[0], { path: 'name', message: 'This is required.' });
  const form = await server.inject({
    method: 'POST',
    url: '/en/typed',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'name=ab&code=x',
  });
  assert.equal(form.statusCode, 422);
  assert.match(form.body, /<li>code: This is not in the expected form\.<\/li>/);
  assert.equal((await server.inject('/services/a?page=0')).statusCode, 422);
});

test('a fault shows the request id and nothing else, and is logged without what it quoted', async () => {
  const lines: string[] = [];
  const telemetry = { log: createLog({ write: line => lines.push(line) }), metrics: createMetrics() };
  const watched = await testServer({ telemetry });
  for (const url of ['/broken', '/api/broken']) {
    const response = await watched.inject(url);
    assert.equal(response.statusCode, 500);
    assert.doesNotMatch(response.body, /secret|900101|Error:|at /);
  }
  const fault = lines.map(line => JSON.parse(line)).find(line => line.msg === 'request failed');
  assert.equal(fault.route, '/broken');
  assert.match(fault.error.stack, /test-server\.ts/);
  assert.doesNotMatch(lines.join(''), /900101/);
  assert.match((await watched.inject('/broken')).body, /<p>[0-9a-f-]{36}<\/p>/);
});

test('when the shell itself fails, the answer is still a sentence and a request id', async () => {
  const broken = await testServer({
    shell: () => {
      throw new Error('no database');
    },
  });
  const response = await broken.inject('/en/services/a');
  assert.equal(response.statusCode, 500);
  assert.match(response.body, /^Something went wrong on our side.*\n[0-9a-f-]{36}\n$/);
});

test('the log names route patterns, never addresses', async () => {
  const lines: string[] = [];
  const telemetry = { log: createLog({ write: line => lines.push(line) }), metrics: createMetrics() };
  const watched = await testServer({ telemetry });
  await watched.inject('/services/hong-gildong?q=900101');
  const { route, status, method } = JSON.parse(lines[0]!);
  assert.deepEqual({ route, status, method }, { route: '/services/:id', status: 200, method: 'GET' });
  assert.doesNotMatch(lines.join(''), /gildong|900101/);
  assert.match(telemetry.metrics.print(), /http_requests_total\{method="GET",route="\/services\/:id",status="200"\} 1/);
});

test('a public page carries a validator and is not sent twice', async () => {
  const first = await server.inject('/');
  assert.equal(first.headers['cache-control'], 'public, max-age=60');
  assert.equal(first.headers.vary, 'Accept-Encoding, Accept-Language, Cookie');
  const again = await server.inject({ url: '/', headers: { 'if-none-match': String(first.headers.etag) } });
  assert.equal(again.statusCode, 304);
  assert.equal(again.body, '');
  assert.equal(again.headers.etag, first.headers.etag);
});

test('pages are compressed when the client takes it', async () => {
  const plain = await server.inject('/');
  const br = await server.inject({ url: '/', headers: { 'accept-encoding': 'gzip, deflate, br' } });
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
  const gzip = await server.inject({ url: '/', headers: { 'accept-encoding': 'gzip;q=1, br;q=0' } });
  assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body);
});

test('a public page is rendered once for its seconds, for each language and display', async () => {
  let now = 1_000_000;
  const own = await testServer({ now: () => now });
  counted.home = 0;
  await own.inject('/');
  await own.inject('/');
  assert.equal(counted.home, 1);
  await own.inject('/en/');
  await own.inject({ url: '/', headers: { cookie: 'display=high-contrast.large' } });
  await own.inject({ url: '/', headers: { cookie: 'display=high-contrast.small' } });
  assert.equal(counted.home, 4);
  now += 60_000;
  await own.inject('/');
  assert.equal(counted.home, 5);
});

test('a page that read a cookie, or that asks who you are, is never kept for others', async () => {
  const own = await testServer();
  const mine = await own.inject({ url: '/greeting', headers: { cookie: 'session=gildong' } });
  assert.match(mine.body, /hello gildong/);
  assert.equal(mine.headers['cache-control'], 'private, no-store');
  assert.match((await own.inject('/greeting')).body, /hello visitor/);
  assert.match((await own.inject({ url: '/greeting', headers: { cookie: 'session=cheolsu' } })).body, /hello cheolsu/);
  const me = await own.inject({ url: '/me', headers: { cookie: 'session=gildong' } });
  assert.equal(me.headers['cache-control'], 'private, no-store');
  assert.equal(me.headers.etag, undefined);
});

test('what was made for somebody with a cookie is not kept, even when nobody read it', async () => {
  const own = await testServer();
  counted.home = 0;
  await own.inject({ url: '/', headers: { cookie: 'session=a' } });
  await own.inject('/');
  assert.equal(counted.home, 2);
});

test('a route that is not open to everyone is never shared, though its reply asks for it', async () => {
  const handle = () => view({ title: 'x', main: html`x`, cache: { public: 60 } });
  const local = page({ method: 'GET', path: '/local', access: fromThisMachine, handle });
  const own = await testServer({ routes: [local] });
  assert.equal((await own.inject('/local')).headers['cache-control'], 'private, no-store');
  assert.equal((await own.inject({ url: '/local', remoteAddress: '203.0.113.9' })).statusCode, 404);
});

test('the shell reading a session keeps the page private too', async () => {
  const own = await testServer({ shell: (ctx, { main }) => `${main.text}${ctx.cookie('session') ?? ''}` });
  assert.match(
    String((await own.inject({ url: '/', headers: { cookie: 'session=a' } })).headers['cache-control']),
    /private/,
  );
  assert.doesNotMatch((await own.inject('/')).body, /a$/);
});

test('the front door answers in the language a browser prefers, until one was chosen', async () => {
  const english = { 'accept-language': 'en-US,en;q=0.9,ko;q=0.5' };
  const first = await server.inject({ url: '/', headers: english });
  assert.equal(first.statusCode, 303);
  assert.equal(first.headers.location, '/en/');
  assert.equal((await server.inject({ url: '/', headers: { 'accept-language': 'ko-KR,ko' } })).statusCode, 200);
  assert.equal((await server.inject({ url: '/', headers: { ...english, cookie: 'lang=ko' } })).statusCode, 200);
  assert.equal((await server.inject({ url: '/services/a', headers: english })).statusCode, 200);
  const chosen = await server.inject('/language?to=en&next=/services/a');
  assert.equal(chosen.headers.location, '/en/services/a');
  assert.match(String(chosen.headers['set-cookie']), /^lang=en; Max-Age=31536000; Path=\//);
  assert.equal((await server.inject('/en/language?to=ko&next=/services/a')).headers.location, '/services/a');
  assert.equal((await server.inject('/language?to=en&next=//evil.example')).headers.location, '/en/');
  // Without its language this would be another site's address.
  assert.equal((await server.inject('/language?to=ko&next=/en//evil.example')).headers.location, '/');
});

test('a budget refuses what goes beyond it, with Retry-After', async () => {
  const own = await testServer({ config: { budgets: { 'sign-in': { requests: 3, seconds: 60 } } } });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await own.inject({ method: 'POST', url: '/sign-in' })).statusCode);
  assert.deepEqual(statuses, [303, 303, 303, 429]);
  const refused = await own.inject({ method: 'POST', url: '/en/sign-in' });
  assert.match(String(refused.headers['retry-after']), /^\d+$/);
  assert.match(refused.body, /too many requests/);
  assert.equal((await own.inject({ method: 'POST', url: '/sign-in', remoteAddress: '203.0.113.9' })).statusCode, 303);
});

test('a forwarded address is believed only from a trusted proxy', async () => {
  const trusting = await testServer({
    config: { trustProxy: ['127.0.0.1'], budgets: { 'sign-in': { requests: 1, seconds: 60 } } },
  });
  const from = async (own: Server, address: string) =>
    (await own.inject({ method: 'POST', url: '/sign-in', headers: { 'x-forwarded-for': address } })).statusCode;
  assert.deepEqual(
    [await from(trusting, '203.0.113.1'), await from(trusting, '203.0.113.2'), await from(trusting, '203.0.113.1')],
    [303, 303, 429],
  );
  const doubting = await testServer({ config: { budgets: { 'sign-in': { requests: 1, seconds: 60 } } } });
  assert.deepEqual([await from(doubting, '203.0.113.1'), await from(doubting, '203.0.113.2')], [303, 429]);
});

test('a file is shown only when it cannot run; its Korean name survives', async () => {
  const paper = await server.inject('/paper');
  assert.equal(
    paper.headers['content-disposition'],
    `inline; filename="_____ __.pdf"; filename*=UTF-8''${encodeURIComponent('주민등록표 등본.pdf')}`,
  );
  assert.equal(paper.headers['cache-control'], 'private, no-store');
  const script = await server.inject('/script');
  assert.equal(script.headers['content-disposition'], `attachment; filename="a_.html"; filename*=UTF-8''a%22.html`);
  assert.match(String(script.headers['content-security-policy']), /sandbox/);
});

test('an idempotency key comes from the header or the form, and must look like one', async () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (payload: string, headers = {}) =>
    server.inject({ method: 'POST', url: '/apply', headers: { ...type, ...headers }, payload });
  assert.equal((await post('a=1&key=abcdefgh-1')).headers.location, '/done?a=1&key=abcdefgh-1');
  assert.equal(
    (await post('a=1', { 'idempotency-key': '"01234567-89ab"' })).headers.location,
    '/done?a=1&key=01234567-89ab',
  );
  assert.equal((await post('a=1&key=short')).statusCode, 400);
  assert.equal((await post('a=1', { 'idempotency-key': 'x'.repeat(129) })).statusCode, 400);
});

test('an API reply holds only what its schema declares', async () => {
  const response = await server.inject({ url: '/api/open', headers: { 'accept-language': 'en' } });
  assert.deepEqual(response.json(), { name: 'en' });
  assert.equal(response.headers['access-control-allow-origin'], '*');
  assert.equal((await server.inject('/api/open')).json().name, 'ko');
  assert.equal((await server.inject('/api/mine')).headers['access-control-allow-origin'], undefined);
});

test('assets are compressed beforehand and kept for ever', async () => {
  const response = await server.inject({ url: stylesheet.url, headers: { 'accept-encoding': 'br' } });
  assert.equal(response.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.deepEqual(brotliDecompressSync(response.rawPayload), css);
  const again = await server.inject({
    url: stylesheet.url,
    headers: { 'if-none-match': String(response.headers.etag) },
  });
  assert.equal(again.statusCode, 304);
});

test('closing lets a running request finish and takes no new one', async () => {
  const own = await testServer();
  const { url } = await own.listen(0);
  const running = fetch(`${url}/slow`);
  await new Promise(resolve => setTimeout(resolve, 100));
  const began = performance.now();
  await own.close();
  assert.ok(performance.now() - began < 2000, 'a connection that was kept alive does not hold it');
  assert.equal((await running).status, 200);
  await assert.rejects(fetch(`${url}/slow`));
});

test('closing does not wait longer than it may', async () => {
  const stuck = page({ method: 'GET', path: '/stuck', access: anyone, handle: () => new Promise(() => {}) });
  const own = await testServer({ routes: [stuck], config: { closeMilliseconds: 100 } });
  const { url } = await own.listen(0);
  const running = assert.rejects(fetch(`${url}/stuck`));
  await new Promise(resolve => setTimeout(resolve, 50));
  const began = performance.now();
  await own.close();
  assert.ok(performance.now() - began < 2000);
  await running;
});

test('a route declared twice, or with an unknown budget, fails at start', async () => {
  await assert.rejects(testServer({ routes: [...routes, routes[0]!] }));
  const lost = page({
    method: 'GET',
    path: '/x',
    access: anyone,
    budget: 'nowhere',
    handle: () => view({ title: 'x', main: html`x` }),
  });
  await assert.rejects(testServer({ routes: [lost] }), /no budget nowhere/);
});
