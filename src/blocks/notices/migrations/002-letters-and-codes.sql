-- A letter a mail server refused for good (no such address) is not tried again.
alter table notices.letters add column refused_at timestamptz(3);

-- Codes that prove an e-mail address is one's own: the latest of an account, as a keyed hash, for a few minutes and tries.
create table notices.address_codes (
  account uuid primary key,
  address text not null,
  code_hash bytea not null,
  sent_at timestamptz(3) not null,
  tries int not null default 0,
  -- Codes sent since the first one of the hour.
  sent int not null default 1,
  hour_began_at timestamptz(3) not null
);
grant select, insert, update, delete on notices.address_codes to madang_app;
