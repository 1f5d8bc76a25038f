-- A path that does not name pg_temp searches it first, for types as well: whoever may create temporary objects could put a type of
-- their own in place of `uuid`, whose check then runs with the owner's rights. Named last, it is searched last.
do $$
declare
  f text;
begin
  for f in
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'exchange' and 'search_path=pg_catalog' = any (p.proconfig)
  loop
    execute 'alter function ' || f || ' set search_path = pg_catalog, pg_temp';
  end loop;
end $$;
