// The night over a population in a process of its own, so that its memory is its own.
// Asked with a file of people and sizes of catalogues; answers with seconds, memory and counts.
import {
  type Changes,
  catalogueOf,
  counts,
  delta,
  funnel,
  type PopulationIndex,
  readPeople,
  reform,
} from '../../src/blocks/rules/index.ts';
import { ownSeconds } from './processor.ts';
import { syntheticBenefits } from './synthetic-benefits.ts';
import { syntheticChanges } from './synthetic-changes.ts';
import { gov24Shape } from './synthetic-people.ts';
import { householdGroupings, rentReform } from './synthetic-reform.ts';

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
  /** The most memory the process had until then, reading included: bytes. */
  readonly peak: number;
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
  /** One reformed benefit of the whole nation, by area and household, and the funnel of it. */
  readonly reform: Spent & { readonly winners: number };
  readonly funnel: Spent;
  /** The most memory the process had in all, the changes and their pairs included: bytes. */
  readonly peak: number;
}

async function spent<T>(work: () => T | Promise<T>): Promise<Spent & { readonly value: T }> {
  const [start, processor] = [performance.now(), ownSeconds()];
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, processor: ownSeconds() - processor, value };
}

const peak = (): number => process.resourceUsage().maxRSS * 1024;

type Counted = Pick<CatalogueNight, 'benefits' | 'counted' | 'peak' | 'yes'>;

async function count(index: PopulationIndex, benefits: number): Promise<Counted> {
  const list = syntheticBenefits(benefits);
  const once = () => spent(() => counts(index, catalogueOf(gov24Shape, list)));
  const all = [await once(), await once(), await once()];
  const counted = all.map(({ seconds, processor }) => ({ seconds, processor }));
  return { benefits, counted, peak: peak(), yes: [...(all[0]?.value.yes ?? [])] };
}

async function change(counted: Counted, changes: Changes): Promise<CatalogueNight> {
  const list = syntheticBenefits(counted.benefits);
  const { value, ...time } = await spent(() => delta(catalogueOf(gov24Shape, list), changes));
  return {
    ...counted,
    delta: time,
    changed: changes.before.count,
    gained: value.gained.count,
    lost: value.lost.count,
  };
}

async function whatIf(index: PopulationIndex): Promise<Pick<NightAnswer, 'reform' | 'funnel'>> {
  const { value, ...reformed } = await spent(() => reform(index, [rentReform], householdGroupings));
  const { seconds, processor } = await spent(() => funnel(index, rentReform.before));
  return { reform: { ...reformed, winners: value[0]?.all.winners ?? 0 }, funnel: { seconds, processor } };
}

async function night({ file, people, benefits }: Night): Promise<NightAnswer> {
  const { value: index, ...load } = await spent(() => readPeople(file, gov24Shape));
  const counted: Counted[] = [];
  for (const many of benefits) counted.push(await count(index, many));
  const considered = await whatIf(index);
  const changes = syntheticChanges(people);
  const nights: CatalogueNight[] = [];
  for (const one of counted) nights.push(await change(one, changes));
  return { load, nights, ...considered, peak: peak() };
}

process.once('message', async question => {
  process.send?.(await night(question as Night));
});
