import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { kin, people } from '../../../test/tiny.ts';
import { addDays, type CivilDay, day, type Instant } from '../../kernel/time/index.ts';
import type { DatedValue } from '../language/index.ts';
import { type LoadedRecord, load } from '../registers/index.ts';
import { createProactive, type Proactive } from './index.ts';
import { hamlet } from './test-hamlet.ts';

const monday = day('2026-11-23');
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === expected;

describe('told before they ask', () => {
  let town: TestGovernment;
  let today: CivilDay = monday;
  let proactive: Proactive;
  const now = () => (hamlet.zone.at(today, 600) + 1) as Instant;
  const owner = () => town.madang.owner;

  before(async () => {
    town = await testGovernment(hamlet, { clock: now });
    proactive = withNotices(town.madang.rooms.notices);
  });
  after(() => town.close());
  beforeEach(() => {
    today = monday;
  });

  const withNotices = (notices: Parameters<typeof createProactive>[0]['notices']): Proactive =>
    createProactive({
      database: town.madang.app,
      clock: now,
      jurisdiction: hamlet,
      standing: town.madang.rooms.standing,
      notices,
      lag: 0,
      batch: 3,
    });

  const record = (subject: string, values: Record<string, unknown> = {}): LoadedRecord => ({
    subject,
    validFrom: '2020-01-01',
    values: {
      name: '사람',
      latin: 'Someone',
      number: '1',
      born: '1980-01-01',
      street: 'Valley',
      home: randomUUID(),
      state: 'here',
      ...values,
    },
  });
  async function person(values: Record<string, unknown> = {}): Promise<string> {
    const id = randomUUID();
    await load(owner(), town.madang.keys, people, 'test', [record(id, values)]);
    return id;
  }
  const child = (of: string, born: string, id: string = randomUUID()) =>
    Promise.all([
      load(owner(), town.madang.keys, people, 'test', [record(id, { born })]),
      load(owner(), town.madang.keys, kin, 'test', [
        { subject: of, entry: id, validFrom: born, values: { relation: 'child', relative: id, born } },
      ]),
    ]);
  const moves = (id: string, street: string) =>
    owner().query(`select registers.amend('people', $1, $2, $3, 'test')`, [id, today, { street }]);
  async function consent(id: string, ...purposes: readonly ('benefits' | 'due-dates' | 'zero-stop')[]) {
    const { hash: session } = await town.citizen(id);
    for (const purpose of purposes) await proactive.allow({ person: id, session }, purpose);
    return { person: id, session };
  }
  const inbox = async (id: string) => (await town.madang.rooms.notices.mine(id, undefined, 50)).notices;
  const findings = (id: string) =>
    owner().query<{ kind: string; about: string; day: string; stage: string; tell_on: string; told: boolean }>(
      `select kind, about, day, stage, tell_on, told_at is not null as told from proactive.findings
       where person = $1 order by kind, about, day, tell_on`,
      [id],
    );
  const receipts = async (id: string) =>
    (
      await town.db.auditor.query<{ record: string }>(
        `select record from exchange.receipts where subject = $1 and record::jsonb #>> '{actor,kind}' = 'program' order by read_at`,
        [id],
      )
    ).map(
      row => JSON.parse(row.record) as { basis: string; reason: string; facts: string[]; actor: { consent: string } },
    );
  const kinds = async (id: string) => (await findings(id)).map(f => `${f.kind} ${f.about} ${f.day} ${f.stage}`);

  it('who does not consent is never read: the database gives nothing and writes no receipt', async () => {
    const silent = await person({ born: '1950-01-01' });
    const { standing } = town.madang.rooms;
    const at = new Date().toISOString();
    for (const purpose of ['benefits', 'due-dates'])
      assert.deepEqual(await standing.read(town.madang.app, purpose, [{ person: silent, before: undefined }], at), []);
    await moves(silent, 'Hill');
    await proactive.run();
    assert.deepEqual(await receipts(silent), []);
    assert.deepEqual(await findings(silent), []);
    for (const sql of [
      `select exchange.standing_facts_benefits('${silent}', now())`,
      `select * from exchange.standing_relation_children('${silent}', now())`,
      'select * from exchange.consents',
      `insert into exchange.consents (id, subject, purpose, allowed_at, until, record)
       values (gen_random_uuid(), '${silent}', 'benefits', now(), now() + interval '1 day', '{}')`,
      `select exchange.end_consent('${silent}', 'benefits')`,
    ])
      await assert.rejects(town.madang.app.query(sql), /permission denied/, sql);
  });

  it('nobody consents for another person, nor without a session', async () => {
    const id = await person();
    const official = await town.official('hall/counter');
    await assert.rejects(proactive.allow({ person: id, session: official.hash }, 'benefits'), code('session-ended'));
    await assert.rejects(proactive.allow({ person: id, session: Buffer.alloc(32) }, 'benefits'), code('session-ended'));
    const other = await town.citizen(await person());
    await proactive.allow({ person: id, session: other.hash }, 'benefits');
    assert.equal((await town.madang.rooms.standing.consenting(town.madang.app, 'benefits')).includes(id), false);
  });

  it('who consents is told at once of what they are entitled to, with why, how much and how to stop it', async () => {
    const id = await person({ born: '1950-01-01', street: 'Hill' });
    await consent(id, 'benefits');
    await proactive.lookNow(id);
    assert.deepEqual(await kinds(id), ['entitled hill-help 2026-11-23 now', 'entitled pension 2026-11-23 now']);
    await proactive.tell();
    const [notice, more] = await inbox(id);
    assert.equal(more, undefined, 'one notice a kind');
    assert.match(notice?.body.en ?? '', /Pension[\s\S]*100,000/);
    assert.match(notice?.body.en ?? '', /Village Act, Article 20/);
    assert.match(notice?.body.ko ?? '', /\/my\/proactive/);
    assert.doesNotMatch(notice?.title.en ?? '', /Pension/, 'a title is also the subject of a letter');
  });

  it('each look leaves one receipt a person, with the consent, the facts and the reason', async () => {
    const id = await person();
    const baby = randomUUID();
    await child(id, '2026-11-01', baby);
    await consent(id, 'benefits');
    await proactive.lookNow(id);
    const [own, more] = await receipts(id);
    assert.equal(more, undefined);
    assert.deepEqual(own?.facts, ['kin.relation', 'kin.relative', 'people.born', 'people.street']);
    assert.equal(own?.reason, 'standing-consent');
    const { id: consentId } = await owner().one<{ id: string }>('select id from exchange.consents where subject = $1', [
      id,
    ]);
    assert.equal(own?.actor.consent, consentId);
    assert.deepEqual(
      (await receipts(baby)).map(one => one.facts),
      [['people.born', 'people.street']],
    );
    assert.deepEqual(await kinds(id), ['entitled cradle 2026-11-23 now'], 'of the child');
    const queued = await owner().query(
      `select from log.queue where kind in ('receipt', 'consent') and id in ($1, (select id::text from exchange.receipts where subject = $2))`,
      [consentId, baby],
    );
    assert.equal(queued.length, 2, 'both are on their way into the log');
  });

  it('a night looks only at those whose record changed, and tells what changed for them', async () => {
    const [mover, stayer] = [await person(), await person()];
    for (const id of [mover, stayer]) {
      await consent(id, 'benefits');
      await proactive.lookNow(id);
    }
    await proactive.run();
    const before = (await receipts(stayer)).length;
    today = addDays(monday, 1);
    await moves(mover, 'Hill');
    await proactive.run();
    assert.equal((await receipts(stayer)).length, before);
    // Whether they are wealthy no register tells: after a no that may be a yes.
    assert.deepEqual(await kinds(mover), ['entitled hill-help 2026-11-24 now', 'entitled relief 2026-11-24 now']);
    await proactive.tell();
    await proactive.run();
    assert.equal((await inbox(mover)).length, 1);
    today = addDays(monday, 2);
    await moves(mover, 'Valley');
    await proactive.run();
    assert.deepEqual((await kinds(mover)).at(-1), 'losing hill-help 2026-11-25 now');
  });

  it('a child that is born is found for the parent', async () => {
    const id = await person();
    await consent(id, 'benefits');
    await proactive.lookNow(id);
    assert.deepEqual(await kinds(id), []);
    await child(id, '2026-11-20');
    await proactive.run();
    assert.deepEqual(await kinds(id), ['entitled cradle 2026-11-23 now']);
    await proactive.tell();
    const [notice] = await inbox(id);
    assert.match(notice?.body.en ?? '', /Cradle money \(your child\)/);
    assert.equal(notice?.link, '/apply/cradle-money');
  });

  it('what begins or ends within a month is seen ahead to the day; the end is told a month, a week and a day before', async () => {
    const [turning, parent] = [await person({ born: '1961-12-10' }), await person()];
    await child(parent, '2025-12-15');
    for (const id of [turning, parent]) {
      await consent(id, 'benefits');
      await proactive.lookNow(id);
    }
    assert.deepEqual(await kinds(turning), ['entitled pension 2026-12-10 month']);
    assert.deepEqual(
      (await findings(parent)).map(f => `${f.kind} ${f.about} ${f.day} ${f.stage} ${f.tell_on}`),
      [
        'entitled cradle 2026-11-23 now 2026-11-23',
        'losing cradle 2026-12-15 month 2026-11-23',
        'losing cradle 2026-12-15 week 2026-12-08',
        'losing cradle 2026-12-15 day 2026-12-14',
      ],
    );
    for (let i = 0; i < 30; i++) {
      today = addDays(monday, i);
      await proactive.run();
      await proactive.tell();
    }
    assert.deepEqual(
      (await findings(parent)).map(f => `${f.kind} ${f.stage} ${f.told}`),
      ['entitled now true', 'losing month true', 'losing week true', 'losing day true'],
    );
    assert.equal((await inbox(parent)).length, 4);
    assert.deepEqual(
      (await findings(turning)).map(f => `${f.day} ${f.stage} ${f.told}`),
      ['2026-12-10 month true', '2026-12-10 now true'],
    );
  });

  it('a value of law that is published is looked at for everyone, as it will be known', async () => {
    const id = await person({ born: '1962-12-20' });
    today = day('2026-11-09');
    await consent(id, 'benefits');
    await proactive.lookNow(id);
    await proactive.run();
    assert.deepEqual(await kinds(id), []);
    today = day('2026-12-05');
    await proactive.run();
    assert.deepEqual(await kinds(id), ['entitled pension 2027-01-01 month']);
  });

  it('a value that is released is looked at for everyone the night after, and tells them what changes', async () => {
    const id = await person({ born: '1963-06-01', street: 'Valley' });
    let released: ReadonlyMap<string, readonly DatedValue<unknown>[]> = new Map();
    const amending = createProactive({
      database: town.madang.app,
      clock: now,
      jurisdiction: hamlet,
      standing: town.madang.rooms.standing,
      notices: town.madang.rooms.notices,
      amendments: async () => released,
      lag: 0,
    });
    await consent(id, 'benefits');
    await amending.lookNow(id);
    await amending.run();
    const value = { source: 'x', verified: true };
    released = new Map([
      [
        'old-age',
        [
          { from: '2000-01-01', value: 65, ...value },
          { from: '2026-11-23', value: 63, published: monday, ...value },
        ],
      ],
    ]);
    await amending.run();
    assert.deepEqual(await kinds(id), [], 'published on the day of the look');
    today = addDays(monday, 1);
    await amending.run();
    assert.deepEqual(await kinds(id), ['entitled pension 2026-11-24 now']);
  });

  it('a night killed in the middle goes on from there: nobody is told twice and nobody forgotten', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => person()));
    for (const id of all) {
      await consent(id, 'benefits');
      await proactive.lookNow(id);
    }
    today = addDays(monday, 1);
    for (const id of all) await moves(id, 'Hill');
    const kill = () =>
      owner().query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'madang_app'`,
      );
    // Kills every connection of the program while the third group is being looked at, as often as it takes to get through.
    let looks = 0;
    const { standing } = town.madang.rooms;
    const shaken = createProactive({
      database: town.madang.app,
      clock: now,
      jurisdiction: hamlet,
      standing: {
        ...standing,
        async read(on, ...rest) {
          const found = await standing.read(on, ...rest);
          looks += 1;
          if (looks === 2 || looks === 3) await kill();
          return found;
        },
      },
      notices: town.madang.rooms.notices,
      lag: 0,
      batch: 3,
    });
    await assert.rejects(shaken.run());
    await assert.rejects(shaken.run());
    const begun = await Promise.all(all.map(findings));
    assert.ok(begun.some(f => f.length === 0) && begun.some(f => f.length > 0), 'it was killed in the middle');
    await shaken.run();
    for (const id of all) {
      assert.deepEqual(await kinds(id), ['entitled hill-help 2026-11-24 now', 'entitled relief 2026-11-24 now']);
      assert.equal((await receipts(id)).length, 2, 'a look that was undone left no receipt');
    }
    // Telling is killed in the middle as well.
    let sent = 0;
    const dying = withNotices({
      async send(...args) {
        await town.madang.rooms.notices.send(...args);
        sent += 1;
        if (sent === 4) await kill();
      },
    });
    await assert.rejects(dying.tell());
    await proactive.tell();
    await proactive.tell();
    for (const id of all) assert.equal((await inbox(id)).length, 1);
  });

  it('so many notices a week at most, none on days off, and none of a kind that somebody turned off', async () => {
    const id = await person({ movedOn: '2025-11-29' });
    await consent(id, 'benefits', 'due-dates');
    await proactive.lookNow(id);
    await proactive.optOut(id, ['due']);
    await proactive.tell();
    assert.deepEqual(await inbox(id), []);
    await proactive.optOut(id, []);
    const other = await person();
    await consent(other, 'benefits');
    await proactive.lookNow(other);
    const streets = ['Hill', 'Valley', 'Hill', 'Valley', 'Hill', 'Valley', 'Hill'];
    today = day('2026-11-28');
    await moves(other, 'Hill');
    await proactive.run();
    await proactive.tell();
    assert.deepEqual(await inbox(other), [], 'a Saturday');
    for (const [i, street] of streets.entries()) {
      today = addDays(day('2026-11-30'), i);
      await moves(other, street);
      await proactive.run();
      await proactive.tell();
    }
    assert.ok((await inbox(other)).length <= 3, `${(await inbox(other)).length}`);
  });

  it('what cannot wait is told on days off and beyond the cap', async () => {
    const id = await person({ movedOn: '2025-11-30' });
    today = day('2026-11-29');
    await consent(id, 'due-dates');
    await proactive.lookNow(id);
    await proactive.tell();
    assert.match((await inbox(id))[0]?.body.en ?? '', /Visit of the hall[\s\S]*By Mon 30 November 2026/);
  });

  it('due dates are told a month, a week and a day before, once each, and move with the record', async () => {
    const id = await person({ movedOn: '2026-01-10' });
    await consent(id, 'due-dates');
    await proactive.lookNow(id);
    for (let i = 0; i < 20; i++) {
      today = addDays(monday, i * 2);
      await proactive.run();
      await proactive.tell();
    }
    assert.deepEqual(
      (await findings(id)).map(f => `${f.stage} ${f.tell_on} ${f.told}`),
      ['month 2026-12-10 true', 'week 2027-01-03 false', 'day 2027-01-09 false'],
    );
  });

  it('withdrawing ends the reading at once, forgets what was found and takes zero-stop along; the history stays', async () => {
    const id = await person({ born: '1961-12-10' });
    await assert.rejects(consent(id, 'zero-stop'), code('consent-first'));
    const who = await consent(id, 'benefits', 'zero-stop');
    await proactive.lookNow(id);
    const read = (await receipts(id)).length;
    await proactive.withdraw(who, 'benefits');
    today = day('2026-12-10');
    await moves(id, 'Hill');
    await proactive.run();
    await proactive.lookNow(id);
    await proactive.tell();
    assert.equal((await receipts(id)).length, read);
    assert.deepEqual(await findings(id), []);
    assert.deepEqual(await inbox(id), []);
    const { consents, allowed } = await proactive.told(who);
    assert.equal(allowed.size, 0);
    assert.deepEqual(consents.map(one => [one.purpose, one.withdrawnAt !== undefined]).toSorted(), [
      ['benefits', true],
      ['zero-stop', true],
    ]);
  });

  it('a consent ends by itself on its last day', async () => {
    const id = await person();
    await consent(id, 'benefits');
    await owner().query(`update exchange.consents set until = now() - interval '1 second' where subject = $1`, [id]);
    await moves(id, 'Hill');
    await proactive.run();
    assert.deepEqual(await receipts(id), []);
  });
});
