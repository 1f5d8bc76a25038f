import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportReport, importBenefits as importDrafts } from '../../blocks/benefits/index.ts';
import type { Database, Transaction } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { benefitOf, type Gov24Record } from './record.ts';
import { type ReadRow, type RefusedRowReason, readRow } from './row.ts';

/** One answer of the interface, or one file of its answers: where it came from, and its text. */
export interface Gov24Page {
  readonly name: string;
  readonly text: string;
}

/** A row that was not taken. Rows count from one within their page; 0 is the page as a whole. */
export interface RefusedRow {
  readonly page: string;
  readonly row: number;
  readonly reason: RefusedRowReason;
}

export interface Gov24Report extends ImportReport {
  readonly refused: readonly RefusedRow[];
}

/** The pages of a folder: every `.json` file in it, by name, one at a time. */
export async function* pagesOf(folder: string): AsyncGenerator<Gov24Page, void, undefined> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
  for (const name of names) yield { name, text: await readFile(join(folder, name), 'utf8') };
}

function rowsOf(text: string): readonly unknown[] | undefined {
  try {
    const page: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (Array.isArray(page)) return page;
    const data = typeof page === 'object' && page !== null && 'data' in page ? page.data : undefined;
    return Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

type Placed = ReadRow & { readonly place: number };

/** Sets rows aside until all three about a service are there; the same row twice is one row. */
async function setAside(tx: Transaction, rows: readonly Placed[]): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const answer = await tx.query<{ place: number }>(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as r (id text, shape text, place int, row jsonb)
     ), first as (
       select distinct on (id, shape) * from given order by id, shape, place
     ), kept as (
       insert into gov24_rows (id, shape, row) select id, shape, row from first on conflict do nothing returning id, shape
     )
     select g.place from given g left join gov24_rows t using (id, shape) left join first f using (id, shape)
     where coalesce(t.row, f.row) <> g.row order by g.place`,
    [JSON.stringify(rows)],
  );
  return answer.map(({ place }) => place);
}

async function readPages(tx: Transaction, pages: AsyncIterable<Gov24Page>): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = [];
  for await (const { name, text } of pages) {
    const values = rowsOf(text);
    if (values === undefined) refused.push({ page: name, row: 0, reason: 'page' });
    const taken: Placed[] = [];
    (values ?? []).forEach((value, at) => {
      const read = readRow(value);
      if (typeof read === 'string') refused.push({ page: name, row: at + 1, reason: read });
      else taken.push({ ...read, place: at + 1 });
    });
    for (const row of await setAside(tx, taken)) refused.push({ page: name, row, reason: 'duplicate' });
  }
  return refused;
}

const batch = 1000;

async function* records(tx: Transaction): AsyncGenerator<readonly { id: string; parts: Partial<Gov24Record> }[]> {
  for (let after = ''; ; ) {
    const rows = await tx.query<{ id: string; parts: Partial<Gov24Record> }>(
      `select id, jsonb_object_agg(shape, row) as parts from gov24_rows where id > $1 group by id order by id limit $2`,
      [after, batch],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/**
 * Takes pages of the three Gov24 lists into the catalogue of benefits, as a whole or not at all, in the owner's role. Rows
 * that cannot be taken are named one by one. Repeating it changes nothing, and what officials confirmed stays.
 * `complete`: the pages hold the whole list, so that what is not among them is marked as gone; not while any row is refused.
 *
 * @example
 * const report = await importBenefits(owner, () => pagesOf('gov24-pages'), { now: systemClock(), complete: true });
 * report.added;   // 10978
 * report.refused; // []
 */
export async function importBenefits(
  owner: Pick<Database, 'transaction'>,
  pages: () => AsyncIterable<Gov24Page>,
  options: { readonly now: Instant; readonly complete: boolean },
): Promise<Gov24Report> {
  return owner.transaction(async tx => {
    await tx.script(
      `create temp table gov24_rows (id text collate "C", shape text, row jsonb not null, primary key (id, shape)) on commit drop`,
    );
    const refused = await readPages(tx, pages());
    const drafts = await importDrafts(tx);
    for await (const rows of records(tx)) {
      for (const { id, parts } of rows)
        if (parts.list === undefined) refused.push({ page: id, row: 0, reason: 'unlisted' });
      await drafts.add(
        rows.flatMap(({ id, parts: { list, ...parts } }) =>
          list === undefined ? [] : [{ id, content: benefitOf({ list, ...parts }) }],
        ),
      );
    }
    const complete = options.complete && refused.length === 0;
    return { ...(await drafts.finish({ ...options, complete })), refused };
  });
}
