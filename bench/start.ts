import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchOptions } from './bench.ts';
import { inFolder } from './support/folder.ts';
import { pageWeight } from './support/page-weight.ts';
import { freePort } from './support/port.ts';
import { family } from './support/processor.ts';
import { type Started, started } from './support/started.ts';
import { inTurns, median } from './support/turns.ts';

const skeleton = join('bench', 'support', 'skeleton.ts');
const portal = join('bin', 'madang.mjs');

const startPortal = async (folder: string): Promise<Started> => {
  const port = await freePort();
  return started(portal, ['start', '--data', folder, '--port', String(port)], port);
};
const startSkeleton = async (folder: string): Promise<Started> => {
  const port = await freePort();
  return started(skeleton, [folder, String(port)], port);
};

async function seconds(starting: Promise<Started>): Promise<number> {
  const it = await starting;
  await it.stop();
  return it.seconds;
}

const megabytes = (pid: number): number =>
  family(pid)
    .filter(one => one.name !== 'postgres')
    .reduce((sum, { residentBytes }) => sum + residentBytes, 0) / 1e6;

/** One start that is let live until the nation is in: the rest of the figures. */
async function living(folder: string) {
  const it = await startPortal(folder);
  const nation = await it.printed(/people are in/);
  const weight = await pageWeight(it.port, '/');
  await sleep(3000);
  const resident = megabytes(it.pid);
  await it.stop();
  return { first: it.seconds, nation, weight, resident };
}

async function measure(folder: string, { quick }: BenchOptions) {
  const rounds = quick ? 2 : 4;
  const cold = await inTurns(
    rounds,
    round => seconds(startPortal(join(folder, `ours-${round}`))),
    round => seconds(startSkeleton(join(folder, `bare-${round}`))),
  );
  const lived = await living(join(folder, 'lived'));
  const warm = await inTurns(
    rounds,
    () => seconds(startPortal(join(folder, 'lived'))),
    () => seconds(startSkeleton(join(folder, 'bare-0'))),
  );
  return { cold: { ...cold, ours: [...cold.ours, lived.first] }, warm, lived };
}

export const bench = {
  name: 'start',
  about: 'Seconds from an empty folder to the first page of the portal, its own PostgreSQL included',
  run: (options: BenchOptions) =>
    inFolder(async folder => {
      const { cold, warm, lived } = await measure(folder, options);
      const value = median(cold.ours);
      const bare = median(cold.yardstick);
      const s = (figure: number) => `${figure.toFixed(2)} s`;
      return {
        rows: [
          ['', 'ours', 'skeleton'],
          ['empty folder to first page', s(value), s(bare)],
          ['full folder to first page', s(median(warm.ours)), s(median(warm.yardstick))],
          ['empty folder to 10,000 people in', s(lived.nation), ''],
          ['memory of node at rest, after that', `${Math.round(lived.resident)} MB`, ''],
          ...lived.weight.map(([what, small, plain]) => [
            `home page: ${what}`,
            `${(small / 1000).toFixed(1)} kB`,
            `${(plain / 1000).toFixed(1)} kB plain`,
          ]),
        ],
        result: {
          name: 'cold start',
          value: Number(value.toFixed(2)),
          unit: 's',
          ratio: value / bare,
          against: 'the embedded PostgreSQL, one query and node:http alone, from an empty folder',
        },
      };
    }),
};
