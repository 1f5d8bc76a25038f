import { DuckDBInstance } from '@duckdb/node-api';
import { type Benefit, emptyPeople, type People, writePeople } from '../src/blocks/rules/index.ts';
import { benefitSql } from './support/benefit-sql.ts';
import { child } from './support/child.ts';
import { inFolder } from './support/folder.ts';
import { naiveCount } from './support/naive-count.ts';
import type { CatalogueNight, Night, NightAnswer, Spent } from './support/night-process.ts';
import { syntheticBenefits } from './support/synthetic-benefits.ts';
import { gov24Shape, nation, syntheticPeople } from './support/synthetic-people.ts';
import { median } from './support/turns.ts';

const sizes = [10_000, 97_000];
/** Every so many-th benefit is counted by the yardsticks too, and their time taken for all. */
const every = { duckdb: 250, naive: 1000 };

interface Sampled {
  readonly seconds: number;
  readonly sample: number;
}

const sampled = (benefits: readonly Benefit[], step: number) =>
  benefits.map((benefit, at) => ({ benefit, at })).filter(({ at }) => at % step === step - 1);

/** Counts a sample in another way and holds each count against ours. */
async function against(
  who: string,
  ours: CatalogueNight,
  step: number,
  count: (benefit: Benefit) => number | Promise<number>,
): Promise<Sampled> {
  const sample = sampled(syntheticBenefits(ours.benefits), step);
  const start = performance.now();
  for (const { benefit, at } of sample) {
    const theirs = await count(benefit);
    if (theirs !== ours.yes[at]) throw new Error(`${benefit.id}: ${who} counts ${theirs}, we ${ours.yes[at]}`);
  }
  const seconds = (performance.now() - start) / 1000;
  return { seconds: (seconds / sample.length) * ours.benefits, sample: sample.length };
}

/** DuckDB with one thread over the same people in a table of its own, sorted the same way. */
async function duckdb(file: string, ours: CatalogueNight): Promise<Sampled> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE people AS SELECT * FROM '${file}'`);
  const count = async (benefit: Benefit): Promise<number> =>
    Number((await connection.runAndReadAll(benefitSql(benefit))).getRows()[0]?.[0]);
  await count(syntheticBenefits(1)[0] as Benefit);
  const result = await against('DuckDB', ours, every.duckdb, count);
  connection.closeSync();
  instance.closeSync();
  return result;
}

function allPeople(people: number): People {
  const all = emptyPeople(gov24Shape, people);
  let at = 0;
  for (const { count, area, age, words } of syntheticPeople(people)) {
    all.area.set(area.subarray(0, count), at);
    all.age.set(age.subarray(0, count), at);
    for (const [i, word] of all.words.entries()) word.set(words[i]?.subarray(0, count) ?? [], at);
    at += count;
  }
  return all;
}

const seconds = (value: number): string =>
  `${value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : Math.round(value)} s`;
const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
const grouped = (value: number): string => Math.round(value).toLocaleString('en');

const row = (what: string, { seconds: clock, processor }: Spent, more = ''): string[] => [
  what,
  seconds(clock),
  seconds(processor),
  more,
];

const half = (counted: readonly Spent[]): Spent => ({
  seconds: median(counted.map(one => one.seconds)),
  processor: median(counted.map(one => one.processor)),
});

function nightRows({ load }: NightAnswer, one: CatalogueNight, people: number): string[][] {
  const counted = half(one.counted);
  const pairs = (people * one.benefits) / counted.seconds;
  const whole = (kind: keyof Spent): number => load[kind] + counted[kind] + one.delta[kind];
  return [
    row(`${grouped(one.benefits)} benefits: counted`, counted, `${grouped(pairs / 1e9)} G pairs/s`),
    row(
      `  delta of ${((one.changed / people) * 100).toFixed(2)} % changed`,
      one.delta,
      `${grouped(one.gained)} gained, ${grouped(one.lost)} lost`,
    ),
    row('  the whole night', { seconds: whole('seconds'), processor: whole('processor') }, 'load, count, delta'),
  ];
}

const yardstick = (who: string, { seconds: all, sample }: Sampled, benefits: number): string[] => [
  who,
  seconds(all),
  '',
  `extrapolated from ${sample} of ${grouped(benefits)}, whose counts are the same`,
];

async function measure(folder: string, people: number) {
  const file = `${folder}/people.parquet`;
  await writePeople(file, gov24Shape, syntheticPeople(people));
  const process = child<Night, NightAnswer>('night-process.ts');
  const answer = await process.ask({ file, people, benefits: sizes });
  await process.leave();
  const [first] = answer.nights;
  if (first === undefined) throw new Error('no night was counted');
  const duck = await duckdb(file, first);
  const all = allPeople(people);
  const naive = await against('the naive loop', first, every.naive, benefit => naiveCount(benefit, all));
  return { answer, first, duck, naive };
}

export const bench = {
  name: 'population',
  about: `${nation / 1e6} million people × 10,000 and × 97,000 benefits counted, and the night's changes (--quick: a tenth of the people)`,
  async run({ quick }: { quick: boolean }) {
    const people = quick ? nation / 10 : nation;
    const { answer, first, duck, naive } = await inFolder(folder => measure(folder, people));
    const value = half(first.counted).seconds;
    const named = quick ? `population, a tenth: ${grouped(people)} people × 10,000` : 'population';
    return {
      rows: [
        [`${grouped(people)} people, one thread`, 'clock', 'processor', ''],
        row('Parquet to bitmaps', answer.load, `${grouped(people / answer.load.seconds / 1e6)} M people/s`),
        ...answer.nights.flatMap(night => nightRows(answer, night, people)),
        row(
          'what-if: one national benefit reformed',
          answer.reform,
          `by area and household; ${grouped(answer.reform.winners)} win`,
        ),
        row('funnel of its conditions', answer.funnel),
        ...answer.nights.map(({ benefits, peak }) => [
          `memory at most, read and counted ${grouped(benefits)}`,
          mebibytes(peak),
          '',
          'the whole process',
        ]),
        ['memory at most, deltas and their pairs too', mebibytes(answer.peak), '', ''],
        yardstick('yardstick: DuckDB, one thread, sorted table', duck, first.benefits),
        yardstick('yardstick: naive column loop', naive, first.benefits),
      ],
      result: { name: named, value, unit: 's', ratio: value / duck.seconds, against: 'DuckDB, one query a benefit' },
    };
  },
};
