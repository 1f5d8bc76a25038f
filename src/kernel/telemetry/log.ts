import { type Clock, systemClock } from '../time/index.ts';
import { type ErrorRecord, errorRecord } from './error-record.ts';

const levels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof levels)[number];

/** Everything a log line can carry besides its message. `route` is the pattern, never the address asked for. */
export interface LogFields {
  readonly requestId?: string;
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly task?: string;
  readonly job?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly component?: string;
  readonly port?: number;
  readonly signal?: string;
  readonly error?: unknown;
}

const known = {
  requestId: 1,
  route: 1,
  method: 1,
  status: 1,
  ms: 1,
  code: 1,
  task: 1,
  job: 1,
  attempt: 1,
  count: 1,
  component: 1,
  port: 1,
  signal: 1,
} as const satisfies Record<Exclude<keyof LogFields, 'error'>, 1>;
const knownKeys = Object.keys(known) as readonly (keyof typeof known)[];

/** The program's log. Each call is one line; the message is a constant sentence, what varies goes into fields. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export interface LogOptions {
  /** Receives each finished line, with its line feed. */
  readonly write: (line: string) => void;
  readonly clock?: Clock;
  /** Lines below this level are dropped; `info` when not given. */
  readonly level?: LogLevel;
  /** A line for people instead of JSON. */
  readonly pretty?: boolean;
}

type Line = Record<string, string | number | ErrorRecord>;

// Copying only known keys with plain values is the redaction: what has no name here cannot be written.
function linePayload(fields: LogFields): Line {
  const line: Line = {};
  for (const key of knownKeys) {
    const value: unknown = fields[key];
    if (typeof value === 'number') line[key] = value;
    else if (typeof value === 'string') line[key] = value.slice(0, 200);
  }
  if (fields.error !== undefined) line['error'] = errorRecord(fields.error);
  return line;
}

function prettyLine(time: string, level: LogLevel, message: string, payload: Line): string {
  const { error, ...rest } = payload;
  const pairs = Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`);
  const record = typeof error === 'object' ? [`${error.name}: ${error.message}`, error.stack] : [];
  return [`${time.slice(11, 23)} ${level.padEnd(5)} ${message}`, ...pairs, ...record].join(' ');
}

/** Makes a log that writes to `write`. */
export function createLog({ write, clock = systemClock, level = 'info', pretty = false }: LogOptions): Log {
  const threshold = levels.indexOf(level);
  const at =
    (name: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (levels.indexOf(name) < threshold) return;
      const time = new Date(clock()).toISOString();
      const payload = linePayload(fields);
      const line = pretty
        ? prettyLine(time, name, message, payload)
        : JSON.stringify({ time, level: name, msg: message, ...payload });
      write(`${line}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** The log of a running program: JSON to standard output in production, readable lines on a terminal or in development. */
export function standardLog(environment: NodeJS.ProcessEnv = process.env): Log {
  const pretty = process.stdout.isTTY === true || environment['NODE_ENV'] !== 'production';
  return createLog({ write: gathered(text => process.stdout.write(text)), pretty });
}

/** Lines that come close together are written at once: a write of its own for each costs as much as answering. */
function gathered(write: (text: string) => void): (line: string) => void {
  let waiting = '';
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    if (text !== '') write(text);
  };
  process.once('exit', flush);
  return line => {
    if (waiting === '') setTimeout(flush, 20).unref();
    waiting += line;
    if (waiting.length > 65_536) flush();
  };
}

/** Drops everything; for tests that are not about the log. */
export const silentLog: Log = createLog({ write: () => {}, level: 'error' });
