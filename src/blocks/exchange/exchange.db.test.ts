import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { appoint, openSession } from '../../../test/session.ts';
import {
  children,
  extract,
  hall,
  homes,
  housemates,
  kin,
  mates,
  past,
  people,
  person,
  removal,
  streets,
  village,
} from '../../../test/tiny.ts';
import { type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { type Keys, openKeys } from '../../kernel/keys/index.ts';
import { migrations as log } from '../../kernel/log/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { migrations as identity } from '../identity/index.ts';
import { change, to } from '../language/index.ts';
import { migrations as organisation } from '../organisation/index.ts';
import { establish as establishRegisters, load, migrations as registers } from '../registers/index.ts';
import type { Basis } from './basis.ts';
import { createExchange, type Exchange, establish, migrations as exchange } from './index.ts';

const [mother, child, stranger, grown] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const home = randomUUID();

const basis = {
  id: 'extract',
  article: extract.basis,
  alsoFor: [children],
  readings: { person, mates, past },
  writes: [],
} satisfies Basis;
const moving = {
  id: 'removal',
  article: removal.basis,
  alsoFor: [],
  readings: { person, mates },
  writes: [people.street, people.movedOn, homes.street],
} satisfies Basis;

describe('exchange', () => {
  let db: TestDatabase;
  let keys: Keys;
  let bank: Exchange;

  before(async () => {
    db = await testDatabase([log, organisation, identity, registers, exchange]);
    keys = await openKeys(mkdtempSync(join(tmpdir(), 'keys-')), {
      clock: systemClock,
      issuer: { organisation: 'Village', country: 'KR' },
    });
    const all = [people, homes, kin, streets];
    await establishRegisters(db.owner, all);
    await establish(db.owner, village.zone.name, all, [housemates, children], [basis, moving]);
    bank = createExchange(db.app, keys, all);
    const one = (subject: string, name: string, born: string, at: string) => ({
      subject,
      validFrom: '2020-01-01',
      values: { name, latin: name, number: `${name}-secret`, born, street: 'Old street', home: at, state: 'here' },
    });
    await load(db.owner, keys, people, 'test', [
      one(mother, '엄마', '1980-01-01', home),
      one(child, '아이', '2020-01-01', home),
      one(grown, '큰아이', '2000-01-01', randomUUID()),
      one(stranger, '남', '1990-01-01', randomUUID()),
    ]);
    await load(db.owner, keys, homes, 'test', [
      { subject: home, validFrom: '2020-01-01', values: { street: 'Old street' } },
    ]);
    await load(db.owner, keys, kin, 'test', [
      {
        subject: mother,
        entry: child,
        validFrom: '2020-01-01',
        values: { relation: 'child', relative: child, born: '2020-01-01' },
      },
      {
        subject: mother,
        entry: grown,
        validFrom: '2000-01-01',
        values: { relation: 'child', relative: grown, born: '2000-01-01' },
      },
    ]);
  });
  after(() => db.drop());

  const signIn = async (who: { person: string } | { unit: string }, options = { ended: false }): Promise<Buffer> => {
    const whose = 'unit' in who ? { official: await appoint(db.owner, who.unit) } : who;
    return (await openSession(db.owner, whose, options)).hash;
  };
  const receiptsOf = async (person: string) =>
    (
      await db.auditor.query<{ record: string }>(
        'select record from exchange.receipts where subject = $1 order by read_at',
        [person],
      )
    ).map(r => JSON.parse(r.record) as Record<string, unknown>);
  const refusal = (code: string) => (error: unknown) =>
    error instanceof Error && 'code' in error && error.code === code;

  it('the application’s role can neither read nor write a register itself', async () => {
    for (const sql of [
      'select * from registers.people',
      `update registers.people set street = 'x'`,
      `select registers.amend('people', gen_random_uuid(), '2020-01-01', '{}', 'x')`,
      'select * from exchange.receipts',
      'delete from exchange.receipts',
      `select exchange.leave_receipts(array[gen_random_uuid()], '{}', 'x', 'x', '[]', null, null)`,
      `select exchange.may_extract(gen_random_uuid(), gen_random_uuid())`,
      `select * from exchange.relation_children(gen_random_uuid())`,
      `insert into exchange.grants (subject, case_id, basis, unit) values (gen_random_uuid(), gen_random_uuid(), 'extract', 'hall/counter')`,
    ])
      await assert.rejects(db.app.query(sql), /permission denied/, sql);
  });

  it('a person reads their own declared facts, sealed ones opened, and finds a receipt', async () => {
    const session = await signIn({ person: mother });
    const found = await bank.read(db.app, { session }, basis, 'person', mother);
    assert.equal(found.name, '엄마');
    assert.equal(found.number, '엄마-secret');
    const [receipt] = await receiptsOf(mother);
    assert.deepEqual(receipt?.['facts'], [
      'people.name',
      'people.latin',
      'people.number',
      'people.street',
      'people.home',
    ]);
    assert.deepEqual(receipt?.['actor'], { kind: 'self', person: mother });
  });

  it('a read of several people leaves a receipt with each of them', async () => {
    const session = await signIn({ person: mother });
    const before = (await receiptsOf(child)).length;
    const found = await bank.read(db.app, { session }, basis, 'mates', mother);
    assert.deepEqual(new Set(found.map(m => m.name)), new Set(['엄마', '아이']));
    assert.equal((await receiptsOf(child)).length, before + 1);
  });

  it('a parent reads for a minor child, never for a grown one or a stranger', async () => {
    const session = await signIn({ person: mother });
    assert.equal((await bank.read(db.app, { session }, basis, 'person', child)).name, '아이');
    assert.deepEqual((await receiptsOf(child)).at(-1)?.['actor'], { kind: 'representative', person: mother });
    for (const subject of [grown, stranger])
      await assert.rejects(bank.read(db.app, { session }, basis, 'person', subject), refusal('no-basis'));
    assert.equal((await receiptsOf(stranger)).length, 0);
  });

  it('no session, an ended session and a made-up session read nothing', async () => {
    const ended = await signIn({ person: mother }, { ended: true });
    for (const session of [ended, Buffer.alloc(32), Buffer.alloc(0)])
      await assert.rejects(bank.read(db.app, { session }, basis, 'person', mother), refusal('session-ended'));
  });

  it('the receipt is written in the same transaction as the read, or neither is', async () => {
    const session = await signIn({ person: mother });
    const before = (await receiptsOf(mother)).length;
    await assert.rejects(
      db.app.transaction(async tx => {
        await bank.read(tx, { session }, basis, 'person', mother);
        throw new Error('stop');
      }),
      /stop/,
    );
    assert.equal((await receiptsOf(mother)).length, before);
  });

  it('an official reads only for an open case of the own unit, and only about its subject', async () => {
    const citizen = await signIn({ person: mother });
    const official = await signIn({ unit: 'hall/counter' });
    const elsewhere = await signIn({ unit: 'hall/other' });
    const caseId = randomUUID();
    const ask = (session: Buffer, subject = mother) =>
      bank.read(db.app, { session, case: caseId, reason: '신고 확인' }, moving, 'person', subject);
    await assert.rejects(ask(official), refusal('no-basis'));
    await assert.rejects(
      bank.grantCase(db.app, { session: official }, 'removal', mother, caseId, 'hall/counter'),
      refusal('session-ended'),
    );
    await assert.rejects(
      bank.grantCase(db.app, { session: citizen }, 'removal', stranger, caseId, 'hall/counter'),
      refusal('no-basis'),
    );
    await bank.grantCase(db.app, { session: citizen }, 'removal', mother, caseId, 'hall/counter');
    assert.equal((await ask(official)).name, '엄마');
    assert.equal((await receiptsOf(mother)).at(-1)?.['reason'], '신고 확인');
    await assert.rejects(ask(elsewhere), refusal('no-basis'));
    await assert.rejects(ask(official, stranger), refusal('no-basis'));
    await assert.rejects(
      bank.read(db.app, { session: official, case: caseId }, basis, 'person', mother),
      refusal('no-basis'),
      'another service is another basis',
    );
    await bank.closeCase(db.app, caseId);
    await assert.rejects(ask(official), refusal('no-basis'));
  });

  it('a change keeps what was true and known before, and touches only declared fields of people the case has read', async () => {
    const citizen = await signIn({ person: mother });
    const official = await signIn({ unit: 'hall/counter' });
    const caseId = randomUUID();
    await bank.grantCase(db.app, { session: citizen }, 'removal', mother, caseId, 'hall/counter');
    const asker = { session: official, case: caseId };
    const day = '2026-11-02' as Parameters<typeof change>[1];
    const move = (subject: string) => change(subject, day, to(people.street, 'New street'), to(people.movedOn, day));
    await assert.rejects(bank.amend(db.app, asker, move(child)), refusal('no-basis'), 'not read in this case yet');
    await bank.read(db.app, asker, moving, 'mates', mother);
    await assert.rejects(bank.amend(db.app, asker, change(mother, day, to(people.name, 'x'))), refusal('no-basis'));
    await assert.rejects(bank.amend(db.app, { session: citizen, case: caseId }, move(mother)), refusal('no-basis'));
    await assert.rejects(bank.amend(db.app, asker, move(stranger)), refusal('no-basis'));
    await bank.amend(db.app, asker, move(mother));
    await bank.amend(db.app, asker, move(child));
    await bank.amend(db.app, asker, change(home, day, to(homes.street, 'New street')));
    const past = await bank.read(db.app, { session: citizen }, basis, 'past', mother);
    assert.deepEqual(
      past.map(p => p.street),
      ['Old street', 'New street'],
    );
    const versions = await db.owner.query<{ n: number }>(
      'select count(*)::int as n from registers.people where subject = $1',
      [mother],
    );
    assert.equal(versions[0]?.n, 3, 'what we knew before is still there');
    await assert.rejects(
      bank.amend(db.app, asker, change(mother, '2026-01-01' as typeof day, to(people.street, 'x'))),
      refusal('change-before-present'),
    );
  });

  it('a person sees the receipts of their own record page by page, and nobody else’s', async () => {
    const session = await signIn({ person: mother });
    const first = await bank.receipts({ session }, undefined, 2);
    assert.equal(first.receipts.length, 2);
    const second = await bank.receipts({ session }, first.next, 100);
    const all = [...first.receipts, ...second.receipts];
    assert.equal(new Set(all.map(r => r.id)).size, (await receiptsOf(mother)).length);
    const other = await bank.receipts({ session: await signIn({ person: stranger }) }, undefined, 10);
    assert.equal(other.receipts.length, 0);
  });

  it('every receipt has its leaf queued for the log', async () => {
    const { n } = await db.owner.one<{ n: number }>(
      `select count(*)::int as n from exchange.receipts r where not exists (select 1 from log.queue q where q.id = r.id::text)`,
    );
    assert.equal(n, 0);
    assert.equal(hall.id, 'hall');
  });
});
