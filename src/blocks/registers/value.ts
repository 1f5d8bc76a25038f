import type { Keys } from '../../kernel/keys/index.ts';
import type { FieldKind } from '../language/index.ts';

/** What seals a register's secrets; the keys lie outside the database. */
export type Sealer = Pick<Keys, 'seal' | 'unseal' | 'fingerprint'>;

/** The context a sealed value is bound to: one taken from another field does not open. */
export const sealContext = (register: string, field: string): string => `registers/${register}/${field}`;

/** A value as it is stored: sealed ones as `\x…` bytes, the rest unchanged. */
export function stored(sealer: Sealer, register: string, field: string, kind: FieldKind, value: unknown): unknown {
  if (kind !== 'sealed' || value === null || value === undefined) return value ?? null;
  return `\\x${sealer.seal(String(value), sealContext(register, field)).toString('hex')}`;
}

/** A value as it was declared, from how the exchange gives it: null is nothing recorded. */
export function unstored(sealer: Sealer, register: string, field: string, kind: FieldKind, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (kind !== 'sealed') return value;
  return sealer.unseal(Buffer.from(String(value), 'hex'), sealContext(register, field));
}
