import type { Migrations } from '../database/index.ts';

export * from './failed-job.ts';
export * from './install.ts';
export * from './job-kind.ts';
export { type Schedule, schedule } from './schedule.ts';
export * from './task.ts';
export * from './worker.ts';

/** The outbox's migrations; `installJobs` comes after them. */
export const jobsMigrations: Migrations = { room: 'jobs', folder: new URL('./migrations/', import.meta.url) };
