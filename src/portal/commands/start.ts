import { standardTelemetry } from '../../kernel/telemetry/index.ts';
import { demonstration, korea } from '../../korea/index.ts';
import { type Government, government } from '../government.ts';
import { dataFolder, openCluster, portFor, read, refusing } from './setting.ts';

const standardNation = { people: 10_000, seed: 1 };

/** Starts the portal: the page answers first, the demonstration nation is filled behind it. */
export const start = (args: readonly string[]): Promise<number> =>
  refusing(async () => {
    const { values } = read(args);
    const began = performance.now();
    const folder = dataFolder(values.data);
    const host = values.host ?? '127.0.0.1';
    const port = await portFor(values.port, host);
    const publicUrl = values.url ?? process.env['MADANG_URL'] ?? `http://localhost:${port}`;
    const cluster = await openCluster(folder);
    const smtp = process.env['SMTP_URL'];
    const madang = await government(korea, {
      cluster,
      folder,
      publicUrl,
      telemetry: standardTelemetry(),
      mail: smtp ? { url: smtp, from: process.env['SMTP_FROM'] ?? 'madang@localhost' } : undefined,
    });
    const ended = untilTold();
    await madang.server.listen(port, host);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    print(`\n마당이 열렸습니다 · Madang is open: ${publicUrl}  (${seconds} s)\n`);
    await madang.work();
    if (values.demo !== false) await showNation(madang);
    await ended;
    await madang.close();
    await cluster.stop();
    return 0;
  });

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Resolves at the first signal to end; later ones are borne while the house is closed. */
function untilTold(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}

async function showNation(madang: Government): Promise<void> {
  const there = await madang.filled();
  const size = there ?? standardNation;
  const nation = demonstration(size);
  if (!there) {
    print(`시연용 나라를 만듭니다 · Filling the demonstration nation: ${size.people} people`);
    const people = await madang.fill(nation, size);
    print(`${people} people are in.`);
  }
  const password = await madang.password();
  print('로그인할 수 있는 사람 · Who can sign in:');
  for (const account of nation.accounts)
    print(
      `  ${account.loginName.padEnd(10)} ${account.display.ko} (${account.display.en}) – ${account.about.ko}, ${account.about.en}`,
    );
  print(`  비밀번호 · password: ${password}\n`);
}
