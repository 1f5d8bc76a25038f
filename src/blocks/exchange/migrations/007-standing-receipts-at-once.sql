-- The receipts of many readings under standing consents, written and queued for the log with one statement each: one a person and
-- consent, with the facts that were read of them. `p_found` are what was found, each beside who consents; `p_of` the facts that each
-- reading looks for; `p_own` those of the person's own record, which are named also where nothing was found.
create function exchange.leave_standing_receipts_of(
  p_people uuid[], p_consents uuid[], p_found jsonb[], p_purpose text, p_of jsonb, p_own jsonb
) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_at timestamptz := clock_timestamp();
  v_kinds text[];
  v_ids text[];
  v_records text[];
begin
  with read as (
    select v.consent, v.person as subject, f.fact
    from unnest(p_people, p_consents) v (person, consent), jsonb_array_elements_text(p_own) f (fact)
    union
    select v.consent, (e.entry ->> 'subject')::uuid, f.fact
    from unnest(p_consents, p_found) v (consent, found), jsonb_each(v.found) k (key, entries),
      jsonb_array_elements(k.entries) e (entry), jsonb_array_elements_text(p_of -> k.key) f (fact)
  ), told as (
    select gen_random_uuid() as id, r.consent, r.subject, jsonb_agg(r.fact order by r.fact) as facts
    from read r group by r.consent, r.subject
  ), written as (
    select t.subject, t.id, jsonb_build_object(
      'id', t.id, 'subject', t.subject,
      'at', to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'actor', jsonb_build_object('kind', 'program', 'purpose', p_purpose, 'consent', t.consent),
      'basis', p_purpose, 'reading', 'profile', 'facts', t.facts, 'case', null, 'reason', 'standing-consent'
    )::text as record from told t
  ), kept as (
    insert into exchange.receipts (subject, id, read_at, record) select w.subject, w.id, v_at, w.record from written w
    returning id, record
  )
  select array_agg('receipt'::text), array_agg(k.id::text), array_agg(k.record) into v_kinds, v_ids, v_records from kept k;
  if v_ids is not null then
    perform log.append_all(v_kinds, v_ids, v_records);
  end if;
end $$;
revoke all on function exchange.leave_standing_receipts_of from public;
drop function exchange.leave_standing_receipts(uuid, uuid, text, jsonb[], jsonb, jsonb);
