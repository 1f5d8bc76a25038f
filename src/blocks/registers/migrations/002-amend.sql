-- Writes a new version of a record, as the owner only: what was known before stays, closed at this moment.
-- `values` are by column name, as JSON; a sealed value comes as '\x…'.
create function registers.amend(p_register text, p_subject uuid, p_from date, p_values jsonb, p_cause text)
returns void language plpgsql set search_path = pg_catalog as $$
declare
  v_table text := 'registers.' || quote_ident(p_register);
  v_now timestamptz := clock_timestamp();
  v_old jsonb;
  v_next jsonb;
begin
  execute format(
    'select to_jsonb(r) from %s r where subject = $1 and valid_to is null and known_to is null for update', v_table)
    into v_old using p_subject;
  v_next := coalesce(v_old, '{"entry":"00000000-0000-0000-0000-000000000000"}'::jsonb) || p_values || jsonb_build_object(
    'subject', p_subject, 'valid_from', p_from, 'valid_to', null, 'known_from', v_now, 'known_to', null, 'cause', p_cause);
  if v_old is not null then
    if (v_old ->> 'valid_from')::date > p_from then
      raise exception using errcode = 'MD409', message = 'change-before-present';
    end if;
    execute format(
      'update %s set known_to = $2 where subject = $1 and valid_to is null and known_to is null', v_table)
      using p_subject, v_now;
    if (v_old ->> 'valid_from')::date < p_from then
      execute format('insert into %s select (jsonb_populate_record(null::%s, $1)).*', v_table, v_table)
        using v_old || jsonb_build_object('valid_to', p_from, 'known_from', v_now);
    end if;
  end if;
  execute format('insert into %s select (jsonb_populate_record(null::%s, $1)).*', v_table, v_table) using v_next;
end $$;
revoke all on function registers.amend from public;
