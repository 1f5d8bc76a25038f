// The last line: what somebody gets who has found a way to run SQL in the program's name.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Attacked, attacked } from './test-attacked.ts';

describe('SQL in the name of the running program', () => {
  let korea: Attacked;
  before(async () => {
    korea = await attacked();
  });
  after(() => korea.close());

  const denied = /42501/;
  const refuse = async (statements: readonly string[], why: RegExp = denied) => {
    for (const statement of statements)
      await assert.rejects(korea.town.db.app.query(statement), why, `not refused: ${statement}`);
  };

  it('reads no register but the open ones, no receipt, grant, session, password or key', async () => {
    const { db } = korea.town;
    const closed = await db.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('registers', 'exchange')
         and tablename not in ('places', 'legal_dongs')
       union all select 'identity.' || t from unnest(array['sessions', 'passwords', 'passkeys', 'enrolments', 'tries', 'sign_ins']) t
       union all select 'portal.memory' union all select 'graphile_worker._private_jobs' union all select 'pg_authid'`,
    );
    assert.ok(closed.length > 12, `${closed.length} tables`);
    await refuse(closed.map(({ name }) => `select from ${name} limit 1`));
    await refuse(closed.map(({ name }) => `copy ${name} to stdout`));
    const leaked = await db.app.query(
      `select tablename from pg_stats where schemaname in ('registers', 'exchange') and tablename not in ('places', 'legal_dongs')`,
    );
    assert.deepEqual(leaked, [], 'statistics of closed tables');
  });

  it('forges no session, password, passkey or code, so that it can sign in as nobody', async () => {
    const token = `sha256('stolen')`;
    await refuse([
      `insert into identity.sessions (token_hash, id, account, assurance, idle, ends_at, expires_at, device, ip)
       select ${token}, gen_random_uuid(), id, 'low', '1 hour', now() + '1 hour', now() + '1 hour', '', '' from identity.accounts`,
      `update identity.passwords set hash = ''`,
      `select identity.password_by_name('parent')`,
      `insert into identity.passkeys select id, 'mine', '', 0, '{}', 'mine' from identity.accounts`,
      `insert into identity.enrolments (locator, secret_hash, person, display, expires_at) values ('AAAAAA', '', gen_random_uuid(), '{}', now())`,
      `update identity.accounts set login_name = 'mine', person = null`,
      `insert into organisation.officials select 'me', name, agency, unit, post, true from organisation.officials limit 1`,
    ]);
  });

  it('forges no basis, receipt or grant, and reads no record under a session it does not have', async () => {
    const { parent, elder, things } = korea;
    const nobody = `sha256('nobody')`;
    await refuse([
      `insert into exchange.grants (subject, case_id, basis, unit) values ('${parent.person}', gen_random_uuid(), 'move-in', 'x')`,
      `update exchange.grants set closed_at = null`,
      `insert into exchange.receipts (subject, id, read_at, record) values (gen_random_uuid(), gen_random_uuid(), now(), '{}')`,
      `delete from exchange.receipts`,
      `update exchange.receipts set record = '{}'`,
      `insert into exchange.writes values ('move-in', 'residents', 'name')`,
      `select exchange.leave_receipts(array[gen_random_uuid()], '{}', 'a', 'b', '[]', null, null)`,
      `select exchange.actor(${nobody}, 'move-in', '${parent.person}', null)`,
      `select exchange.relation_household_members('${parent.person}')`,
      `select registers.amend('residents', '${parent.person}', current_date, '{"name":"x"}', 'x')`,
    ]);
    await refuse([`select exchange.read_own_record__residents(${nobody}, '${parent.person}', null, null)`], /MD401/);
    const asElder = (call: string) => korea.town.db.app.query(call, [elder.hash]);
    for (const call of [
      `exchange.read_own_record__residents($1, '${parent.person}', null, null)`,
      `exchange.read_move_in__person($1, '${parent.person}', '${things.case}', null)`,
      `exchange.grant_case($1, 'move-in', '${parent.person}', '${randomUUID()}', 'area-11110/resident-registration')`,
      `exchange.grant_case($1, 'move-in(uuid,uuid) or true--', '${parent.person}', '${randomUUID()}', 'x')`,
      `exchange.amend($1, '${things.case}', 'residents', '${parent.person}', current_date, '{"name":"x"}')`,
    ])
      await assert.rejects(asElder(`select ${call}`), /MD40[13]|42883|42703/, call);
  });

  it('with an official’s own session reads and changes only what an open case of their unit is about', async () => {
    const { clerk, clerkElsewhere, elder, parent, things } = korea;
    const ask = (hash: Buffer, call: string) => korea.town.db.app.query(`select ${call}`, [hash]);
    await assert.rejects(
      ask(clerkElsewhere.hash, `exchange.read_move_in__person($1, '${parent.person}', '${things.case}', 'x')`),
      /MD403/,
    );
    await assert.rejects(
      ask(clerk.hash, `exchange.read_move_in__person($1, '${elder.person}', '${things.case}', 'x')`),
      /MD403/,
    );
    await assert.rejects(
      ask(clerk.hash, `exchange.read_resident_register_copy__person($1, '${parent.person}', '${things.case}', 'x')`),
      /MD403/,
    );
    await assert.rejects(
      ask(
        clerk.hash,
        `exchange.amend($1, '${things.case}', 'residents', '${parent.person}', current_date, '{"name":"x"}')`,
      ),
      /MD403/,
    );
    await assert.rejects(
      ask(
        clerk.hash,
        `exchange.amend($1, '${things.case}', 'residents; drop table x', '${parent.person}', current_date, '{}')`,
      ),
    );
    await assert.rejects(
      ask(
        clerk.hash,
        `exchange.amend($1, '${things.case}', 'residents', '${elder.person}', current_date, '{"moved_on":"2026-01-01"}')`,
      ),
      /MD403/,
    );
  });

  it('takes nothing back: no event, case, document, revocation or leaf of the log is changed or deleted', async () => {
    const tables = ['cases.events', 'cases.cases', 'documents.documents', 'documents.revocations'];
    const log = ['log.leaves', 'log.queue', 'log.tile_roots', 'log.checkpoints', 'log.audited'];
    await refuse(
      [...tables, ...log].flatMap(table => [`delete from ${table}`, `truncate ${table}`, `drop table ${table}`]),
    );
    await refuse([
      `update cases.events set record = '{}'`,
      `update cases.cases set unit = 'x'`,
      `update cases.cases set answers = '{}'`,
      `update documents.documents set bytes = ''`,
      `update documents.revocations set reason = '{}'`,
      `update log.leaves set hash = ''`,
      `insert into log.leaves values (9999, 'deed', 'x', sha256('x'), sha256('x'))`,
      `insert into log.checkpoints values (9999, 'x', now())`,
      `select log.audit('decision', 'select 1')`,
      `alter table cases.events disable trigger all`,
    ]);
  });

  it('becomes nobody else, creates nothing, and reaches no file, program or network', async () => {
    await refuse([
      ...['madang_owner', 'madang_door', 'madang_auditor', 'postgres'].map(role => `set role ${role}`),
      'set session authorization madang_owner',
      'alter role madang_app superuser',
      'create schema mine',
      'create table public.mine (a int)',
      'create temp table mine (a int)',
      `create function pg_temp.mine() returns int language sql as 'select 1'`,
      `create function exchange.refuse(text, text, text) returns void language sql as 'select 1'`,
      `create or replace function exchange.refuse(status text, code text) returns void language sql as 'select 1'`,
      'create extension dblink',
      `copy (select 1) to program 'id'`,
      `copy (select 1) to '/tmp/mine'`,
      `select pg_read_file('/etc/passwd')`,
      `select pg_ls_dir('/')`,
      `select lo_import('/etc/passwd')`,
      `load 'dblink'`,
      'select pg_reload_conf()',
      `alter system set log_statement = 'all'`,
      'select query from graphile_worker._private_jobs',
    ]);
    const { own } = await korea.town.db.app.one<{ own: number }>(
      `select count(*)::int as own from pg_namespace where has_schema_privilege(oid, 'create')`,
    );
    assert.equal(own, 0);
  });

  it('a type of its own in place of another runs nothing with the owner’s rights, even where temporary objects are allowed', async () => {
    const { db } = korea.town;
    const { name } = await db.owner.one<{ name: string }>('select current_database() as name');
    await db.owner.query(`grant temporary on database ${name} to madang_app`);
    await db.app.transaction(async tx => {
      await tx.query(
        `create function pg_temp.spy(v pg_catalog.text) returns pg_catalog.bool language plpgsql as
         $$ begin perform pg_catalog.set_config('spy.ran', current_user::pg_catalog.text, true); return true; end $$`,
      );
      for (const type of ['uuid', 'text', 'jsonb', 'date', 'bytea'])
        await tx.query(
          `create domain pg_temp.${type} as pg_catalog.${type} check (pg_temp.spy(value::pg_catalog.text))`,
        );
      await tx.query('create temp table grants (case_id pg_catalog.uuid)');
      const own = `$1, '${korea.parent.person}', null, null`;
      for (const call of ['read_own_record__family', 'read_own_record__residents_history'])
        await tx.query(`select exchange.${call}(${own})`, [korea.parent.hash]);
      await tx.query('select id from exchange.my_receipts($1, null, null, 5, false)', [korea.parent.hash]);
      const [ran] = await tx.query<{ who: string | null }>(`select current_setting('spy.ran', true) as who`);
      assert.ok(!ran?.who, `ran as ${ran?.who}`);
    });
    await db.owner.query(`revoke temporary on database ${name} from madang_app`);
  });

  it('every function that runs with the owner’s rights has a fixed path, temporary objects last, and is nobody’s by default', async () => {
    const loose = await korea.town.db.owner.query(
      `select p.oid::regprocedure::text as function, p.proconfig from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and p.proowner = 'madang_owner'::regrole and n.nspname not like 'graphile%'
         and (not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false) or has_function_privilege('public', p.oid, 'execute'))`,
    );
    assert.deepEqual(loose, []);
  });

  it('what stays open is this and no more: the tables and functions that docs/security.md names', async () => {
    const { db } = korea.town;
    const tables = await db.owner.query<{ open: string }>(
      `select n.nspname || '.' || c.relname || ': ' || string_agg(distinct right_, ' ' order by right_) as open
       from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['delete', 'insert', 'select', 'update']) right_
       where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_temp%'
         and (has_table_privilege('madang_app', c.oid, right_)
           or right_ <> 'delete' and has_any_column_privilege('madang_app', c.oid, right_))
       group by n.nspname, c.relname order by 1`,
    );
    assert.deepEqual(
      tables.map(t => t.open),
      [
        'benefits.acts: insert select',
        'benefits.benefits: select update',
        'benefits.past: insert select',
        'benefits.proposals: delete insert select update',
        'cases.cases: insert select update',
        'cases.counts: insert select update',
        'cases.events: insert select',
        'cases.rule_counts: insert select update',
        'documents.documents: insert select',
        'documents.revocations: insert select',
        'forms.drafts: delete insert select update',
        'forms.uploads: delete insert select',
        'identity.accounts: select update',
        'log.audited: select',
        'log.checkpoints: select',
        'log.leaves: select',
        'log.queue: select',
        'log.tile_roots: select',
        'notices.address_codes: delete insert select update',
        'notices.letters: insert select update',
        'notices.notices: insert select update',
        'organisation.officials: select',
        'policy.proposals: select',
        'policy.reports: insert select',
        'policy.settlements: select',
        ...['due_days', 'feeds', 'findings'].map(t => `proactive.${t}: delete insert select update`),
        'proactive.grants: delete insert select',
        ...['looks', 'nights', 'opt_outs', 'waiting'].map(t => `proactive.${t}: delete insert select update`),
        'registers.legal_dongs: select',
        'registers.places: select',
      ],
    );
    const calls = await db.owner.query<{ name: string }>(
      `select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and p.proname not like 'read\\_%'
         and has_function_privilege('madang_app', p.oid, 'execute') and has_schema_privilege('madang_app', n.oid, 'usage') order by 1`,
    );
    assert.deepEqual(
      calls.map(c => c.name),
      [
        ...['close_case', 'grant_case', 'amend', 'my_receipt', 'my_receipt_counts', 'my_receipts']
          .concat(['allow', 'withdraw', 'my_consents', 'consenting'])
          .concat(['benefits', 'due_dates', 'zero_stop'].flatMap(p => [`standing_read_${p}`, `standing_touched_${p}`]))
          .map(f => `exchange.${f}`)
          .sort(),
        'identity.session_of',
        ...['add', 'add_many', 'backlog', 'failed', 'retry'].map(f => `jobs.${f}`),
        ...['append', 'append_all'].map(f => `log.${f}`),
        'organisation.place_of',
        ...['propose', 'settle'].map(f => `policy.${f}`),
      ],
    );
  });

  it('signs nothing: a document it puts in is not one that anybody’s check calls genuine', async () => {
    const { db } = korea.town;
    const put = async (number: string, bytes: string): Promise<void> =>
      void (await db.app.query(
        `insert into documents.documents select person, gen_random_uuid(), $1, $1, case_id, template, title, agency, language,
           issued_at, verifiable_until, sha256, record, ${bytes} from documents.documents where id = $2`,
        [number, korea.things.document],
      ));
    const forged = '%PDF-1.7 forged %%EOF';
    await put('1234-1234-1234-1234', `convert_to('${forged}', 'UTF8')`);
    await put('4321-4321-4321-4321', 'bytes');
    const { kind } = await korea.town.madang.rooms.documents.verifyFile(Buffer.from(forged), Date.now() as never);
    assert.ok(['unreadable', 'not-ours'].includes(kind), kind);
    const stateOf = async (number: string) => JSON.parse((await korea.nobody.get(`/api/verify/${number}`)).body).state;
    assert.equal(await stateOf('1234-1234-1234-1234'), 'unknown', 'a file nobody signed');
    assert.equal(await stateOf('4321-4321-4321-4321'), 'unknown', 'a genuine file under another number');
    assert.equal(await stateOf(korea.things.verification), 'valid', 'the genuine one');
  });
});
