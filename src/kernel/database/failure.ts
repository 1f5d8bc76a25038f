import pg from 'pg';

/** What PostgreSQL complained about, without the values of the rows it complained about. */
export class DatabaseFault extends Error {
  /** The SQLSTATE, such as `23505`. */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  constructor(error: pg.DatabaseError) {
    super(withoutValues(error));
    this.name = 'DatabaseFault';
    this.code = error.code ?? '';
    this.constraint = error.constraint;
    this.table = error.table;
  }
}

/** Class 22 quotes the offending value in its message; every class may in its detail, which is dropped. */
const withoutValues = (error: pg.DatabaseError): string =>
  `${error.code}: ${error.code?.startsWith('22') ? error.message.replaceAll(/"[\s\S]*"/g, '"…"') : error.message}`;

/**
 * Whether an error is the violation of this constraint (or of a unique index of this name).
 *
 * @example
 * catch (error) { if (violates(error, 'petition_signer_key')) throw refuse('already-signed'); throw error; }
 */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof DatabaseFault && error.code.startsWith('23') && error.constraint === constraint;

/** The server's error made fit to be logged; anything else as it is. */
export const asFault = (error: unknown): unknown =>
  error instanceof pg.DatabaseError ? new DatabaseFault(error) : error;

const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const driverWords =
  /^Connection terminated|connection error and is not queryable|^timeout exceeded when trying to connect|^Client was closed/;
/** Shutdown, crash, starting up, too many connections, and a primary that has become a standby. */
const serverCodes = new Set(['57P01', '57P02', '57P03', '53300', '25006']);

/** The server's SQLSTATE, when it is the server that complained. */
const sqlstate = (error: unknown): string | undefined =>
  error instanceof DatabaseFault || error instanceof pg.DatabaseError ? error.code : undefined;

/** Whether the connection is gone, or was never made: nothing that ran on it can be trusted to go on. */
export function isLost(error: unknown): boolean {
  const state = sqlstate(error);
  if (state !== undefined) return serverCodes.has(state) || state.startsWith('08');
  if (!(error instanceof Error)) return false;
  return socketCodes.has((error as NodeJS.ErrnoException).code ?? '') || driverWords.test(error.message);
}

/** The disk is full: what was under way was rolled back, and goes well again once there is room. */
export const isFull = (error: unknown): boolean => sqlstate(error) === '53100';

/** A deadlock or a serialization failure: the same work, done again, may well succeed. */
export const isRetriable = (error: unknown): boolean => ['40P01', '40001'].includes(sqlstate(error) ?? '');

/** A prepared statement whose result changed under it by a migration: the session must be replaced. */
export const isStale = (error: unknown): boolean =>
  sqlstate(error) === '0A000' && (error as Error).message.includes('cached plan must not change result type');
