import { createServer as createSocket } from 'node:net';
import { type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { assetFiles, assets, html, htmlDocument, mainContent, pageTitle, skipLink } from '../../kernel/html/index.ts';
import { createServer, type InjectedResponse, page, type Route, type Server, view } from '../../kernel/http/index.ts';
import { silentTelemetry } from '../../kernel/telemetry/index.ts';
import { systemClock, zone } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { migrations as organisationMigrations } from '../organisation/index.ts';
import {
  createAccounts,
  createIdentity,
  hashPassword,
  type Identity,
  assets as identityAssets,
  identityRoutes,
  migrations,
  type SecurityEvent,
} from './index.ts';

export const mina = '00000000-0000-4000-8000-000000000001';
export const password = 'three quiet green herons';

/** A small portal over this room alone, with a citizen `mina` and an official `jun.officer`; for the tests of this room. */
export interface TestPortal {
  readonly database: TestDatabase;
  readonly identity: Identity;
  readonly server: Server;
  readonly url: string;
  /** What people were told, the oldest first. */
  readonly told: SecurityEvent[];
  /** A request as a browser of this site sends it, without following redirects. */
  send(path: string, options?: Sending): Promise<InjectedResponse>;
  close(): Promise<void>;
}

export interface Sending {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly session?: string | undefined;
  readonly ip?: string;
  readonly userAgent?: string;
  readonly accept?: string;
}

/** Passkeys belong to an origin, so the port is chosen before the server is built. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = createSocket().once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function people(database: TestDatabase): Promise<void> {
  await database.owner.query(
    `insert into organisation.officials values
       ('jun', '{"ko":"전우진","en":"Jun Woojin"}', 'town', 'town/counter', '{"ko":"주무관","en":"Officer"}', true)`,
  );
  const passwordHash = await hashPassword(password);
  await createAccounts(database.owner, [
    { person: mina, loginName: 'mina', display: words('김미나', 'Kim Mina'), passwordHash },
    { official: 'jun', loginName: 'jun.officer', display: words('전우진', 'Jun Woojin'), passwordHash },
  ]);
}

const titled = (title: string) => view({ title, main: mainContent({ content: pageTitle({ title }) }) });

const pagesOf = ({ citizen, official }: Identity): readonly Route[] => [
  page({ method: 'GET', path: '/my', access: citizen, handle: ({ ctx, actor }) => titled(ctx.say(actor.display)) }),
  page({ method: 'GET', path: '/desk', access: official, handle: ({ ctx, actor }) => titled(ctx.say(actor.post)) }),
];

const serverOf = (identity: Identity, publicUrl: string): Promise<Server> =>
  createServer({
    routes: [...identityRoutes({ identity, zone: zone('Asia/Seoul') }), ...pagesOf(identity)],
    config: { publicUrl, trustProxy: true, budgets: { 'sign-in': { requests: 10_000, seconds: 1 } } },
    clock: systemClock,
    telemetry: silentTelemetry(),
    assets: [...assetFiles().values(), ...identityAssets],
    shell: (ctx, { title, main, head }) =>
      htmlDocument({
        language: ctx.language,
        title: typeof title === 'string' ? title : ctx.say(title),
        siteName: 'Test',
        body: html`${skipLink({ language: ctx.language })}${main}`,
        display: ctx.display,
        assets: assets(),
        ...(head === undefined ? {} : { head }),
      }),
    errorPage: (ctx, failure) => titled(ctx.say(failure.words, failure.facts)),
  });

function sender(server: Server): TestPortal['send'] {
  return (
    path,
    {
      form,
      json,
      session,
      ip = '203.0.113.7',
      userAgent = 'Mozilla/5.0 Firefox/140.0 Windows',
      accept = 'text/html',
    } = {},
  ) =>
    server.inject({
      method: form === undefined && json === undefined ? 'GET' : 'POST',
      url: path,
      headers: {
        accept,
        'user-agent': userAgent,
        'x-forwarded-for': ip,
        'sec-fetch-site': 'same-origin',
        ...(session === undefined ? {} : { cookie: `madang=${session}` }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() }),
      ...(json === undefined ? {} : { payload: json }),
    });
}

/** The session's token that an answer sets, or empty text when it clears it. */
export function tokenIn(response: InjectedResponse): string | undefined {
  const header = [response.headers['set-cookie'] ?? []].flat().find(cookie => cookie.startsWith('madang='));
  return header && (/^madang=([^;]*)/.exec(header)?.[1] ?? '');
}

export async function testPortal(): Promise<TestPortal> {
  const database = await testDatabase([organisationMigrations, migrations]);
  await people(database);
  const url = `http://localhost:${await freePort()}`;
  const told: SecurityEvent[] = [];
  const identity = createIdentity({
    database: database.door,
    publicUrl: url,
    site: words('마당', 'Madang'),
    tell: async (_account, event) => void told.push(event),
  });
  const server = await serverOf(identity, url);
  const close = async () => {
    await server.close();
    await database.drop();
  };
  return { database, identity, server, url, told, send: sender(server), close };
}

/** Signs in by password and gives the session's token. */
export async function signInAs(portal: TestPortal, loginName: string, options: Sending = {}): Promise<string> {
  const response = await portal.send('/sign-in', { ...options, form: { loginName, password } });
  const token = tokenIn(response);
  if (response.statusCode !== 303 || !token) throw new Error(`not signed in: ${response.statusCode}`);
  return token;
}
