import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cluster, connectExternal, defaultDataDir, startEmbedded } from '../../kernel/database/index.ts';
import { Refusal, refusals } from '../../kernel/refusal/index.ts';
import { say, words } from '../../kernel/words/index.ts';

const refuse = refusals({
  'port-unusable': {
    status: 503,
    words: words(
      '{port}번 포트를 쓸 수 없습니다. --port 로 다른 번호를 정해 주세요.',
      'Port {port} cannot be used. Choose another one with --port.',
    ),
  },
  'option-unknown': {
    status: 422,
    words: words(
      '알 수 없거나 값이 빠진 옵션입니다: {option}. npm run madang 을 실행하면 쓸 수 있는 옵션이 나옵니다.',
      'Not an option, or without its value: {option}. npm run madang lists what there is.',
    ),
  },
  'number-unreadable': {
    status: 422,
    words: words('{option} 에는 1 이상의 정수를 주세요.', '{option} takes a whole number, 1 or more.'),
  },
  'data-unwritable': {
    status: 503,
    words: words(
      '{folder} 에 쓸 수 없습니다. --data 나 MADANG_DATA 로 다른 폴더를 정해 주세요.',
      '{folder} cannot be written to. Choose another folder with --data or MADANG_DATA.',
    ),
  },
});

export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  people: { type: 'string' },
  seed: { type: 'string' },
  replace: { type: 'boolean' },
  url: { type: 'string' },
} as const;

/** The options of the command line. Refuses (`option-unknown`) what is not one of them, or lacks its value. */
export function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowNegative: true, allowPositionals: true });
  } catch (error) {
    const option = error instanceof TypeError ? /'(-[^' ]+)/.exec(error.message)?.[1] : undefined;
    if (option === undefined) throw error;
    throw refuse('option-unknown', { option });
  }
}

/** A number given on the command line. Refuses (`number-unreadable`) what is none. */
export function count(option: string, given: string | undefined, otherwise: number): number {
  const number = Number(given ?? otherwise);
  if (!Number.isSafeInteger(number) || number < 1) throw refuse('number-unreadable', { option });
  return number;
}

/** The proxies in front whose word on where a request comes from is believed: addresses or networks, with commas between. */
export const proxiesIn = (given: string | undefined): readonly string[] =>
  (given ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '');

/** Where everything of this installation lies: keys, checkpoints, the embedded database. */
export function dataFolder(given: string | undefined): string {
  const folder = resolve(given ?? process.env['MADANG_DATA'] ?? dirname(defaultDataDir(checkout)));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw refuse('data-unwritable', { folder });
  }
  return folder;
}

/** The database: another one by DATABASE_URL, else our own beside the keys. */
export function openCluster(folder: string): Promise<Cluster> {
  const url = process.env['DATABASE_URL'];
  const appUrl = process.env['DATABASE_APP_URL'];
  if (url) return connectExternal({ url, ...(appUrl && { appUrl }) });
  return startEmbedded({ dataDir: join(folder, 'postgres'), log: () => {} });
}

const free = (port: number, host: string): Promise<boolean> =>
  new Promise(done => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });

/** The wanted port, or the next free one when nobody asked for a certain one. Refuses (`port-unusable`) otherwise. */
export async function portFor(given: string | undefined, host: string): Promise<number> {
  const asked = given ?? process.env['PORT'];
  const first = Number(asked ?? 3000);
  if (!Number.isInteger(first) || first < 0 || first > 65_535) throw refuse('port-unusable', { port: String(asked) });
  const last = asked === undefined ? first + 20 : first;
  for (let port = first; port <= last; port++) if (await free(port, host)) return port;
  throw refuse('port-unusable', { port: String(first) });
}

/** Runs a command, and says a refusal in both languages instead of dying with a stack. */
export async function refusing(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${say('ko', error.text.words, error.facts)}\n${say('en', error.text.words, error.facts)}\n`);
    return 1;
  }
}
