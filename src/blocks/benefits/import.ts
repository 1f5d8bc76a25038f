import { createHash, randomUUID } from 'node:crypto';
import { type Transaction, timestamp } from '../../kernel/database/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { IncomingBenefit } from './benefit.ts';

/** What came of an import, in numbers of benefits. */
export interface ImportReport {
  readonly added: number;
  /** Drafts that now say what the source says. */
  readonly updated: number;
  readonly unchanged: number;
  /** Confirmed ones that the source contradicts: left as they are, the new text waiting at the desk. */
  readonly contested: number;
  /** No longer in the source. */
  readonly gone: number;
}

export interface BenefitImport {
  /** Takes some more. An id that comes twice in one import is a fault: the caller tells which one counts. */
  add(batch: readonly IncomingBenefit[]): Promise<void>;
  /** Compares with the catalogue and writes. `complete`: what did not come is no longer in the source. */
  finish(options: { now: Instant; complete: boolean }): Promise<ImportReport>;
  /**
   * DANGER: lets those that are new count as confirmed although no official has read them. Before `finish`, and only for the
   * invented benefits of a demonstration.
   */
  vouch(by: string, ids: readonly string[]): Promise<void>;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const cell = (text: string): string => text.replace(/[\\\t\n\r]/g, c => escapes[c] ?? c);

// Neither NUL nor half a letter can be kept as text by the database.
const written = (content: unknown): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );

const line = ({ id, content }: IncomingBenefit): string => {
  const text = written(content);
  return `${cell(id)}\t${cell(text)}\t\\\\x${createHash('sha256').update(text).digest('hex')}\n`;
};

/**
 * Takes descriptions into the catalogue as drafts, in the owner's role. Repeating an import changes nothing. What officials
 * confirmed is kept: what the source says by now becomes a proposal beside it.
 */
export async function importBenefits(tx: Transaction): Promise<BenefitImport> {
  // One import at a time; a table of the room's own, since not every database lets its owner make temporary ones.
  await tx.script('lock table benefits.incoming in exclusive mode; delete from benefits.incoming');
  return {
    async add(batch) {
      await tx.copyIn('copy benefits.incoming (id, content, hash) from stdin', [batch.map(line).join('')]);
    },
    finish: options => compared(tx, options),
    async vouch(by, ids) {
      await tx.query('update benefits.incoming set vouched_by = $1 where id = any($2)', [by, ids]);
    },
  };
}

async function compared(
  tx: Transaction,
  { now, complete }: { now: Instant; complete: boolean },
): Promise<ImportReport> {
  await tx.script('analyze benefits.incoming');
  const count = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
    (await tx.one<{ n: number }>(`with done as (${sql} returning 1) select count(*)::int as n from done`, values)).n;
  const { n: all } = await tx.one<{ n: number }>('select count(*)::int as n from benefits.incoming');
  const contested = await contest(tx, count, now);
  const updated = await count(
    `update benefits.benefits b set content = i.content, version = b.version + 1, source_hash = i.hash
     from benefits.incoming i
     where i.id = b.id and b.status = 'draft' and b.source_hash <> i.hash and b.content <> i.content`,
  );
  const added = await count(
    `insert into benefits.benefits (id, content, source_hash, status, confirmed_by, confirmed_at)
     select id, content, hash, case when vouched_by is null then 'draft' else 'confirmed' end, vouched_by,
       case when vouched_by is not null then $1::timestamptz end
     from benefits.incoming on conflict (id) do nothing`,
    [timestamp(now)],
  );
  await tx.query(
    `update benefits.benefits b set source_hash = i.hash from benefits.incoming i
     where i.id = b.id and b.source_hash <> i.hash`,
  );
  await tx.query(
    `update benefits.benefits b set gone_at = null from benefits.incoming i where i.id = b.id and gone_at is not null`,
  );
  const gone = complete
    ? await count(
        `update benefits.benefits b set gone_at = $1
         where gone_at is null and not exists (select from benefits.incoming i where i.id = b.id)`,
        [timestamp(now)],
      )
    : 0;
  await tx.query('delete from benefits.incoming');
  return { added, updated, unchanged: all - added - updated - contested, contested, gone };
}

/** Of the confirmed ones: what the source newly says otherwise is proposed; what it again says alike no longer is. */
async function contest(
  tx: Transaction,
  count: (sql: string, values?: readonly unknown[]) => Promise<number>,
  now: Instant,
): Promise<number> {
  const contested = await count(
    `insert into benefits.proposals (benefit, origin, revision, content, base_version, drafted_at)
     select b.id, 'source', $1::uuid, i.content, b.version, $2
     from benefits.incoming i join benefits.benefits b using (id)
     where b.status = 'confirmed' and b.source_hash <> i.hash and b.content <> i.content
     on conflict (benefit, origin) do update set revision = excluded.revision, content = excluded.content,
       base_version = excluded.base_version, drafted_at = excluded.drafted_at`,
    [randomUUID(), timestamp(now)],
  );
  await tx.query(
    `delete from benefits.proposals p using benefits.benefits b, benefits.incoming i
     where p.benefit = b.id and i.id = b.id and p.origin = 'source' and b.content = i.content`,
  );
  return contested;
}
