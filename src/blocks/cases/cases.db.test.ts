import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { extract, kin, people, removal, village } from '../../../test/tiny.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { load } from '../registers/index.ts';

const [mother, child, stranger] = [randomUUID(), randomUUID(), randomUUID()];
const monday = Date.UTC(2026, 10, 23, 1) as Instant; // 10:00 in Seoul
const hour = 3_600_000;
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === expected;

describe('cases', () => {
  let town: TestGovernment;
  let now = monday;
  const rooms = () => town.madang.rooms;

  before(async () => {
    town = await testGovernment(village, { clock: () => now });
    const one = (subject: string, name: string, home: string) => ({
      subject,
      validFrom: '2020-01-01',
      values: { name, latin: name, number: '1234567', born: '1980-01-01', street: 'Old street', home, state: 'here' },
    });
    const home = randomUUID();
    await load(town.madang.owner, town.madang.keys, people, 'test', [
      one(mother, '엄마', home),
      one(child, '아이', home),
      one(stranger, '남', randomUUID()),
    ]);
    await load(town.madang.owner, town.madang.keys, kin, 'test', [
      {
        subject: mother,
        entry: child,
        validFrom: '2020-01-01',
        values: { relation: 'child', relative: child, born: '2020-01-01' },
      },
    ]);
  });
  after(() => town.close());

  async function draft(person: string, service: typeof extract, answers: Record<string, unknown>, subject = person) {
    const id = randomUUID();
    await rooms().forms.start(person, service, { key: subject, name: { ko: '이름', en: 'Name' } }, id);
    let it = await rooms().forms.find(person, id);
    for (const [question, value] of Object.entries(answers)) {
      if (!it) throw new Error('no draft');
      await rooms().forms.answer(it, service, question, value);
      it = await rooms().forms.find(person, id);
    }
    return id;
  }
  const applicant = (session: { hash: Buffer; person: string }) => ({
    session: session.hash,
    person: session.person,
    language: 'ko' as const,
  });
  const officer = (session: { hash: Buffer; official: string; unit: string }) => ({
    session: session.hash,
    official: session.official,
    unit: session.unit,
  });
  const moving = { when: '2026-11-20', where: 'New street', who: [mother, child] };
  const total = async (table: string) =>
    (await town.db.owner.one<{ n: number }>(`select count(*)::int as n from ${table}`)).n;

  it('an automatic service is granted at once, with a signed document, a notice, receipts and leaves', async () => {
    const me = await town.citizen(mother);
    const id = await draft(mother, extract, { show: 'no' });
    const done = await rooms().cases.open(applicant(me), id);
    assert.equal(done.outcome, 'granted');
    const [document] = await rooms().documents.mine(mother, undefined, 5);
    assert.equal(document?.caseId, id);
    const bytes = await rooms().documents.bytes(mother, document?.id ?? '');
    assert.equal((await rooms().documents.verifyFile(bytes ?? Buffer.alloc(0), now)).kind, 'valid');
    assert.equal((await rooms().documents.verifyNumber(document?.verification ?? '', now))?.kind, 'valid');
    assert.equal((await rooms().notices.mine(mother, undefined, 5)).notices[0]?.about.id, id);
    const kinds = await town.db.owner.query<{ kind: string }>('select distinct kind from log.queue order by kind');
    assert.deepEqual(
      kinds.map(k => k.kind).filter(k => k !== 'audit'),
      ['decision', 'document', 'receipt'],
    );
  });

  it('sending the same draft twice, even at once, makes one case and one document', async () => {
    const me = await town.citizen(mother);
    const id = await draft(mother, extract, { show: 'no' });
    const before = await total('documents.documents');
    const all = await Promise.all(Array.from({ length: 5 }, () => rooms().cases.open(applicant(me), id)));
    assert.equal(new Set(all.map(c => c.number)).size, 1);
    assert.equal(await total('documents.documents'), before + 1);
  });

  it('a draft with an open question is not sent, and stays', async () => {
    const me = await town.citizen(mother);
    const id = await draft(mother, extract, {});
    await assert.rejects(rooms().cases.open(applicant(me), id), code('answers-missing'));
    assert.ok(await rooms().forms.find(mother, id));
  });

  it('nobody sends, sees or withdraws another person’s application, by any id', async () => {
    const me = await town.citizen(mother);
    const other = await town.citizen(stranger);
    const id = await draft(mother, removal, moving);
    await assert.rejects(rooms().cases.open(applicant(other), id), code('case-not-found'));
    const opened = await rooms().cases.open(applicant(me), id);
    assert.equal(await rooms().cases.ofPerson(stranger, opened.id), undefined);
    await assert.rejects(rooms().cases.withdraw(stranger, opened.id), code('case-not-found'));
    const done = await rooms().cases.withdraw(mother, opened.id);
    assert.equal(done.outcome, 'withdrawn');
  });

  it('a parent applies for a minor child, and not for a stranger', async () => {
    const me = await town.citizen(mother);
    const mine = await draft(mother, extract, { show: 'no' }, child);
    assert.equal((await rooms().cases.open(applicant(me), mine)).subject, child);
    const theirs = await draft(mother, extract, { show: 'no' }, stranger);
    await assert.rejects(rooms().cases.open(applicant(me), theirs), code('no-basis'));
  });

  it('an approval changes the register for those who moved, keeps the history and issues what the service gives', async () => {
    const me = await town.citizen(mother);
    const clerk = await town.official('hall/counter');
    const opened = await rooms().cases.open(applicant(me), await draft(mother, removal, moving));
    assert.equal(opened.state, 'checking');
    await rooms().cases.approve(officer(clerk), opened.id, '확인함');
    const rows = await town.db.owner.query<{ subject: string; street: string }>(
      `select subject, street from registers.people where valid_to is null and known_to is null and subject = any($1) order by street`,
      [[mother, child, stranger]],
    );
    assert.deepEqual(
      new Map(rows.map(r => [r.subject, r.street])),
      new Map([
        [mother, 'New street'],
        [child, 'New street'],
        [stranger, 'Old street'],
      ]),
    );
    await assert.rejects(rooms().cases.approve(officer(clerk), opened.id, ''), code('case-closed'));
  });

  it('an official of another unit neither sees nor decides the case; a look needs a reason', async () => {
    const me = await town.citizen(stranger);
    const elsewhere = await town.official('hall/elsewhere');
    const clerk = await town.official('hall/counter');
    const opened = await rooms().cases.open(
      applicant(me),
      await draft(stranger, removal, { ...moving, who: [stranger] }),
    );
    assert.equal(await rooms().cases.ofUnit('hall/elsewhere', opened.id), undefined);
    await assert.rejects(rooms().cases.look(officer(elsewhere), opened.id, '확인'), code('case-not-found'));
    await assert.rejects(
      rooms().cases.refuse(officer(elsewhere), opened.id, '법에 맞지 않는 신청입니다.'),
      code('case-not-found'),
    );
    await assert.rejects(rooms().cases.look(officer(clerk), opened.id, ' '), code('reason-missing'));
    const { fetched } = await rooms().cases.look(officer(clerk), opened.id, '신고 확인');
    assert.equal(fetched['person']?.[0]?.['name'], '남');
    await assert.rejects(
      rooms().cases.approve({ ...officer(clerk), session: elsewhere.hash }, opened.id, ''),
      code('no-basis'),
      'a session of another unit has no basis, whatever unit the program says',
    );
    await rooms().cases.refuse(officer(clerk), opened.id, '법에 맞지 않는 신청입니다.');
    const [notice] = (await rooms().notices.mine(stranger, undefined, 1)).notices;
    assert.match(
      notice?.body.ko ?? '',
      /법에 맞지 않는 신청입니다\.[\s\S]*60/,
      'a refusal tells the reason and how to object',
    );
  });

  it('the legal clock stands still while a supplement is awaited, and the case is returned when it never comes', async () => {
    const me = await town.citizen(stranger);
    const clerk = await town.official('hall/counter');
    now = monday;
    const opened = await rooms().cases.open(
      applicant(me),
      await draft(stranger, removal, { ...moving, who: [stranger] }),
    );
    const first = rooms().cases.deadlineOf(opened);
    assert.equal(first.stopped ? 0 : first.due, monday + 3 * hour);
    now = (monday + hour) as Instant;
    const waiting = await rooms().cases.askSupplement(officer(clerk), opened.id, '계약서의 둘째 쪽을 내 주세요.');
    assert.equal(rooms().cases.deadlineOf(waiting).stopped, true);
    now = (monday + 30 * 24 * hour) as Instant;
    assert.equal(await rooms().cases.lapse(), 1);
    assert.equal((await rooms().cases.ofPerson(stranger, opened.id))?.outcome, 'returned');
    assert.equal(await rooms().cases.lapse(), 0, 'once is enough');
    now = monday;
  });

  it('민원처리법 시행령 §20: after a supplement the due time moves by the days it took', async () => {
    const me = await town.citizen(stranger);
    const clerk = await town.official('hall/counter');
    now = monday;
    const opened = await rooms().cases.open(
      applicant(me),
      await draft(stranger, removal, { ...moving, who: [stranger] }),
    );
    now = (monday + hour) as Instant;
    await rooms().cases.askSupplement(officer(clerk), opened.id, '계약서의 둘째 쪽을 내 주세요.');
    now = (monday + 26 * hour) as Instant;
    const back = await rooms().cases.supply(stranger, opened.id, '여기 있습니다', []);
    const due = rooms().cases.deadlineOf(back);
    const wednesday = Date.UTC(2026, 10, 25, 0);
    assert.equal(
      due.stopped ? 0 : due.due,
      wednesday + 3 * hour,
      'Monday and Tuesday, asked and answered, do not count',
    );
    now = monday;
  });

  it('a key of somebody else’s case makes no second case, and leaves that one as it was', async () => {
    const me = await town.citizen(mother);
    const other = await town.citizen(stranger);
    const { id } = await rooms().cases.open(applicant(me), await draft(mother, removal, moving));
    await rooms().forms.start(stranger, extract, { key: stranger, name: { ko: '남', en: 'Stranger' } }, id);
    const mine = await rooms().forms.find(stranger, id);
    if (mine) await rooms().forms.answer(mine, extract, 'show', 'no');
    const before = await total('cases.events');
    await assert.rejects(rooms().cases.open(applicant(other), id), code('key-taken'));
    assert.equal(await total('cases.events'), before);
    assert.equal((await rooms().cases.ofPerson(mother, id))?.service, removal.id);
  });

  it('two who act on one case at once act one after the other: the second is told how it stands', async () => {
    const me = await town.citizen(stranger);
    const clerk = await town.official('hall/counter');
    for (let round = 0; round < 4; round += 1) {
      const answers = { ...moving, who: [stranger] };
      const { id } = await rooms().cases.open(applicant(me), await draft(stranger, removal, answers));
      const done = await Promise.allSettled([
        rooms().cases.askSupplement(officer(clerk), id, '계약서의 둘째 쪽을 내 주세요.'),
        rooms().cases.approve(officer(clerk), id, ''),
        rooms().cases.withdraw(stranger, id),
      ]);
      const refused = done.flatMap(one => (one.status === 'rejected' ? [String(one.reason.code)] : []));
      assert.deepEqual(
        refused.filter(c => c !== 'case-closed' && c !== 'case-not-in-hand'),
        [],
      );
      const it = await rooms().cases.ofPerson(stranger, id);
      assert.deepEqual(
        it?.history.map(e => e.number),
        it?.history.map((_, index) => index + 1),
      );
    }
  });

  it('files of a supplement that is refused are not kept, and an application has an end of files', async () => {
    const me = await town.citizen(stranger);
    const answers = { ...moving, who: [stranger] };
    const { id } = await rooms().cases.open(applicant(me), await draft(stranger, removal, answers));
    const paper = { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    await assert.rejects(rooms().cases.supply(stranger, id, '', [paper]), code('case-not-in-hand'));
    assert.equal(await total('forms.uploads'), 0);
    for (let files = 0; files < 30; files += 1) await rooms().forms.keepUpload(stranger, id, paper);
    await assert.rejects(rooms().forms.keepUpload(stranger, id, paper), code('files-full'));
    await town.db.owner.query('delete from forms.uploads');
  });

  it('the public counts are those of the cases', async () => {
    const counts = await rooms().cases.counts('2026-01-01' as never, '2027-12-31' as never);
    const opened = counts.filter(c => c.what === 'opened').reduce((sum, c) => sum + c.cases, 0);
    assert.equal(opened, await total('cases.cases'));
  });
});
