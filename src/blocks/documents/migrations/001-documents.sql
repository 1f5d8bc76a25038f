-- What government wrote and signed. `record` is the text whose digest lies in the log; it holds the digest of the bytes.
create schema documents;
grant usage on schema documents to madang_app, madang_auditor;

create table documents.documents (
  person uuid not null,
  id uuid not null,
  number text not null,
  verification text not null,
  case_id uuid not null,
  template text not null,
  title jsonb not null,
  agency text not null,
  language text not null,
  issued_at timestamptz(3) not null,
  verifiable_until date not null,
  sha256 bytea not null,
  record text not null,
  bytes bytea not null,
  primary key (person, id)
);
alter table documents.documents alter column bytes set storage external;
create unique index documents_verification on documents.documents (verification);
create unique index documents_number on documents.documents (number);
create index documents_sha256 on documents.documents (sha256);
create index documents_latest on documents.documents (person, issued_at desc, id);
create index documents_case on documents.documents (case_id);
grant select, insert on documents.documents to madang_app;

-- Issued and no longer to be relied on.
create table documents.revocations (
  document uuid primary key,
  revoked_at timestamptz(3) not null,
  reason jsonb not null,
  record text not null
);
grant select, insert on documents.revocations to madang_app, madang_auditor;

create sequence documents.numbers;
grant usage on sequence documents.numbers to madang_app;

-- The auditor sees the records, and whether the bytes are still those that were signed; not the bytes.
create function documents.audited() returns table (id text, record text)
language sql stable security definer set search_path = pg_catalog as $$
  select d.id::text,
    case when sha256(d.bytes) = d.sha256 and encode(d.sha256, 'hex') = d.record::jsonb ->> 'sha256'
    then d.record else 'the bytes are not those that were issued' end
  from documents.documents d
$$;
revoke all on function documents.audited from public;
grant execute on function documents.audited to madang_auditor;
select log.audit('document', 'select id, record from documents.audited()');
select log.audit('revocation', 'select document::text as id, record from documents.revocations');
