import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { certificateDraft, send, signIn } from './test-citizen.ts';
import { type Homes, homes } from './test-homes.ts';
import { freePort, ownerOf, start, stop, until } from './test-process.ts';

/** A mail server that can be busy (451) or slow, and keeps the ids of the letters it took. */
function mailServer(port: number) {
  const taken: string[] = [];
  const mood = { busy: true, turnedAway: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom(_, __, answer) {
      if (!mood.busy) return answer();
      mood.turnedAway += 1;
      answer(Object.assign(new Error('busy'), { responseCode: 451 }));
    },
    onData(stream, _, answer) {
      let text = '';
      stream.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      stream.on('end', () => {
        taken.push(/^Message-ID: (.+)$/im.exec(text)?.[1] ?? '');
        setTimeout(answer, 500);
      });
    },
  });
  const open = () => new Promise<void>(done => server.listen(port, '127.0.0.1', () => done()));
  return { taken, mood, open, close: () => new Promise<void>(done => server.close(() => done())) };
}

describe('letters when the mail server is away', { timeout: 120_000 }, () => {
  let nation: Homes;
  before(async () => {
    nation = await homes();
  });

  test('cases go on while it is down or busy; each letter is tried again and arrives once, also when it is slow', async () => {
    const port = await freePort();
    const server = mailServer(port);
    const portal = await start(nation.copy('letters'), [], { env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    const owner = ownerOf(portal.data);
    const count = async (from: string) => (await owner.one<{ n: number }>(`select count(*)::int as n from ${from}`)).n;
    const tried = () => count('graphile_worker._private_jobs where last_error is not null');
    const soon = () => owner.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    try {
      await owner.query(
        `update identity.accounts set email = login_name || '@example.org', email_verified_at = now() where kind = 'citizen'`,
      );
      const letters: string[] = [];
      for (const name of ['parent', 'youth']) {
        const citizen = await signIn(portal.url, name, portal.password);
        for (let i = 0; i < 2; i++) {
          const began = performance.now();
          const draft = await certificateDraft(citizen);
          assert.ok(await send(citizen, draft), 'a case waits for no letter');
          assert.ok(performance.now() - began < 5_000);
          letters.push(draft);
        }
      }
      const posted = () => count(`graphile_worker._private_jobs where key like 'letter-%'`);
      assert.ok((await posted()) >= letters.length);
      await until('each was tried in vain', async () => (await tried()) >= letters.length);
      await server.open();
      await soon();
      await until('the busy server was asked', () => server.mood.turnedAway >= letters.length);
      assert.deepEqual(server.taken, []);
      server.mood.busy = false;
      await until('all are out', async () => {
        await soon();
        return (await posted()) === 0;
      });
      const sent = await owner.query<{ id: string }>('select message_id as id from notices.letters order by 1');
      assert.deepEqual([...server.taken].sort(), sent.map(one => one.id).sort());
      assert.equal(new Set(server.taken).size, await count('notices.notices'), 'one letter a notice');
      assert.equal(await count('notices.letters where accepted_at is null'), 0);
    } finally {
      await owner.close();
      await stop(portal);
      await server.close().catch(() => {});
    }
  });
});
