import type { Catalogue } from './catalogue.ts';
import { apart, mostApart } from './delta-apart.ts';
import { inStep } from './delta-in-step.ts';
import { type Pairs, pairsBuilder } from './pairs.ts';
import type { People } from './person.ts';
import { plansOf } from './plan.ts';
import type { IndexOptions } from './population-index.ts';
import type { PopulationShape } from './shape.ts';
import { pickRows, rowOrder } from './sorted.ts';

/** People of whom something changed, row by row the same person: as they were, and as they are. `absent` on a side: not there. */
export interface Changes {
  readonly before: People;
  readonly after: People;
}

/** What the changes come to, as pairs of a benefit and a row of the changes. */
export interface Delta {
  /** Entitled now and not (no, or open) before. */
  readonly gained: Pairs;
  /** Entitled before, and certainly not now. */
  readonly lost: Pairs;
  /** Entitled before, and now something is not known. */
  readonly unsettled: Pairs;
}

/** By how many years somebody who stayed in the area grew older, when that is none or one; all others go apart. */
function growth({ before, after }: Changes, row: number): 0 | 1 | undefined {
  const [was = 0, is = 0] = [before.age[row], after.age[row]];
  if (before.area[row] !== after.area[row]) return undefined;
  if (was === is) return 0;
  return is === was + 1 ? 1 : undefined;
}

function sortedOut(shape: PopulationShape, changes: Changes): Record<'same' | 'older' | 'apart', Uint32Array> {
  const classes: Record<'same' | 'older' | 'apart', number[]> = { same: [], older: [], apart: [] };
  for (let row = 0; row < changes.before.count; row++) {
    const years = growth(changes, row);
    classes[years === 0 ? 'same' : years === 1 ? 'older' : 'apart'].push(row);
  }
  const ordered = (rows: readonly number[]): Uint32Array => {
    const own = Uint32Array.from(rows);
    return rowOrder(shape, pickRows(changes.after, own)).map(i => own[i] ?? 0);
  };
  return { same: ordered(classes.same), older: ordered(classes.older), apart: Uint32Array.from(classes.apart) };
}

/**
 * Who gains and who loses which benefit by changes of facts, birthdays and moves: both sides are evaluated and compared,
 * so nothing needs to be kept from the night before. Sides of different length are a fault.
 */
export function delta(catalogue: Catalogue, changes: Changes, options: IndexOptions = {}): Delta {
  if (changes.before.count !== changes.after.count) throw new Error('each change has a before and an after');
  const into = { gained: pairsBuilder(), lost: pairsBuilder(), unsettled: pairsBuilder() };
  const { same, older, apart: rest } = sortedOut(catalogue.shape, changes);
  const plans = plansOf(catalogue);
  inStep(plans, changes, same, options, into);
  inStep(plans, changes, older, options, into);
  for (let from = 0; from < rest.length; from += mostApart)
    apart(plans, changes, rest.subarray(from, from + mostApart), options, into);
  return { gained: into.gained.pairs(), lost: into.lost.pairs(), unsettled: into.unsettled.pairs() };
}
