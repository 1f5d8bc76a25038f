import type { BenchOptions } from './bench.ts';
import { type Child, child } from './support/child.ts';
import { inFolder } from './support/folder.ts';
import { answerOf } from './support/known-answers.ts';
import type { Load, Loaded } from './support/load-process.ts';
import type { OpenPortal } from './support/portal-process.ts';
import { secondsOf, usageOf } from './support/processor.ts';
import type { KnownAnswer } from './support/static-process.ts';
import { geometricMean, inTurns, median } from './support/turns.ts';

interface Measured {
  readonly name: string;
  readonly paths: readonly string[];
  readonly signedIn: boolean;
}

const searched = ['등본', '이사', 'ㅈㅇㅅㄱ', 'proof of address', '가족관계', 'move', '초본 발급', 'famly certificate'];

const pages: readonly Measured[] = [
  { name: 'home', paths: ['/'], signedIn: false },
  { name: 'search', paths: searched.map(text => `/search?q=${encodeURIComponent(text)}`), signedIn: false },
  { name: 'service', paths: ['/services/resident-register-copy', '/services/move-in'], signedIn: false },
  { name: 'my yard', paths: ['/my'], signedIn: true },
  { name: 'my applications', paths: ['/my/applications'], signedIn: true },
];

/** As a browser asks. Every request comes from another address, as behind a proxy: budgets are per address. */
const headersOf = (token: string | undefined, i: number): Readonly<Record<string, string>> => ({
  host: 'localhost:3000',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'ko-KR,ko;q=0.9',
  'x-forwarded-for': `10.${(i >> 8) & 255}.${i & 255}.7`,
  ...(token !== undefined && { cookie: `madang=${token}` }),
});

const written = (path: string, headers: Readonly<Record<string, string>>): string =>
  `GET ${path} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

/** Requests of a page: of many visitors, or of all who are signed in. */
function requestsOf({ paths, signedIn }: Measured, tokens: readonly string[]): readonly string[] {
  return Array.from({ length: 400 }, (_, i) =>
    written(paths[i % paths.length] ?? '/', headersOf(signedIn ? tokens[i % tokens.length] : undefined, i)),
  );
}

/** Processor microseconds a request, in the server and in PostgreSQL, and how many came through a second. */
interface Cost {
  readonly node: number;
  readonly postgres: number;
  readonly rate: number;
}

async function costOf(
  client: Child<Load, Loaded>,
  load: Load,
  server: number,
  postmaster: number | undefined,
): Promise<Cost> {
  const used = () => [usageOf(server)?.seconds ?? 0, postmaster === undefined ? 0 : secondsOf(postmaster)] as const;
  const [node, postgres] = used();
  const { answers, refused, seconds } = await client.ask(load);
  const [nodeAfter, postgresAfter] = used();
  if (refused > 0) throw new Error(`${refused} of ${answers} answers were not pages: ${load.requests[0]}`);
  return {
    node: ((nodeAfter - node) / answers) * 1e6,
    postgres: ((postgresAfter - postgres) / answers) * 1e6,
    rate: answers / seconds,
  };
}

const middle = (costs: readonly Cost[], what: keyof Cost): number => median(costs.map(cost => cost[what]));
const perCore = (costs: readonly Cost[]): number => 1e6 / median(costs.map(cost => cost.node + cost.postgres));

async function known(port: number, tokens: readonly string[]): Promise<Readonly<Record<string, KnownAnswer>>> {
  const all = pages.flatMap(({ paths, signedIn }) => paths.map(path => ({ path, signedIn })));
  const answers = await Promise.all(
    all.map(async ({ path, signedIn }, i) => {
      return [path, await answerOf(port, path, headersOf(signedIn ? tokens[0] : undefined, i))] as const;
    }),
  );
  return Object.fromEntries(answers);
}

async function measure(folder: string, { quick }: BenchOptions) {
  const portal = child<object, OpenPortal>('./portal-process.ts', [folder]);
  const plain = child<Readonly<Record<string, KnownAnswer>>, { port: number }>('./static-process.ts');
  const client = child<Load, Loaded>('./load-process.ts');
  try {
    const { port, postmaster, tokens } = await portal.heard();
    const answers = await known(port, tokens);
    const { port: plainPort } = await plain.ask(answers);
    const rounds = quick ? 3 : 5;
    const seconds = quick ? 0.5 : 2;
    const all = { requests: pages.flatMap(page => requestsOf(page, tokens)), connections: 16, seconds: quick ? 5 : 10 };
    // Code is compiled as it is used: the first thousands of requests cost several times what later ones do.
    await client.ask({ ...all, port });
    await client.ask({ ...all, port: plainPort, seconds: 1 });
    const taken = [];
    for (const page of pages) {
      const load = { requests: requestsOf(page, tokens), connections: 16, seconds };
      const ours = (s: number) => costOf(client, { ...load, port, seconds: s }, portal.pid, postmaster);
      const theirs = (s: number) => costOf(client, { ...load, port: plainPort, seconds: s }, plain.pid, undefined);
      await ours(quick ? 1 : 3);
      await theirs(0.2);
      const bytes = Buffer.from(answers[page.paths[0] ?? '']?.body ?? '', 'base64').length;
      const turns = await inTurns(
        rounds,
        () => ours(seconds),
        () => theirs(seconds),
      );
      taken.push({ page, bytes, ...turns });
    }
    return taken;
  } finally {
    await portal.leave({}).catch(() => {});
    await Promise.all([plain.leave(), client.leave()]);
  }
}

export const bench = {
  name: 'pages',
  about: 'Pages a second of one core: home, search and a service, and the pages of people who are signed in',
  run: (options: BenchOptions) =>
    inFolder(async folder => {
      const taken = await measure(folder, options);
      const rows = taken.map(({ page, bytes, ours, yardstick }) => [
        page.name,
        `${(bytes / 1000).toFixed(1)} kB`,
        String(Math.round(middle(ours, 'rate'))),
        String(Math.round(middle(ours, 'node'))),
        String(Math.round(middle(ours, 'postgres'))),
        String(Math.round(perCore(ours))),
        String(Math.round(perCore(yardstick))),
        (perCore(ours) / perCore(yardstick)).toFixed(2),
      ]);
      const open = taken.filter(({ page }) => !page.signedIn);
      const value = geometricMean(open.map(({ ours }) => perCore(ours)));
      return {
        rows: [
          ['page', 'sent', 'pages/s', 'node µs', 'PostgreSQL µs', 'a core/s', 'static a core/s', 'ratio'],
          ...rows,
        ],
        result: {
          name: 'public pages',
          value: Math.round(value),
          unit: '1/s a core',
          ratio: value / geometricMean(open.map(({ yardstick }) => perCore(yardstick))),
          against: 'the same answers from memory by node:http alone, by processor time',
        },
      };
    }),
};
