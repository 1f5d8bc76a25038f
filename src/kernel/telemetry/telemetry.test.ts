import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../time/index.ts';
import { createLog, type LogFields, type LogOptions } from './log.ts';
import { createMetrics } from './metrics.ts';
import { addProcessMetrics } from './process-metrics.ts';
import { readiness } from './readiness.ts';

function recorded(options: Omit<LogOptions, 'write'> = {}) {
  const lines: string[] = [];
  const log = createLog({ write: line => lines.push(line), clock: () => 0 as Instant, ...options });
  return { lines, log };
}

test('a log line is one JSON object with its time, level, message and known fields', () => {
  const { lines, log } = recorded();
  log.info('request', { route: '/services/:id', status: 200, ms: 12.5 });
  assert.deepEqual(lines, [
    '{"time":"1970-01-01T00:00:00.000Z","level":"info","msg":"request","route":"/services/:id","status":200,"ms":12.5}\n',
  ]);
});

test('a field without a known name is not written, whatever the caller passes', () => {
  const { lines, log } = recorded();
  const fields = { route: '/me', url: '/me?rrn=900101-1234567', person: { name: '홍길동' } };
  log.info('request', fields as LogFields);
  assert.doesNotMatch(lines[0]!, /900101|홍길동|url|person/);
});

test('an error is written without the values it quotes and without its own fields', () => {
  const { lines, log } = recorded();
  const error = Object.assign(new Error('duplicate key "홍길동" for 900101-1234567 gildong@example.kr'), {
    code: '23505',
    detail: 'Key (rrn)=(900101-1234567) already exists.',
  });
  log.error('fault', { error });
  assert.doesNotMatch(lines[0]!, /홍길동|900101|gildong|detail/);
  assert.match(lines[0]!, /"code":"23505"/);
  assert.match(lines[0]!, /telemetry\.test\.ts/);
  assert.equal(lines[0]!.split('\n').length, 2);
});

test('lines below the level are dropped', () => {
  const { lines, log } = recorded({ level: 'warn' });
  log.info('quiet');
  log.warn('loud');
  assert.equal(lines.length, 1);
});

test('the readable form is one line too', () => {
  const { lines, log } = recorded({ pretty: true });
  log.error('fault', { code: 'x', error: new Error('broken') });
  assert.match(lines[0]!, /^00:00:00\.000 error fault code=x Error: broken at .*\n$/);
});

test('metrics print in the Prometheus text format, histograms cumulative', () => {
  const metrics = createMetrics();
  const requests = metrics.counter('requests_total', 'Requests.');
  requests.add({ route: '/a"b' });
  requests.add({ route: '/a"b' }, 2);
  const seconds = metrics.histogram('duration_seconds', 'Duration.', [0.1, 1]);
  seconds.observe(0.05);
  seconds.observe(0.5);
  seconds.observe(5);
  assert.equal(
    metrics.print(),
    '# HELP requests_total Requests.\n# TYPE requests_total counter\nrequests_total{route="/a\\"b"} 3\n' +
      '# HELP duration_seconds Duration.\n# TYPE duration_seconds histogram\n' +
      'duration_seconds_bucket{le="0.1"} 1\nduration_seconds_bucket{le="1"} 2\nduration_seconds_bucket{le="+Inf"} 3\n' +
      'duration_seconds_sum 5.55\nduration_seconds_count 3\n',
  );
});

test('a metric name is declared once', () => {
  const metrics = createMetrics();
  metrics.counter('a_total', 'A.');
  assert.throws(() => metrics.gauge('a_total', 'A.'), /declared twice/);
});

test('a label that takes on ever new values stops growing at 2,000 series', () => {
  const metrics = createMetrics();
  const counter = metrics.counter('a_total', 'A.');
  for (let id = 0; id < 3000; id += 1) counter.add({ id });
  assert.equal(metrics.print().trim().split('\n').length, 2002);
});

test('process metrics are read when printed', () => {
  const metrics = createMetrics();
  const stop = addProcessMetrics(metrics);
  const text = metrics.print();
  stop();
  assert.match(text, /process_resident_memory_bytes \d{7,}/);
  assert.match(text, /process_cpu_seconds_total 0?\.?\d/);
});

test('readiness names the checks that throw or hang', async () => {
  const outcome = await readiness([
    { name: 'fine', run: async () => 1 },
    {
      name: 'throws',
      run: () => {
        throw new Error('no');
      },
    },
    { name: 'hangs', timeout: 10, run: () => new Promise(() => {}) },
  ]);
  assert.deepEqual(outcome, { ready: false, failed: ['throws', 'hangs'] });
});
