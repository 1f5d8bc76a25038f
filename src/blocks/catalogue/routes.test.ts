import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateMarkup } from '../../../test/markup.ts';
import type { Server } from '../../kernel/http/index.ts';
import { korea } from '../../korea/index.ts';
import type { Service } from '../language/index.ts';
import { parameter } from '../language/index.ts';
import { decisionOf } from './decision.ts';
import { catalogueRoutes, createCatalogue } from './index.ts';
import { morningOf, testPortal } from './test-portal.ts';

let server: Server;
before(async () => {
  const catalogue = createCatalogue({ jurisdiction: korea });
  server = await testPortal(catalogueRoutes({ catalogue, publicUrl: 'https://madang.example' }), morningOf(korea.zone));
});
after(() => server.close());

const get = (url: string, headers = {}) => server.inject({ url, headers });
const search = (query: string): string => `/search?q=${encodeURIComponent(query)}`;
const paths = [
  '/',
  '/services',
  '/services/move-in',
  '/services/resident-register-copy',
  '/life-events/moving',
  '/search',
  search('등본'),
  search('zzqq'),
];

test('every page is valid markup in both languages', async () => {
  for (const path of paths)
    for (const prefix of ['', '/en']) {
      const { statusCode, body } = await get(`${prefix}${path}`);
      assert.equal(statusCode, 200, path);
      assert.deepEqual(await validateMarkup(body), [], `${prefix}${path}`);
    }
});

test('a Korean page speaks Korean and an English page English', async () => {
  for (const path of paths) {
    const english = (await get(`/en${path}`)).body.replace(
      /<title>.*?<\/title>|value="[^"]*"|“[^”]*”|href="[^"]*"|<script.*?<\/script>/gs,
      '',
    );
    assert.doesNotMatch(english, /[가-힣]/, path);
  }
});

test('pages may be kept by anyone for five minutes; searches by nobody', async () => {
  for (const path of [
    '/',
    '/services',
    '/services/move-in',
    '/life-events/moving',
    '/api/services',
    '/api/services/move-in.jsonld',
  ])
    assert.equal((await get(path)).headers['cache-control'], 'public, max-age=300', path);
  for (const path of [search('이혼'), '/api/search?q=a', '/api/suggest?q=a', '/api/suggest/ko?q=a'])
    assert.doesNotMatch(String((await get(path)).headers['cache-control']), /public/, path);
});

test('KRDS 신청: the official name is the title, and the way in stands at the top and at the end', async () => {
  const { body } = await get('/services/resident-register-copy');
  assert.match(body, /<h1>주민등록표 등본·초본 발급<\/h1>/);
  assert.equal(body.match(/href="\/apply\/resident-register-copy"/g)?.length, 2);
  assert.match(body, /주민등록표 등본·초본 발급 신청하기/);
  const english = await get('/en/services/resident-register-copy');
  assert.match(
    english.body,
    /href="\/en\/apply\/resident-register-copy"[^>]*aria-label="Apply online: Copy of the resident register"/,
  );
});

test('a guide tells what government looks up, by which law, and what is not yet checked', async () => {
  const { body } = await get('/services/move-in');
  for (const words of [
    '정부가 직접 확인하는 정보',
    '행정안전부',
    '같은 세대의 사람',
    '주민등록법 제16조제1항',
    '원문 확인 중',
    '확인 중인 값',
    '임대차계약서',
    '60일',
  ])
    assert.ok(body.includes(words), words);
  assert.doesNotMatch(body, /세대주와의 관계, 생년월일, 세대</);
});

test('a verified fee carries no mark; a fee nobody recorded is said to be unknown', async () => {
  const [service] = korea.services as readonly [Service, ...Service[]];
  const [value] = service.fee.values;
  assert.ok(value);
  const withFee = async (values: typeof service.fee.values): Promise<string> => {
    const fee = parameter({ ...service.fee, values });
    const jurisdiction = { ...korea, services: [{ ...service, fee }] };
    const catalogue = createCatalogue({ jurisdiction });
    const own = await testPortal(catalogueRoutes({ catalogue, publicUrl: 'https://a.example' }), morningOf(korea.zone));
    const { body } = await own.inject(`/services/${service.id}`);
    const { cost } = (await own.inject(`/api/services/${service.id}`)).json();
    await own.close();
    return `${body} cost ${JSON.stringify(cost)}`;
  };
  assert.match(await withFee([value]), /확인 중인 값/);
  const checked = await withFee([{ ...value, value: 400, verified: true }]);
  assert.doesNotMatch(checked, /확인 중인 값/);
  assert.match(checked, /400원.*cost \{"amount":400,"currency":"KRW","verified":true\}/s);
  assert.match(
    await withFee([{ ...value, from: '2999-01-01' }]),
    /오늘 적용되는 금액이 등록되어 있지 않습니다.*cost null/s,
  );
});

test('KRDS 검색: the count, the query kept, what was sought set off', async () => {
  const { body } = await get(search('등본'));
  assert.match(body, /role="status"[^>]*><strong>‘등본’ 검색 결과 \d+건/);
  assert.match(body, /id="find"[^>]*value="등본"/);
  assert.match(body, /주민등록표 <mark>등본<\/mark>·초본 발급/);
});

test('KRDS 검색: nothing found says so and offers other ways', async () => {
  const { body } = await get(search('zzqqxx'));
  assert.match(body, /검색 결과 0건/);
  assert.match(body, /찾은 결과가 없습니다/);
  assert.match(body, /href="\/life-events\/moving"/);
});

test('a slip is answered with what was meant', async () => {
  const { body } = await get(search('전임신고'));
  assert.match(body, /이 말을 찾으셨나요\? <a href="[^"]*">\s*<strong>전입신고/);
});

test('filters stay chosen, narrow the results, and can be cleared', async () => {
  const { body } = await get('/search?q=&decision=official');
  const officials = korea.services.filter(service => decisionOf(service) === 'official').length;
  assert.match(body, new RegExp(`서비스 ${officials}건`));
  assert.match(body, /value="official" checked/);
  assert.match(body, /조건 지우기/);
  assert.match(body, /전입신고/);
});

test('an address that says nonsense still gives a page', async () => {
  for (const query of [
    'reach=moon',
    'decision=&decision=x',
    'from=-5',
    'from=abc',
    'event=__proto__',
    `q=${'a'.repeat(3000)}`,
    'q=%3Cscript%3Ealert(1)%3C/script%3E',
  ]) {
    const { statusCode, body } = await get(`/search?${query}`);
    assert.equal(statusCode, 200, query);
    assert.doesNotMatch(body, /<script>alert/);
  }
});

test('what does not exist is 404, as a page, as a problem, as linked data', async () => {
  for (const path of [
    '/services/nothing',
    '/life-events/nothing',
    '/api/services/nothing',
    '/api/services/nothing.jsonld',
  ])
    assert.equal((await get(path)).statusCode, 404, path);
});

test('the home page shows the most used services when it knows them, and does not say so when it does not', async () => {
  assert.match((await get('/')).body, /지금 신청할 수 있는 서비스/);
  const catalogue = createCatalogue({ jurisdiction: korea });
  const used = await testPortal(
    catalogueRoutes({ catalogue, publicUrl: 'https://a.example', mostUsed: async () => ['move-in', 'gone'] }),
    morningOf(korea.zone),
  );
  const { body } = await used.inject('/');
  assert.match(body, /많이 찾는 서비스/);
  assert.match(body, /\/apply\/move-in/);
  assert.doesNotMatch(body, /\/apply\/resident-register-copy/);
  await used.close();
});

test('the list of services is paged by key, and the pages add up', async () => {
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 100; page += 1) {
    const { services, next } = (await get(`/api/services?limit=1&after=${after}`)).json();
    seen.push(...services.map((one: { id: string }) => one.id));
    if (next === null) break;
    after = next;
  }
  assert.deepEqual(seen, korea.services.map(service => service.id).sort());
  for (const query of ['limit=0', 'limit=101', 'limit=x'])
    assert.equal((await get(`/api/services?${query}`)).statusCode, 422);
});

test('one service, as programs read it', async () => {
  const body = (await get('/api/services/move-in')).json();
  assert.equal(body.name.en, 'Report a move');
  assert.deepEqual(body.agency.reach, 'local');
  assert.deepEqual(body.cost, { amount: 0, currency: 'KRW', verified: false });
  assert.equal(body.time.duration, 'PT3H');
  assert.deepEqual(body.asks[4], {
    id: 'lease',
    kind: 'file',
    label: { ko: '임대차계약서', en: 'Lease' },
    required: false,
    conditional: true,
  });
  assert.equal(body.remedy.days, 60);
  assert.equal('changes' in body, false);
});

test('search, suggestions and life events, as programs read them', async () => {
  const found = (await get('/api/search?q=deungbon&lang=en')).json();
  assert.equal(found.results[0].id, 'resident-register-copy');
  assert.equal(found.query, 'deungbon');
  assert.equal((await get(`/api/suggest/ko?q=${encodeURIComponent('전입')}`)).json().suggestions[0].text, '전입신고');
  assert.equal(
    (await get('/api/suggest/en?q=deung', { 'accept-language': 'ko' })).json().suggestions[0].text,
    'deungbon',
  );
  assert.equal((await get('/api/suggest/xx?q=a')).statusCode, 422);
  const { lifeEvents } = (await get('/api/life-events')).json();
  assert.deepEqual(
    lifeEvents[0].services.filter((id: string) => ['move-in', 'resident-register-copy'].includes(id)),
    ['move-in', 'resident-register-copy'],
  );
});

test('the guide of a service that a rule decides says who is entitled, to how much, and by which article', async () => {
  for (const service of korea.services.filter(one => one.rule)) {
    const { body } = await get(`/services/${service.id}`);
    assert.match(body, /누가 얼마나 받나요/, service.id);
    assert.doesNotMatch(body, /undefined|\{\w+\}/, service.id);
  }
  const { body } = await get('/services/child-allowance');
  assert.match(body, /아동수당법 제4조제1항/);
  assert.match(body, /월 100,000원/);
  assert.doesNotMatch(body, /받을 수 있는지 확인하기/, 'no way to a page that nobody keeps');
  const english = (await get('/en/services/child-allowance')).body;
  assert.match(english, /Who is entitled, and to how much/);
  assert.match(english, /Child Allowance Act, Article 4\(1\)/);
});
