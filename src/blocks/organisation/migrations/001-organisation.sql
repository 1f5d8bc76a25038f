-- Who works where. What agencies and units are comes from the declarations; only people change from day to day.
create schema organisation;
grant usage on schema organisation to madang_app, madang_auditor;

-- `unit` is `<agency>/<unit kind>`, so that it names one counter of one agency.
create table organisation.officials (
  id     text    primary key check (id ~ '^[a-z0-9][a-z0-9._-]{0,79}$'),
  name   jsonb   not null check (name ?& array['ko', 'en']),
  agency text    not null,
  unit   text    not null check (unit like agency || '/_%'),
  post   jsonb   not null check (post ?& array['ko', 'en']),
  active boolean not null default true
);
create index officials_by_unit on organisation.officials (unit, id) where active;
grant select on organisation.officials to madang_app, madang_auditor;

-- Where an official works now; no row once they have left. For other rooms' functions, which do not read the table.
create function organisation.place_of(p_official text) returns table (agency text, unit text, post jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.agency, o.unit, o.post from organisation.officials o where o.id = p_official and o.active
$$;
grant execute on function organisation.place_of(text) to madang_app;
