// Who may not have it does not get it: another person, another unit, another kind of account, another site.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { testGovernment } from '../../test/government.ts';
import { type Fields, moveInDraft, pdf, type Visitor, visitor } from '../../test/journey.ts';
import type { InjectedResponse } from '../kernel/http/index.ts';
import { demonstration, korea } from '../korea/index.ts';
import { type Attacked, attacked } from './test-attacked.ts';

const reason = '열 자가 넘는 까닭을 적습니다';

describe('strangers', () => {
  let nation: Attacked;
  /** What stands only in the parent's records: name, address, numbers, what they wrote. */
  let secrets: readonly string[];
  before(async () => {
    nation = await attacked();
    const { db } = nation.town;
    const person = await db.owner.one<{ name: string; latin: string; road: string }>(
      `select name, name_in_latin as latin, address->'roadName'->>'ko' as road from registers.residents
       where subject = $1 and valid_to is null and known_to is null`,
      [nation.parent.person],
    );
    const numbers = await db.owner.one<{ case: string; document: string }>(
      'select c.number as case, d.number as document from cases.cases c, documents.documents d where c.id = $1 and d.id = $2',
      [nation.things.case, nation.things.document],
    );
    secrets = [
      person.name,
      person.latin,
      person.road,
      numbers.case,
      numbers.document,
      '둘째 쪽',
      '부모의 열쇠',
      nation.parent.person,
    ];
  });
  after(() => nation.close());

  const rows = async (): Promise<string> => {
    const { sum } = await nation.town.db.owner.one<{ sum: string }>(
      `select (select sum(hashtextextended(c::text, 0)) from cases.cases c) || ' ' ||
         (select sum(hashtextextended(e::text, 0)) from cases.events e) || ' ' ||
         (select sum(hashtextextended(d::text, 0)) from forms.drafts d) || ' ' ||
         (select sum(hashtextextended(u.id::text, 0)) from forms.uploads u) || ' ' ||
         (select sum(hashtextextended(n::text, 0)) from notices.notices n) || ' ' ||
         (select sum(hashtextextended(p::text, 0)) from identity.passkeys p) || ' ' ||
         (select count(*) from identity.sessions where revoked_at is not null) || ' ' ||
         (select count(*) from exchange.receipts) as sum`,
    );
    return sum;
  };

  const shut = (answer: InjectedResponse, what: string): void => {
    assert.ok([303, 401, 403, 404].includes(answer.statusCode), `${what}: ${answer.statusCode}`);
    if (answer.statusCode === 303)
      assert.match(String(answer.headers.location), /^\/sign-in|^\/my\/applications$/, what);
    for (const secret of secrets) assert.ok(!answer.body.includes(secret), `${what} tells ${secret}`);
  };

  /** Everything that names one of the parent's things. */
  function* theirs(who: Visitor): Generator<readonly [string, Promise<InjectedResponse>]> {
    const { things } = nation;
    const get = function* (paths: readonly string[]) {
      for (const path of paths) yield [path, who.get(path)] as const;
    };
    const post = (path: string, fields: Fields = {}) => [path, who.post(path, fields)] as const;
    const send = (path: string) =>
      [path, who.send(path, {}, [{ field: 'lease', filename: 'a.pdf', bytes: pdf() }])] as const;
    yield* get(['', '/withdraw'].map(end => `/my/applications/${things.case}${end}`));
    yield* get(['', '/check', '/questions/note', '/questions/movers'].map(end => `/drafts/${things.draft}${end}`));
    yield* get(['', '/file', '/file?inline=1', '/proof'].map(end => `/my/documents/${things.document}${end}`));
    yield* get([
      `/my/inbox/${things.notice}`,
      `/my/access/${things.receipt}/proof`,
      `/api/my/applications/${things.case}`,
    ]);
    yield* get(['', '/delete'].map(end => `/my/security/passkeys/${things.passkey}${end}`));
    yield* get([`/desk/${things.case}`, `/desk/${things.case}/files/${things.file}`]);
    for (const end of ['withdraw', 'extend']) yield post(`/my/applications/${things.case}/${end}`);
    yield send(`/my/applications/${things.case}/supply`);
    yield send(`/drafts/${things.draft}/questions/lease/file`);
    yield post(`/drafts/${things.draft}/questions/note`, { note: 'x' });
    yield post(`/drafts/${things.draft}/check`);
    yield post(`/drafts/${things.draft}/discard`);
    yield post(`/my/security/passkeys/${things.passkey}`, { name: 'mine now' });
    yield post(`/my/security/passkeys/${things.passkey}/delete`);
    yield post(`/my/security/sessions/${things.session}/end`);
    for (const act of ['approve', 'refuse', 'supplement']) yield post(`/desk/${things.case}/${act}`, { text: reason });
    yield post(`/desk/${things.case}/look`, { reason });
  }

  for (const who of ['elder', 'clerkElsewhere', 'nobody'] as const)
    it(`${who} gets nothing of another person's, by any id, and changes nothing`, async () => {
      const before = await rows();
      for (const [path, answer] of theirs(nation[who])) shut(await answer, `${who} ${path}`);
      assert.equal(await rows(), before);
    });

  it('the parent gets each of these, so that the tests above ask for things that are there', async () => {
    const { parent, clerk, things } = nation;
    const own = [
      `/my/applications/${things.case}`,
      `/drafts/${things.draft}/check`,
      `/my/documents/${things.document}/file`,
    ];
    const more = [
      `/my/inbox/${things.notice}`,
      `/my/security/passkeys/${things.passkey}`,
      `/api/my/applications/${things.case}`,
    ];
    for (const path of [...own, ...more]) assert.equal((await parent.get(path)).statusCode, 200, path);
    for (const path of [`/desk/${things.case}`, `/desk/${things.case}/files/${things.file}`])
      assert.equal((await clerk.get(path)).statusCode, 200, path);
  });

  it('an official has no citizen’s pages, a citizen no desk, even for their own case', async () => {
    const { parent, clerk, things } = nation;
    for (const path of ['/desk', `/desk/${things.case}`, `/desk/${things.case}/files/${things.file}`])
      assert.equal((await parent.get(path)).statusCode, 403, path);
    for (const path of [
      '/my',
      '/my/data',
      '/my/data.json',
      '/my/access.csv',
      '/my/documents',
      `/my/applications/${things.case}`,
    ])
      shut(await clerk.get(path), path);
  });

  it('nobody applies for someone whom they may not represent', async () => {
    const { elder, parent } = nation;
    shut(await elder.post('/apply/resident-register-copy', { subject: parent.person }), 'a copy for the parent');
    const answers = { kind: 'household', identityNumbers: 'shown' };
    const answer = await elder.json('/api/services/resident-register-copy/applications', {
      subject: parent.person,
      answers,
    });
    shut(answer, 'a copy for the parent by API');
    const draft = await moveInDraft(nation.town, elder, elder.person);
    const movers = await elder.post(`/drafts/${draft}/questions/movers`, { movers: [elder.person, parent.person] });
    assert.equal(movers.statusCode, 422, 'moving someone of another household');
  });

  it('a session is found by its whole token alone, and method overrides and forwarded hosts change nothing', async () => {
    const { server } = nation.town.madang;
    const token = nation.parent.cookie.slice('madang='.length);
    const turned = `${token.slice(0, -2)}${token.endsWith('A') ? 'BB' : 'AA'}`;
    for (const cookie of [
      turned,
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase(),
      '',
      `"${token}"x`,
      nation.things.session,
    ])
      shut(await server.inject({ url: '/my', headers: { cookie: `madang=${cookie}` } }), `cookie ${cookie.length}`);
    const twice = await server.inject({ url: '/my', headers: { cookie: `madang=${turned}; madang=${token}` } });
    assert.equal(twice.statusCode, 400);
    const override = {
      'x-http-method-override': 'POST',
      'x-method-override': 'DELETE',
      'x-original-url': '/desk',
      'x-rewrite-url': '/desk',
    };
    const signOut = await nation.parent.get('/my?_method=POST', override);
    assert.equal(signOut.statusCode, 200);
    assert.ok(!signOut.body.includes('/desk/'));
    const host = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    for (const path of ['/', '/my', '/services/move-in', '/api/openapi.json', '/sign-in'])
      assert.ok(!(await nation.parent.get(path, host)).body.includes('evil.example'), path);
  });

  it('signing in gives a token nobody knew before, ends the planted one, and its cookie is closed to scripts and other sites', async () => {
    const { town, nobody } = nation;
    const password = await town.madang.password();
    const planted = `madang=${'A'.repeat(43)}`;
    const fresh = await nobody.post('/sign-in', { loginName: 'elder', password }, { cookie: planted });
    const [cookie = ''] = [fresh.headers['set-cookie'] ?? []].flat();
    assert.match(cookie, /^madang=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.ok(!cookie.startsWith(planted));
    const first = cookie.split(';', 1)[0] ?? '';
    await nobody.post('/sign-in', { loginName: 'elder', password }, { cookie: first });
    assert.equal((await nobody.get('/my', { cookie: first })).statusCode, 303, 'the session before is over');
  });

  it('signing in, going back and changing the language never lead to another site', async () => {
    const { nobody, town } = nation;
    const password = await town.madang.password();
    const away = [
      '//evil.example',
      '/en//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%09/evil.example',
      '/\t/evil.example',
    ];
    for (const next of [
      ...away,
      '///evil.example',
      '/en///evil.example',
      'javascript:alert(1)',
      '/.//evil.example',
      '\r\nLocation: //evil.example',
    ]) {
      const asked = encodeURIComponent(next);
      const answers = [
        await nobody.post('/sign-in', { loginName: 'spouse', password, next }),
        await nobody.post('/en/sign-in', { loginName: 'spouse', password, next }),
        await nobody.post('/display', { returnTo: next, theme: 'dark' }),
        await nobody.get(`/language?to=ko&next=${asked}`),
        await nobody.get(`/en/language?to=ko&next=${asked}`),
        await nobody.get(`/language?to=en&next=${asked}`),
        await nation.parent.get(`/sign-in?next=${asked}`),
      ];
      for (const { headers, statusCode } of answers) {
        if (headers.location === undefined) assert.ok(statusCode >= 400 || statusCode === 200, next);
        else assert.equal(new URL(String(headers.location), 'http://home.example').host, 'home.example', next);
      }
    }
  });

  it('a wrong password tells nothing of who has an account, and guesses at one name come to a wait', async () => {
    const { nobody } = nation;
    const strip = (body: string): string =>
      body.replaceAll(/[\w-]{43}|nobody-here|foreigner|<input type="hidden"[^>]*>/g, '');
    const guess = (loginName: string) => nobody.post('/sign-in', { loginName, password: 'not the password' });
    const [known, unknown] = [await guess('foreigner'), await guess('nobody-here')];
    assert.equal(known.statusCode, unknown.statusCode);
    assert.equal(strip(known.body), strip(unknown.body));
    const [one, other] = [[] as number[], [] as number[]];
    for (let turn = 0; turn < 6; turn += 1) {
      one.push((await guess('foreigner')).statusCode);
      other.push((await guess('nobody-here')).statusCode);
    }
    assert.deepEqual(one, other);
    assert.equal(one.at(-1), 429);
    const right = await nobody.post('/sign-in', {
      loginName: 'foreigner',
      password: await nation.town.madang.password(),
    });
    assert.equal(right.statusCode, 429, 'not even the right one is told apart while waiting');
  });

  it('guessing verification numbers comes to an end from one address, and no answer is cached', async () => {
    const { server } = nation.town.madang;
    const guess = (number: number) =>
      server.inject({ url: `/api/verify/${String(number).padStart(16, '0')}`, remoteAddress: '203.0.113.9' });
    const seen = new Map<number, number>();
    for (let number = 0; number < 130; number += 1) {
      const { statusCode, headers } = await guess(number);
      assert.match(String(headers['cache-control']), /no-store/);
      seen.set(statusCode, (seen.get(statusCode) ?? 0) + 1);
    }
    assert.deepEqual(
      [...seen],
      [
        [200, 120],
        [429, 10],
      ],
    );
    const known = await server.inject(`/verify/${nation.things.verification}`);
    for (const secret of secrets.filter(s => !/^\d/.test(s)))
      assert.ok(!known.body.includes(secret), `verifying tells ${secret}`);
  });

  it('the same draft sent from two browsers at once is one case, and a repeated start one draft', async () => {
    const { parent, town } = nation;
    const count = async (table: string) =>
      (await town.db.owner.one<{ n: number }>(`select count(*)::int as n from ${table}`)).n;
    const draft = await moveInDraft(town, parent, parent.person);
    const other = await nation.again('parent');
    const cases = await count('cases.cases');
    const sent = await Promise.all([parent, other, parent, other].map(who => who.post(`/drafts/${draft}/check`)));
    assert.deepEqual(new Set(sent.map(s => s.headers.location)), new Set([`/my/applications/${draft}?sent=1`]));
    assert.equal(await count('cases.cases'), cases + 1);
    const drafts = await count('forms.drafts');
    const key = randomUUID();
    for (const who of [parent, other]) await who.post('/apply/move-in', { key });
    assert.equal(await count('forms.drafts'), drafts + 1);
  });
});

describe('a service that asks to be sure', () => {
  it('is closed to a sign-in by password at every step, and open to one by passkey', async () => {
    const services = korea.services.map(service => ({ ...service, assurance: 'substantial' as const }));
    const town = await testGovernment({ ...korea, services });
    try {
      const size = { people: 600, seed: 1 };
      await town.madang.fill(demonstration(size), size);
      const { person } = await town.db.owner.one<{ person: string }>(
        `select person from identity.accounts where login_name = 'parent'`,
      );
      const unsure = visitor(town.madang.server, (await town.citizen(person)).cookie);
      const sure = await town.citizen(person);
      await town.db.owner.query(`update identity.sessions set assurance = 'substantial' where token_hash = $1`, [
        sure.hash,
      ]);
      const draft = await moveInDraft(town, visitor(town.madang.server, sure.cookie), person);
      const asked = [
        unsure.get('/apply/move-in'),
        unsure.post('/apply/move-in'),
        ...['', '/check', '/questions/note'].map(end => unsure.get(`/drafts/${draft}${end}`)),
        ...['/check', '/questions/note'].map(end => unsure.post(`/drafts/${draft}${end}`)),
        unsure.json('/api/services/move-in/applications', { answers: {} }),
      ];
      for (const answer of asked) assert.equal((await answer).statusCode, 403);
      assert.equal((await visitor(town.madang.server, sure.cookie).post(`/drafts/${draft}/check`)).statusCode, 303);
    } finally {
      await town.close();
    }
  });
});
