import type { z } from 'zod';
import { timestamp } from '../database/index.ts';
import type { Instant } from '../time/index.ts';

/** The name of a kind of work and the shape of its payload. Payloads carry ids, never personal data. */
export interface JobKind<S extends z.ZodType = z.ZodType> {
  /** `room.verb`, such as `notices.send`. */
  readonly name: string;
  readonly schema: S;
}

export interface JobOptions {
  /** A job with the key of one that has not started yet takes its place; so the same event asks for the same work once. */
  readonly key?: string;
  /** Not before this instant; at once when not given. */
  readonly runAt?: Instant;
  /** Lower runs sooner; 0 when not given. */
  readonly priority?: number;
  /** How often it is tried before it counts as failed; 25 (about three days) when not given. */
  readonly attempts?: number;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
}

/** What a transaction needs to be able to do for a job to be put into it. */
export interface JobTransaction {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * Puts work into the outbox, in the caller's transaction: it runs once that commits, and never if it does not.
 *
 * @example
 * await database.transaction(async tx => {
 *   await grant(tx, caseId);
 *   await addJob(tx, sendNotice, { caseId }, { key: `notice-${caseId}` });
 * });
 */
export async function addJob<S extends z.ZodType>(
  tx: JobTransaction,
  kind: JobKind<S>,
  payload: z.input<S>,
  options: JobOptions = {},
): Promise<void> {
  kind.schema.parse(payload);
  const text = 'select jobs.add($1, $2, $3, $4, $5, $6, $7)';
  await tx.query(text, [kind.name, JSON.stringify(payload), options.key ?? null, ...circumstances(options)]);
}

/** Puts many jobs of one kind into the outbox with one statement. They have no keys. */
export async function addJobs<S extends z.ZodType>(
  tx: JobTransaction,
  kind: JobKind<S>,
  payloads: readonly z.input<S>[],
  options: Omit<JobOptions, 'key'> = {},
): Promise<void> {
  for (const payload of payloads) kind.schema.parse(payload);
  const texts = payloads.map(payload => JSON.stringify(payload));
  await tx.query('select jobs.add_many($1, $2, $3, $4, $5, $6)', [kind.name, texts, ...circumstances(options)]);
}

const circumstances = ({ runAt, priority, attempts, queue }: JobOptions): readonly unknown[] => [
  runAt === undefined ? null : timestamp(runAt),
  priority ?? null,
  attempts ?? null,
  queue ?? null,
];
