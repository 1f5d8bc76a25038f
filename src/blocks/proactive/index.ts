export { proactiveSchedules, proactiveTasks } from './look-job.ts';
export { createProactive, type Proactive, type ProactiveOptions } from './proactive.ts';
export { refuseProactive } from './refusal.ts';
export type { ProactiveRoutes } from './route-parts.ts';
export { proactiveRoutes } from './routes.ts';
export type { Grant, Granting } from './zero-stop.ts';

export const migrations = { room: 'proactive', folder: new URL('./migrations/', import.meta.url) };
