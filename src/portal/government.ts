import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assets as finderAssets } from '../blocks/finder/index.ts';
import { assets as identityAssets } from '../blocks/identity/index.ts';
import type { Jurisdiction } from '../blocks/language/index.ts';
import { letterTask, smtpMailer } from '../blocks/notices/index.ts';
import type { WhatIfPopulation } from '../blocks/policy/index.ts';
import { type Cluster, type Database, openDatabase } from '../kernel/database/index.ts';
import { assetFiles } from '../kernel/html/index.ts';
import { createServer, type Server } from '../kernel/http/index.ts';
import { startWorker } from '../kernel/jobs/index.ts';
import { type Keys, openKeys } from '../kernel/keys/index.ts';
import { sequencer, signedOrigin, transparencyLog } from '../kernel/log/index.ts';
import { addProcessMetrics, type Telemetry } from '../kernel/telemetry/index.ts';
import { type Clock, systemClock } from '../kernel/time/index.ts';
import { dailySchedules, dailyTasks } from './daily.ts';
import { errorPage } from './error-page.ts';
import { lay } from './foundation.ts';
import { demonstrationPassword, type Filled, fill, filled, type Nation } from './nation.ts';
import { furnish, type Rooms } from './rooms.ts';
import { portalRoutes } from './routes.ts';
import { createShell } from './shell.ts';

export interface GovernmentConfig {
  readonly cluster: Cluster;
  /** Another database of the cluster than its own; for tests. */
  readonly databaseName?: string;
  /** Where keys and checkpoints lie. */
  readonly folder: string;
  readonly publicUrl: string;
  readonly telemetry: Telemetry;
  readonly clock?: Clock;
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  readonly trustProxy?: boolean | readonly string[];
  /** People to try reforms on, made when somebody first does; never anybody's record. */
  readonly population?: () => Promise<WhatIfPopulation>;
  /** Connections of the running program; 10 when not given. */
  readonly connections?: number;
}

/** A government that runs: one program over one jurisdiction's declarations. */
export interface Government {
  readonly server: Server;
  readonly rooms: Rooms;
  readonly keys: Keys;
  readonly owner: Database;
  readonly app: Database;
  /** Starts the work behind the pages: jobs, schedules, the log. */
  work(): Promise<void>;
  /** The nation that lives here, if one does. */
  filled(): Promise<Filled | undefined>;
  /** Fills the house with a nation, the pages showing how far it is. */
  fill(nation: Nation, size: Filled, options?: { replace?: boolean; told?: (people: number) => void }): Promise<number>;
  /** The password of the demonstration's accounts. */
  password(): Promise<string>;
  /** Finishes running requests and jobs, then lets go of the database. */
  close(): Promise<void>;
}

/**
 * The whole program is this one expression: a jurisdiction and where it runs.
 *
 * @example
 * const madang = await government(korea, { cluster, folder: 'data', publicUrl: 'http://localhost:3000', telemetry });
 * await madang.server.listen(3000);
 */
export async function government(jurisdiction: Jurisdiction, config: GovernmentConfig): Promise<Government> {
  const { cluster, telemetry, publicUrl, clock = systemClock } = config;
  const named = config.databaseName === undefined ? {} : { database: config.databaseName };
  const owner = openDatabase(cluster, { role: 'owner', max: 4, ...named });
  const app = openDatabase(cluster, { role: 'app', max: config.connections ?? 10, ...named });
  const door = openDatabase(cluster, { role: 'door', max: Math.ceil((config.connections ?? 10) / 2), ...named });
  const ownerUrl = cluster.url('owner', config.databaseName);
  await lay(owner, ownerUrl, jurisdiction);
  const keys = await openKeys(join(config.folder, 'keys'), {
    clock,
    issuer: { organisation: jurisdiction.portal.en, country: jurisdiction.country },
    // A log that changed its name with the portal's address would disown what it signed.
    origin: (await signedOrigin(owner)) ?? `${new URL(publicUrl).hostname}/log`,
  });
  const mailer = config.mail && smtpMailer(config.mail.url, config.mail.from);
  const rooms = furnish({
    jurisdiction,
    database: app,
    door,
    keys,
    clock,
    publicUrl,
    mailer,
    population: config.population,
  });
  const log = transparencyLog(app, keys.log());
  const scribe = await sequencer({
    database: owner,
    signer: keys.log(),
    clock,
    folder: join(config.folder, 'log'),
    report: error => telemetry.log.error('the log could not go on', { component: 'log', error }),
  });
  addProcessMetrics(telemetry.metrics);
  let filling: number | undefined;
  const server = await createServer({
    routes: portalRoutes({
      jurisdiction,
      rooms,
      keys,
      log,
      clock,
      metrics: telemetry.metrics,
      publicUrl,
      newId: () => randomUUID(),
      checks: [
        { name: 'database', run: () => app.query('select 1') },
        {
          name: 'log',
          run: async () => {
            const fault = scribe.fault();
            if (fault) throw fault;
          },
        },
      ],
    }),
    shell: createShell({
      jurisdiction,
      publicUrl,
      session: ctx => rooms.identity.visitor.admit(ctx),
      unread: person => rooms.notices.unread(person),
      filling: () => filling,
    }),
    errorPage,
    clock,
    telemetry,
    assets: [...assetFiles().values(), ...identityAssets, ...finderAssets],
    config: {
      publicUrl,
      budgets: { send: { requests: 600, seconds: 60 } },
      ...(config.trustProxy !== undefined && { trustProxy: config.trustProxy }),
    },
  });
  const running: { stop(): Promise<void> }[] = [];
  return {
    server,
    rooms,
    keys,
    owner,
    app,
    async work() {
      scribe.start();
      running.push(scribe);
      running.push(
        await startWorker({
          url: ownerUrl,
          zone: jurisdiction.zone.name,
          tasks: [letterTask(rooms.notices), ...dailyTasks(rooms, jurisdiction, clock)],
          schedules: dailySchedules(rooms),
          telemetry,
          clock,
        }),
      );
    },
    filled: () => filled(owner),
    password: () => demonstrationPassword(config.folder),
    async fill(nation, size, options = {}) {
      filling = 0;
      try {
        return await fill({
          owner,
          sealer: keys,
          organisation: rooms.organisation,
          nation,
          size,
          password: await demonstrationPassword(config.folder),
          ...(options.replace && { replace: true }),
          told: people => {
            filling = people;
            options.told?.(people);
          },
        });
      } finally {
        filling = undefined;
      }
    },
    async close() {
      await server.close();
      for (const one of running.reverse()) await one.stop();
      mailer?.close();
      await Promise.all([app.close(), door.close(), owner.close()]);
    },
  };
}
