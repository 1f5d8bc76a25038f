-- Half-filled applications. Only the person's own rows are ever asked for: the person is part of every key.
create schema forms;
grant usage on schema forms to madang_app;

create table forms.drafts (
  person uuid not null,
  id uuid not null,
  service text not null,
  version int not null,
  subject uuid not null,
  subject_name jsonb not null,
  answers jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  primary key (person, id)
);
create index drafts_stale on forms.drafts (updated_at);
grant select, insert, update, delete on forms.drafts to madang_app;

create table forms.uploads (
  person uuid not null,
  draft uuid not null,
  id uuid not null,
  name text not null,
  type text not null,
  sha256 bytea not null,
  bytes bytea not null,
  uploaded_at timestamptz not null,
  primary key (person, draft, id),
  foreign key (person, draft) references forms.drafts (person, id) on delete cascade
);
grant select, insert, delete on forms.uploads to madang_app;
