import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { visitor } from '../../../test/journey.ts';
import { type MailServer, mailServer } from '../../../test/mail-server.ts';
import { kin, people } from '../../../test/tiny.ts';
import { day, type Instant } from '../../kernel/time/index.ts';
import { load } from '../registers/index.ts';
import { hamlet } from './test-hamlet.ts';
import { component, parseCalendar } from './test-ical.ts';

const today = day('2026-11-23');
const now = () => (hamlet.zone.at(today, 600) + 1) as Instant;

describe('served without being asked', () => {
  let town: TestGovernment;
  let mail: MailServer;
  before(async () => {
    mail = await mailServer();
    town = await testGovernment(hamlet, { clock: now, mail: { url: mail.url, from: 'hall@village.example' } });
  });
  after(async () => {
    await town.close();
    await mail.close();
  });
  const proactive = () => {
    const { proactive: found } = town.madang.rooms;
    if (!found) throw new Error('the hamlet is proactive');
    return found;
  };
  const owner = () => town.madang.owner;

  async function person(values: Record<string, unknown> = {}): Promise<string> {
    const subject = randomUUID();
    await load(owner(), town.madang.keys, people, 'test', [
      {
        subject,
        validFrom: '2020-01-01',
        values: { name: '사람', latin: 'Someone', number: '1', born: '1980-01-01', street: 'Valley', ...values },
      },
    ]);
    return subject;
  }
  async function parent(...children: readonly string[]) {
    const id = await person();
    for (const born of children) {
      const entry = await person({ born });
      const values = { relation: 'child', relative: entry, born };
      await load(owner(), town.madang.keys, kin, 'test', [{ subject: id, entry, validFrom: born, values }]);
    }
    return id;
  }
  const signedIn = async (id: string) => {
    const { cookie } = await town.citizen(id);
    return visitor(town.madang.server, cookie);
  };
  const casesOf = async (id: string) => (await town.madang.rooms.cases.mine(id, undefined, 20)).cases;
  const inbox = async (id: string) => (await town.madang.rooms.notices.mine(id, undefined, 20)).notices;

  it('zero-stop: who agreed is granted what law lets be decided alone, without an application, once, and told how to refuse it', async () => {
    const id = await parent('2026-10-01', '2026-11-20', '2015-01-01');
    const who = await signedIn(id);
    await who.post('/my/proactive/allow', { purpose: 'benefits' });
    await who.post('/my/proactive/allow', { purpose: 'zero-stop' });
    await proactive().lookNow(id);
    await proactive().lookNow(id);
    await proactive().tell();
    await proactive().lookNow(id);
    await proactive().tell();
    const cases = await casesOf(id);
    assert.deepEqual(
      cases.map(one => [one.service, one.outcome]),
      [
        ['cradle-money', 'granted'],
        ['cradle-money', 'granted'],
      ],
    );
    assert.equal(new Set(cases.map(one => one.subject)).size, 2);
    const told = (await inbox(id)).filter(one => one.about.kind === 'proactive');
    assert.deepEqual(
      told.map(one => one.about.id),
      ['granted'],
    );
    assert.match(told[0]?.body.en ?? '', /Cradle money[\s\S]*300,000[\s\S]*refuse it or ask for a person’s review/);
    const receipts = await town.db.auditor.query(
      `select from exchange.receipts where subject = $1 and record::jsonb ->> 'basis' = 'zero-stop'`,
      [cases[0]?.subject],
    );
    assert.equal(receipts.length, 1, 'it is read once, under its own consent');
  });

  it('two parents who both agreed are granted the same once', async () => {
    const [one, other] = [await parent(), await parent()];
    const child = await person({ born: '2026-10-01' });
    for (const subject of [one, other]) {
      const values = { relation: 'child', relative: child, born: '2026-10-01' };
      await load(owner(), town.madang.keys, kin, 'test', [{ subject, entry: child, validFrom: '2026-10-01', values }]);
      const who = await signedIn(subject);
      await who.post('/my/proactive/allow', { purpose: 'benefits' });
      await who.post('/my/proactive/allow', { purpose: 'zero-stop' });
    }
    await Promise.all([one, other].map(id => proactive().lookNow(id)));
    assert.equal((await casesOf(one)).length + (await casesOf(other)).length, 1);
  });

  it('without that consent nothing is granted: one is told and can apply', async () => {
    const id = await parent('2026-10-01');
    const who = await signedIn(id);
    await who.post('/my/proactive/allow', { purpose: 'benefits' });
    await proactive().lookNow(id);
    await proactive().tell();
    assert.deepEqual(await casesOf(id), []);
    const [notice] = await inbox(id);
    assert.equal(notice?.link, '/apply/cradle-money');
    const page = await who.get(notice?.link ?? '');
    assert.equal(page.statusCode, 200);
  });

  it('a notice goes out as a letter that names neither the benefit nor the person', async () => {
    const id = await parent('2026-10-01');
    await town.citizen(id);
    await owner().query(
      `update identity.accounts set email = 'parent@village.example', email_verified_at = now(), language = 'en' where person = $1`,
      [id],
    );
    const who = await signedIn(id);
    await who.post('/my/proactive/allow', { purpose: 'benefits' });
    await proactive().lookNow(id);
    await proactive().tell();
    const [notice] = await inbox(id);
    await town.madang.rooms.notices.deliver({ person: id, notice: notice?.id ?? '' });
    const [letter] = mail.received;
    assert.deepEqual(letter?.to, ['parent@village.example']);
    assert.equal(letter?.subject, 'There is a benefit for you');
    assert.match(letter?.text ?? '', /\/en\/my\/inbox\//);
    assert.doesNotMatch(letter?.text ?? '', /[Cc]radle|300,000|사람/);
  });

  it('the calendar is a file at an address that holds nothing but a token, until it is changed, ended or the consent withdrawn', async () => {
    const id = await person({ movedOn: '2026-03-05' });
    const who = await signedIn(id);
    const refused = await who.post('/my/calendar/feed', {});
    assert.equal(refused.statusCode, 409);
    await who.post('/my/proactive/allow', { purpose: 'due-dates' });
    await proactive().lookNow(id);
    assert.match((await who.get('/en/my/calendar')).body, /Visit of the hall[\s\S]*Fri 5 March 2027/);
    const address = async () => {
      const made = await who.post('/my/calendar/feed', {});
      return /http:\/\/localhost:3000(\/calendar\/[A-Za-z0-9_-]{43}\.ics)/.exec(made.body)?.[1] ?? '';
    };
    const nobody = visitor(town.madang.server);
    const first = await address();
    const fetched = await nobody.get(first);
    assert.match(String(fetched.headers['content-type']), /^text\/calendar/);
    assert.match(String(fetched.headers['cache-control']), /private|no-store/);
    const event = component(parseCalendar(fetched.body), 'VEVENT');
    assert.equal(event?.value('DTSTART'), '20270305');
    assert.doesNotMatch(fetched.body + first, new RegExp(id));
    const second = await address();
    assert.notEqual(second, first);
    assert.equal((await nobody.get(first)).statusCode, 404);
    assert.equal((await nobody.get(`/calendar/${'x'.repeat(43)}.ics`)).statusCode, 404);
    assert.equal((await nobody.get('/calendar/x')).statusCode, 404);
    assert.equal((await nobody.get(second)).statusCode, 200);
    await who.post('/my/proactive/withdraw', { purpose: 'due-dates' });
    assert.equal((await nobody.get(second)).statusCode, 404);
    const again = await owner().query('select from proactive.due_days where person = $1', [id]);
    assert.deepEqual(again, []);
  });

  it('what was read is on the list of looks, with its purpose and reason, and the look of the program is nobody’s', async () => {
    const id = await parent('2026-10-01');
    const who = await signedIn(id);
    await who.post('/my/proactive/allow', { purpose: 'benefits' });
    await proactive().lookNow(id);
    const page = (await who.get('/en/my/access')).body;
    assert.match(page, /Looking for what you are entitled to/);
    assert.match(page, /This system by itself, by a standing consent/);
    assert.match(page, /agreed to be told in time/);
  });
});
