import assert from 'node:assert/strict';
import type { Database } from '../kernel/database/index.ts';
import { type Browser, certificateDraft, moveDraft, send, signIn } from './test-citizen.ts';
import { ownerOf, type Portal, until, verify } from './test-process.ts';

/** An application that somebody tried to send. */
export interface Sent {
  readonly draft: string;
  readonly by: string;
  /** Whether the citizen was told that it was sent. */
  confirmed: boolean;
}

/** Citizens at work: what they sent so far, and how it ends. */
export interface Load {
  readonly sent: readonly Sent[];
  readonly citizens: ReadonlyMap<string, Browser>;
  /** Answers other than a confirmation, such as 503, in the order they came. */
  readonly troubles: readonly string[];
  /** Lets each finish what it is doing. */
  end(): Promise<void>;
}

const names = ['parent', 'spouse', 'youth', 'elder'];

/** Eight citizens' screens that apply for certificates and report moves, one after another, as fast as they are answered. */
export async function load(portal: Portal): Promise<Load> {
  const owner = ownerOf(portal.data);
  const place = await somePlace(owner);
  await owner.close();
  const citizens = new Map<string, Browser>();
  for (const name of names) citizens.set(name, await signIn(portal.url, name, portal.password));
  const sent: Sent[] = [];
  const troubles: string[] = [];
  let going = true;
  void portal.ended.then(() => {
    going = false;
  });
  const screen = async (by: string, citizen: Browser, i: number): Promise<void> => {
    for (let turn = i; going; turn++) {
      try {
        const draft = turn % 3 === 2 ? await moveDraft(citizen, place) : await certificateDraft(citizen);
        const one: Sent = { draft, by, confirmed: false };
        sent.push(one);
        one.confirmed = await send(citizen, draft);
      } catch (error) {
        troubles.push(error instanceof Error ? error.message : String(error));
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  };
  const screens = [...citizens, ...citizens].map(([by, citizen], i) => screen(by, citizen, i));
  return {
    sent,
    citizens,
    troubles,
    async end() {
      going = false;
      await Promise.all(screens);
    },
  };
}

/** Any address that is in the register. */
export const somePlace = async (owner: Database): Promise<string> =>
  (
    await owner.one<{ key: string }>(
      `select subject as key from registers.places where valid_to is null and known_to is null order by subject limit 1`,
    )
  ).key;

export const confirmed = (sent: readonly Sent[]): number => sent.filter(one => one.confirmed).length;

/**
 * What a citizen was told is there, once: the case, its opening, for a certificate its document and decision; each with its leaf.
 * What nobody was told can be sent again, and then is there once too. Then an outsider finds nothing wrong with the log.
 */
export async function assertNothingLost(portal: Portal, sent: readonly Sent[]): Promise<void> {
  const owner = ownerOf(portal.data);
  try {
    const missing = await owner.query(
      'select d from unnest($1::uuid[]) d where not exists (select from cases.cases where id = d)',
      [sent.filter(one => one.confirmed).map(one => one.draft)],
    );
    assert.deepEqual(missing, [], 'confirmed and lost');
    const citizens = new Map<string, Browser>();
    for (const one of sent.filter(one => !one.confirmed)) {
      const citizen = citizens.get(one.by) ?? (await signIn(portal.url, one.by, portal.password));
      citizens.set(one.by, citizen);
      for (let times = 0; times < 2; times++) assert.ok(await send(citizen, one.draft), `${one.draft} is sent again`);
    }
    await until('the log has taken in everything', async () => {
      const { waiting } = await owner.one<{ waiting: number }>('select count(*)::int as waiting from log.queue');
      return waiting === 0;
    });
    assert.deepEqual(await notOnce(owner, sent), []);
  } finally {
    await owner.close();
  }
  // The served checkpoint may be kept for a second.
  await new Promise(resolve => setTimeout(resolve, 1_100));
  const { code, text } = verify(portal);
  assert.equal(code, 0, text);
}

/** Cases that are not there exactly once, with exactly one opening, and exactly the documents, decisions and leaves they should have. */
const notOnce = (owner: Database, sent: readonly Sent[]) =>
  owner.query(
    `select * from (
       select d as draft, c.service, case when c.service = 'move-in' then 0 else 1 end as given,
         (select count(*)::int from cases.cases where id = d) as cases,
         (select count(*)::int from cases.events e where e.case_id = d and e.record::jsonb #>> '{event,type}' = 'opened') as openings,
         (select count(*)::int from documents.documents where case_id = d) as documents,
         (select count(*)::int from log.leaves l join documents.documents o on l.id = o.id::text
          where l.kind = 'document' and o.case_id = d) as document_leaves,
         (select count(*)::int from log.leaves l where l.kind = 'decision' and starts_with(l.id, d || '/')) as decisions,
         (select count(*)::int from notices.notices n where n.about ->> 'id' = d::text) as notices
       from unnest($1::uuid[]) d left join cases.cases c on c.id = d
     ) as seen
     where (cases, openings) <> (1, 1)
       or documents <> given or document_leaves <> given or decisions <> given
       or notices <> given`,
    [sent.map(one => one.draft)],
  );
