import { type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import type { Benefit, BenefitAmount, BenefitContent, BenefitStatus } from './benefit.ts';
import type { Conditions } from './conditions.ts';
import type { Deciding } from './packed.ts';
import type { Act, Origin, PastVersion, Proposal } from './proposal.ts';

type Row = Pick<Benefit, 'id' | 'version' | 'status' | 'content' | 'changed' | 'gone'> & {
  confirmed_at: Instant | null;
};

const columns = `id, version, status, content, confirmed_at, gone_at is not null as gone,
  exists (select from benefits.proposals p where p.benefit = b.id and p.origin = 'source') as changed`;

const benefitOf = ({ confirmed_at, ...rest }: Row): Benefit => ({ ...rest, confirmedAt: confirmed_at ?? undefined });

export async function find(on: Queryable, id: string): Promise<Benefit | undefined> {
  const row = await on.maybe<Row>(`select ${columns} from benefits.benefits b where id = $1`, [id]);
  return row && benefitOf(row);
}

/** What the list is narrowed by. `areas`: '' is the nation. `condition`: a part of the conditions, as JSON. */
export interface Narrowed {
  readonly areas: readonly string[] | undefined;
  readonly field: string | undefined;
  readonly condition: string | undefined;
}

const sorted: Readonly<Record<Language, string>> = { ko: 'name_ko', en: 'name_en' };

const page = (language: Language): string => {
  const name = sorted[language];
  return `select ${columns} from benefits.benefits b
    where kind = 'benefit' and gone_at is null
      and ($1::text[] is null or area = any($1)) and ($2::text is null or field = $2)
      and ($3::jsonb is null or conditions @> $3)
      and ($4::text is null or (${name}, id) > (select ${name}, id from benefits.benefits where id = $4))
    order by ${name}, id limit $5`;
};

/** A page of the list, by name, after a benefit. */
export async function list(
  on: Queryable,
  language: Language,
  { areas, field, condition }: Narrowed,
  after: string | undefined,
  limit: number,
): Promise<readonly Benefit[]> {
  const rows = await on.query<Row>(page(language), [
    areas ?? null,
    field ?? null,
    condition ?? null,
    after ?? null,
    limit,
  ]);
  return rows.map(benefitOf);
}

/** Benefits of an agency on which an official must decide: unconfirmed drafts, and those with something proposed. */
export async function waiting(
  on: Queryable,
  agency: string,
  after: string | undefined,
  limit: number,
): Promise<readonly Benefit[]> {
  const rows = await on.query<Row>(
    `select ${columns} from benefits.benefits b
     where agency = $1 and kind = 'benefit' and gone_at is null and ($2::text is null or id > $2)
       and (status = 'draft' or exists (select from benefits.proposals p where p.benefit = b.id))
     order by id limit $3`,
    [agency, after ?? null, limit],
  );
  return rows.map(benefitOf);
}

/** A benefit that an agency answers for. */
export async function findOf(on: Queryable, agency: string, id: string): Promise<Benefit | undefined> {
  const row = await on.maybe<Row>(
    `select ${columns} from benefits.benefits b where id = $1 and agency = $2 and kind = 'benefit'`,
    [id, agency],
  );
  return row && benefitOf(row);
}

/** The same, held until the transaction ends. */
export async function hold(tx: Queryable, agency: string, id: string): Promise<Benefit | undefined> {
  const row = await tx.maybe<Row>(
    `select ${columns} from benefits.benefits b where id = $1 and agency = $2 and kind = 'benefit' for update`,
    [id, agency],
  );
  return row && benefitOf(row);
}

type ProposalRow = {
  origin: Proposal['origin'];
  revision: string;
  content: BenefitContent;
  base_version: number;
  drafted_by: string | null;
  drafted_at: Instant;
  reason: string | null;
};

export async function proposals(on: Queryable, id: string): Promise<readonly Proposal[]> {
  const rows = await on.query<ProposalRow>(
    `select origin, revision, content, base_version, drafted_by, drafted_at, reason
     from benefits.proposals where benefit = $1 order by origin`,
    [id],
  );
  return rows.map(({ base_version, drafted_by, drafted_at, reason, ...rest }) => ({
    ...rest,
    baseVersion: base_version,
    draftedBy: drafted_by ?? undefined,
    draftedAt: drafted_at,
    reason: reason ?? undefined,
  }));
}

export async function propose(tx: Queryable, id: string, it: Omit<Proposal, 'origin'>): Promise<void> {
  await tx.query(
    `insert into benefits.proposals (benefit, origin, revision, content, base_version, drafted_by, drafted_at, reason)
     values ($1, 'official', $2, $3, $4, $5, $6, $7)
     on conflict (benefit, origin) do update set revision = excluded.revision, content = excluded.content,
       base_version = excluded.base_version, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at,
       reason = excluded.reason`,
    [id, it.revision, JSON.stringify(it.content), it.baseVersion, it.draftedBy, timestamp(it.draftedAt), it.reason],
  );
}

export async function withdraw(tx: Queryable, id: string, origin: Proposal['origin']): Promise<void> {
  await tx.query('delete from benefits.proposals where benefit = $1 and origin = $2', [id, origin]);
}

/** Confirms what is shown. */
export async function confirmShown(tx: Queryable, id: string, official: string, now: Instant): Promise<void> {
  await tx.query(
    `update benefits.benefits set status = 'confirmed', confirmed_by = $2, confirmed_at = $3 where id = $1`,
    [id, official, timestamp(now)],
  );
}

/** Shows what was proposed, confirmed. Content that says the same makes no new version. */
export async function confirmProposed(
  tx: Queryable,
  id: string,
  { content, draftedBy }: Pick<Proposal, 'content' | 'draftedBy'>,
  official: string,
  now: Instant,
): Promise<void> {
  await tx.query(
    `update benefits.benefits set content = $2::jsonb,
       version = version + case when content = $2::jsonb then 0 else 1 end,
       status = 'confirmed', drafted_by = $3, confirmed_by = $4, confirmed_at = $5 where id = $1`,
    [id, JSON.stringify(content), draftedBy ?? null, official, timestamp(now)],
  );
}

export async function alreadyDone(on: Queryable, official: string, key: string): Promise<boolean> {
  return (
    (await on.maybe('select 1 as done from benefits.acts where official = $1 and key = $2', [official, key])) !==
    undefined
  );
}

export async function record(tx: Queryable, id: string, act: Act & { readonly key: string }): Promise<number> {
  const { number } = await tx.one<{ number: number }>(
    `insert into benefits.acts (benefit, number, act, origin, version, official, happened_at, reason, key)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from benefits.acts where benefit = $1
     returning number`,
    [id, act.act, act.origin, act.version, act.official, timestamp(act.happenedAt), act.reason ?? null, act.key],
  );
  return number;
}

export async function acts(on: Queryable, id: string): Promise<readonly Act[]> {
  const rows = await on.query<{
    act: Act['act'];
    origin: Origin;
    version: number;
    official: string;
    happened_at: Instant;
    reason: string | null;
  }>(
    `select act, origin, version, official, happened_at, reason from benefits.acts where benefit = $1 order by number desc`,
    [id],
  );
  return rows.map(({ happened_at, reason, ...rest }) => ({
    ...rest,
    happenedAt: happened_at,
    reason: reason ?? undefined,
  }));
}

/** What it said before, the latest first. */
export const past = (on: Queryable, id: string): Promise<PastVersion[]> =>
  on.query<PastVersion>(`select version, status, content from benefits.past where benefit = $1 order by version desc`, [
    id,
  ]);

/** What of every benefit decides who gets it, by id. Benefits of the same conditions share one object. */
export async function deciding(on: Queryable): Promise<readonly Deciding[]> {
  const rows = await on.query<{
    id: string;
    status: BenefitStatus;
    gone: boolean;
    area: string | null;
    key: string | null;
    /** With the first benefit of each key only. */
    conditions: Conditions | null;
    amount: BenefitAmount | null;
  }>(
    `with first as (select min(id) as id from benefits.benefits group by conditions_key)
     select b.id, status, gone_at is not null as gone, area, conditions_key as key, amount,
       case when f.id is not null then conditions end as conditions
     from benefits.benefits b left join first f on f.id = b.id order by b.id`,
  );
  const byKey = new Map<string | null, Conditions>();
  return rows.map(({ area, key, conditions, amount, ...rest }) => {
    if (conditions !== null) byKey.set(key, conditions);
    return {
      ...rest,
      scope: area === null ? { of: 'unknown' } : area === '' ? { of: 'nation' } : { of: 'area', area },
      conditions: byKey.get(key),
      amount: amount ?? undefined,
    };
  });
}

/** Everything shown, by id, a page at a time. */
export async function everything(on: Queryable, after: string, limit: number): Promise<readonly Benefit[]> {
  const rows = await on.query<Row>(
    `select ${columns} from benefits.benefits b where id > $1 and gone_at is null order by id limit $2`,
    [after, limit],
  );
  return rows.map(benefitOf);
}
