-- A person may allow that their facts are read without them: by purpose, until a day, to be withdrawn at any time. The history stays.
create table exchange.consents (
  id uuid primary key,
  subject uuid not null,
  purpose text not null,
  allowed_at timestamptz(3) not null,
  -- In force before this moment.
  until timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  -- The texts whose digests lie in the log: what was agreed, and that it ended.
  record text not null,
  withdrawal text
);
create index consents_of on exchange.consents (subject, purpose, allowed_at desc);
create unique index consents_open on exchange.consents (subject, purpose) where withdrawn_at is null;
grant select on exchange.consents to madang_auditor;
select log.audit('consent', 'select id::text as id, record from exchange.consents');
select log.audit('consent-end', 'select id::text as id, withdrawal as record from exchange.consents where withdrawal is not null');

create function exchange.citizen(p_session bytea) returns uuid language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  return s.person;
end $$;
revoke all on function exchange.citizen from public;

-- Ends a consent that is not withdrawn yet. Only the functions below call it.
create function exchange.end_consent(p_subject uuid, p_purpose text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  c record;
  v_at timestamptz(3) := clock_timestamp();
  v_record text;
begin
  select * into c from exchange.consents
    where subject = p_subject and purpose = p_purpose and withdrawn_at is null for update;
  if not found then return; end if;
  v_record := jsonb_build_object('id', c.id, 'subject', p_subject, 'purpose', p_purpose,
    'ended', to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text;
  update exchange.consents set withdrawn_at = v_at, withdrawal = v_record where id = c.id;
  perform log.append('consent-end', c.id::text, v_record);
end $$;
revoke all on function exchange.end_consent from public;

-- Allows reading for a purpose: only a person, of their own record. Allowing again ends the old consent and begins a new one.
create function exchange.allow(p_session bytea, p_purpose text, p_until timestamptz, p_facts jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_person uuid := exchange.citizen(p_session);
  v_id uuid := gen_random_uuid();
  v_at timestamptz(3);
  v_record text;
begin
  perform pg_advisory_xact_lock(hashtextextended('consent ' || v_person || ' ' || p_purpose, 0));
  perform exchange.end_consent(v_person, p_purpose);
  v_at := clock_timestamp();
  v_record := jsonb_build_object('id', v_id, 'subject', v_person, 'purpose', p_purpose, 'facts', p_facts,
    'at', to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'until', to_char(p_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text;
  insert into exchange.consents (id, subject, purpose, allowed_at, until, record)
    values (v_id, v_person, p_purpose, v_at, p_until, v_record);
  perform log.append('consent', v_id::text, v_record);
  return v_id;
end $$;
revoke all on function exchange.allow from public;
grant execute on function exchange.allow to madang_app;

create function exchange.withdraw(p_session bytea, p_purpose text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform exchange.end_consent(exchange.citizen(p_session), p_purpose);
end $$;
revoke all on function exchange.withdraw from public;
grant execute on function exchange.withdraw to madang_app;

-- A person's own consents, newest first.
create function exchange.my_consents(p_session bytea)
returns table (id uuid, purpose text, allowed_at timestamptz, until timestamptz, withdrawn_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_person uuid := exchange.citizen(p_session);
begin
  return query select c.id, c.purpose, c.allowed_at, c.until, c.withdrawn_at from exchange.consents c
    where c.subject = v_person order by c.allowed_at desc limit 200;
end $$;
revoke all on function exchange.my_consents from public;
grant execute on function exchange.my_consents to madang_app;

-- Whose consent for a purpose is in force: no facts, only who.
create function exchange.consenting(p_purpose text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.subject from exchange.consents c
  where c.purpose = p_purpose and c.withdrawn_at is null and c.until > now();
$$;
revoke all on function exchange.consenting from public;
grant execute on function exchange.consenting to madang_app;

-- The receipts of one reading under a consent: one a person, with the facts that were read of them. `p_of` are the facts that each
-- reading looks for; the person's own are named also where nothing was found.
create function exchange.leave_standing_receipts(
  p_subject uuid, p_consent uuid, p_purpose text, p_found jsonb[], p_of jsonb, p_own jsonb
) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  g record;
begin
  for g in
    with read as (
      select p_subject as subject, f.fact from jsonb_array_elements(p_own) f (fact)
      union
      select (e.entry ->> 'subject')::uuid, f.fact
      from unnest(p_found) v (found), jsonb_each(v.found) k (key, entries), jsonb_array_elements(k.entries) e (entry),
        jsonb_array_elements(p_of -> k.key) f (fact)
    ), told as (
      select r.subject, jsonb_agg(r.fact order by r.fact #>> '{}') as facts from read r group by r.subject
    )
    select t.facts, array_agg(t.subject) as subjects from told t group by t.facts
  loop
    perform exchange.leave_receipts(g.subjects,
      jsonb_build_object('kind', 'program', 'purpose', p_purpose, 'consent', p_consent),
      p_purpose, 'profile', g.facts, null, 'standing-consent');
  end loop;
end $$;
revoke all on function exchange.leave_standing_receipts from public;

-- A look of the program is neither one's own nor another person's.
create or replace function exchange.my_receipt_counts(p_session bytea, p_since timestamptz, p_zone text)
returns table (month text, who text, unit text, looks bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  return query
    select to_char(r.read_at at time zone p_zone, 'YYYY-MM'),
      case when r.own then 'self' when r.record::jsonb #>> '{actor,kind}' in ('official', 'program')
        then r.record::jsonb #>> '{actor,kind}' else 'person' end,
      r.record::jsonb #>> '{actor,unit}',
      count(*)
    from exchange.receipts r
    where r.subject = s.person and r.read_at >= p_since
    group by 1, 2, 3;
end $$;
