import { bitMemory } from './bit-memory.ts';
import type { PairsBuilder } from './pairs.ts';
import type { People } from './person.ts';
import type { Plans } from './plan.ts';
import { type IndexOptions, indexBuilder, type PopulationIndex } from './population-index.ts';
import { type SettledScan, settledScan } from './settled-scan.ts';

/** Where pairs go. */
export interface DeltaBuilders {
  readonly gained: PairsBuilder;
  readonly lost: PairsBuilder;
  readonly unsettled: PairsBuilder;
}

/** An index of the people of each side, both in one memory; they are sorted. */
export function sidesOf(plans: Plans, sides: readonly [People, People], options: IndexOptions) {
  const memory = bitMemory(options);
  const indexOf = (people: People): PopulationIndex => {
    const builder = indexBuilder(plans.catalogue.shape, people.count, { ...options, memory });
    builder.append(people);
    return builder.finish();
  };
  const [was, is] = [indexOf(sides[0]), indexOf(sides[1])];
  const scan = <T>(run: (was: SettledScan, is: SettledScan) => T): T =>
    memory.lend(() => run(settledScan(was, plans), settledScan(is, plans)));
  return { was, is, memory, scan };
}

/** From now on pairs are of this benefit. */
export function startBenefit({ gained, lost, unsettled }: DeltaBuilders, benefit: number): void {
  gained.of(benefit);
  lost.of(benefit);
  unsettled.of(benefit);
}
