import type { Database, Transaction } from '../src/kernel/database/index.ts';
import { demonstration } from '../src/korea/index.ts';
import type { BenchOptions } from './bench.ts';
import { inFolder } from './support/folder.ts';
import { type Installation, install, type Spent, spent } from './support/installation.ts';
import { inTurns, median } from './support/turns.ts';

interface Copied {
  readonly statement: string;
  readonly text: string;
}

/** Loads the nation once and keeps what went to the database by `copy`. */
async function rowsOf({ madang, owner }: Installation, size: { people: number; seed: number }) {
  const copied: Copied[] = [];
  const listening = (tx: Transaction): Transaction => ({
    ...tx,
    async copyIn(statement, chunks) {
      let text = '';
      for await (const chunk of chunks) text += chunk.toString();
      copied.push({ statement: statement.replace('registers.', 'bare.'), text });
      return tx.copyIn(statement, [text]);
    },
  });
  const heard: Database = { ...owner, transaction: work => owner.transaction(tx => work(listening(tx))) };
  await demonstration(size).load(heard, madang.keys, () => {});
  return copied;
}

/** Tables with the columns of the registers and nothing else: no keys, no indexes, no checks; logged as any table. */
async function layBare(owner: Database): Promise<void> {
  await owner.query('drop schema if exists bare cascade');
  await owner.query('create schema bare');
  const tables = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'registers' and tablename <> 'fields'`,
  );
  for (const { name } of tables)
    await owner.query(`create table bare.${name} (like registers.${name} including defaults)`);
}

const copyBare = (owner: Database, rows: readonly Copied[]) =>
  owner.transaction(async tx => {
    for (const { statement, text } of rows) await tx.copyIn(statement, [text]);
  });

async function measure(it: Installation, { quick, full }: BenchOptions) {
  const size = { people: full ? 100_000 : 10_000, seed: 1 };
  const { madang, owner, postmaster } = it;
  const rows = await rowsOf(it, size);
  return {
    people: size.people,
    megabytes: rows.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6,
    ...(await inTurns(
      quick ? 2 : 3,
      () => spent(postmaster, () => madang.fill(demonstration(size), size, { replace: true })),
      async () => {
        await layBare(owner);
        return spent(postmaster, () => copyBare(owner, rows));
      },
    )),
  };
}

export const bench = {
  name: 'seed',
  about: 'People a second that the demonstration nation is filled with: 10,000, with --full 100,000',
  run: (options: BenchOptions) =>
    inFolder(async folder => {
      const it = await install({ folder, people: 0 });
      try {
        const { people, megabytes, ours, yardstick } = await measure(it, options);
        const rate = (runs: readonly Spent[]) => median(runs.map(run => people / run.seconds));
        const of = (runs: readonly Spent[], what: keyof Spent) => median(runs.map(run => run[what])).toFixed(2);
        const row = (name: string, runs: readonly Spent[]) => [
          name,
          String(Math.round(rate(runs))),
          of(runs, 'seconds'),
          of(runs, 'node'),
          of(runs, 'postgres'),
        ];
        return {
          rows: [
            [`${people} people, ${megabytes.toFixed(1)} MB`, 'people/s', 's', 'node s', 'PostgreSQL s'],
            row('invented, sealed, indexed', ours),
            row('bare copy', yardstick),
          ],
          result: {
            name: 'people filled in',
            value: Math.round(rate(ours)),
            unit: '1/s',
            ratio: rate(ours) / rate(yardstick),
            against: 'copy of the same bytes into plain logged tables without keys, indexes or checks',
          },
        };
      } finally {
        await it.close();
      }
    }),
};
