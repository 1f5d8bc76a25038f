-- Reports of reforms that were tried out: what was asked and what came out, never changed. Nobody's record is in them.
create table policy.reports (
  id uuid primary key,
  rule text not null,
  saved_by text not null,
  saved_at timestamptz(3) not null,
  content jsonb not null
);
create index reports_latest on policy.reports (saved_at desc, id);
grant select, insert on policy.reports to madang_app;
