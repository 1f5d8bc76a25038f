// The tiny jurisdiction come to life: its database, a few people, sessions, and a server over the routes a test gives it.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createExchange,
  type Exchange,
  establish,
  migrations as exchange,
  ownRecordBasis,
} from '../src/blocks/exchange/index.ts';
import { createIdentity, type Identity, migrations as identity } from '../src/blocks/identity/index.ts';
import { createOrganisation, type Organisation, migrations as organisation } from '../src/blocks/organisation/index.ts';
import { establish as establishRegisters, load, migrations as registers } from '../src/blocks/registers/index.ts';
import { type Migrations, type TestDatabase, testDatabase } from '../src/kernel/database/index.ts';
import {
  type AssetFile,
  assetFiles,
  assets,
  html,
  htmlDocument,
  mainContent,
  pageTitle,
  skipLink,
} from '../src/kernel/html/index.ts';
import { createServer, type Route, type Server, type ServerConfig, view } from '../src/kernel/http/index.ts';
import { type Keys, openKeys } from '../src/kernel/keys/index.ts';
import { migrations as log } from '../src/kernel/log/index.ts';
import { silentTelemetry } from '../src/kernel/telemetry/index.ts';
import { type Clock, systemClock } from '../src/kernel/time/index.ts';
import { appoint, type OpenSession, openSession } from './session.ts';
import { children, extract, homes, housemates, kin, mates, past, people, person, streets, village } from './tiny.ts';

/** Under the service `extract`: what its declaration reads. */
export const extractBasis = {
  id: 'extract',
  article: extract.basis,
  alsoFor: [children],
  readings: { person, mates, past },
  writes: [],
};

export interface LivingVillage {
  readonly db: TestDatabase;
  readonly keys: Keys;
  /** A folder of its own, gone at the end. */
  readonly folder: string;
  readonly identity: Identity;
  readonly organisation: Organisation;
  readonly exchange: Exchange;
  /** A household of two, and one who lives elsewhere. */
  readonly mother: string;
  readonly child: string;
  readonly stranger: string;
  /** Opens a session as the owner of the database would: the token for the cookie, its hash, and the account. */
  signIn(who: { person: string } | { unit: string }): Promise<OpenSession>;
  serve(
    routes: readonly Route[],
    options?: { clock?: Clock; config?: Partial<ServerConfig>; assets?: readonly AssetFile[] },
  ): Promise<Server>;
  end(): Promise<void>;
}

const records = (subject: string, name: string, home: string) => [
  {
    subject,
    validFrom: '2000-03-01',
    validTo: '2020-01-01',
    values: {
      name,
      latin: `Latin ${name}`,
      number: `99${name}-secret`,
      born: '1980-01-01',
      street: 'Old street',
      home,
      state: 'here',
    },
  },
  {
    subject,
    validFrom: '2020-01-01',
    values: {
      name,
      latin: `Latin ${name}`,
      number: `99${name}-secret`,
      born: '1980-01-01',
      street: 'New street',
      home,
      state: 'here',
    },
  },
];

/** `extra`: the migrations of later rooms. */
export async function livingVillage(extra: readonly Migrations[] = []): Promise<LivingVillage> {
  const db = await testDatabase([log, organisation, identity, registers, exchange, ...extra]);
  const folder = mkdtempSync(join(tmpdir(), 'madang-village-'));
  const keys = await openKeys(folder, { clock: systemClock, issuer: { organisation: 'Village', country: 'KR' } });
  const all = [people, homes, kin, streets];
  await establishRegisters(db.owner, all);
  await establish(db.owner, village.zone.name, all, [housemates, children], [extractBasis, ownRecordBasis(village)]);
  const [mother, child, stranger, home] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await load(db.owner, keys, people, 'test', [
    ...records(mother, '엄마', home),
    ...records(child, '아이', home),
    ...records(stranger, '남', randomUUID()),
  ]);
  await load(db.owner, keys, kin, 'test', [
    {
      subject: mother,
      entry: child,
      validFrom: '2020-01-01',
      values: { relation: 'child', relative: child, born: '2020-01-01' },
    },
  ]);
  const organisationRoom = createOrganisation({ database: db.app, jurisdiction: village });
  return {
    db,
    keys,
    folder,
    mother,
    child,
    stranger,
    organisation: organisationRoom,
    identity: createIdentity({ database: db.door, publicUrl: 'http://localhost', site: village.portal }),
    exchange: createExchange(db.app, keys, all),
    signIn: async who => openSession(db.owner, 'unit' in who ? { official: await appoint(db.owner, who.unit) } : who),
    serve,
    async end() {
      await db.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const serve: LivingVillage['serve'] = (routes, { clock = systemClock, config = {}, assets: more = [] } = {}) =>
  createServer({
    routes,
    config: { publicUrl: 'http://localhost', ...config },
    clock,
    telemetry: silentTelemetry(),
    assets: [...assetFiles().values(), ...more],
    shell: (ctx, { title, main, scripts }) =>
      htmlDocument({
        language: ctx.language,
        title: typeof title === 'string' ? title : ctx.say(title),
        siteName: 'Village',
        body: html`${skipLink({ language: ctx.language })}${main}`,
        display: ctx.display,
        assets: assets(),
        private: true,
        ...(scripts && { scripts }),
      }),
    errorPage: (ctx, failure) =>
      view({
        title: failure.code,
        main: mainContent({ content: pageTitle({ title: ctx.say(failure.words, failure.facts) }) }),
      }),
  });
