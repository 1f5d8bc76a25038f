import type { JobTransaction } from './job-kind.ts';

/** A job that has used up its attempts and waits for a person to look at it. Its payload is not shown. */
export interface FailedJob {
  readonly id: string;
  readonly task: string;
  readonly key: string | null;
  readonly attempts: number;
  /** What the last try threw, scrubbed of values. */
  readonly error: string | null;
  readonly failedAt: Date;
}

/** The failed jobs, the latest first. */
export const failedJobs = (database: JobTransaction, most = 100): Promise<FailedJob[]> =>
  database.query<FailedJob>(
    'select id::text, task, job_key as key, attempts, error, failed_at as "failedAt" from jobs.failed($1)',
    [most],
  );

/** Gives a failed job a fresh set of attempts. False when there is no such failed job. */
export async function retryJob(database: JobTransaction, id: string): Promise<boolean> {
  const rows = await database.query<{ again: boolean }>('select jobs.retry($1) as again', [id]);
  return rows[0]?.again === true;
}

export interface Backlog {
  readonly ready: number;
  readonly running: number;
  readonly failed: number;
  /** How long the oldest ready job has waited. */
  readonly oldestSeconds: number;
}

/** How much work waits; for the operators' metrics. Counts the queue, so ask every few seconds at most. */
export async function backlog(database: JobTransaction): Promise<Backlog> {
  const rows = await database.query<Backlog>(
    'select ready::integer, running::integer, failed::integer, oldest_seconds as "oldestSeconds" from jobs.backlog()',
  );
  return rows[0] ?? { ready: 0, running: 0, failed: 0, oldestSeconds: 0 };
}
