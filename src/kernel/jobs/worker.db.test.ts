import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, afterEach, before, describe, test } from 'node:test';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../database/index.ts';
import { createLog, createMetrics, silentTelemetry, type Telemetry } from '../telemetry/index.ts';
import { type Instant, systemClock } from '../time/index.ts';
import {
  addJob,
  addJobs,
  backlog,
  failedJobs,
  installJobs,
  type JobWorker,
  jobsMigrations,
  retryJob,
  type Schedule,
  schedule,
  startWorker,
  task,
} from './index.ts';

const write = { name: 'test.write', schema: z.object({ text: z.string() }) };

let database: TestDatabase;
let workers: JobWorker[] = [];
let written: { text: string; attempt: number }[] = [];
let fail: (text: string, attempt: number) => string | undefined = () => undefined;

const writeTask = task({
  ...write,
  async run({ text }, { attempt }) {
    const error = fail(text, attempt);
    if (error !== undefined) throw new Error(error);
    written.push({ text, attempt });
  },
});

describe('jobs', () => {
  before(async () => {
    database = await testDatabase([jobsMigrations]);
    await installJobs({ url: database.url('owner'), workerRole: 'madang_auditor' });
  });
  after(() => database.drop());
  afterEach(async () => {
    await Promise.all(workers.map(worker => worker.stop()));
    workers = [];
    written = [];
    fail = () => undefined;
    await database.owner.query('delete from graphile_worker._private_jobs');
  });

  async function work(
    options: { telemetry?: Telemetry; role?: 'owner' | 'auditor'; schedules?: readonly Schedule[] } = {},
  ): Promise<void> {
    const { telemetry = silentTelemetry(), role = 'owner', schedules = [] } = options;
    workers.push(
      await startWorker({
        url: database.url(role),
        tasks: [writeTask],
        schedules,
        zone: 'UTC',
        telemetry,
        presenceMilliseconds: 200,
      }),
    );
  }

  async function until(condition: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
    const limit = Date.now() + milliseconds;
    while (!(await condition())) {
      if (Date.now() > limit) throw new Error('waited in vain');
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }

  const rest = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 300));

  test('a job of a committed transaction runs once, one of a rolled back transaction never', async () => {
    await work();
    await database.app.transaction(tx => addJob(tx, write, { text: 'committed' }));
    await assert.rejects(
      database.app.transaction(async tx => {
        await addJob(tx, write, { text: 'rolled back' });
        throw new Error('changed my mind');
      }),
    );
    await until(() => written.length > 0);
    await rest();
    assert.deepEqual(written, [{ text: 'committed', attempt: 1 }]);
  });

  test('the program can put jobs in and nothing else: not read, not change, not take them', async () => {
    await database.app.transaction(tx => addJob(tx, write, { text: 'secret' }));
    for (const text of [
      'select * from graphile_worker._private_jobs',
      'select * from graphile_worker.jobs',
      'delete from graphile_worker._private_jobs',
      "select graphile_worker.add_job('x')",
    ]) {
      await assert.rejects(database.app.query(text), /permission denied/, text);
    }
    await assert.rejects(
      database.auditor.query("select jobs.add('x', '{}', null, null, null, null, null)"),
      /permission denied/,
    );
  });

  test('a worker of a role with the granted rights does jobs as the owner does', async () => {
    await work({ role: 'auditor' });
    await database.app.transaction(tx => addJob(tx, write, { text: 'by the worker role' }));
    await until(() => written.length === 1);
  });

  test('jobs with one key that have not started are one job, the last one', async () => {
    for (const text of ['a', 'b', 'c'])
      await database.app.transaction(tx => addJob(tx, write, { text }, { key: 'same' }));
    await work();
    await until(() => written.length > 0);
    await rest();
    assert.deepEqual(
      written.map(one => one.text),
      ['c'],
    );
  });

  test('a job waits for its instant, and a lower priority number goes first', async () => {
    const later = (systemClock() + 3_600_000) as Instant;
    await database.app.transaction(tx => addJob(tx, write, { text: 'later' }, { runAt: later }));
    await database.app.transaction(tx => addJob(tx, write, { text: 'second' }, { priority: 5, queue: 'line' }));
    await database.app.transaction(tx => addJob(tx, write, { text: 'first' }, { priority: -5, queue: 'line' }));
    await work();
    await until(() => written.length === 2);
    await rest();
    assert.deepEqual(
      written.map(one => one.text),
      ['first', 'second'],
    );
  });

  test('many jobs are put in at once, and taken back with their transaction', async () => {
    const payloads = Array.from({ length: 500 }, (_, n) => ({ text: String(n) }));
    await assert.rejects(
      database.app.transaction(async tx => {
        await addJobs(tx, write, payloads);
        throw new Error('changed my mind');
      }),
    );
    assert.equal((await backlog(database.app)).ready, 0);
    await database.app.transaction(tx => addJobs(tx, write, payloads, { attempts: 3 }));
    await work();
    await until(() => written.length === 500);
    assert.equal(new Set(written.map(one => one.text)).size, 500);
  });

  test('a schedule catches up on the minutes it missed, each once, whichever workers start', async () => {
    const every = schedule('every-minute', '* * * * *', write, { text: 'tick' });
    await database.owner.query(
      "insert into graphile_worker._private_known_crontabs (identifier, known_since) values ('every-minute', now() - interval '3 minutes')",
    );
    await Promise.all([work({ schedules: [every] }), work({ schedules: [every] })]);
    await until(() => written.length >= 3);
    await rest();
    // A fourth only when a minute begins while this runs.
    assert.ok(written.length <= 4 && written.every(one => one.text === 'tick'), String(written.length));
  });

  test('a payload of another shape is refused before it is stored', async () => {
    await assert.rejects(database.app.transaction(tx => addJob(tx, write, { text: 3 } as never)));
    assert.equal((await backlog(database.app)).ready, 0);
  });

  test('a job that throws is tried again', async () => {
    fail = (_, attempt) => (attempt === 1 ? 'not yet' : undefined);
    await work();
    await database.app.transaction(tx => addJob(tx, write, { text: 'again' }));
    await until(() => written.length === 1);
    assert.deepEqual(written, [{ text: 'again', attempt: 2 }]);
  });

  test('a job out of attempts is shown as failed without the values it quoted, and can be given another chance', async () => {
    const lines: string[] = [];
    const metrics = createMetrics();
    fail = () => 'no such person: "홍길동" 900101-1234567';
    await work({ telemetry: { log: createLog({ write: line => lines.push(line) }), metrics } });
    await database.app.transaction(tx => addJob(tx, write, { text: 'secret' }, { attempts: 1, key: 'k1' }));
    await until(async () => (await failedJobs(database.app)).length === 1);
    const [job] = await failedJobs(database.app);
    assert.deepEqual(
      { task: job!.task, key: job!.key, attempts: job!.attempts, error: job!.error },
      { task: 'test.write', key: 'k1', attempts: 1, error: 'Error: no such person: … …' },
    );
    assert.equal((await backlog(database.app)).failed, 1);
    assert.doesNotMatch(lines.join(''), /홍길동|900101|secret/);
    assert.match(metrics.print(), /jobs_total\{task="test\.write",outcome="failed"\} 1/);
    fail = () => undefined;
    assert.equal(await retryJob(database.app, job!.id), true);
    await until(() => written.length === 1);
    assert.equal(await retryJob(database.app, job!.id), false);
  });

  test('a job whose worker is killed in the middle runs again on another', async () => {
    await database.app.transaction(tx => addJob(tx, write, { text: 'survives' }));
    const script = new URL('./stubborn-worker.ts', import.meta.url).pathname;
    const process_ = spawn(process.execPath, [script, database.url('owner')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(process_.stdout, 'data');
    await work();
    await rest();
    assert.deepEqual(written, [], 'a live worker keeps its job');
    process_.kill('SIGKILL');
    await until(() => written.length === 1);
    assert.deepEqual(written, [{ text: 'survives', attempt: 2 }]);
  });

  test('stopping waits for the job at hand', async () => {
    let done = false;
    const slow = task({
      ...write,
      name: 'test.slow',
      run: async () => {
        await rest();
        done = true;
      },
    });
    const worker = await startWorker({
      url: database.url('owner'),
      tasks: [slow],
      zone: 'UTC',
      telemetry: silentTelemetry(),
    });
    await database.app.transaction(tx => addJob(tx, { ...write, name: 'test.slow' }, { text: 'x' }));
    await until(async () => (await backlog(database.app)).running === 1);
    await worker.stop();
    assert.equal(done, true);
  });

  test('a task declared twice fails at start', async () => {
    const options = {
      url: database.url('owner'),
      tasks: [writeTask, writeTask],
      zone: 'UTC',
      telemetry: silentTelemetry(),
    };
    await assert.rejects(startWorker(options), /declared twice/);
  });

  test('installing again changes nothing', async () => {
    await installJobs({ url: database.url('owner'), workerRole: 'madang_auditor' });
  });
});
