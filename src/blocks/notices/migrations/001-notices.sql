-- What government told a person, and what went out by e-mail.
create schema notices;
grant usage on schema notices to madang_app;

create table notices.notices (
  person uuid not null,
  id uuid not null,
  sent_at timestamptz(3) not null,
  title jsonb not null,
  body jsonb not null,
  link text not null,
  about jsonb not null,
  read_at timestamptz(3),
  primary key (person, id)
);
create index notices_latest on notices.notices (person, sent_at desc, id);
create index notices_unread on notices.notices (person) where read_at is null;
grant select, insert on notices.notices to madang_app;
grant update (read_at) on notices.notices to madang_app;

-- One row a letter that left, so that a job that runs twice sends once.
create table notices.letters (
  notice uuid primary key,
  message_id text not null,
  accepted_at timestamptz(3)
);
grant select, insert, update on notices.letters to madang_app;
