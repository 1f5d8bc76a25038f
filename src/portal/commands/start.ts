import type { Cluster } from '../../kernel/database/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { standardTelemetry } from '../../kernel/telemetry/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { demonstration, demonstrationBenefits, korea, populationInBackground } from '../../korea/index.ts';
import { type Government, government } from '../government.ts';
import type { Filled, Nation } from '../nation.ts';
import { untilAborted, untilTold } from './ending.ts';
import { dataFolder, openCluster, portFor, proxiesIn, read } from './setting.ts';

const standardNation = { people: 10_000, seed: 1 };
/** Those on whom reforms are tried: others than those who live in the registers. */
const standardPopulation = { people: 106_000, seed: 7 };

/** Starts the portal: the page answers first, the demonstration nation is filled behind it. */
export const start = (args: readonly string[]): Promise<number> => untilTold(ending => open(args, ending));

async function open(args: readonly string[], ending: AbortSignal): Promise<number> {
  const { values } = read(args);
  bearLostTerminal();
  const began = performance.now();
  const folder = dataFolder(values.data);
  const host = values.host ?? '127.0.0.1';
  const port = await portFor(values.port, host);
  const publicUrl = values.url ?? process.env['MADANG_URL'] ?? `http://localhost:${port}`;
  const cluster = await openCluster(folder);
  if (ending.aborted) return leave(cluster);
  const smtp = process.env['SMTP_URL'];
  const madang = await government(korea, {
    cluster,
    folder,
    publicUrl,
    telemetry: standardTelemetry(),
    population: () => populationInBackground(standardPopulation),
    trustProxy: proxiesIn(process.env['MADANG_PROXIES']),
    mail: smtp ? { url: smtp, from: process.env['SMTP_FROM'] ?? 'madang@localhost' } : undefined,
  });
  await madang.server.listen(port, host);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(`\n마당이 열렸습니다 · Madang is open: ${publicUrl}  (${seconds} s)\n`);
  await madang.work();
  if (values.demo !== false) await showNation(madang, ending);
  await untilAborted(ending);
  await madang.close();
  return leave(cluster);
}

async function leave(cluster: Cluster): Promise<number> {
  await cluster.stop();
  return 0;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A terminal that was closed takes no more lines; what is said to it then is lost, nothing else. */
function bearLostTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Fills the nation unless it is there; told to end, leaves it to the next start. */
async function fillNation(madang: Government, nation: Nation, size: Filled, ending: AbortSignal): Promise<void> {
  print(`시연용 나라를 만듭니다 · Filling the demonstration nation: ${size.people} people`);
  try {
    const people = await madang.fill(nation, size, { told: () => ending.throwIfAborted() });
    print(`${people} people are in.`);
  } catch (error) {
    if (!ending.aborted && !isThere(error)) throw error;
  }
}

const isThere = (error: unknown): boolean => error instanceof Refusal && error.code === 'nation-there';

async function showNation(madang: Government, ending: AbortSignal): Promise<void> {
  const there = await madang.filled();
  const size = there ?? standardNation;
  const nation = demonstration(size);
  if (!there) await fillNation(madang, nation, size, ending);
  if (ending.aborted) return;
  const password = await madang.password();
  print('로그인할 수 있는 사람 · Who can sign in:');
  for (const account of nation.accounts)
    print(
      `  ${account.loginName.padEnd(10)} ${account.display.ko} (${account.display.en}) – ${account.about.ko}, ${account.about.en}`,
    );
  print(`  비밀번호 · password: ${password}\n`);
  await fillBenefits(madang, size.seed, ending);
}

/**
 * As many benefits as Gov24 lists, of the invented nation; an installation that has a catalogue keeps it. A database that goes away
 * meanwhile leaves the catalogue empty until the next start, and the portal open.
 */
async function fillBenefits({ owner, rooms }: Government, seed: number, ending: AbortSignal): Promise<void> {
  try {
    if ((await rooms.benefits.list('ko', {}, undefined, 1)).benefits.length > 0) return;
    const now = systemClock();
    await demonstrationBenefits(owner, { seed, size: 'gov24', now, told: () => ending.throwIfAborted() });
    print('혜택 목록을 채웠습니다 · The catalogue of benefits is in.');
  } catch (error) {
    if (ending.aborted) return;
    const why = error instanceof Error ? error.message : String(error);
    print(`혜택 목록은 다음에 열 때 채웁니다 · The catalogue of benefits is left to the next start: ${why}`);
  }
}
