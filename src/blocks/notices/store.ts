import { type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Notice, Told } from './notice.ts';

type Row = Pick<Notice, 'person' | 'id' | 'title' | 'body' | 'link' | 'about'> & {
  sent_at: Instant;
  read_at: Instant | null;
};
const noticeOf = ({ sent_at, read_at, ...rest }: Row): Notice => ({
  ...rest,
  sentAt: sent_at,
  readAt: read_at ?? undefined,
});
const columns = 'person, id, sent_at, title, body, link, about, read_at';

export async function insert(on: Queryable, id: string, told: Told, now: Instant): Promise<void> {
  await on.query(
    `insert into notices.notices (person, id, sent_at, title, body, link, about) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      told.person,
      id,
      timestamp(now),
      JSON.stringify(told.title),
      JSON.stringify(told.body),
      told.link,
      JSON.stringify(told.about),
    ],
  );
}

export async function find(on: Queryable, person: string, id: string): Promise<Notice | undefined> {
  const row = await on.maybe<Row>(`select ${columns} from notices.notices where person = $1 and id = $2`, [person, id]);
  return row && noticeOf(row);
}

export async function mine(
  on: Queryable,
  person: string,
  before: { at: Instant; id: string } | undefined,
  limit: number,
): Promise<readonly Notice[]> {
  const rows = await on.query<Row>(
    `select ${columns} from notices.notices where person = $1
       and ($2::timestamptz is null or (sent_at, id) < ($2, $3::uuid)) order by sent_at desc, id desc limit $4`,
    [person, before ? timestamp(before.at) : null, before?.id ?? null, limit],
  );
  return rows.map(noticeOf);
}

export async function unread(on: Queryable, person: string): Promise<number> {
  const { n } = await on.one<{ n: number }>(
    `select count(*)::int as n from (select 1 from notices.notices where person = $1 and read_at is null limit 100) u`,
    [person],
  );
  return n;
}

export async function markRead(on: Queryable, person: string, id: string, now: Instant): Promise<void> {
  await on.query('update notices.notices set read_at = $3 where person = $1 and id = $2 and read_at is null', [
    person,
    id,
    timestamp(now),
  ]);
}

/** The letter of a notice, held until the transaction ends: made once, the same message id at each try. */
export async function holdLetter(
  tx: Queryable,
  notice: string,
  messageId: string,
): Promise<{ message_id: string; settled: boolean }> {
  await tx.query('insert into notices.letters (notice, message_id) values ($1, $2) on conflict do nothing', [
    notice,
    messageId,
  ]);
  return tx.one(
    `select message_id, accepted_at is not null or refused_at is not null as settled from notices.letters
     where notice = $1 for update`,
    [notice],
  );
}

export async function accepted(on: Queryable, notice: string, now: Instant): Promise<void> {
  await on.query('update notices.letters set accepted_at = $2 where notice = $1', [notice, timestamp(now)]);
}

export async function refused(on: Queryable, notice: string, now: Instant): Promise<void> {
  await on.query('update notices.letters set refused_at = $2 where notice = $1', [notice, timestamp(now)]);
}
