import type { Database } from '../../kernel/database/index.ts';
import type { AnyRegister } from '../language/index.ts';
import { columnsOf, printColumn, tableName } from './column.ts';
import { type Sealer, sealContext } from './value.ts';

/** One version of one record, as an authority hands it over in bulk. */
export interface LoadedRecord {
  readonly subject: string;
  readonly entry?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const special = /[\\\t\n\r]/;
const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, c => escapes[c] ?? c) : text;
};

/** A row of COPY text for a register: the fixed columns, then the fields in the order they were declared. */
export function copyRow(sealer: Sealer, register: AnyRegister, cause: string): (record: LoadedRecord) => string {
  const { declaration } = register;
  const columns = columnsOf(declaration);
  const sealed = sealing(sealer, declaration.id);
  return record => {
    let row = `${record.subject}\t${record.entry ?? '00000000-0000-0000-0000-000000000000'}\t${record.validFrom}\t${record.validTo ?? '\\N'}\t${cell(cause)}`;
    for (const { field, kind } of columns) {
      const value = record.values[field];
      if (kind !== 'sealed') row += `\t${cell(value)}`;
      else if (value === undefined || value === null) row += '\t\\N\t\\N';
      else row += sealed(field, String(value));
    }
    return `${row}\n`;
  };
}

/** Seals values for COPY; the versions of one record, which come one after another, share what was sealed once. */
function sealing(sealer: Sealer, register: string): (field: string, plain: string) => string {
  const last = new Map<string, { readonly plain: string; readonly cells: string }>();
  return (field, plain) => {
    const before = last.get(field);
    if (before?.plain === plain) return before.cells;
    const context = sealContext(register, field);
    const hex = (bytes: Buffer) => `\t\\\\x${bytes.toString('hex')}`;
    const cells = hex(sealer.seal(plain, context)) + hex(sealer.fingerprint(plain, context));
    last.set(field, { plain, cells });
    return cells;
  };
}

/** The COPY statement that takes rows of `copyRow`. */
export const copyStatement = ({ declaration }: AnyRegister): string => {
  const columns = columnsOf(declaration).flatMap(c =>
    c.kind === 'sealed' ? [c.name, printColumn(c.field)] : [c.name],
  );
  return `copy ${tableName(declaration.id)} (subject, entry, valid_from, valid_to, cause, ${columns.join(', ')}) from stdin`;
};

/** Loads records in bulk, as the owner of the database (the authority's own import): returns how many. */
export async function load(
  owner: Database,
  sealer: Sealer,
  register: AnyRegister,
  cause: string,
  records: Iterable<LoadedRecord>,
): Promise<number> {
  const row = copyRow(sealer, register, cause);
  function* chunks(): Generator<string> {
    let chunk = '';
    for (const record of records) {
      chunk += row(record);
      if (chunk.length > 65_536) {
        yield chunk;
        chunk = '';
      }
    }
    if (chunk) yield chunk;
  }
  return owner.copyIn(copyStatement(register), chunks());
}
