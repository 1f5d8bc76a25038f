-- A room of the tests that has its rows audited.
create schema records;
create table records.deeds (id uuid primary key default gen_random_uuid(), record text not null);

create function records.write(how_many integer) returns void language sql as $$
  with written as (
    insert into records.deeds (record)
    select 'deed ' || n || ' salt ' || gen_random_uuid() from generate_series(1, how_many) as n
    returning id, record
  )
  select log.append('deed', id::text, record) from written
$$;

grant usage on schema records to madang_app, madang_auditor;
grant execute on function records.write(integer) to madang_app;
grant select on records.deeds to madang_app, madang_auditor;
grant insert on records.deeds to madang_app;
select log.audit('deed', 'select id, record from records.deeds');
