-- A read about a household leaves a receipt a person; all of them are written, and queued for the log, with one statement each.
create function exchange.leave_receipts(
  p_subjects uuid[], p_actor jsonb, p_basis text, p_reading text, p_facts jsonb, p_case uuid, p_reason text
) returns void language plpgsql as $$
declare
  v_at timestamptz := clock_timestamp();
  v_kinds text[];
  v_ids text[];
  v_records text[];
begin
  with numbered as (
    select r.subject, gen_random_uuid() as id from unnest(p_subjects) as r (subject)
  ), written as (
    select n.subject, n.id, jsonb_build_object(
      'id', n.id, 'subject', n.subject,
      'at', to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'actor', p_actor, 'basis', p_basis, 'reading', p_reading, 'facts', p_facts, 'case', p_case, 'reason', p_reason
    )::text as record from numbered n
  ), kept as (
    insert into exchange.receipts (subject, id, read_at, record) select w.subject, w.id, v_at, w.record from written w
    returning id, record
  )
  select array_agg('receipt'::text), array_agg(k.id::text), array_agg(k.record) into v_kinds, v_ids, v_records from kept k;
  if v_ids is not null then
    perform log.append_all(v_kinds, v_ids, v_records);
  end if;
end $$;
drop function exchange.leave_receipt(uuid, jsonb, text, text, jsonb, uuid, text);
