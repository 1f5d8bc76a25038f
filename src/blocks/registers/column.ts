import type { FieldKind, RegisterDeclaration } from '../language/index.ts';

const types = {
  text: 'text',
  day: 'date',
  code: 'text',
  sealed: 'bytea',
  address: 'jsonb',
  reference: 'uuid',
  number: 'numeric',
  yesNo: 'boolean',
} as const satisfies Record<FieldKind, string>;

const columnType = (kind: FieldKind): string => types[kind];

const plain = /^[a-z][A-Za-z0-9]*$/;

/** `birthDate` → `birth_date`. Refuses a name that would need quoting, so that generated SQL has only plain names. */
export function columnName(field: string): string {
  if (!plain.test(field)) throw new Error(`not a field name: ${field}`);
  return field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** The column that finds a sealed value by its keyed hash. */
export const printColumn = (field: string): string => `${columnName(field)}_print`;

/** `registers.residents`; the id of a register is a plain name too. */
export function tableName(register: string): string {
  return `registers.${columnName(register)}`;
}

export interface Column {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly kind: FieldKind;
}

export const columnsOf = (register: RegisterDeclaration): readonly Column[] =>
  Object.entries(register.fields).map(([field, { kind }]) => ({
    field,
    name: columnName(field),
    type: columnType(kind),
    kind,
  }));

/** How a column leaves the database as JSON: bytes as hexadecimal, everything else by itself. */
export const jsonOf = (column: Column, row = 'r'): string =>
  column.kind === 'sealed' ? `encode(${row}.${column.name}, 'hex')` : `${row}.${column.name}`;
