-- What people are told before they ask. Facts are read by the exchange under a consent; here lies only who was looked at up to when,
-- what was found for them, and what they want to hear of.
create schema proactive;
grant usage on schema proactive to madang_app;

-- The last night of each purpose: records written up to `cut` have been looked for. `rules` tells whether the declarations changed.
create table proactive.nights (
  purpose text primary key,
  cut timestamptz not null,
  day date not null,
  rules text not null
);

-- Who is still to be looked at; a killed night goes on from here.
create table proactive.waiting (
  purpose text not null,
  person uuid not null,
  cut timestamptz not null,
  day date not null,
  primary key (purpose, person)
);

-- Up to when somebody's record was looked at, as of which day, and when time alone calls for the next look. `stands` holds for each
-- rule whether it said yes, is open, or which of its conditions failed: for the statistics.
create table proactive.looks (
  person uuid not null,
  purpose text not null,
  known timestamptz not null,
  day date not null,
  next_on date not null,
  stands jsonb not null default '{}',
  primary key (person, purpose)
);
create index looks_next on proactive.looks (purpose, next_on);

-- What was found: told once, on or after `tell_on`. `day` is when it begins, ends or falls due.
create table proactive.findings (
  person uuid not null,
  -- Whom it is about: the person, or a child of theirs.
  subject uuid not null,
  kind text not null,
  about text not null,
  day date not null,
  stage text not null,
  purpose text not null,
  found_on date not null,
  tell_on date not null,
  told jsonb not null,
  told_at timestamptz(3),
  primary key (person, subject, kind, about, day, stage)
);
create index findings_untold on proactive.findings (tell_on, person) where told_at is null;

-- What falls due for somebody, for their calendar.
create table proactive.due_days (
  person uuid not null,
  due text not null,
  day date not null,
  opens date,
  primary key (person, due, day)
);

-- Kinds of notices somebody does not want.
create table proactive.opt_outs (
  person uuid not null,
  kind text not null,
  since timestamptz(3) not null,
  primary key (person, kind)
);

-- The private address of somebody's calendar: the hash of its token.
create table proactive.feeds (
  person uuid primary key,
  token_hash bytea not null unique,
  made_at timestamptz(3) not null
);

grant select, insert, update, delete on all tables in schema proactive to madang_app;
