import { EventEmitter } from 'node:events';
import { type JobHelpers, Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { errorRecord, type Telemetry } from '../telemetry/index.ts';
import { type Clock, systemClock } from '../time/index.ts';
import { Presence } from './presence.ts';
import { cronItem, type Schedule } from './schedule.ts';
import type { Task } from './task.ts';

export interface WorkerOptions {
  /** Connects as the queue's owner or as the worker role that `installJobs` was told. */
  readonly url: string;
  readonly tasks: readonly Task[];
  readonly schedules?: readonly Schedule[];
  /** The time zone of the schedules, such as `Asia/Seoul`. */
  readonly zone: string;
  readonly telemetry: Telemetry;
  readonly clock?: Clock;
  /** How many jobs run at once; 4 when not given. */
  readonly concurrency?: number;
  /** How often dead workers are looked for; 15,000 ms when not given. */
  readonly presenceMilliseconds?: number;
}

/** A running worker. */
export interface JobWorker {
  /** Takes no more jobs and waits for those it has; after five seconds their signal aborts. */
  stop(): Promise<void>;
}

type Meter = ReturnType<typeof meterOf>;

const meterOf = ({ metrics }: Telemetry) => ({
  outcomes: metrics.counter('jobs_total', 'Tries of jobs, by outcome.'),
  seconds: metrics.histogram('job_duration_seconds', 'Duration of a try.', [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60, 300]),
});

// The library's own lines may hold payloads and error texts; what matters of them is counted and logged here.
const libraryLogger = ({ log }: Telemetry): Logger =>
  new Logger(() => (level, message) => {
    if (level !== 'error' || message.startsWith('Failed task')) return;
    log.error('the job queue reported an error', { component: 'graphile-worker', error: new Error(message) });
  });

/** What is kept with the job for people to read: no values, no stack. */
function keptError(thrown: unknown): Error {
  const { name, message } = errorRecord(thrown);
  const kept = new Error(`${name}: ${message}`);
  kept.stack = '';
  return kept;
}

function runner(task: Task, telemetry: Telemetry, meter: Meter, present: Promise<void>) {
  return async (payload: unknown, { job, abortSignal }: JobHelpers): Promise<void> => {
    await present;
    const { attempts: attempt, id } = job;
    const began = performance.now();
    const finished = (outcome: string): void => {
      meter.seconds.observe((performance.now() - began) / 1000, { task: task.name });
      meter.outcomes.add({ task: task.name, outcome });
    };
    try {
      await task.perform(payload, { job: id, attempt, signal: abortSignal });
      finished('done');
    } catch (error) {
      const last = attempt >= job.max_attempts;
      finished(last ? 'failed' : 'retried');
      telemetry.log[last ? 'error' : 'warn'](last ? 'job failed for good' : 'job failed, will be tried again', {
        task: task.name,
        job: id,
        attempt,
        error,
      });
      throw keptError(error);
    }
  };
}

function taskList(tasks: readonly Task[], telemetry: Telemetry, present: Promise<void>): TaskList {
  const meter = meterOf(telemetry);
  const names = tasks.map(task => task.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`task declared twice: ${twice}`);
  return Object.fromEntries(tasks.map(task => [task.name, runner(task, telemetry, meter, present)]));
}

/** Connections of our own, which a server that goes away first breaks without breaking the program. */
function connections(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  const gone = (): void => {};
  pool.on('error', gone);
  pool.on('connect', client => client.on('error', gone));
  return pool;
}

/** The worker's id, as soon as the library has made it up. */
function workerId(events: WorkerEvents): Promise<string> {
  return new Promise(resolve => events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)));
}

/**
 * Starts doing jobs. A job that throws is tried again, each time later (about e^n seconds after the n-th try, at most six
 * hours), until its attempts are used up; the jobs of a worker that died run again on another.
 */
export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const { url, telemetry, zone, clock = systemClock, concurrency = 4, presenceMilliseconds = 15_000 } = options;
  const events: WorkerEvents = new EventEmitter();
  const presence = workerId(events).then(
    id => new Presence(id, { url, log: telemetry.log, milliseconds: presenceMilliseconds }),
  );
  const present = presence.then(known => known.start());
  // Each job awaits it and fails with it; this only keeps an early failure from counting as unhandled.
  present.catch(() => {});
  const pool = connections(url, concurrency + 3);
  const library: Runner = await run({
    pgPool: pool,
    taskList: taskList(options.tasks, telemetry, present),
    parsedCronItems: (options.schedules ?? []).map(one => cronItem(one, zone, clock)),
    concurrency,
    noHandleSignals: true,
    events,
    logger: libraryLogger(telemetry),
  });
  await present;
  return {
    async stop() {
      await library.stop();
      await (await presence).stop();
      await pool.end();
    },
  };
}
