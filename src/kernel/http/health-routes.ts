import { type Metrics, type ReadinessCheck, readiness } from '../telemetry/index.ts';
import { type Access, anyone } from './access.ts';
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';
import { type FileReply, file } from './reply.ts';
import { page, type Route } from './route.ts';

const text = (content: string, status = 200, type = 'text/plain; charset=utf-8'): FileReply =>
  file({ content: Buffer.from(content), type, status });

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/** Only from this machine; to everyone else the address does not exist. */
export const fromThisMachine: Access<undefined> = {
  name: 'from-this-machine',
  security: 'none',
  async admit(ctx: Context) {
    if (!loopback.test(ctx.ip)) throw refuse('not-found');
    return undefined;
  },
};

/** `/healthz` (the process answers), `/readyz` (what it needs is there; else 503 and which is missing) and `/metrics`. */
export function healthRoutes(options: {
  readonly checks: readonly ReadinessCheck[];
  readonly metrics: Metrics;
  /** Who may read the metrics; only this machine when not given. */
  readonly metricsAccess?: Access<unknown>;
}): readonly Route[] {
  return [
    page({ method: 'GET', path: '/healthz', access: anyone, handle: () => text('ok\n') }),
    page({
      method: 'GET',
      path: '/readyz',
      access: anyone,
      async handle() {
        const { ready, failed } = await readiness(options.checks);
        return ready ? text('ready\n') : text(`not ready: ${failed.join(', ')}\n`, 503);
      },
    }),
    page({
      method: 'GET',
      path: '/metrics',
      access: options.metricsAccess ?? fromThisMachine,
      handle: () => text(options.metrics.print(), 200, 'text/plain; version=0.0.4; charset=utf-8'),
    }),
  ];
}
