-- Authoritative records. Each declared register becomes a table here (see tables.ts).
-- The application's role may not touch them: the only way in is the exchange.
create schema registers;

-- What was declared when, so that a field never silently changes its kind.
create table registers.fields (
  register text not null,
  field text not null,
  kind text not null,
  primary key (register, field)
);
