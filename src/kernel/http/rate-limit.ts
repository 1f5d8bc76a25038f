import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refuse.ts';

/** So many requests in so many seconds from one address (an IPv6 network of 64 bits counts as one address). */
export interface Budget {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * The standard budgets. Routes name theirs; a route without one is not limited. They are counted in each process. Whole schools and
 * offices share an address, so they stop floods, not guesses: guesses at a secret are counted per account by the room that keeps it.
 */
export const standardBudgets = {
  'sign-in': { requests: 60, seconds: 60 },
  verification: { requests: 120, seconds: 60 },
  search: { requests: 1200, seconds: 60 },
  api: { requests: 6000, seconds: 60 },
} as const satisfies Record<string, Budget>;

export type Limiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** One limiter a budget, shared by all routes that draw on it. */
export async function limiters(
  app: FastifyInstance,
  budgets: Readonly<Record<string, Budget>>,
): Promise<ReadonlyMap<string, Limiter>> {
  await app.register(rateLimit, { global: false, cache: 50_000 });
  const limiterOf = (budget: Budget): Limiter => {
    const count = app.createRateLimit({ max: budget.requests, timeWindow: budget.seconds * 1000 });
    return async (request, reply) => {
      const outcome = await count(request);
      if (outcome.isAllowed || !outcome.isExceeded) return;
      const seconds = Math.max(1, outcome.ttlInSeconds);
      reply.header('retry-after', seconds);
      throw refuse('too-many-requests', { seconds });
    };
  };
  return new Map(Object.entries(budgets).map(([name, budget]) => [name, limiterOf(budget)]));
}
