import { join } from 'node:path';
import { type Cluster, type Database, openDatabase, startEmbedded } from '../../src/kernel/database/index.ts';
import { silentTelemetry, type Telemetry } from '../../src/kernel/telemetry/index.ts';
import { demonstration, korea } from '../../src/korea/index.ts';
import { type Government, government } from '../../src/portal/government.ts';
import { ownSeconds, postmasterOf, secondsOf } from './processor.ts';

/** A portal over its own embedded PostgreSQL, as `madang start` makes one. */
export interface Installation {
  readonly madang: Government;
  readonly cluster: Cluster;
  /** The owner of the database with as many connections as the program has: for yardsticks. */
  readonly owner: Database;
  readonly postmaster: number;
  close(): Promise<void>;
}

export interface InstallationOptions {
  readonly folder: string;
  /** People of the demonstration nation; nobody when 0. */
  readonly people: number;
  readonly telemetry?: Telemetry;
  /** Believes `X-Forwarded-For`, so that one client can stand for many. */
  readonly behindProxy?: boolean;
}

/** Connections of the running program, and of the yardsticks. */
export const connections = 10;

export async function install(options: InstallationOptions): Promise<Installation> {
  const { folder, people } = options;
  const dataDir = join(folder, 'postgres');
  const cluster = await startEmbedded({ dataDir, log: () => {} });
  const madang = await government(korea, {
    cluster,
    folder,
    publicUrl: 'http://localhost:3000',
    telemetry: options.telemetry ?? silentTelemetry(),
    connections,
    ...(options.behindProxy && { trustProxy: true }),
  });
  const size = { people, seed: 1 };
  if (people > 0) await madang.fill(demonstration(size), size);
  const owner = openDatabase(cluster, { role: 'owner', max: connections });
  return {
    madang,
    cluster,
    owner,
    postmaster: postmasterOf(dataDir),
    async close() {
      await owner.close();
      await madang.close();
      await cluster.stop();
    },
  };
}

/** What some work took: by the clock, and of the processors in this process and in PostgreSQL. */
export interface Spent {
  readonly seconds: number;
  readonly node: number;
  readonly postgres: number;
}

export async function spent(postmaster: number, work: () => Promise<unknown>): Promise<Spent> {
  const [node, postgres, start] = [ownSeconds(), secondsOf(postmaster), performance.now()];
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, node: ownSeconds() - node, postgres: secondsOf(postmaster) - postgres };
}
