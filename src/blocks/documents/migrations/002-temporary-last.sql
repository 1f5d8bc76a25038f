-- A path that does not name pg_temp searches it first, for types as well: whoever may create temporary objects could put a type of
-- their own in place of `uuid`, whose check then runs with the owner's rights. Named last, it is searched last.
alter function documents.audited() set search_path = pg_catalog, pg_temp;
