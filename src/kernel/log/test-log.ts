import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '../database/index.ts';
import { type Keys, openKeys } from '../keys/index.ts';
import { systemClock } from '../time/index.ts';
import {
  migrations,
  type Sequencer,
  type SequencerOptions,
  sequencer,
  type TransparencyLog,
  transparencyLog,
} from './index.ts';

/** A log of a test's own, with a table `records.deeds` that is audited. */
export interface TestLog {
  readonly database: TestDatabase;
  readonly keys: Keys;
  readonly folder: string;
  readonly kept: string;
  readonly sequencer: Sequencer;
  readonly log: TransparencyLog;
  another(options?: Partial<SequencerOptions>): Promise<Sequencer>;
  /** Writes deeds and queues their entries, in one transaction. */
  write(howMany: number): Promise<void>;
  end(): Promise<void>;
}

export async function testLog(): Promise<TestLog> {
  const folder = mkdtempSync(join(tmpdir(), 'madang-log-'));
  const database = await testDatabase([
    migrations,
    { room: 'records', folder: new URL('./test-records/', import.meta.url) },
  ]);
  const keys = await openKeys(join(folder, 'keys'), {
    clock: systemClock,
    issuer: { organisation: 'Madang', country: 'KR' },
  });
  const another: TestLog['another'] = options =>
    sequencer({ database: database.owner, signer: keys.log(), clock: systemClock, folder, ...options });
  return {
    database,
    keys,
    folder,
    kept: join(folder, 'checkpoints.txt'),
    sequencer: await another(),
    log: transparencyLog(database.app, keys.log()),
    another,
    write: async howMany => void (await database.app.query('select records.write($1)', [howMany])),
    end: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
