// A whole government over a test database, with sessions opened as a sign-in would.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Jurisdiction } from '../src/blocks/language/index.ts';
import { type TestDatabase, testDatabase } from '../src/kernel/database/index.ts';
import { installJobs } from '../src/kernel/jobs/index.ts';
import { silentTelemetry, type Telemetry } from '../src/kernel/telemetry/index.ts';
import type { Clock } from '../src/kernel/time/index.ts';
import { type Government, type GovernmentConfig, government, migrations } from '../src/portal/index.ts';
import { appoint, openSession, type Who } from './session.ts';

export interface TestSession {
  /** What the exchange takes as proof. */
  readonly hash: Buffer;
  /** The cookie header of a browser that is signed in so. */
  readonly cookie: string;
}

export interface TestGovernment {
  readonly madang: Government;
  readonly db: TestDatabase;
  readonly folder: string;
  citizen(person: string): Promise<TestSession & { readonly person: string }>;
  official(unit: string): Promise<TestSession & { readonly official: string; readonly unit: string }>;
  close(): Promise<void>;
}

/** Builds a government; nothing works in the background unless `madang.work()` is called. */
export async function testGovernment(
  jurisdiction: Jurisdiction,
  options: { clock?: Clock; mail?: GovernmentConfig['mail']; publicUrl?: string; telemetry?: Telemetry } = {},
): Promise<TestGovernment> {
  const db = await testDatabase(migrations);
  await installJobs({ url: db.url('owner') });
  const folder = mkdtempSync(join(tmpdir(), 'government-'));
  const madang = await government(jurisdiction, {
    cluster: { url: role => db.url(role === 'admin' ? 'owner' : role), stop: async () => {}, adopted: false },
    folder,
    publicUrl: options.publicUrl ?? 'http://localhost:3000',
    telemetry: options.telemetry ?? silentTelemetry(),
    ...(options.clock && { clock: options.clock }),
    ...(options.mail && { mail: options.mail }),
  });

  const session = async (who: Who): Promise<TestSession> => {
    const { token, hash } = await openSession(db.owner, who);
    return { hash, cookie: `madang=${token}` };
  };

  return {
    madang,
    db,
    folder,
    citizen: async person => ({ person, ...(await session({ person })) }),
    async official(unit) {
      const official = await appoint(db.owner, unit);
      return { official, unit, ...(await session({ official })) };
    },
    async close() {
      await madang.close();
      await db.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
