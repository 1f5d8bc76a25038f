import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type MailServer, mailServer } from '../../../test/mail-server.ts';
import { village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import { installJobs, jobsMigrations, startWorker } from '../../kernel/jobs/index.ts';
import { silentTelemetry } from '../../kernel/telemetry/index.ts';
import { type Instant, systemClock } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import {
  type AddressCodes,
  createAddressCodes,
  createNotices,
  letterTask,
  type Mailer,
  migrations,
  type Notices,
  postLetter,
  smtpMailer,
} from './index.ts';

const address = 'reader@mail.example';
const told = words('[주민등록표 등본 발급] 발급되었습니다', '[Household copy] Issued');
const body = words('김비밀 님, 문서 1234를 내려받으세요.', 'Dear Kim Secret, download document 1234.');

describe('letters', () => {
  let living: LivingVillage;
  let mail: MailServer;
  let mailer: Mailer;
  let notices: Notices;
  let account: string;
  let now = systemClock();

  const noticesBy = (by: Mailer | undefined): Notices =>
    createNotices({
      database: living.db.app,
      clock: systemClock,
      newId: randomUUID,
      mailer: by,
      portal: village.portal,
      publicUrl: 'https://village.example',
      async contactOf(on, person) {
        const found = await living.identity.findAccount({ person }, on);
        return { email: (found?.emailVerifiedAt && found.email) || undefined, language: found?.language ?? 'ko' };
      },
      post: postLetter,
    });
  /** Sends a notice to the mother; gives its id. */
  async function send(by = notices): Promise<string> {
    await living.db.app.transaction(tx =>
      by.send(
        tx,
        { person: living.mother, title: told, body, link: '/my', about: { kind: 'case', id: 'x' } },
        systemClock(),
      ),
    );
    return (await by.mine(living.mother, undefined, 1)).notices[0]?.id ?? '';
  }
  const jobs = async () =>
    (await living.db.owner.one<{ n: number }>('select count(*)::int as n from graphile_worker._private_jobs')).n;
  const kept = (notice: string) =>
    living.db.owner.maybe<{ accepted: boolean; refused: boolean }>(
      'select accepted_at is not null as accepted, refused_at is not null as refused from notices.letters where notice = $1',
      [notice],
    );
  const setAddress = (email: string | null, verified: boolean) =>
    living.db.owner.query(
      'update identity.accounts set email = $2, email_verified_at = case when $3 then now() end where id = $1',
      [account, email, verified],
    );
  async function eventually(what: () => boolean | Promise<boolean>, most: number): Promise<void> {
    for (const end = Date.now() + most; !(await what()); await sleep(50)) assert.ok(Date.now() < end, 'did not happen');
  }

  before(async () => {
    living = await livingVillage([jobsMigrations, migrations]);
    await installJobs({ url: living.db.url('owner') });
    account = (await living.signIn({ person: living.mother })).account;
    mail = await mailServer();
    mailer = smtpMailer(mail.url, 'no-reply@village.example');
    notices = noticesBy(mailer);
  });
  after(async () => {
    mailer?.close();
    await mail?.close();
    await living?.end();
  });
  beforeEach(async () => {
    Object.assign(mail, { answer: undefined, pause: 0, offered: 0 });
    mail.received.length = 0;
    await setAddress(address, true);
    await living.db.owner.query('delete from graphile_worker._private_jobs');
    await living.db.owner.query('delete from notices.address_codes');
  });

  test('a letter arrives with its Korean subject whole, names the service, and holds nothing personal but the address', async () => {
    const notice = await send();
    await notices.deliver({ person: living.mother, notice });
    const [letter] = mail.received;
    assert.deepEqual(letter?.to, [address]);
    assert.equal(letter.subject, told.ko);
    assert.match(letter.text, new RegExp(`https://village\\.example/my/inbox/${notice}`));
    assert.match(letter.raw, /^auto-submitted: auto-generated/im);
    for (const hidden of ['김비밀', '1234', living.mother, account])
      assert.ok(!`${letter.subject} ${letter.text} ${letter.raw}`.includes(hidden), hidden);
  });

  test('it is written in the language the person chose', async () => {
    await living.db.owner.query(`update identity.accounts set language = 'en' where id = $1`, [account]);
    const notice = await send();
    await notices.deliver({ person: living.mother, notice });
    await living.db.owner.query(`update identity.accounts set language = 'ko' where id = $1`, [account]);
    assert.equal(mail.received[0]?.subject, told.en);
    assert.match(mail.received[0]?.text ?? '', /Sign in to read it:\nhttps:\/\/village\.example\/en\/my\/inbox\//);
  });

  test('no letter is posted to an address that nobody confirmed, nor when there is none, nor when the notice was not saved', async () => {
    await setAddress(address, false);
    await send();
    await setAddress(null, false);
    await send();
    await setAddress(address, true);
    await assert.rejects(
      living.db.app.transaction(async tx => {
        const notice = { person: living.mother, title: told, body, link: '/my', about: { kind: 'case', id: 'x' } };
        await notices.send(tx, notice, systemClock());
        throw new Error('stop');
      }),
    );
    assert.equal(await jobs(), 0);
  });

  test('accepted twice never: not when the job runs again, not when two workers have it at once', async () => {
    const notice = await send();
    mail.pause = 150;
    await Promise.all([1, 2, 3].map(() => notices.deliver({ person: living.mother, notice })));
    await notices.deliver({ person: living.mother, notice });
    assert.equal(mail.received.length, 1);
  });

  test('each try of one letter bears the same Message-ID, so that a receiver can tell a repetition', async () => {
    const notice = await send();
    await notices.deliver({ person: living.mother, notice });
    // A worker that died between the server's yes and the mark.
    await living.db.owner.query('update notices.letters set accepted_at = null where notice = $1', [notice]);
    await notices.deliver({ person: living.mother, notice });
    assert.deepEqual(
      mail.received.map(l => l.messageId),
      [1, 2].map(() => `<${notice}@village.example>`),
    );
  });

  test('a mail server that is down loses nothing: the worker tries again until it takes the letter', async () => {
    const gone = await mailServer();
    await gone.close();
    const waiting = smtpMailer(gone.url, 'no-reply@village.example');
    const notice = await send(noticesBy(waiting));
    const worker = await startWorker({
      url: living.db.url('owner'),
      tasks: [letterTask(noticesBy(waiting))],
      zone: 'UTC',
      telemetry: silentTelemetry(),
    });
    const failed = async () =>
      (
        await living.db.owner.one<{ n: number }>(
          'select count(*)::int as n from graphile_worker._private_jobs where attempts = 1 and locked_at is null',
        )
      ).n === 1;
    await eventually(failed, 15_000);
    const { payload, last_error: error } = await living.db.owner.one<{ payload: object; last_error: string }>(
      'select payload, last_error from graphile_worker._private_jobs',
    );
    assert.ok(!`${JSON.stringify(payload)} ${error}`.includes(address), 'the address is not in the queue');
    const back = await mailServer(gone.port);
    try {
      await eventually(() => back.received.length === 1, 15_000);
      await eventually(async () => (await jobs()) === 0, 5_000);
      assert.deepEqual(await kept(notice), { accepted: true, refused: false });
    } finally {
      await worker.stop();
      waiting.close();
      await back.close();
    }
  });

  test('“try later” is tried again, “no such address” is not, and the notice lies in the inbox either way', async () => {
    const notice = await send();
    mail.answer = '451 later';
    await assert.rejects(notices.deliver({ person: living.mother, notice }));
    assert.equal((await kept(notice))?.accepted ?? false, false);
    mail.answer = '550 no such user';
    await notices.deliver({ person: living.mother, notice });
    assert.deepEqual(await kept(notice), { accepted: false, refused: true });
    const before = mail.offered;
    await notices.deliver({ person: living.mother, notice });
    assert.equal(mail.offered, before, 'not offered again');
    assert.equal((await notices.open(living.mother, notice))?.id, notice);
  });

  test('a title with line breaks stays one line: no head can be smuggled into a letter', async () => {
    const title = words('하나\r\nBcc: thief@mail.example\n둘', 'one\r\nBcc: thief@mail.example');
    await living.db.app.transaction(tx =>
      notices.send(
        tx,
        { person: living.mother, title, body, link: '/my', about: { kind: 'case', id: 'x' } },
        systemClock(),
      ),
    );
    const notice = (await notices.mine(living.mother, undefined, 1)).notices[0]?.id ?? '';
    await notices.deliver({ person: living.mother, notice });
    assert.deepEqual(mail.received[0]?.to, [address]);
    assert.equal(mail.received[0]?.subject, '하나 Bcc: thief@mail.example 둘');
  });

  describe('the code that proves an address', () => {
    const codesBy = (by: Mailer | undefined): AddressCodes =>
      createAddressCodes({
        database: living.db.app,
        clock: () => now,
        secrets: living.keys,
        random: randomBytes,
        mailer: by,
        newId: randomUUID,
        portal: village.portal,
        publicUrl: 'https://village.example',
        identity: living.identity,
      });
    const codeSent = () => /\b\d{6}\b/.exec(mail.received.at(-1)?.text ?? '')?.[0] ?? '';
    const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const confirmed = async () => (await living.identity.account(account)).emailVerifiedAt !== null;
    let codes: AddressCodes;
    beforeEach(async () => {
      now = systemClock();
      await setAddress(address, false);
      codes = codesBy(mailer);
    });

    test('it goes to the address alone, is kept only as a keyed hash, and confirms however it is typed', async () => {
      await codes.send(account, 'en');
      const code = codeSent();
      assert.deepEqual(mail.received[0]?.to, [address]);
      const rows = JSON.stringify(
        await living.db.owner.query('select encode(code_hash, $1) as h, * from notices.address_codes', ['escape']),
      );
      assert.ok(!rows.includes(code));
      await codes.confirm(account, ` ${code.slice(0, 3)} ${code.slice(3)} `);
      assert.ok(await confirmed());
      await assert.rejects(codes.confirm(account, code), { code: 'code-over' }, 'once only');
    });

    test('five wrong tries end it, also when they come at once; the right one is too late then', async () => {
      await codes.send(account, 'ko');
      const code = codeSent();
      await assert.rejects(codes.confirm(account, wrong(code)), { code: 'code-wrong', facts: { left: 4 } });
      const rest = await Promise.allSettled(Array.from({ length: 10 }, () => codes.confirm(account, wrong(code))));
      const by = (name: string) =>
        rest.filter(r => r.status === 'rejected' && (r.reason as { code: string }).code === name).length;
      assert.deepEqual([by('code-wrong'), by('code-over')], [3, 7]);
      await assert.rejects(codes.confirm(account, code), { code: 'code-over' });
      assert.equal(await confirmed(), false);
    });

    test('it works for fifteen minutes and not longer', async () => {
      await codes.send(account, 'ko');
      now = (now + 15 * 60_000) as Instant;
      await assert.rejects(codes.confirm(account, codeSent()), { code: 'code-over' });
      await codes.send(account, 'ko');
      now = (now + 14 * 60_000) as Instant;
      await codes.confirm(account, codeSent());
      assert.ok(await confirmed());
    });

    test('a code for an address that was changed since proves nothing, nor does another account’s code', async () => {
      await codes.send(account, 'ko');
      const code = codeSent();
      await setAddress('other@mail.example', false);
      await assert.rejects(codes.confirm(account, code), { code: 'code-over' });
      const other = (await living.signIn({ person: living.stranger })).account;
      await living.db.owner.query(`update identity.accounts set email = 'x@mail.example' where id = $1`, [other]);
      now = (now + 61_000) as Instant;
      await codes.send(account, 'ko');
      const mine = codeSent();
      await codes.send(other, 'ko');
      if (mine !== codeSent()) await assert.rejects(codes.confirm(other, mine), { code: 'code-wrong' });
      assert.equal(await confirmed(), false);
    });

    test('one a minute and five an hour: nobody’s mailbox is filled', async () => {
      await codes.send(account, 'ko');
      await assert.rejects(codes.send(account, 'ko'), { code: 'code-too-soon', facts: { seconds: 60 } });
      for (let i = 0; i < 4; i += 1) {
        now = (now + 61_000) as Instant;
        await codes.send(account, 'ko');
      }
      now = (now + 61_000) as Instant;
      await assert.rejects(codes.send(account, 'ko'), { code: 'code-too-soon', facts: { seconds: 3600 - 5 * 61 } });
      now = (now + 3_600_000) as Instant;
      await codes.send(account, 'ko');
      assert.equal(mail.received.length, 6);
    });

    test('without an address, with a confirmed one, without a mail server and with an address nobody has, it says so', async () => {
      await assert.rejects(codesBy(undefined).send(account, 'ko'), { code: 'code-not-sent' });
      now = (now + 61_000) as Instant;
      mail.answer = '550 no such user';
      await assert.rejects(codes.send(account, 'ko'), { code: 'address-refused' });
      await setAddress(address, true);
      await assert.rejects(codes.send(account, 'ko'), { code: 'address-confirmed' });
      await setAddress(null, false);
      await assert.rejects(codes.send(account, 'ko'), { code: 'address-missing' });
    });
  });
});
