-- What people can get: the shown description of each benefit, what is proposed in its place, and everything it once said.
create schema benefits;
grant usage on schema benefits to madang_app;

-- One description, one column: the others are read off it by the database itself, so that they cannot disagree with it.
create table benefits.benefits (
  id text collate "C" primary key check (id ~ '^[A-Za-z0-9._-]{1,60}$'),
  version int not null default 1,
  status text not null default 'draft' check (status in ('draft', 'confirmed')),
  content jsonb not null,
  kind text not null generated always as (content ->> 'kind') stored check (kind in ('benefit', 'service')),
  agency text generated always as (content ->> 'agency') stored,
  -- '' is the whole nation, null is no data.
  area text generated always as (
    case content -> 'scope' ->> 'of' when 'nation' then '' when 'area' then content -> 'scope' ->> 'area' end
  ) stored,
  field text not null generated always as (content ->> 'field') stored,
  name_ko text collate "C" not null generated always as (content -> 'words' -> 'ko' ->> 'name') stored,
  name_en text collate "C" not null generated always as (
    coalesce(content -> 'words' -> 'en' ->> 'name', content -> 'words' -> 'ko' ->> 'name')
  ) stored,
  conditions jsonb generated always as (content -> 'conditions') stored,
  -- Thousands of benefits share a few hundred conditions: read once each.
  conditions_key uuid generated always as (md5((content -> 'conditions')::text)::uuid) stored,
  amount jsonb generated always as (content -> 'amount') stored,
  -- Of what the source last said, also when what is shown differs.
  source_hash bytea not null,
  gone_at timestamptz(3),
  drafted_by text,
  confirmed_by text,
  confirmed_at timestamptz(3),
  check ((status = 'confirmed') = (confirmed_by is not null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  -- Four eyes: nobody confirms what they wrote.
  check (confirmed_by is distinct from drafted_by or confirmed_by is null)
);
create index benefits_by_name_ko on benefits.benefits (name_ko, id) where kind = 'benefit' and gone_at is null;
create index benefits_by_name_en on benefits.benefits (name_en, id) where kind = 'benefit' and gone_at is null;
create index benefits_by_area on benefits.benefits (area, name_ko, id) where kind = 'benefit' and gone_at is null;
create index benefits_by_condition on benefits.benefits using gin (conditions jsonb_path_ops);
create index benefits_waiting on benefits.benefits (agency, id) where status = 'draft' and kind = 'benefit';
grant select on benefits.benefits to madang_app;
grant update (content, version, status, drafted_by, confirmed_by, confirmed_at) on benefits.benefits to madang_app;

-- What may take the place of what is shown: an official's correction, or what the source says by now.
create table benefits.proposals (
  benefit text not null references benefits.benefits (id) on delete cascade,
  origin text not null check (origin in ('official', 'source')),
  revision uuid not null,
  content jsonb not null,
  base_version int not null,
  drafted_by text,
  drafted_at timestamptz(3) not null,
  reason text,
  primary key (benefit, origin),
  check ((origin = 'official') = (drafted_by is not null))
);
grant select, insert, update, delete on benefits.proposals to madang_app;

-- Every description that was replaced, kept by the database whoever replaces it.
create table benefits.past (
  benefit text not null,
  version int not null,
  status text not null,
  content jsonb not null,
  drafted_by text,
  confirmed_by text,
  confirmed_at timestamptz(3),
  primary key (benefit, version)
);
grant select, insert on benefits.past to madang_app;

create function benefits.keep_past() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'a benefit that says something else has the next version';
  end if;
  insert into benefits.past (benefit, version, status, content, drafted_by, confirmed_by, confirmed_at)
  values (old.id, old.version, old.status, old.content, old.drafted_by, old.confirmed_by, old.confirmed_at);
  return new;
end
$$;
create trigger keep_past before update on benefits.benefits
  for each row when (old.content is distinct from new.content) execute function benefits.keep_past();

-- Who did what. The key makes a repeated command the same command.
create table benefits.acts (
  benefit text not null,
  number int not null,
  act text not null check (act in ('confirmed', 'corrected', 'dismissed')),
  origin text not null check (origin in ('shown', 'official', 'source')),
  version int not null,
  official text not null,
  happened_at timestamptz(3) not null,
  reason text,
  key text not null,
  primary key (benefit, number),
  unique (official, key)
);
grant select, insert on benefits.acts to madang_app;

-- Where an import stands while it is compared; empty between imports.
create unlogged table benefits.incoming (
  id text primary key,
  content jsonb not null,
  hash bytea not null,
  vouched_by text
);
