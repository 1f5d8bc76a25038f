import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestGovernment, testGovernment } from '../../test/government.ts';
import { extract, people, removal, village } from '../../test/tiny.ts';
import { load } from '../blocks/registers/index.ts';
import { type Instant, systemClock } from '../kernel/time/index.ts';
import { browser } from './test-citizen.ts';
import { until } from './test-process.ts';

const hour = 3_600_000;
const year = 365 * 24 * hour;

describe('a machine whose clock jumps', { timeout: 60_000 }, () => {
  const person = randomUUID();
  const began = systemClock();
  let now = began;
  let town: TestGovernment;
  let url: string;
  const jump = (by: number) => {
    now = (now + by) as Instant;
  };

  before(async () => {
    town = await testGovernment(village, { clock: () => now });
    await load(town.madang.owner, town.madang.keys, people, 'test', [
      {
        subject: person,
        validFrom: '2020-01-01',
        values: {
          name: '주민',
          latin: 'Villager',
          number: '1234567',
          born: '1980-01-01',
          street: 'Old street',
          home: randomUUID(),
          state: 'here',
        },
      },
    ]);
    await town.madang.work();
    url = `http://localhost:${(await town.madang.server.listen(0)).port}`;
  });
  after(() => town.close());

  async function apply(service: typeof extract | typeof removal, answers: Record<string, unknown>) {
    const { cases, forms } = town.madang.rooms;
    const session = await town.citizen(person);
    const draft = randomUUID();
    await forms.start(person, service, { key: person, name: { ko: '주민', en: 'Villager' } }, draft);
    for (const [question, value] of Object.entries(answers)) {
      const it = await forms.find(person, draft);
      if (it) await forms.answer(it, service, question, value);
    }
    return cases.open({ session: session.hash, person, language: 'ko' }, draft);
  }

  test('an hour back and a year on: certificates are issued, numbered and verified each time, and the log takes them in', async () => {
    const numbers: string[] = [];
    for (const by of [0, -hour, year, -year - hour]) {
      jump(by);
      const opened = await apply(extract, { show: 'no' });
      assert.equal(opened.outcome, 'granted');
      numbers.push(opened.number.slice(9));
      const [document] = await town.db.owner.query<{ id: string }>(
        'select id from documents.documents where case_id = $1',
        [opened.id],
      );
      const bytes = await town.madang.rooms.documents.bytes(person, document?.id ?? '');
      assert.equal((await town.madang.rooms.documents.verifyFile(bytes ?? Buffer.alloc(0), now)).kind, 'valid');
    }
    assert.deepEqual(numbers, [...numbers].sort(), 'numbers only go up');
    await until(
      'the log has everything',
      async () => (await town.db.owner.query('select from log.queue')).length === 0,
    );
    now = began;
  });

  test('receipts and sessions keep the time of the database, not that of the program', async () => {
    const session = await town.citizen(person);
    jump(2 * year);
    const me = browser(url);
    me.carry(session.cookie);
    assert.equal(
      (await me.get('/en/my')).status,
      200,
      'a session is not over because the program thinks it is next year',
    );
    await apply(extract, { show: 'no' });
    const { off } = await town.db.owner.one<{ off: number }>(
      `select max(abs(extract(epoch from read_at - now())))::float8 as off from exchange.receipts`,
    );
    assert.ok(off < 120, `receipts are off by ${off} s`);
    now = began;
    await town.db.owner.query(
      `update identity.sessions set ends_at = now() - interval '1 second', expires_at = now() - interval '1 second'`,
    );
    assert.equal((await me.get('/en/my')).status, 303, 'nor goes on because the program thinks it is earlier');
  });

  test('a supplement asked for and answered while the clock goes back: the pages still show the case, its history in order, a due time', async () => {
    const { cases } = town.madang.rooms;
    const clerk = await town.official('hall/counter');
    const officer = { session: clerk.hash, official: clerk.official, unit: clerk.unit };
    const opened = await apply(removal, {
      when: new Date(now - 48 * hour).toISOString().slice(0, 10),
      where: 'New street',
      who: [person],
    });
    const due = cases.deadlineOf(opened);
    jump(-hour);
    await cases.askSupplement(officer, opened.id, '계약서의 둘째 쪽을 내 주세요.');
    jump(-hour);
    const back = await cases.supply(person, opened.id, '여기 있습니다', []);
    assert.deepEqual(
      back.history.map(e => e.number),
      back.history.map((_, i) => i + 1),
    );
    const moved = cases.deadlineOf(back);
    assert.ok(!due.stopped && !moved.stopped && moved.due >= due.due);
    const session = await town.citizen(person);
    const me = browser(url);
    me.carry(session.cookie);
    assert.equal((await me.get(`/en/my/applications/${opened.id}`)).status, 200);
    assert.equal((await me.get('/en/my/applications')).status, 200);
    jump(year);
    assert.equal((await me.get(`/en/my/applications/${opened.id}`)).status, 200);
    assert.equal((await cases.refuse(officer, opened.id, '법에 맞지 않는 신청입니다.')).outcome, 'refused');
    assert.equal((await me.get('/en/statistics')).status, 200);
    now = began;
  });
});
