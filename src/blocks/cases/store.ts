import type { Queryable, Transaction } from '../../kernel/database/index.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Outcome, Process } from '../language/index.ts';
import type { Case, CaseEvent, Opening, Recorded } from './case.ts';
import { caseOf } from './evolve.ts';

const at = (name: string): string => `to_timestamp(${name}::float8 / 1000)`;

interface Row {
  person: string;
  id: string;
  number: string;
  subject: string;
  service: string;
  version: number;
  agency: string;
  unit: string;
  answers: Record<string, unknown>;
  opened_at: Instant;
  history: readonly { number: number; record: string; at: number }[];
}

const columns = `c.person, c.id, c.number, c.subject, c.service, c.version, c.agency, c.unit, c.answers, c.opened_at,
  (select json_agg(json_build_object('number', e.number, 'record', e.record) order by e.number)
   from cases.events e where e.case_id = c.id) as history`;

const eventOf = ({ number, record }: { number: number; record: string }): Recorded => {
  const { at: happenedAt, event } = JSON.parse(record) as { at: Instant; event: CaseEvent };
  return { number, happenedAt, event };
};

function fromRow(processOf: (service: string) => Process, row: Row): Case {
  const opening: Opening = {
    id: row.id,
    number: row.number,
    person: row.person,
    subject: row.subject,
    service: row.service,
    version: row.version,
    agency: row.agency,
    unit: row.unit,
    answers: row.answers,
    openedAt: row.opened_at,
  };
  return caseOf(processOf(row.service), opening, row.history.map(eventOf));
}

export type Find = (on: Queryable, id: string) => Promise<Case | undefined>;

/** Ways to find a case: each says in its query who may see it. */
export function finders(processOf: (service: string) => Process) {
  const find =
    (who: string) =>
    async (on: Queryable, key: string, id: string): Promise<Case | undefined> => {
      const row = await on.maybe<Row>(`select ${columns} from cases.cases c where ${who} and c.id = $2`, [key, id]);
      return row && fromRow(processOf, row);
    };
  /** In two statements: one that waits for the lock still reads the history of before it waited. */
  const hold = (who: string) => async (tx: Transaction, key: string, id: string) => {
    await tx.query(`select from cases.cases c where ${who} and c.id = $2 for update`, [key, id]);
    return find(who)(tx, key, id);
  };
  return {
    async ofNumber(on: Queryable, person: string, number: string): Promise<Case | undefined> {
      const row = await on.maybe<Row>(`select ${columns} from cases.cases c where c.person = $1 and c.number = $2`, [
        person,
        number,
      ]);
      return row && fromRow(processOf, row);
    },
    /** The applicant's own case. */
    ofPerson: find('c.person = $1'),
    holdOfPerson: hold('c.person = $1'),
    /** A case of an official's unit. */
    ofUnit: find('c.unit = $1'),
    holdOfUnit: hold('c.unit = $1'),
    async mine(on: Queryable, person: string, before: string | undefined, limit: number): Promise<readonly Case[]> {
      const [time, id] = before?.split('~') ?? [];
      const rows = await on.query<Row>(
        `select ${columns} from cases.cases c where c.person = $1
           and ($2::float8 is null or (c.opened_at, c.id) < (${at('$2')}, $3::uuid))
         order by c.opened_at desc, c.id desc limit $4`,
        [person, time ?? null, id ?? null, limit],
      );
      return rows.map(row => fromRow(processOf, row));
    },
    /** Open cases of a unit by due time; those whose clock stands still come last. */
    async queue(on: Queryable, unit: string, limit: number): Promise<readonly Case[]> {
      const rows = await on.query<Row>(
        `select ${columns} from cases.cases c where c.unit = $1 and c.closed_at is null
         order by c.due_at nulls last, c.id limit $2`,
        [unit, limit],
      );
      return rows.map(row => fromRow(processOf, row));
    },
    async done(on: Queryable, unit: string, limit: number): Promise<readonly Case[]> {
      const rows = await on.query<Row>(
        `select ${columns} from cases.cases c where c.unit = $1 and c.closed_at is not null
         order by c.closed_at desc, c.id limit $2`,
        [unit, limit],
      );
      return rows.map(row => fromRow(processOf, row));
    },
    /** Keys of open cases that wait for an applicant, for the daily look at lapsed supplements. */
    async waiting(on: Queryable): Promise<readonly { unit: string; id: string }[]> {
      return on.query<{ unit: string; id: string }>(
        `select unit, id from cases.cases where closed_at is null and due_at is null order by id`,
      );
    },
  };
}

/** The record of an event: the very text whose digest goes into the log. */
export const recordOf = (caseId: string, { number, happenedAt, event }: Recorded): string =>
  JSON.stringify({ case: caseId, number, at: happenedAt, event });

export async function nextNumber(on: Queryable, day: CivilDay): Promise<string> {
  const { n } = await on.one<{ n: string }>(`select lpad(nextval('cases.numbers')::text, 7, '0') as n`);
  return `${day.replaceAll('-', '')}-${n}`;
}

/** Writes a new case: false when it was there already. */
export async function insert(
  tx: Transaction,
  opening: Opening,
  state: string,
  due: Instant | undefined,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into cases.cases (person, id, number, subject, service, version, agency, unit, answers, opened_at, state, due_at, events)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${at('$10')}, $11, ${at('$12')}, 0) on conflict do nothing returning id`,
    [
      opening.person,
      opening.id,
      opening.number,
      opening.subject,
      opening.service,
      opening.version,
      opening.agency,
      opening.unit,
      JSON.stringify(opening.answers),
      opening.openedAt,
      state,
      due ?? null,
    ],
  );
  return rows.length === 1;
}

/** Adds events to a history and brings the row up to what it now adds up to. */
export async function record(tx: Transaction, it: Case, from: number, due: Instant | undefined): Promise<void> {
  const added = it.history.filter(e => e.number > from);
  await tx.query(
    `with added as (
       insert into cases.events (case_id, number, happened_at, record)
       select $1, e.number, to_timestamp(e.at / 1000), e.record from unnest($2::int[], $3::float8[], $4::text[]) as e(number, at, record)
     )
     update cases.cases set state = $6, outcome = $7, closed_at = ${at('$8')}, due_at = ${at('$9')}, events = $10
     where person = $5 and id = $1`,
    [
      it.id,
      added.map(e => e.number),
      added.map(e => e.happenedAt),
      added.map(e => recordOf(it.id, e)),
      it.person,
      it.state,
      it.outcome ?? null,
      it.closedAt ?? null,
      due ?? null,
      it.history.length,
    ],
  );
}

/** Counts in the lane of this connection, so that two who apply at once do not wait for each other's commit. */
export async function count(tx: Queryable, service: string, day: CivilDay, what: string, took: number): Promise<void> {
  await tx.query(
    `insert into cases.counts (service, counted_on, what, lane, cases, took) values ($1, $2, $3, pg_backend_pid() % 64, 1, $4)
     on conflict (service, counted_on, what, lane) do update set cases = cases.counts.cases + 1, took = cases.counts.took + excluded.took`,
    [service, day, what, took],
  );
}

export type RuleCounted = 'decided' | 'automatic' | 'overridden' | 'review' | 'upheld';

/** Counts what became of a version of a rule. */
export async function countRule(
  tx: Queryable,
  { rule, version }: { readonly rule: string; readonly version: number },
  what: RuleCounted,
): Promise<void> {
  await tx.query(
    `insert into cases.rule_counts (rule, version, what, lane, cases) values ($1, $2, $3, pg_backend_pid() % 64, 1)
     on conflict (rule, version, what, lane) do update set cases = cases.rule_counts.cases + 1`,
    [rule, version, what],
  );
}

/** Totals of a version of a rule. */
export async function ruleCounts(
  on: Queryable,
  rule: string,
  version: number,
): Promise<ReadonlyMap<RuleCounted, number>> {
  const rows = await on.query<{ what: RuleCounted; cases: number }>(
    `select what, sum(cases)::int8 as cases from cases.rule_counts where rule = $1 and version = $2 group by what`,
    [rule, version],
  );
  return new Map(rows.map(({ what, cases }) => [what, Number(cases)]));
}

export interface Count {
  readonly service: string;
  readonly what: 'opened' | Outcome;
  readonly cases: number;
  readonly took: number;
}

/** Totals by service and outcome over a span of days. */
export async function counts(on: Queryable, from: CivilDay, to: CivilDay): Promise<readonly Count[]> {
  return on.query<Count>(
    `select service, what, sum(cases)::int8 as cases, sum(took)::int8 as took from cases.counts
     where counted_on between $1 and $2 group by service, what order by service, what`,
    [from, to],
  );
}
