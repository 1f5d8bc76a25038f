-- Applications and their histories. The applicant's key comes first, so that the table can be distributed by it.
create schema cases;
grant usage on schema cases to madang_app, madang_auditor;

create sequence cases.numbers;
grant usage on sequence cases.numbers to madang_app;

create table cases.cases (
  person uuid not null,
  id uuid not null,
  number text not null,
  subject uuid not null,
  service text not null,
  version int not null,
  agency text not null,
  unit text not null,
  answers jsonb not null,
  opened_at timestamptz not null,
  -- What the history adds up to, kept to find cases by; the history is what counts.
  state text not null,
  outcome text,
  closed_at timestamptz,
  due_at timestamptz,
  events int not null,
  primary key (person, id)
);
create unique index cases_id on cases.cases (id);
create unique index cases_number on cases.cases (number);
create index cases_mine on cases.cases (person, opened_at desc, id);
create index cases_queue on cases.cases (unit, due_at nulls last, id) where closed_at is null;
create index cases_done on cases.cases (unit, closed_at desc, id) where closed_at is not null;
grant select, insert on cases.cases to madang_app;
grant update (state, outcome, closed_at, due_at, events) on cases.cases to madang_app;

create table cases.events (
  case_id uuid not null,
  number int not null,
  happened_at timestamptz not null,
  -- The text whose digest lies in the log.
  record text not null,
  primary key (case_id, number)
);
grant select, insert on cases.events to madang_app;
grant select on cases.events to madang_auditor;
select log.audit('decision', $$select case_id || '/' || number as id, record from cases.events
  where record::jsonb -> 'event' ->> 'type' in ('approved', 'refused', 'granted-automatically', 'lapsed')$$);

-- One counter a service, outcome and day: what the public statistics are made of.
create table cases.counts (
  service text not null,
  counted_on date not null,
  what text not null,
  cases bigint not null,
  -- Milliseconds from opening to closing, summed.
  took bigint not null default 0,
  primary key (service, counted_on, what)
);
grant select, insert, update on cases.counts to madang_app;
