import { createHash } from 'node:crypto';
import { copyRow, copyStatement, type LoadedRecord, type Sealer, tableName } from '../blocks/registers/index.ts';
import type { Database } from '../kernel/database/index.ts';
import { importAreas, type RefusedLine, tableLines } from './areas/index.ts';
import { legalDongs } from './registers/index.ts';

const keyOf = (code: string): string => {
  const h = createHash('sha256').update(`legal-dong/${code}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** Replaces the register of legal districts by the official table (UTF-8 or EUC-KR), as a whole or not at all. */
export async function loadAreas(
  owner: Database,
  sealer: Sealer,
  bytes: Iterable<Uint8Array>,
): Promise<{ readonly accepted: number; readonly refused: readonly RefusedLine[] }> {
  const { rows, report } = importAreas(tableLines(bytes));
  const records: LoadedRecord[] = [];
  for (const { code, name, exists } of rows)
    records.push({ subject: keyOf(code), validFrom: '1988-04-23', values: { code, name, exists } });
  await owner.transaction(async tx => {
    await tx.query(`truncate ${tableName(legalDongs.declaration.id)}`);
    await tx.copyIn(copyStatement(legalDongs), [records.map(copyRow(sealer, legalDongs, 'import')).join('')]);
  });
  return { accepted: report.accepted, refused: report.refused };
}
