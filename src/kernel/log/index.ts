import type { Migrations } from '../database/index.ts';

export { type Checkpoint, openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
export { append, type Entry, entryBytes, recordDigest } from './entry.ts';
export { ForkedHistory, signedOrigin } from './head.ts';
export { type LogFile, type TransparencyLog, transparencyLog } from './log.ts';
export { verifyConsistency, verifyInclusion } from './proof.ts';
export { type Integration, type Sequencer, type SequencerOptions, sequencer } from './sequencer.ts';
export { leafHash, nodeHash } from './tree.ts';

/** The room's tables and its two functions for SQL: `log.append(kind, id, record)` and, in migrations, `log.audit(kind, query)`. */
export const migrations: Migrations = { room: 'log', folder: new URL('./migrations/', import.meta.url) };
