// Every address of the portal, asked in every hostile way: it refuses in its own words, and nothing comes of it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brokenEncodings, hostileBodies, hostileTexts, unsound } from '../../test/hostile.ts';
import { moveInDraft, multipart, pdf, sendDraft } from '../../test/journey.ts';
import type { InjectedResponse, Route } from '../kernel/http/index.ts';
import { type Attacked, attacked, type Somebody, type Things } from './test-attacked.ts';

const queryNames = ['q', 'after', 'next', 'returnTo', 'number', 'to'] as const;
const fieldNames = [
  ...[
    'loginName',
    'password',
    'current',
    'next',
    'code',
    'email',
    'language',
    'name',
    'number',
    'subject',
    'key',
    'text',
  ],
  ...['reason', 'note', 'movedOn-year', 'movedOn-month', 'movedOn-day', 'newAddress', 'newAddress-detail', 'movers'],
  ...['holding', 'theme', 'textSize', 'returnTo', 'q'],
];
const openTo = ['anyone', 'visitor', 'from-this-machine'];
const sharp = ['place', 'brokenPlace', 'farPlace', 'slashesInEnglish', 'script', 'number'];

interface Asked {
  readonly url: string;
  readonly type?: string | undefined;
  readonly body?: string | Buffer | undefined;
}

/** A good address of a route, each parameter as `of` has it. */
const addressOf = ({ path }: Route, of: (name: string) => string): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => of(name)).replace('*', 'checkpoint');

function exampleOf({ path }: Route, things: Things): (name: string) => string {
  const known: Readonly<Record<string, string>> = {
    draft: things.draft,
    question: 'note',
    service: 'move-in',
    number: things.verification,
    handle: things.passkey,
    register: 'residents',
    file: things.file,
    language: 'ko',
    id: path.includes('/services') ? 'move-in' : path.includes('documents') ? things.document : things.case,
  };
  return name => known[name] ?? 'x';
}

const encoded = (name: string, text: string): string => `${name}=${encodeURIComponent(text)}`;

/** One text in all fields of a route, in the way the route takes them. */
function bodyWith({ accepts }: Route, text: string): Pick<Asked, 'type' | 'body'> {
  if (accepts === 'json') {
    const answers = {
      note: text,
      kind: text,
      movedOn: text,
      newAddress: { place: text, detail: text },
      movers: [text],
    };
    const fields = Object.fromEntries(fieldNames.map(name => [name, text]));
    return { type: 'application/json', body: JSON.stringify({ ...fields, answers, credential: { id: text } }) };
  }
  if (accepts === 'multipart') {
    const filename = text.replaceAll(/["\r\n]/g, '');
    return multipart({ note: text }, [{ field: 'files', filename, bytes: pdf(text) }]);
  }
  return { type: 'application/x-www-form-urlencoded', body: fieldNames.map(name => encoded(name, text)).join('&') };
}

/** Everything hostile that can be asked of one route. */
function* hostilities(route: Route, things: Things): Generator<Asked> {
  const good = addressOf(route, exampleOf(route, things));
  const write = route.method === 'GET' ? undefined : (text: string) => bodyWith(route, text);
  const together = (text: string): string => queryNames.map(name => encoded(name, text)).join('&');
  for (const [index, [kind, text]] of Object.entries(hostileTexts).entries()) {
    const language = index % 2 === 0 ? '' : '/en';
    if (route.path.includes(':'))
      yield { url: language + addressOf(route, () => encodeURIComponent(text)), ...write?.('') };
    yield { url: `${language}${good}?${together(text)}`, ...write?.(text) };
    // One that is refused hides the others.
    if (!write && sharp.includes(kind))
      for (const name of queryNames) yield { url: `${language}${good}?${encoded(name, text)}` };
  }
  for (const broken of brokenEncodings) {
    yield { url: `${good}?q=${broken}`, ...write?.('') };
    yield { url: addressOf(route, () => broken), ...write?.('') };
  }
  for (const query of ['q=1&q=2&after=1&after=2&next=a&next=b&to=en&to=ko', '__proto__=1&constructor=2&__proto__[a]=3'])
    yield { url: `${good}?${query}`, ...write?.('') };
  if (write) for (const { type, body } of hostileBodies) yield { url: good, type, body };
}

describe('whatever is sent', () => {
  let korea: Attacked;
  before(async () => {
    korea = await attacked();
  });
  after(() => korea.close());

  // Each request comes from an address of its own: a budget must not hide what lies behind it.
  let asked = 0;
  const ask = (
    { method }: Pick<Route, 'method'>,
    { url, type, body }: Asked,
    cookie?: string,
  ): Promise<InjectedResponse> => {
    asked += 1;
    return korea.town.madang.server.inject({
      method,
      url,
      remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie !== undefined && { cookie }),
        ...(type !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { payload: body }),
    });
  };

  const whoFor = ({ access }: Route): Promise<Somebody | undefined> =>
    openTo.includes(access.name)
      ? Promise.resolve(undefined)
      : korea.again(access.name === 'official' ? 'clerk' : 'parent');

  /** What came back wrong, each with one request that shows it. */
  async function wrongOf(route: Route, requests: Iterable<Asked>, who: Somebody | undefined): Promise<string[]> {
    const found = new Map<string, string>();
    for (const request of requests) {
      const response = await ask(route, request, who?.cookie);
      for (const wrong of unsound(response, { open: openTo.includes(route.access.name) }))
        if (!found.has(wrong))
          found.set(wrong, `${route.method} ${request.url.slice(0, 200)} ${String(request.body ?? '').slice(0, 100)}`);
    }
    return [...found].map(([wrong, example]) => `${wrong} (${example})`);
  }

  it('no route answers with a fault, another program’s words, missing guards or a way off this site', async () => {
    const wrong: string[] = [];
    for (const route of korea.town.madang.server.routes)
      wrong.push(...(await wrongOf(route, hostilities(route, korea.things), await whoFor(route))));
    assert.deepEqual(wrong, []);
    assert.ok(asked > 5000, `only ${asked} requests`);
  });

  it('a route that takes a name refuses every method it does not declare', async () => {
    const { routes } = korea.town.madang.server;
    for (const route of routes) {
      const url = addressOf(route, exampleOf(route, korea.things));
      const declared = routes.filter(r => r.path === route.path).map(r => String(r.method));
      for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
        if (declared.includes(method)) continue;
        const response = await ask({ method }, { url });
        assert.equal(response.statusCode, 405, `${method} ${url}`);
        assert.deepEqual(unsound(response), [], `${method} ${url}`);
      }
    }
  });

  it('a refusal speaks the language of the page', async () => {
    const parent = await korea.again('parent');
    const hangul = /[가-힣]/;
    for (const path of [
      '/services/nothing',
      '/my/applications/nothing',
      '/verify/12',
      '/my/applications?after=1',
      '/desk',
    ]) {
      const [ko, en] = [await parent.get(path), await parent.get(`/en${path}`)];
      assert.ok(ko.statusCode >= 400 && en.statusCode === ko.statusCode, path);
      const main = (page: string): string => (/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '').replaceAll(/<[^>]*>/g, '');
      assert.match(main(ko.body), hangul, path);
      assert.ok(main(en.body).length > 30 && !hangul.test(main(en.body)), `${path}: ${main(en.body)}`);
    }
  });

  it('what was typed and refused is still there', async () => {
    const { town, parent: me } = korea;
    const parent = { ...me, ...(await korea.again('parent')) };
    const clerk = await korea.again('clerk');
    const open = await moveInDraft(town, parent, parent.person);
    const onDesk = await sendDraft(parent, await moveInDraft(town, parent, parent.person));
    const waiting = await sendDraft(parent, await moveInDraft(town, parent, parent.person));
    await clerk.post(`/desk/${waiting}/supplement`, { text: '계약서의 둘째 쪽을 보내 주세요.' });
    const typed = '<b>“적은 것”</b> & more';
    const shown = '&lt;b&gt;“적은 것”&lt;/b&gt; &amp; more';
    const long = `${typed}${'가'.repeat(2100)}`;
    const note = await parent.post(`/drafts/${open}/questions/note`, { note: long });
    const email = await parent.post('/my/contact', { email: typed, language: 'ko' });
    const reason = await clerk.post(`/desk/${onDesk}/refuse`, { text: long });
    const sent = await parent.send(`/my/applications/${waiting}/supply`, { note: long }, []);
    const name = await korea.nobody.post('/sign-in', { loginName: typed, password: '' });
    const day = await parent.post(`/drafts/${open}/questions/movedOn`, { 'movedOn-year': typed });
    for (const [what, answer] of Object.entries({ note, email, reason, sent, name, day })) {
      assert.ok([409, 422].includes(answer.statusCode), `${what}: ${answer.statusCode}`);
      assert.ok(answer.body.includes(shown), what);
    }
  });

  it('requests that are refused change nothing', async () => {
    const tables = await korea.town.db.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('cases', 'documents', 'exchange', 'forms', 'notices', 'registers') order by 1`,
    );
    const rows = async () => {
      const all: Record<string, string> = {};
      for (const { name } of tables) {
        const { sum } = await korea.town.db.owner.one<{ sum: string }>(
          `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${name} t`,
        );
        all[name] = sum;
      }
      return all;
    };
    const before = await rows();
    for (const route of korea.town.madang.server.routes) {
      if (route.method === 'GET') continue;
      const url = addressOf(route, exampleOf(route, korea.things));
      const good = bodyWith(route, '확인을 위해 적은 열 자 넘는 까닭');
      const { cookie } = await korea.again(route.access.name === 'official' ? 'clerk' : 'parent');
      const { server } = korea.town.madang;
      const headers = { cookie, 'content-type': good.type ?? '' };
      for (const from of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
      ]) {
        const forged = { method: route.method, url, payload: good.body ?? '', headers: { ...headers, ...from } };
        const response = await server.inject(forged);
        assert.equal(response.statusCode, 403, `${route.path} ${JSON.stringify(from)}`);
        assert.equal(response.headers['set-cookie'], undefined, route.path);
      }
      if (!openTo.includes(route.access.name)) {
        const { statusCode } = await ask(route, { url, ...good });
        assert.ok([303, 401].includes(statusCode), `${route.path} without a session: ${statusCode}`);
      }
    }
    assert.deepEqual(await rows(), before);
  });
});
