import type { Role } from './role.ts';

/** A PostgreSQL server that is ready for Madang: its roles exist, its database exists. */
export interface Cluster {
  /** The connection string of a role; `admin` is the account that prepared the server. Holds a password: never log it. */
  url(role: Role | 'admin', database?: string): string;
  /** Stops the server if it is ours; nothing for an external one. Close every `Database` first. */
  stop(): Promise<void>;
  /** True when a server left over by a killed process was found running and taken over. */
  readonly adopted: boolean;
}

/** Every session speaks UTC and ISO dates, whatever the server's own settings. */
const session = ['-c timezone=UTC', '-c datestyle=ISO'];

/** The connection string through a socket folder. TLS is off there, whatever PGSSLMODE says. */
export function socketUrl(folder: string, user: string, database: string): string {
  const query = `sslmode=disable&options=${encodeURIComponent(session.join(' '))}`;
  return `postgres://${user}@${encodeURIComponent(folder)}:5432/${encodeURIComponent(database)}?${query}`;
}

/** The connection string of an external server, in another role and another database of it. */
export function roleUrl(base: string, role: string | undefined, database?: string): string {
  const url = new URL(base);
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`;
  const given = url.searchParams.get('options') ?? '';
  const options = [given, ...session, role === undefined ? '' : `-c role=${role}`].filter(text => text !== '');
  url.searchParams.delete('options');
  const query = `options=${encodeURIComponent(options.join(' '))}`;
  url.search = url.search === '' ? `?${query}` : `${url.search}&${query}`;
  return url.href;
}
