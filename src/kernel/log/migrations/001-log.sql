-- The transparency log. Rows are only ever added, except that integrated entries leave the queue.
create schema log;

-- Entries on their way into the tree, written in the transactions that made them.
create table log.queue (
  position    bigint generated always as identity primary key,
  kind        text   not null check (kind ~ '^[a-z][a-z0-9-]{0,63}$'),
  id          text   not null check (length(id) between 1 and 1000 and id !~ '[\u0001-\u001f\u007f]'),
  digest      bytea  not null check (octet_length(digest) = 32),
  appended_at timestamptz(3) not null default now()
);

-- The leaves. `hash` is SHA-256(0x00 || kind \n id \n hex(digest)).
create table log.leaves (
  index  bigint primary key,
  kind   text  not null,
  id     text  not null,
  digest bytea not null,
  hash   bytea not null
);
create index leaves_by_record on log.leaves (kind, id);

-- Roots of full tiles: the hash at (level, index) covers 256^level leaves, level ≥ 1. Level 0 are the leaves themselves.
create table log.tile_roots (
  level smallint not null check (level between 1 and 6),
  index bigint   not null,
  hash  bytea    not null,
  primary key (level, index)
);

create table log.checkpoints (
  size      bigint primary key,
  note      text not null,
  signed_at timestamptz(3) not null
);

-- Which rows each kind of entry stands for, for whoever compares the log with the tables.
create table log.audited (
  kind    text not null,
  version integer not null,
  query   text not null,
  primary key (kind, version)
);

-- Queues one entry. Only one transaction at a time announces, so that announcing never makes commits wait for each other;
-- the sequencer's timer finds what was not announced.
create function log.append(kind text, id text, record text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into log.queue (kind, id, digest) values (kind, id, sha256(convert_to(record, 'UTF8')));
  if pg_try_advisory_xact_lock(hashtextextended('log.append', 0)) then
    perform pg_notify('log', '');
  end if;
end $$;

-- Says that the rows (id, record) of this query are what entries of this kind stand for. The statement is itself an entry.
-- The auditor must be granted the right to read them.
create function log.audit(kind text, query text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  latest log.audited;
begin
  select * into latest from log.audited a where a.kind = audit.kind order by a.version desc limit 1;
  if latest.query = query then return; end if;
  insert into log.audited values (kind, coalesce(latest.version, 0) + 1, query) returning * into latest;
  perform log.append('audit', latest.kind || '/' || latest.version, latest.query);
end $$;

revoke all on function log.append(text, text, text), log.audit(text, text) from public;
grant execute on function log.append(text, text, text) to madang_app;
grant usage on schema log to madang_app, madang_auditor;
grant select on all tables in schema log to madang_app, madang_auditor;
grant delete on log.queue to madang_app;
grant insert on log.leaves, log.tile_roots, log.checkpoints to madang_app;
