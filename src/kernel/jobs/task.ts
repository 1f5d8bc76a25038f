import type { z } from 'zod';
import type { JobKind } from './job-kind.ts';

/** One try of a job. */
export interface Attempt {
  readonly job: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborts when the worker is told to stop and this try has used up its time. */
  readonly signal: AbortSignal;
}

/** Work the worker can do. */
export interface Task {
  readonly name: string;
  /** Reads the payload and does the work; throws to be tried again later. */
  perform(payload: unknown, attempt: Attempt): Promise<void>;
}

/**
 * Declares how a kind of job is done. A job may run more than once (a worker can die after the work and before its mark),
 * so `run` must bear repetition: by a unique key, or by looking first.
 */
export function task<S extends z.ZodType>(
  declaration: JobKind<S> & { run(payload: z.output<S>, attempt: Attempt): Promise<void> },
): Task {
  const { name, schema } = declaration;
  return {
    name,
    perform: async (payload, attempt) => declaration.run(await schema.parseAsync(payload), attempt),
  };
}
