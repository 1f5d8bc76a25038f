-- Queues several entries with one statement and one announcement, as log.append does one.
create function log.append_all(kinds text[], ids text[], records text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into log.queue (kind, id, digest)
  select e.kind, e.id, sha256(convert_to(e.record, 'UTF8')) from unnest(kinds, ids, records) as e (kind, id, record);
  if pg_try_advisory_xact_lock(hashtextextended('log.append', 0)) then
    perform pg_notify('log', '');
  end if;
end $$;
revoke all on function log.append_all(text[], text[], text[]) from public;
grant execute on function log.append_all(text[], text[], text[]) to madang_app;
