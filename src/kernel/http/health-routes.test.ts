import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '../telemetry/index.ts';
import { healthRoutes } from './index.ts';
import { testServer } from './test-server.ts';

const metrics = createMetrics();
metrics.counter('things_total', 'Things.').add();
let databaseUp = true;
const database = {
  name: 'database',
  run: async () => {
    if (!databaseUp) throw new Error('down');
  },
};
const routes = healthRoutes({ checks: [database, { name: 'disk', run: async () => 1 }], metrics });

test('a process that answers is healthy, whatever it lacks', async () => {
  const server = await testServer({ routes });
  assert.equal((await server.inject('/healthz')).body, 'ok\n');
});

test('it is ready while its checks pass, and says which do not', async () => {
  const server = await testServer({ routes });
  assert.equal((await server.inject('/readyz')).statusCode, 200);
  databaseUp = false;
  const response = await server.inject('/readyz');
  databaseUp = true;
  assert.equal(response.statusCode, 503);
  assert.equal(response.body, 'not ready: database\n');
});

test('metrics are for this machine only', async () => {
  const server = await testServer({ routes });
  const response = await server.inject('/metrics');
  assert.match(response.body, /^things_total 1$/m);
  assert.equal((await server.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode, 404);
});
