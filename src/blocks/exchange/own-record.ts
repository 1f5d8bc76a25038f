import type { Database } from '../../kernel/database/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import { type Jurisdiction, type Reading, reads, readsEntries, readsHistory } from '../language/index.ts';
import {
  type Owner,
  type OwnReason,
  type OwnRecord,
  type OwnRow,
  ownFacts,
  personalRegisters,
} from '../registers/index.ts';
import type { Basis } from './basis.ts';
import type { Exchange } from './exchange.ts';

/** The basis under which everyone may see their own record. */
export const ownRecordId = 'own-record';

/** What a receipt of such a look says it was for. */
export const ownReasons: Readonly<Record<OwnReason, Words>> = {
  'shown-in-full': words('가리지 않고 보기', 'Shown in full'),
  downloaded: words('내 정보 내려받기', 'Downloaded'),
};

const historyOf = (register: string): string => `${register}-history`;

/** Everyone's right to their own record: a reading for each register (its id), and one for its history (`<id>-history`). */
export function ownRecordBasis(jurisdiction: Pick<Jurisdiction, 'registers' | 'ownRecord'>): Basis {
  const readings = personalRegisters(jurisdiction.registers).flatMap((register): [string, Reading][] => {
    const facts = ownFacts(register);
    return [
      [register.id, register.entries === 'many' ? readsEntries(...facts) : reads(...facts)],
      [historyOf(register.id), readsHistory(...facts)],
    ];
  });
  return {
    id: ownRecordId,
    article: jurisdiction.ownRecord,
    alsoFor: [],
    readings: Object.fromEntries(readings),
    writes: [],
  };
}

export interface OwnRecordOptions {
  readonly exchange: Exchange;
  readonly database: Database;
  readonly jurisdiction: Pick<Jurisdiction, 'registers' | 'ownRecord'>;
}

/** A person's way to their own record, for the pages of `registers`. Refuses `session-ended`, and `no-basis` for anyone else's. */
export function createOwnRecord({ exchange, database, jurisdiction }: OwnRecordOptions): OwnRecord {
  const basis = ownRecordBasis(jurisdiction);
  const look = async ({ session, person }: Owner, reading: string, reason?: OwnReason): Promise<readonly OwnRow[]> => {
    const asker = { session, ...(reason !== undefined && { reason }) };
    const found = await exchange.read(database, asker, basis, reading, person);
    // The readings are declared above: rows of the register's facts, and in a history the days each was true.
    return [found].flat() as readonly OwnRow[];
  };
  return {
    present: (owner, register, reason) => look(owner, register, reason),
    history: (owner, register, reason) => look(owner, historyOf(register), reason),
  };
}
