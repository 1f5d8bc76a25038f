-- Accounts, what opens them, and sessions. The application's role never reads a session or a password hash but through the
-- functions below: by the token a browser holds, or by the one login name that was typed.
create schema identity;
grant usage on schema identity to madang_app, madang_auditor;

-- `person` is the key of the registers' subject. `display` is the name as it was when the account was opened, so that
-- greeting someone needs no read of a register.
create table identity.accounts (
  id                uuid primary key default gen_random_uuid(),
  kind              text not null check (kind in ('citizen', 'official')),
  person            uuid unique,
  official          text unique,
  login_name        text not null unique check (login_name ~ '^[a-z][a-z0-9._-]{3,29}$'),
  display           jsonb not null check (display ?& array['ko', 'en']),
  email             text check (length(email) between 3 and 254),
  email_verified_at timestamptz(3),
  language          text not null default 'ko' check (language in ('ko', 'en')),
  created_at        timestamptz(3) not null default now(),
  check ((kind = 'citizen') = (person is not null) and (kind = 'official') = (official is not null)),
  check (email is not null or email_verified_at is null)
);
grant select, insert, update (login_name, email, email_verified_at, language) on identity.accounts to madang_app;

create table identity.passwords (
  account    uuid primary key references identity.accounts (id) on delete cascade,
  hash       text not null check (hash like '$argon2id$%'),
  changed_at timestamptz(3) not null default now()
);
grant select (account), insert, update (hash, changed_at) on identity.passwords to madang_app;

create table identity.passkeys (
  account      uuid not null references identity.accounts (id) on delete cascade,
  id           text not null unique check (length(id) between 1 and 1400),
  public_key   bytea not null,
  counter      bigint not null,
  transports   text[] not null,
  name         text not null check (length(name) between 1 and 60),
  created_at   timestamptz(3) not null default now(),
  last_used_at timestamptz(3),
  primary key (account, id)
);
grant select, insert, update (counter, name, last_used_at), delete on identity.passkeys to madang_app;

-- The key is SHA-256 of the token in the cookie: who reads this table cannot sign in with it. A session ends when it was not
-- used for `idle`, at the latest at `ends_at`; `expires_at` is the earlier of the two.
create table identity.sessions (
  token_hash   bytea primary key check (octet_length(token_hash) = 32),
  id           uuid not null unique,
  account      uuid not null references identity.accounts (id) on delete cascade,
  assurance    text not null check (assurance in ('low', 'substantial')),
  created_at   timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(),
  idle         interval not null,
  ends_at      timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  revoked_at   timestamptz(3),
  device       text not null,
  ip           text not null,
  check (expires_at <= ends_at)
);
create index sessions_by_account on identity.sessions (account) where revoked_at is null;
grant insert on identity.sessions to madang_app;

-- Each is answered once. One that makes a passkey belongs to the session it was made for.
create table identity.challenges (
  challenge  text primary key,
  ceremony   text not null check (ceremony in ('create', 'get')),
  session    uuid references identity.sessions (id) on delete cascade,
  created_at timestamptz(3) not null default now(),
  check ((ceremony = 'create') = (session is not null))
);
create index challenges_by_age on identity.challenges (created_at);
grant select, insert, delete on identity.challenges to madang_app;

create table identity.sign_ins (
  account uuid not null references identity.accounts (id) on delete cascade,
  id      uuid not null default gen_random_uuid(),
  at      timestamptz(3) not null default now(),
  method  text not null check (method in ('passkey', 'password', 'enrolment')),
  success boolean not null,
  device  text not null,
  ip      text not null,
  primary key (account, id)
);
create index sign_ins_latest on identity.sign_ins (account, at desc, id);
grant select, insert on identity.sign_ins to madang_app;

-- Tries at a secret, by what they are aimed at or where they come from. The key is a digest: it names nobody.
create table identity.tries (
  key           bytea primary key check (octet_length(key) = 32),
  count         integer not null,
  last_at       timestamptz(3) not null default now(),
  blocked_until timestamptz(3)
);
create index tries_by_age on identity.tries (last_at);
grant select, insert, update, delete on identity.tries to madang_app;

-- A code handed over at a counter or by letter: `locator` finds the row, the rest of the code is kept as a hash.
create table identity.enrolments (
  locator     text primary key check (length(locator) = 6),
  secret_hash text not null check (secret_hash like '$argon2id$%'),
  person      uuid,
  official    text,
  display     jsonb not null check (display ?& array['ko', 'en']),
  created_at  timestamptz(3) not null default now(),
  expires_at  timestamptz(3) not null,
  tries       integer not null default 0,
  used_at     timestamptz(3),
  check ((person is null) <> (official is null))
);
grant select, insert, update (tries, used_at) on identity.enrolments to madang_app;

-- Who is behind a session's token: one row while the session is active, else none. An official who has left has no session.
create function identity.session_of(p_session bytea)
returns table (session uuid, kind text, person uuid, official text, unit text, assurance text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, a.kind, a.person, a.official, p.unit, s.assurance
  from identity.sessions s
  join identity.accounts a on a.id = s.account
  left join lateral organisation.place_of(a.official) p on a.official is not null
  where s.token_hash = p_session and s.revoked_at is null and s.expires_at > now()
    and (a.kind = 'citizen' or p.unit is not null)
$$;
grant execute on function identity.session_of(bytea) to madang_app;

-- The same with what pages show, and the session lives on: written at most once a minute, or when extended by hand.
create function identity.enter(p_session bytea, p_extend boolean)
returns table (
  session uuid, account uuid, kind text, person uuid, official text, unit text, agency text, post jsonb,
  display jsonb, assurance text, expires_at timestamptz(3), seconds_left double precision
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update identity.sessions s
  set last_seen_at = now(), expires_at = least(now() + s.idle, s.ends_at)
  where s.token_hash = p_session and s.revoked_at is null and s.expires_at > now()
    and (p_extend or s.last_seen_at < now() - interval '1 minute');
  return query
    select s.id, a.id, a.kind, a.person, a.official, p.unit, p.agency, p.post, a.display, s.assurance, s.expires_at,
      extract(epoch from s.expires_at - now())::double precision
    from identity.sessions s
    join identity.accounts a on a.id = s.account
    left join lateral organisation.place_of(a.official) p on a.official is not null
    where s.token_hash = p_session and s.revoked_at is null and s.expires_at > now()
      and (a.kind = 'citizen' or p.unit is not null);
end $$;
grant execute on function identity.enter(bytea, boolean) to madang_app;

-- The account behind an active session; nobody behind any other token.
create function identity.account_of(p_session bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.account from identity.sessions s
  where s.token_hash = p_session and s.revoked_at is null and s.expires_at > now()
$$;

-- The active sessions of the person who holds this one.
create function identity.sessions_beside(p_session bytea)
returns table (
  id uuid, current boolean, assurance text, device text, ip text,
  created_at timestamptz(3), last_seen_at timestamptz(3), expires_at timestamptz(3)
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.token_hash = p_session, s.assurance, s.device, s.ip, s.created_at, s.last_seen_at, s.expires_at
  from identity.sessions s
  where s.account = identity.account_of(p_session) and s.revoked_at is null and s.expires_at > now()
  order by s.token_hash = p_session desc, s.last_seen_at desc, s.id
$$;
grant execute on function identity.sessions_beside(bytea) to madang_app;

-- Ends sessions of the person who holds this one: the one named, or all but this one, or all. How many ended.
create function identity.end_sessions(p_session bytea, p_which text, p_id uuid) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update identity.sessions s set revoked_at = now()
    where s.account = identity.account_of(p_session) and s.revoked_at is null
      and case p_which
        when 'this' then s.token_hash = p_session
        when 'one' then s.id = p_id
        when 'others' then s.token_hash <> p_session
        when 'all' then true
        else false
      end
    returning 1)
  select count(*) from ended
$$;
grant execute on function identity.end_sessions(bytea, text, uuid) to madang_app;

-- Ends every session of an account, when it is handed back to its owner by a new enrolment.
create function identity.end_sessions_of(p_account uuid) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update identity.sessions s set revoked_at = now() where s.account = p_account and s.revoked_at is null returning 1)
  select count(*) from ended
$$;
grant execute on function identity.end_sessions_of(uuid) to madang_app;

-- One account's password hash, by the name that was typed.
create function identity.password_by_name(p_login_name text) returns table (account uuid, hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, w.hash from identity.accounts a join identity.passwords w on w.account = a.id
  where a.login_name = p_login_name
$$;
grant execute on function identity.password_by_name(text) to madang_app;

-- One's own, to change it.
create function identity.password_of(p_session bytea) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.hash from identity.passwords w where w.account = identity.account_of(p_session)
$$;
grant execute on function identity.password_of(bytea) to madang_app;
