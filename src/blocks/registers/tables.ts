import type { Database } from '../../kernel/database/index.ts';
import type { AnyRegister, RegisterDeclaration } from '../language/index.ts';
import { columnName, columnsOf, printColumn, tableName } from './column.ts';

const present = 'valid_to is null and known_to is null';

/**
 * The statements that give a register its table. Running them again changes nothing; a new field becomes a new column.
 * Rows are bitemporal: `valid_from`/`valid_to` (days, end excluded) say when it was true, `known_from`/`known_to` when we knew.
 */
function tableStatements(register: RegisterDeclaration): readonly string[] {
  const table = tableName(register.id);
  const name = table.slice('registers.'.length);
  const columns = columnsOf(register);
  const searched = Object.keys(register.fields)
    .filter(f => register.fields[f]?.searched)
    .map(columnName);
  return [
    `create table if not exists ${table} (
      subject uuid not null,
      entry uuid not null default '00000000-0000-0000-0000-000000000000',
      valid_from date not null,
      valid_to date,
      known_from timestamptz not null default now(),
      known_to timestamptz,
      cause text not null,
      check (valid_to is null or valid_to > valid_from),
      primary key (subject, entry, valid_from, known_from)
    )`,
    `create unique index if not exists ${name}_present on ${table} (subject, entry) where ${present}`,
    `alter table ${table} ${columns.map(c => `add column if not exists ${c.name} ${c.type}`).join(', ')}`,
    ...columns
      .filter(c => c.kind === 'reference')
      .map(c => `create index if not exists ${name}_by_${c.name} on ${table} (${c.name}) where ${present}`),
    ...columns
      .filter(c => c.kind === 'sealed')
      .flatMap(c => [
        `alter table ${table} add column if not exists ${printColumn(c.field)} bytea`,
        `create index if not exists ${name}_by_${c.name} on ${table} (${printColumn(c.field)}) where ${present}`,
      ]),
    ...searched.map(
      c =>
        `create index if not exists ${name}_found on ${table} using gin (to_tsvector('simple', ${c})) where ${present}`,
    ),
    `revoke all on ${table} from public`,
    ...(register.open
      ? [`grant usage on schema registers to madang_app`, `grant select on ${table} to madang_app`]
      : []),
  ];
}

/** Refuses a field whose kind is not the one it was first declared with. */
function checkKinds({ id, fields }: RegisterDeclaration, known: ReadonlyMap<string, string>): void {
  for (const [field, { kind }] of Object.entries(fields)) {
    const before = known.get(`${id}.${field}`);
    if (before && before !== kind)
      throw new Error(`register ${id}: field ${field} was ${before} and is now ${kind}; give it a new name`);
  }
}

/**
 * Makes the tables of all registers (as the owner of the database), all or none. Refuses a field whose kind changed since it was
 * first declared.
 */
export async function establish(
  owner: Pick<Database, 'transaction'>,
  registers: readonly AnyRegister[],
): Promise<void> {
  await owner.transaction(async tx => {
    const rows = await tx.query<{ id: string; kind: string }>(
      `select register || '.' || field as id, kind from registers.fields`,
    );
    const known = new Map(rows.map(f => [f.id, f.kind]));
    const all = registers.map(register => register.declaration);
    for (const declaration of all) checkKinds(declaration, known);
    const changed = all.filter(({ id, fields }) => !Object.keys(fields).every(field => known.has(`${id}.${field}`)));
    if (changed.length === 0) return;
    // One message to the database, and one write to its disk: there are hundreds of statements.
    await tx.script(changed.flatMap(tableStatements).join(';\n'));
    const fields = changed.flatMap(({ id, fields }) =>
      Object.entries(fields).map(([field, { kind }]) => ({ id, field, kind })),
    );
    await tx.query(
      `insert into registers.fields (register, field, kind)
       select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
      [fields.map(f => f.id), fields.map(f => f.field), fields.map(f => f.kind)],
    );
  });
}
