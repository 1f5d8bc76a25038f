import { basisOf } from '../src/blocks/cases/index.ts';
import { korea } from '../src/korea/index.ts';
import type { BenchOptions } from './bench.ts';
import { type Citizen, signedIn } from './support/citizens.ts';
import { inFolder } from './support/folder.ts';
import { type Installation, install, type Spent, spent } from './support/installation.ts';
import { atOnce, inTurns, median } from './support/turns.ts';

const many = 32;
const service = korea.services.find(s => s.id === 'resident-register-copy');
if (!service) throw new Error('the service that is measured is gone');
const basis = basisOf(korea, service);

/** What the exchange reads for its answer, without a basis or a receipt: the declared columns of the same row. */
const bareSelect = `select r.subject, r.name, r.name_in_hanja, r.name_in_latin, r.identity_number, r.birth_date, r.sex,
  r.address, r.moved_on, r.relation_to_head from registers.residents r
  where r.subject = $1 and r.valid_to is null and r.known_to is null`;

const perSecond = (runs: readonly Spent[], reads: number): number => median(runs.map(run => reads / run.seconds));
const microseconds = (runs: readonly Spent[], reads: number, of: 'node' | 'postgres'): string =>
  String(Math.round((median(runs.map(run => run[of])) / reads) * 1e6));

async function measure({ madang, owner, postmaster }: Installation, { quick, full }: BenchOptions) {
  const citizens = await signedIn(owner, 500);
  const reads = quick ? 3000 : full ? 30_000 : 10_000;
  const asked = Array.from({ length: reads }, (_, i) => citizens[i % citizens.length]).filter(c => c !== undefined);
  const read = ({ session, person }: Citizen) =>
    madang.rooms.exchange.read(madang.app, { session }, basis, 'person', person);
  const select = ({ person }: Citizen) => owner.one(bareSelect, [person]);
  await atOnce(many, asked.slice(0, 1000), read);
  await atOnce(many, asked.slice(0, 1000), select);
  return {
    reads,
    ...(await inTurns(
      quick ? 3 : 5,
      () => spent(postmaster, () => atOnce(many, asked, read)),
      () => spent(postmaster, () => atOnce(many, asked, select)),
    )),
  };
}

export const bench = {
  name: 'exchange',
  about: `Reads of a person's record a second with a basis and a receipt each, ${many} at once`,
  run: (options: BenchOptions) =>
    inFolder(async folder => {
      const it = await install({ folder, people: 2000 });
      try {
        const { reads, ours, yardstick } = await measure(it, options);
        const row = (name: string, runs: readonly Spent[]) => [
          name,
          String(Math.round(perSecond(runs, reads))),
          microseconds(runs, reads, 'node'),
          microseconds(runs, reads, 'postgres'),
        ];
        const value = perSecond(ours, reads);
        return {
          rows: [
            ['', 'reads/s', 'node µs/read', 'PostgreSQL µs/read'],
            row('through the exchange', ours),
            row('bare select', yardstick),
          ],
          result: {
            name: 'exchange reads',
            value: Math.round(value),
            unit: '1/s',
            ratio: value / perSecond(yardstick, reads),
            against: 'a select of the same row by the owner of the table, without basis or receipt',
          },
        };
      } finally {
        await it.close();
      }
    }),
};
