-- A person who asks that a decision be looked at again opens the way for the unit that decided it: the same case, for the same
-- unit, once more. A case that was granted without an application gets its first grant so.
create or replace function exchange.grant_case(p_session bytea, p_basis text, p_subject uuid, p_case uuid, p_unit text)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
  insert into exchange.grants as g (subject, case_id, basis, unit) values (p_subject, p_case, p_basis, p_unit)
  on conflict (case_id) do update set closed_at = null, opened_at = now()
    where g.subject = excluded.subject and g.basis = excluded.basis and g.unit = excluded.unit and g.closed_at is not null;
  if not found then
    perform exchange.refuse('MD403', 'no-basis');
  end if;
end $$;
