import { type Queryable, timestamp } from '../../../kernel/database/index.ts';
import type { Instant } from '../../../kernel/time/index.ts';
import type { Report, SavedReport } from './report.ts';

interface Row {
  readonly id: string;
  readonly saved_by: string;
  readonly saved_at: Instant;
  readonly content: Report;
}

const savedOf = ({ id, saved_by: savedBy, saved_at: savedAt, content: report }: Row): SavedReport => ({
  id,
  savedBy,
  savedAt,
  report,
});

/** Saved once: an id that is there already keeps what it has. */
export const save = async (on: Queryable, { id, savedBy, savedAt, report }: SavedReport): Promise<void> =>
  void (await on.query(
    `insert into policy.reports (id, rule, saved_by, saved_at, content) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [id, report.rule, savedBy, timestamp(savedAt), JSON.stringify(report)],
  ));

export async function find(on: Queryable, id: string): Promise<SavedReport | undefined> {
  const row = await on.maybe<Row>(`select id, saved_by, saved_at, content from policy.reports where id = $1`, [id]);
  return row && savedOf(row);
}

export async function latest(on: Queryable): Promise<readonly SavedReport[]> {
  const rows = await on.query<Row>(
    `select id, saved_by, saved_at, content from policy.reports order by saved_at desc, id limit 20`,
  );
  return rows.map(savedOf);
}
