/** One thing the program needs before it can serve: resolves when it is there, throws when not. */
export interface ReadinessCheck {
  readonly name: string;
  /** Gives up after this many milliseconds; 2,000 when not given. */
  readonly timeout?: number;
  run(): Promise<unknown>;
}

/** Ready, or the names of the checks that failed. */
export interface Readiness {
  readonly ready: boolean;
  readonly failed: readonly string[];
}

function within(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('readiness check timed out')), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Runs all checks at once. Never throws: a check that throws or hangs is a failed one. */
export async function readiness(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const attempt = async (check: ReadinessCheck): Promise<unknown> => within(check.timeout ?? 2000, check.run());
  const outcomes = await Promise.allSettled(checks.map(attempt));
  const failed = checks.filter((_, index) => outcomes[index]?.status === 'rejected').map(check => check.name);
  return { ready: failed.length === 0, failed };
}
