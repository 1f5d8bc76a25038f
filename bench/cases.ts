import { korea } from '../src/korea/index.ts';
import type { BenchOptions } from './bench.ts';
import { bareInsert, cloneOf, settledRows } from './support/bare-insert.ts';
import { type Application, type Citizen, filledIn, signedIn } from './support/citizens.ts';
import { inFolder } from './support/folder.ts';
import { type Installation, install, type Spent, spent } from './support/installation.ts';
import { atOnce, inTurns, median } from './support/turns.ts';

const many = 32;
const service = korea.services.find(s => s.id === 'move-in');
if (!service) throw new Error('the service that is measured is gone');
const moveIn = service;

const answersOf = ({ household, address }: Citizen) => ({
  movedOn: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10),
  newAddress: address,
  movers: household,
  holding: 'owned',
  note: null,
});

async function measure({ madang, owner, postmaster }: Installation, { quick, full }: BenchOptions) {
  const citizens = await signedIn(owner, 500);
  const applications = quick ? 800 : full ? 5000 : 2000;
  const fill = () => filledIn(owner, moveIn, citizens, applications, answersOf);
  const open = ({ citizen, draft }: Application) => madang.rooms.cases.open({ ...citizen, language: 'ko' }, draft);
  await atOnce(many, (await fill()).slice(0, 200), open);
  let opened: readonly Application[] = [];
  return {
    applications,
    ...(await inTurns(
      quick ? 3 : 5,
      async () => {
        opened = await fill();
        return spent(postmaster, () => atOnce(many, opened, open));
      },
      async () => {
        const rows = await settledRows(owner, opened);
        const clones = (await fill()).map((a, i) => cloneOf(rows[i % rows.length], a));
        return spent(postmaster, () => atOnce(many, clones, clone => bareInsert(owner, clone)));
      },
    )),
  };
}

export const bench = {
  name: 'cases',
  about: `Applications a second from draft to case (move-in), ${many} at once`,
  run: (options: BenchOptions) =>
    inFolder(async folder => {
      const it = await install({ folder, people: 2000 });
      try {
        const { applications, ours, yardstick } = await measure(it, options);
        const rate = (runs: readonly Spent[]) => median(runs.map(run => applications / run.seconds));
        const each = (runs: readonly Spent[], of: 'node' | 'postgres') =>
          ((median(runs.map(run => run[of])) / applications) * 1000).toFixed(2);
        const row = (name: string, runs: readonly Spent[]) => [
          name,
          String(Math.round(rate(runs))),
          each(runs, 'node'),
          each(runs, 'postgres'),
        ];
        return {
          rows: [
            ['', 'applications/s', 'node ms each', 'PostgreSQL ms each'],
            row('draft to case', ours),
            row('bare inserts', yardstick),
          ],
          result: {
            name: 'applications',
            value: Math.round(rate(ours)),
            unit: '1/s',
            ratio: rate(ours) / rate(yardstick),
            against: 'the same rows into the same tables, one statement an application',
          },
        };
      } finally {
        await it.close();
      }
    }),
};
