import { Logger, makeWorkerUtils, runMigrations } from 'graphile-worker';

const quiet = new Logger(() => () => {});

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

// Row level security without a policy shuts everyone but the owner out, so a worker of another role needs policies as well as grants.
const grantsTo = (role: string): string => `
  grant usage on schema graphile_worker to ${role};
  grant select on graphile_worker.migrations to ${role};
  grant select, insert, update, delete on graphile_worker._private_jobs, graphile_worker._private_job_queues,
    graphile_worker._private_tasks, graphile_worker._private_known_crontabs to ${role};
  grant usage on all sequences in schema graphile_worker to ${role};
  grant execute on all functions in schema graphile_worker to ${role};
  do $$
  declare name text;
  begin
    foreach name in array array['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'] loop
      execute format('drop policy if exists worker on graphile_worker.%I', name);
      execute format('create policy worker on graphile_worker.%I to ${role} using (true) with check (true)', name);
    end loop;
  end $$;`;

export interface InstallOptions {
  /** Connects as the owner of the schemas. */
  readonly url: string;
  /** Another role that workers connect as; it gets what a worker needs of the queue, and no more. The owner needs nothing. */
  readonly workerRole?: string;
}

/** Installs or upgrades the queue. Runs after the migrations, as the owner; repeating it changes nothing. */
export async function installJobs({ url, workerRole }: InstallOptions): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet });
  if (workerRole === undefined) return;
  const utils = await makeWorkerUtils({ connectionString: url, logger: quiet, maxPoolSize: 1 });
  try {
    await utils.withPgClient(async client => void (await client.query(grantsTo(quoted(workerRole)))));
  } finally {
    await utils.release();
  }
}
