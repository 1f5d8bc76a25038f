import { type Queryable, timestamp } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Proposal, ProposedValue, Verdict } from './proposal.ts';

interface Row {
  readonly id: string;
  readonly parameter: string;
  readonly content: ProposedValue;
  readonly reason: string;
  readonly proposed_by: string;
  readonly proposed_at: Instant;
  readonly verdict: Verdict | null;
  readonly decided_by: string | null;
  readonly decided_at: Instant | null;
  readonly settled_because: string | null;
  readonly known_from: CivilDay | null;
}

const selected = `select p.id, p.parameter, p.content, p.reason, p.proposed_by, p.proposed_at,
  s.verdict, s.decided_by, s.decided_at, s.reason as settled_because, s.known_from
  from policy.proposals p left join policy.settlements s on s.proposal = p.id`;

function proposalOf(row: Row): Proposal {
  const { id, parameter, content: value, reason, proposed_by: proposedBy, proposed_at: proposedAt } = row;
  const { verdict, decided_by: decidedBy, decided_at: decidedAt, settled_because: because } = row;
  const settled = verdict !== null && decidedBy !== null && decidedAt !== null && because !== null;
  const settlement = settled
    ? { verdict, decidedBy, decidedAt, reason: because, knownFrom: row.known_from ?? undefined }
    : undefined;
  return { id, parameter, value, reason, proposedBy, proposedAt, settlement };
}

export async function find(on: Queryable, id: string): Promise<Proposal | undefined> {
  const row = await on.maybe<Row>(`${selected} where p.id = $1`, [id]);
  return row && proposalOf(row);
}

export async function ofParameter(on: Queryable, parameter: string): Promise<readonly Proposal[]> {
  const rows = await on.query<Row>(`${selected} where p.parameter = $1 order by p.proposed_at desc, p.id limit 100`, [
    parameter,
  ]);
  return rows.map(proposalOf);
}

/** Those that wait, the oldest first; then the last that were settled. */
export async function latest(on: Queryable, limit: number): Promise<readonly Proposal[]> {
  const rows = await on.query<Row>(
    `(${selected} where s.proposal is null order by p.proposed_at, p.id limit $1)
     union all (${selected} where s.proposal is not null order by s.decided_at desc, p.id limit $1)`,
    [limit],
  );
  return rows.map(proposalOf);
}

/** How many values are released and known by a day: changes whenever the law does. */
export const releasedBy = async (on: Queryable, today: CivilDay): Promise<number> =>
  (
    await on.one<{ count: number }>(
      `select count(*)::int as count from policy.settlements where verdict = 'approved' and known_from <= $1`,
      [today],
    )
  ).count;

/** Every released value known by a day, in the order in which they were released. */
export async function released(on: Queryable, today: CivilDay): Promise<readonly Proposal[]> {
  const rows = await on.query<Row>(
    `${selected} where s.verdict = 'approved' and s.known_from <= $1 order by s.decided_at, p.id`,
    [today],
  );
  return rows.map(proposalOf);
}

/** What the database says of a command. */
export type Said = 'done' | 'not-found' | 'not-yours' | 'own' | 'settled';

export interface Written {
  readonly session: Buffer;
  readonly unitKind: string;
  readonly now: Instant;
}

export const propose = async (
  on: Queryable,
  { session, unitKind, now }: Written,
  {
    id,
    parameter,
    agencies,
    value,
    reason,
  }: Pick<Proposal, 'id' | 'parameter' | 'value' | 'reason'> & { readonly agencies: readonly string[] },
): Promise<Said> =>
  (
    await on.one<{ said: Said }>('select policy.propose($1, $2, $3, $4, $5, $6, $7, $8) as said', [
      session,
      unitKind,
      id,
      parameter,
      [...agencies],
      JSON.stringify(value),
      reason,
      timestamp(now),
    ])
  ).said;

export const settle = async (
  on: Queryable,
  { session, unitKind, now }: Written,
  {
    id,
    verdict,
    reason,
    today,
    knownFrom,
  }: {
    readonly id: string;
    readonly verdict: Verdict;
    readonly reason: string;
    readonly today: CivilDay;
    readonly knownFrom: CivilDay | undefined;
  },
): Promise<Said> =>
  (
    await on.one<{ said: Said }>('select policy.settle($1, $2, $3, $4, $5, $6, $7, $8) as said', [
      session,
      unitKind,
      id,
      verdict,
      reason,
      timestamp(now),
      today,
      knownFrom ?? null,
    ])
  ).said;
