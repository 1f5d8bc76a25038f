import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Database } from '../kernel/database/index.ts';
import { browser, certificateDraft, moveDraft, read, send, signIn } from './test-citizen.ts';
import { type Homes, homes } from './test-homes.ts';
import { somePlace } from './test-load.ts';
import { auditorUrl, ownerOf, type Portal, start, stop, until, verifier } from './test-process.ts';

describe('the log of a portal at work', { timeout: 120_000 }, () => {
  let nation: Homes;
  let portal: Portal;
  let owner: Database;
  let key: string;
  let kept: string;
  let certificate: string;

  before(async () => {
    nation = await homes();
    portal = await start(nation.copy('log'));
    owner = ownerOf(portal.data);
    const citizen = await signIn(portal.url, 'parent', portal.password);
    certificate = await certificateDraft(citizen);
    assert.ok(await send(citizen, certificate));
    const move = await moveDraft(citizen, await somePlace(owner));
    assert.ok(await send(citizen, move));
    await decide(move);
    await until(
      'the log has taken in everything',
      async () => (await owner.query('select from log.queue')).length === 0,
    );
    const served = () => fetch(`${portal.url}/log/checkpoint`).then(answer => answer.text());
    const { n } = await owner.one<{ n: number }>('select count(*)::int as n from log.leaves');
    await until('the checkpoint is served', async () => Number((await served()).split('\n')[1]) === n);
    // What an outsider wrote down while all was well.
    key = (await fetch(`${portal.url}/log/key`).then(answer => answer.text())).trim();
    kept = nation.place('kept.txt');
    copyFileSync(join(portal.data, 'log', 'checkpoints.txt'), kept);
  });
  after(async () => {
    await owner.close();
    await stop(portal);
  });

  /** An official of the unit looks, and refuses: a read and a decision of somebody else. */
  async function decide(id: string): Promise<void> {
    const { unit } = await owner.one<{ unit: string }>('select unit from cases.cases where id = $1', [id]);
    const [official] = await owner.query<{ login_name: string }>(
      `insert into identity.accounts (kind, official, login_name, display)
       select 'official', id, 'clerk', name from organisation.officials where unit = $1 limit 1
       on conflict (official) do update set official = excluded.official returning login_name`,
      [unit],
    );
    await owner.query(
      `insert into identity.passwords (account, hash) select a.id, p.hash from identity.accounts a,
       identity.accounts b join identity.passwords p on p.account = b.id
       where a.login_name = $1 and b.login_name = 'parent' on conflict do nothing`,
      [official?.login_name],
    );
    const clerk = await signIn(portal.url, official?.login_name ?? '', portal.password);
    assert.equal((await clerk.post(`/desk/${id}/look`, { reason: '신고 내용 확인' })).status, 200);
    assert.equal((await clerk.post(`/desk/${id}/refuse`, { text: '계약서와 주소가 다릅니다.' })).status, 303);
  }

  const check = () =>
    verifier(portal.url, ['--public-key', key, '--kept', kept, '--database', auditorUrl(portal.data)]);

  /** Does something as the database's owner, sees what the outsider finds, and puts everything back as it was. */
  async function found(
    tables: readonly string[],
    change: (owner: Database) => Promise<unknown>,
  ): Promise<readonly string[]> {
    const names = tables.map(table => ({ table, copy: `public.${table.replace('.', '_')}_before` }));
    for (const { table, copy } of names) await owner.query(`create table ${copy} as table ${table}`);
    try {
      await change(owner);
      const { code, text } = check();
      assert.equal(code, 1, text);
      return text.split('\n').filter(line => /^[A-Z]+ /.test(line) && !line.startsWith('FAILED'));
    } finally {
      for (const { table, copy } of names) {
        const columns = await columnsOf(table);
        await owner.query(`delete from ${table}`);
        await owner.query(`insert into ${table} (${columns}) select ${columns} from ${copy}`);
        await owner.query(`drop table ${copy}`);
      }
    }
  }
  const columnsOf = async (table: string): Promise<string> =>
    (
      await owner.one<{ names: string }>(
        `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      )
    ).names;
  const one = (sql: string, values: readonly unknown[] = []): Promise<{ id: string }> =>
    owner.one<{ id: string }>(sql, values);
  const aReceipt = () => one(`select id from exchange.receipts where not own order by id limit 1`);
  const aDocument = () => one(`select id from documents.documents where case_id = $1`, [certificate]);
  const mentions = (lines: readonly string[], ...what: string[]) => {
    assert.equal(lines.length, 1, lines.join('\n'));
    for (const one of what) assert.ok(lines[0]?.includes(one), `${one} in ${lines[0]}`);
  };

  test('untouched, it adds up: every receipt, decision and document has its leaf, and the pages tell how to check', async () => {
    const { code, text } = check();
    assert.equal(code, 0, text);
    assert.match(text, /^OK: \d+ entries, \d+ rows compared, 0 pending, [1-9]\d* earlier checkpoints, 0 findings/);
    const kinds = await owner.query<{ kind: string }>('select distinct kind from log.leaves order by 1');
    assert.deepEqual(
      kinds.map(k => k.kind),
      ['audit', 'decision', 'document', 'receipt'],
    );
    const page = await browser(portal.url).get('/en/about/log');
    assert.equal(page.status, 200);
    assert.match(read(page.text), /verify-log/);
  });

  test('a receipt that was changed is named', async () => {
    const { id } = await aReceipt();
    mentions(
      await found(['exchange.receipts'], to =>
        to.query(
          `update exchange.receipts set record = jsonb_set(record::jsonb, '{reason}', '"none"')::text where id = $1`,
          [id],
        ),
      ),
      'ALTERED receipt',
      id,
    );
  });

  test('a receipt that was deleted is named', async () => {
    const { id } = await aReceipt();
    mentions(
      await found(['exchange.receipts'], to => to.query('delete from exchange.receipts where id = $1', [id])),
      'DELETED receipt',
      id,
    );
  });

  test('a receipt that was slipped in is named', async () => {
    const id = randomUUID();
    mentions(
      await found(['exchange.receipts'], to =>
        to.query(
          `insert into exchange.receipts (subject, id, read_at, record) select subject, $1::uuid, read_at, replace(record, id::text, $1::uuid::text) from exchange.receipts limit 1`,
          [id],
        ),
      ),
      'INSERTED receipt',
      id,
    );
  });

  test('a document whose bytes were changed is named, also when its stored digest was made to fit', async () => {
    const { id } = await aDocument();
    const bytes = `update documents.documents set bytes = set_byte(bytes, 1000, (get_byte(bytes, 1000) + 1) % 256) where id = $1`;
    mentions(await found(['documents.documents'], to => to.query(bytes, [id])), 'ALTERED document', id);
    const forged = async (to: Database) => {
      await to.query(bytes, [id]);
      await to.query(`update documents.documents set sha256 = sha256(bytes) where id = $1`, [id]);
      await to.query(
        `update documents.documents set record = jsonb_set(record::jsonb, '{sha256}', to_jsonb(encode(sha256, 'hex')))::text where id = $1`,
        [id],
      );
    };
    mentions(await found(['documents.documents'], forged), 'ALTERED document', id);
  });

  test('a document whose record was changed is named', async () => {
    const { id } = await aDocument();
    mentions(
      await found(['documents.documents'], to =>
        to.query(`update documents.documents set record = record || ' ' where id = $1`, [id]),
      ),
      'ALTERED document',
      id,
    );
  });

  test('a document that was deleted is named', async () => {
    const { id } = await aDocument();
    mentions(
      await found(['documents.documents'], to => to.query('delete from documents.documents where id = $1', [id])),
      'DELETED document',
      id,
    );
  });

  test('a document that was never issued is named', async () => {
    const id = randomUUID();
    const columns = (await columnsOf('documents.documents')).split(', ');
    const fresh: Readonly<Record<string, string>> = { id: '$1', number: `'20990101-1'`, verification: `'never'` };
    const slipIn = (to: Database) =>
      to.query(
        `insert into documents.documents (${columns.join(', ')}) select ${columns.map(c => fresh[c] ?? c).join(', ')} from documents.documents limit 1`,
        [id],
      );
    mentions(await found(['documents.documents'], slipIn), 'INSERTED document', id);
  });

  test('a decision that was changed, or taken back, is named', async () => {
    const { id, event } = await owner.one<{ id: string; event: string }>(
      `select e.case_id || '/' || e.number as id, e.record::jsonb #>> '{event,type}' as event from cases.events e
       where e.record::jsonb #>> '{event,type}' = 'refused'`,
    );
    assert.equal(event, 'refused');
    const [caseId, number] = id.split('/');
    const where = 'where case_id = $1 and number = $2';
    mentions(
      await found(['cases.events'], to =>
        to.query(`update cases.events set record = replace(record, '주소가', '이름이') ${where}`, [caseId, number]),
      ),
      'ALTERED decision',
      id,
    );
    mentions(
      await found(['cases.events'], to =>
        to.query(`update cases.events set record = replace(record, '"refused"', '"opened"') ${where}`, [
          caseId,
          number,
        ]),
      ),
      'DELETED decision',
      id,
    );
  });

  test('a leaf that was changed to fit a changed receipt is a fork from what was kept', async () => {
    const { id } = await aReceipt();
    const lines = await found(['exchange.receipts', 'log.leaves'], async to => {
      await to.query(`update exchange.receipts set record = record || ' ' where id = $1`, [id]);
      await to.query(
        `update log.leaves l set digest = sha256(convert_to(r.record, 'UTF8')) from exchange.receipts r where r.id = $1::uuid and l.kind = 'receipt' and l.id = $2`,
        [id, id],
      );
      await to.query(
        `update log.leaves set hash = sha256('\\x00'::bytea || convert_to(kind || E'\\n' || id || E'\\n' || encode(digest, 'hex'), 'UTF8')) where kind = 'receipt' and id = $1`,
        [id],
      );
    });
    assert.ok(
      lines.some(line => /^FORK /.test(line)),
      lines.join('\n'),
    );
  });

  test('a leaf that was deleted is missed', async () => {
    const { index } = await owner.one<{ index: number }>(
      `select index from log.leaves where kind = 'receipt' order by index limit 1`,
    );
    const lines = await found(['log.leaves'], to => to.query('delete from log.leaves where index = $1', [index]));
    assert.ok(
      lines.some(line => line.includes(`leaf ${index} was deleted`)),
      lines.join('\n'),
    );
  });

  test('what says which rows count cannot be narrowed unseen', async () => {
    const lines = await found(['log.audited'], to =>
      to.query(`update log.audited set query = query || ' where false' where kind = 'receipt'`),
    );
    assert.ok(
      lines.some(line => /^ALTERED audit receipt/.test(line)),
      lines.join('\n'),
    );
  });

  test('after all this everything is as it was, and the log goes on', async () => {
    const citizen = await signIn(portal.url, 'youth', portal.password);
    assert.ok(await send(citizen, await certificateDraft(citizen)));
    await until(
      'the log has taken in everything',
      async () => (await owner.query('select from log.queue')).length === 0,
    );
    await until('the served log adds up', () => check().code === 0);
  });
});
