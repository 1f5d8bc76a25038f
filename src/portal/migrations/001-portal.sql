-- What the program itself remembers between starts.
create schema portal;
create table portal.memory (
  key text primary key,
  value jsonb not null,
  remembered_at timestamptz(3) not null default now()
);
