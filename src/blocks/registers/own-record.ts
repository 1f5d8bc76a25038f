import type { CivilDay } from '../../kernel/time/index.ts';
import type { AnyRegister, Fact, RegisterDeclaration } from '../language/index.ts';

/** Why a person opened more of their own record than the plain page shows; kept with the receipt. */
export type OwnReason = 'shown-in-full' | 'downloaded';

/** Who opens their own record. */
export interface Owner {
  /** The hash of the session's token. */
  readonly session: Buffer;
  readonly person: string;
}

/** One record of one's own, by field name; in a history with the days it was true (`validTo`: not any more). */
export type OwnRow = Readonly<Record<string, unknown>> & {
  readonly validFrom?: CivilDay;
  readonly validTo?: CivilDay;
};

/** Opens a person's own record. Each call is one look and leaves one receipt, so a page asks once for each register. */
export interface OwnRecord {
  present(owner: Owner, register: string, reason?: OwnReason): Promise<readonly OwnRow[]>;
  /** Every version that was ever true, the oldest first. */
  history(owner: Owner, register: string, reason?: OwnReason): Promise<readonly OwnRow[]>;
}

/** The registers that hold something about a person under the person's own key, and are not open to all anyway. */
export const personalRegisters = (registers: readonly AnyRegister[]): readonly RegisterDeclaration[] =>
  registers.map(r => r.declaration).filter(d => d.subject === 'person' && !d.open);

/** What a person sees of a register: every fact but the keys of other records. */
export const ownFacts = (register: RegisterDeclaration): readonly Fact[] =>
  Object.entries(register.fields)
    .filter(([, is]) => is.kind !== 'reference')
    .map(([field, is]) => ({ register: register.id, field, id: `${register.id}.${field}`, is }));
