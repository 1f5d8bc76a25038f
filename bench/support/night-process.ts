// The night over a population in a process of its own, so that its memory is its own.
// Asked with a file of people and sizes of catalogues; answers with seconds, memory and counts.
import { catalogueOf, counts, delta, readPeople } from './population-engine.ts';
import { ownSeconds } from './processor.ts';
import { syntheticBenefits } from './synthetic-benefits.ts';
import { syntheticChanges } from './synthetic-changes.ts';
import { gov24Shape } from './synthetic-people.ts';

export interface Night {
  readonly file: string;
  readonly people: number;
  /** Sizes of catalogues, one night each over the same population. */
  readonly benefits: readonly number[];
}

/** Seconds on the clock and of processors. */
export interface Spent {
  readonly seconds: number;
  readonly processor: number;
}

export interface CatalogueNight {
  readonly benefits: number;
  /** Counted three times; the catalogue is planned anew each time. */
  readonly counted: readonly Spent[];
  readonly delta: Spent;
  readonly changed: number;
  readonly gained: number;
  readonly lost: number;
  /** How many are entitled to each benefit. */
  readonly yes: readonly number[];
}

export interface NightAnswer {
  readonly load: Spent;
  readonly nights: readonly CatalogueNight[];
  /** The most memory the process had until the first night was over, and at the end: bytes. */
  readonly firstPeak: number;
  readonly peak: number;
}

async function spent<T>(work: () => T | Promise<T>): Promise<Spent & { readonly value: T }> {
  const [start, processor] = [performance.now(), ownSeconds()];
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, processor: ownSeconds() - processor, value };
}

const peak = (): number => process.resourceUsage().maxRSS * 1024;

async function night({ file, people, benefits }: Night): Promise<NightAnswer> {
  const loaded = await spent(() => readPeople(file, gov24Shape));
  const changes = syntheticChanges(people);
  const nights: CatalogueNight[] = [];
  let firstPeak = 0;
  for (const many of benefits) {
    const list = syntheticBenefits(many);
    const count = () => spent(() => counts(loaded.value, catalogueOf(gov24Shape, list)));
    const counted = [await count(), await count(), await count()];
    const changed = await spent(() => delta(catalogueOf(gov24Shape, list), changes));
    nights.push({
      benefits: many,
      counted: counted.map(({ seconds, processor }) => ({ seconds, processor })),
      delta: { seconds: changed.seconds, processor: changed.processor },
      changed: changes.before.count,
      gained: changed.value.gained.count,
      lost: changed.value.lost.count,
      yes: [...(counted[0]?.value.yes ?? [])],
    });
    firstPeak ||= peak();
  }
  const load = { seconds: loaded.seconds, processor: loaded.processor };
  return { load, nights, firstPeak, peak: peak() };
}

process.once('message', async question => {
  process.send?.(await night(question as Night));
});
