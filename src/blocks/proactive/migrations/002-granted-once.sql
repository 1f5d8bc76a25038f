-- What was granted without an application: once about a subject, whichever of two parents agreed to it.
create table proactive.grants (
  subject uuid not null,
  about text not null,
  person uuid not null,
  primary key (subject, about)
);
grant select, insert, delete on proactive.grants to madang_app;
