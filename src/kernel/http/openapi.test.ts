import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../words/index.ts';
import { openapi, openapiRoute } from './index.ts';
import { routes, testServer } from './test-server.ts';

const info = {
  title: words('시험', 'Test'),
  description: words('시험 API', 'A test API'),
  version: '1.0.0',
  url: 'https://madang.example',
};

type Node = { readonly [key: string]: Node | undefined } & { readonly length?: number };
const documentIn = (language: 'ko' | 'en'): Node => JSON.parse(JSON.stringify(openapi(routes, info, language)));

test('every declared API route is in the document, and no page is', () => {
  const declared = routes
    .filter(route => route.kind === 'api')
    .map(route => `${route.method.toLowerCase()} ${route.path.replace(':id', '{id}')}`);
  const written = Object.entries(documentIn('en').paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map(method => `${method} ${path}`),
  );
  assert.deepEqual(written.sort(), declared.sort());
});

test('an operation has its parameters, body, replies, problems and security', () => {
  const operation = documentIn('en').paths?.['/api/items/{id}']?.post;
  assert.deepEqual(operation?.parameters, [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', maxLength: 10 } },
    { name: 'dry', in: 'query', required: false, schema: { type: 'string', enum: ['yes', 'no'] } },
  ]);
  assert.deepEqual(operation?.requestBody?.content?.['application/json']?.schema?.required, ['name', 'code', 'count']);
  assert.deepEqual(Object.keys(operation?.responses ?? {}), ['201', '409', '4XX', '5XX']);
  assert.deepEqual(operation?.security, []);
  assert.deepEqual(documentIn('en').paths?.['/api/mine']?.get?.security, [{ session: [] }]);
});

test('operation ids are unique, every reference resolves, every security scheme is declared', () => {
  const document = documentIn('ko');
  const operations = Object.values(document.paths ?? {}).flatMap(item => Object.values(item ?? {}));
  const ids = operations.map(operation => String(operation?.operationId));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(
    ids.every(id => /^[a-z][A-Za-z0-9]+$/.test(id)),
    ids.join(),
  );
  for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    assert.ok(
      reference!.split('/').reduce<Node | undefined>((node, key) => node?.[key], document),
      reference,
    );
  }
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  const used = [...JSON.stringify(operations.map(o => o?.security)).matchAll(/"(\w+)":\[\]/g)].map(found => found[1]!);
  assert.ok(used.length > 0 && used.every(name => schemes.includes(name)));
});

test('the document speaks the language asked for and lists the problem codes', () => {
  assert.equal(documentIn('ko').paths?.['/api/mine']?.get?.summary, '내 것');
  assert.equal(documentIn('en')['x-problem-codes']?.['not-found']?.status, 404);
});

test('the document is served at /api/openapi.json, open to other sites', async () => {
  const server = await testServer({ routes: [...routes, openapiRoute(routes, info)] });
  const response = await server.inject('/api/openapi.json?lang=en');
  assert.equal(response.statusCode, 200);
  assert.equal(response.headers['access-control-allow-origin'], '*');
  assert.equal(response.json().openapi, '3.1.1');
  assert.equal(response.json().info.title, 'Test');
});
