-- The outbox: the only door through which the running program puts work into the queue and looks at what failed.
-- The queue itself is graphile-worker's schema, installed by installJobs() as the owner. These functions run with the
-- owner's rights, so that the program needs none on the queue's tables and cannot read other rooms' payloads.
-- Their bodies name the queue only when called, so this migration may run before the queue is installed.
create schema jobs;

create function jobs.add(
  task text, payload json, job_key text, run_at timestamptz, priority integer, attempts integer, queue text
) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  job record;
begin
  select * into job from graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => attempts, job_key => job_key, priority => priority);
  return job.id;
end $$;

-- Many jobs of one kind in one statement.
create function jobs.add_many(
  task text, payloads json[], run_at timestamptz, priority integer, attempts integer, queue text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform count(*) from graphile_worker.add_jobs(array(
    select (task, payload, queue, run_at, attempts::smallint, null, priority::smallint, null)::graphile_worker.job_spec
    from unnest(payloads) as payload));
end $$;

-- Jobs that have used up their attempts, without their payloads.
create function jobs.failed(most integer) returns table (
  id bigint, task text, job_key text, attempts integer, error text, failed_at timestamptz
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select j.id, t.identifier, j.key, j.attempts::integer, j.last_error, j.updated_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
    order by j.updated_at desc, j.id desc
    limit most;
end $$;

-- Gives a failed job a fresh set of attempts; false when it is not there or not failed.
create function jobs.retry(job bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update graphile_worker._private_jobs j set attempts = 0, run_at = now(), updated_at = now()
  where j.id = job and j.attempts >= j.max_attempts and j.locked_at is null;
  if not found then return false; end if;
  perform pg_notify('jobs:insert', '{"r":0,"count":1}');
  return true;
end $$;

-- How much waits and for how long.
create function jobs.backlog() returns table (ready bigint, running bigint, failed bigint, oldest_seconds double precision)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select count(*) filter (where j.is_available and j.run_at <= now()),
           count(*) filter (where j.locked_at is not null),
           count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null),
           coalesce(extract(epoch from now() - min(j.run_at) filter (where j.is_available and j.run_at <= now())), 0)::double precision
    from graphile_worker._private_jobs j;
end $$;

revoke all on all functions in schema jobs from public;
grant usage on schema jobs to madang_app;
grant execute on function jobs.add, jobs.add_many, jobs.failed, jobs.retry, jobs.backlog to madang_app;
