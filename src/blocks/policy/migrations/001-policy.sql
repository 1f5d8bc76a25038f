-- Changes of values that law sets: proposed by one official, settled by another, never changed afterwards.
create schema policy;
grant usage on schema policy to madang_app, madang_auditor;

create table policy.proposals (
  id uuid primary key,
  parameter text not null check (parameter ~ '^[A-Za-z0-9._-]{1,120}$'),
  -- The agencies that answer for the rules that use it: only their officials, and those of policy units, have a say.
  agencies text[] not null,
  content jsonb not null check (content ?& array['from', 'value', 'published', 'source', 'verified']),
  reason text not null check (length(btrim(reason)) between 10 and 2000),
  proposed_by text not null,
  proposed_at timestamptz(3) not null,
  -- What the log holds this row to.
  record text not null,
  unique (id, proposed_by)
);

create table policy.settlements (
  proposal uuid primary key,
  proposed_by text not null,
  verdict text not null check (verdict in ('approved', 'rejected', 'withdrawn')),
  decided_by text not null,
  decided_at timestamptz(3) not null,
  decided_on date not null,
  -- From this day on decisions know it: never the day of the approval, so that no day has two laws.
  known_from date,
  reason text not null check (length(btrim(reason)) between 10 and 2000),
  record text not null,
  foreign key (proposal, proposed_by) references policy.proposals (id, proposed_by),
  -- Four eyes: nobody settles what they proposed, except by taking it back.
  constraint four_eyes check ((decided_by = proposed_by) = (verdict = 'withdrawn')),
  check ((verdict = 'approved') = (known_from is not null)),
  constraint not_today check (known_from > decided_on)
);
create index released on policy.settlements (known_from) where verdict = 'approved';

-- The program reads; it writes through the two functions below, which take who acts from the session alone.
grant select on policy.proposals, policy.settlements to madang_app, madang_auditor;

select log.audit('policy', $$select id || '/proposed' as id, record from policy.proposals
  union all select proposal || '/settled', record from policy.settlements$$);

-- The official behind a session, if their agency or their unit has a say; `agency` and `kind` are the halves of the unit.
create function policy.official_of(p_session bytea, p_agencies text[], p_unit_kind text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.official from identity.session_of(p_session) s
  where s.kind = 'official'
    and (regexp_replace(s.unit, '/[^/]*$', '') = any (p_agencies) or s.unit like '%/' || p_unit_kind)
$$;
revoke all on function policy.official_of(bytea, text[], text) from public;

-- Writes a proposal; repeated with its id it is the same one. Says what became of it: `done`, or why not.
create function policy.propose(
  p_session bytea, p_unit_kind text, p_id uuid, p_parameter text, p_agencies text[], p_content jsonb, p_reason text, p_now timestamptz
) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who text := policy.official_of(p_session, p_agencies, p_unit_kind);
  row_record text;
begin
  if who is null then return 'not-yours'; end if;
  row_record := jsonb_build_object('id', p_id, 'parameter', p_parameter, 'content', p_content, 'reason', p_reason,
    'by', who, 'at', p_now)::text;
  insert into policy.proposals (id, parameter, agencies, content, reason, proposed_by, proposed_at, record)
  values (p_id, p_parameter, p_agencies, p_content, p_reason, who, p_now, row_record)
  on conflict (id) do nothing;
  if not found then
    return case when exists (select from policy.proposals where id = p_id and proposed_by = who) then 'done' else 'not-yours' end;
  end if;
  perform log.append('policy', p_id || '/proposed', row_record);
  return 'done';
end $$;

-- Settles a proposal once. Says `done`, or why not: `not-found`, `not-yours`, `own`, `settled`.
create function policy.settle(
  p_session bytea, p_unit_kind text, p_proposal uuid, p_verdict text, p_reason text, p_now timestamptz, p_today date, p_known_from date
) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  proposal policy.proposals;
  who text;
  row_record text;
begin
  select * into proposal from policy.proposals where id = p_proposal for update;
  if not found then return 'not-found'; end if;
  who := policy.official_of(p_session, proposal.agencies, p_unit_kind);
  if who is null then return 'not-yours'; end if;
  if (who = proposal.proposed_by) <> (p_verdict = 'withdrawn') then return 'own'; end if;
  if exists (select from policy.settlements s where s.proposal = p_proposal) then
    return case when exists (
      select from policy.settlements s where s.proposal = p_proposal and s.decided_by = who and s.verdict = p_verdict
    ) then 'done' else 'settled' end;
  end if;
  row_record := jsonb_build_object('proposal', p_proposal, 'verdict', p_verdict, 'reason', p_reason, 'by', who, 'at', p_now,
    'knownFrom', p_known_from)::text;
  insert into policy.settlements
    (proposal, proposed_by, verdict, decided_by, decided_at, decided_on, known_from, reason, record)
  values (p_proposal, proposal.proposed_by, p_verdict, who, p_now, p_today, p_known_from, p_reason, row_record);
  perform log.append('policy', p_proposal || '/settled', row_record);
  return 'done';
end $$;

revoke all on function policy.propose(bytea, text, uuid, text, text[], jsonb, text, timestamptz) from public;
revoke all on function policy.settle(bytea, text, uuid, text, text, timestamptz, date, date) from public;
grant execute on function policy.propose(bytea, text, uuid, text, text[], jsonb, text, timestamptz) to madang_app;
grant execute on function policy.settle(bytea, text, uuid, text, text, timestamptz, date, date) to madang_app;
