-- Each read of a person's record needs a basis and leaves a receipt in the same transaction.
-- The application's role cannot read registers.*: it can only call the reading functions that readings.ts generates
-- from the declarations, and each of those asks `admit`, reads just the declared facts and writes the receipts.
create schema exchange;
grant usage on schema exchange to madang_app, madang_auditor;

-- Why facts may be read: one row a service (or a right such as seeing one's own record).
create table exchange.bases (
  id text primary key,
  article jsonb not null
);

-- What a granted case of a service may change.
create table exchange.writes (
  basis text not null references exchange.bases (id) on delete cascade,
  register text not null,
  field text not null,
  primary key (basis, register, field)
);

-- A case in an official's hands: the unit may read what the service declares about this subject while it is open.
create table exchange.grants (
  subject uuid not null,
  case_id uuid not null,
  basis text not null,
  unit text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (subject, case_id)
);
create unique index grants_case on exchange.grants (case_id);

-- What a read leaves behind. `record` is the text whose digest lies in the log; the columns only find it.
create table exchange.receipts (
  subject uuid not null,
  id uuid not null,
  read_at timestamptz not null,
  record text not null,
  primary key (subject, id)
);
create index receipts_latest on exchange.receipts (subject, read_at desc, id);
grant select on exchange.receipts to madang_auditor;
select log.audit('receipt', 'select id::text as id, record from exchange.receipts');

create function exchange.refuse(status text, code text) returns void language plpgsql as $$
begin
  raise exception using errcode = status, message = code;
end $$;

-- Writes the receipt of one read about one subject, and queues its leaf for the log.
create function exchange.leave_receipt(
  p_subject uuid, p_actor jsonb, p_basis text, p_reading text, p_facts jsonb, p_case uuid, p_reason text
) returns void language plpgsql as $$
declare
  v_id uuid := gen_random_uuid();
  v_at timestamptz := clock_timestamp();
  v_record text;
begin
  v_record := jsonb_build_object(
    'id', v_id, 'subject', p_subject,
    'at', to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', p_actor, 'basis', p_basis, 'reading', p_reading, 'facts', p_facts, 'case', p_case, 'reason', p_reason
  )::text;
  insert into exchange.receipts (subject, id, read_at, record) values (p_subject, v_id, v_at, v_record);
  perform log.append('receipt', v_id::text, v_record);
end $$;

-- Who asks, and whether this session has the basis for this subject. `may` is the declared right of citizens.
create function exchange.actor(p_session bytea, p_basis text, p_subject uuid, p_case uuid)
returns jsonb language plpgsql as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  if s.kind = 'citizen' then
    return jsonb_build_object(
      'kind', case when s.person = p_subject then 'self' else 'representative' end, 'person', s.person);
  end if;
  perform 1 from exchange.grants g
    where g.case_id = p_case and g.subject = p_subject and g.basis = p_basis and g.unit = s.unit and g.closed_at is null;
  if not found then
    perform exchange.refuse('MD403', 'no-basis');
  end if;
  return jsonb_build_object('kind', 'official', 'official', s.official, 'unit', s.unit);
end $$;

-- Opens the official's way to a case: only by a citizen who may apply for this subject under this basis.
create function exchange.grant_case(p_session bytea, p_basis text, p_subject uuid, p_case uuid, p_unit text)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  s record;
  v_may boolean;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  execute format('select exchange.%I($1, $2)', 'may_' || replace(p_basis, '-', '_')) into v_may using s.person, p_subject;
  if v_may is not true then
    perform exchange.refuse('MD403', 'no-basis');
  end if;
  insert into exchange.grants (subject, case_id, basis, unit) values (p_subject, p_case, p_basis, p_unit);
end $$;
revoke all on function exchange.grant_case from public;
grant execute on function exchange.grant_case to madang_app;

-- Ends the official's way to a case. Anyone who holds the case's key may end it; nobody can open it again.
create function exchange.close_case(p_case uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  update exchange.grants set closed_at = now() where case_id = p_case and closed_at is null;
$$;
revoke all on function exchange.close_case from public;
grant execute on function exchange.close_case to madang_app;

-- A person's own receipts, newest first, from a place in the list on.
create function exchange.my_receipts(p_session bytea, p_before timestamptz, p_before_id uuid, p_limit int)
returns table (id uuid, read_at timestamptz, record text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  return query
    select r.id, r.read_at, r.record from exchange.receipts r
    where r.subject = s.person
      and (p_before is null or (r.read_at, r.id) < (p_before, p_before_id))
    order by r.read_at desc, r.id desc limit least(p_limit, 200);
end $$;
revoke all on function exchange.my_receipts from public;
grant execute on function exchange.my_receipts to madang_app;

-- A decided case changes a register: the new values are true from a day on, the old row stays as what was true and known before.
create function exchange.amend(p_session bytea, p_case uuid, p_register text, p_subject uuid, p_from date, p_values jsonb)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  s record;
  g record;
begin
  select * into s from identity.session_of(p_session);
  select * into g from exchange.grants where case_id = p_case and closed_at is null;
  if s.session is null or g.case_id is null or s.kind <> 'official' or s.unit <> g.unit then
    perform exchange.refuse('MD403', 'no-basis');
  end if;
  if exists (select 1 from jsonb_object_keys(p_values) k(field)
             where not exists (select 1 from exchange.writes w
                               where w.basis = g.basis and w.register = p_register and w.field = k.field)) then
    perform exchange.refuse('MD403', 'no-basis');
  end if;
  if not exchange.within_case(p_case, g.subject, p_register, p_subject) then
    perform exchange.refuse('MD403', 'no-basis');
  end if;
  perform registers.amend(p_register, p_subject, p_from, p_values, 'case ' || p_case);
end $$;
revoke all on function exchange.amend from public;
grant execute on function exchange.amend to madang_app;
