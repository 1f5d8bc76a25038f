-- Looks at one's own record are many and seldom what one searches for: `own` tells them apart within the query, so that a page of
-- the others' looks is a page of the list, however often one looked oneself. It is derived from the record, which stays the evidence.
alter table exchange.receipts add column own boolean not null
  generated always as (coalesce((record::jsonb #>> '{actor,person}') = subject::text, false)) stored;
create index receipts_others on exchange.receipts (subject, read_at desc, id desc) where not own;

-- A person's own receipts, newest first, from a place in the list on; `p_others` leaves out one's own looks.
drop function exchange.my_receipts(bytea, timestamptz, uuid, int);
create function exchange.my_receipts(p_session bytea, p_before timestamptz, p_before_id uuid, p_limit int, p_others boolean)
returns table (id uuid, read_at timestamptz, record text, own boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  if p_others then
    return query
      select r.id, r.read_at, r.record, r.own from exchange.receipts r
      where r.subject = s.person and not r.own
        and (p_before is null or (r.read_at, r.id) < (p_before, p_before_id))
      order by r.read_at desc, r.id desc limit least(p_limit, 200);
  else
    return query
      select r.id, r.read_at, r.record, r.own from exchange.receipts r
      where r.subject = s.person
        and (p_before is null or (r.read_at, r.id) < (p_before, p_before_id))
      order by r.read_at desc, r.id desc limit least(p_limit, 200);
  end if;
end $$;
revoke all on function exchange.my_receipts from public;
grant execute on function exchange.my_receipts to madang_app;

-- How often who looked, by month of the civil calendar, since a moment.
create function exchange.my_receipt_counts(p_session bytea, p_since timestamptz, p_zone text)
returns table (month text, who text, unit text, looks bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  return query
    select to_char(r.read_at at time zone p_zone, 'YYYY-MM'),
      case when r.own then 'self' when r.record::jsonb #>> '{actor,kind}' = 'official' then 'official' else 'person' end,
      r.record::jsonb #>> '{actor,unit}',
      count(*)
    from exchange.receipts r
    where r.subject = s.person and r.read_at >= p_since
    group by 1, 2, 3;
end $$;
revoke all on function exchange.my_receipt_counts from public;
grant execute on function exchange.my_receipt_counts to madang_app;

-- One of a person's own receipts.
create function exchange.my_receipt(p_session bytea, p_id uuid)
returns table (id uuid, read_at timestamptz, record text, own boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  s record;
begin
  select * into s from identity.session_of(p_session);
  if not found or s.kind <> 'citizen' then
    perform exchange.refuse('MD401', 'session-ended');
  end if;
  return query
    select r.id, r.read_at, r.record, r.own from exchange.receipts r where r.subject = s.person and r.id = p_id;
end $$;
revoke all on function exchange.my_receipt from public;
grant execute on function exchange.my_receipt to madang_app;
