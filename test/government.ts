// A whole government over a test database, with sessions opened as a sign-in would.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Jurisdiction } from '../src/blocks/language/index.ts';
import { type TestDatabase, testDatabase } from '../src/kernel/database/index.ts';
import { installJobs } from '../src/kernel/jobs/index.ts';
import { silentTelemetry, type Telemetry } from '../src/kernel/telemetry/index.ts';
import type { Clock } from '../src/kernel/time/index.ts';
import { type Government, type GovernmentConfig, government, migrations } from '../src/portal/index.ts';

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

  async function session(account: string): Promise<TestSession> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await db.owner.query(
      `insert into identity.sessions (token_hash, id, account, assurance, idle, ends_at, expires_at, device, ip)
       values ($1, $2, $3, 'low', '1 hour', now() + '12 hours', now() + '1 hour', 'test', '127.0.0.0/24')`,
      [hash, randomUUID(), account],
    );
    return { hash, cookie: `madang=${token}` };
  }

  const account = async (column: 'person' | 'official', key: string): Promise<string> => {
    const { id } = await db.owner.one<{ id: string }>(
      `insert into identity.accounts (kind, ${column}, login_name, display) values ($1, $2, $3, $4)
       on conflict (${column}) do update set ${column} = excluded.${column} returning id`,
      [
        column === 'person' ? 'citizen' : 'official',
        key,
        `t${randomUUID().slice(0, 12)}`,
        { ko: '사람', en: 'Someone' },
      ],
    );
    return id;
  };

  return {
    madang,
    db,
    folder,
    citizen: async person => ({ person, ...(await session(await account('person', person))) }),
    async official(unit) {
      const official = randomUUID();
      const agency = unit.slice(0, unit.lastIndexOf('/'));
      await db.owner.query(
        `insert into organisation.officials (id, name, agency, unit, post, active) values ($1, $2, $3, $4, $2, true)`,
        [official, { ko: '공무원', en: 'Official' }, agency, unit],
      );
      return { official, unit, ...(await session(await account('official', official))) };
    },
    async close() {
      await madang.close();
      await db.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
