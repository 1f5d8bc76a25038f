import { type ImportReport, type IncomingBenefit, importBenefits } from '../../../blocks/benefits/index.ts';
import type { Database } from '../../../kernel/database/index.ts';
import type { Instant } from '../../../kernel/time/index.ts';
import { Chance } from './chance.ts';
import { eachBenefit, type GenerateOptions } from './generate.ts';
import { eachService } from './services.ts';

/** So few that whoever waits for a page meanwhile does not notice. */
const batch = 200;
/** Of the benefits without anything doubtful, how many count as confirmed; the others wait at officials' desks. */
const confirmedShare = 0.9;

/** Lets other work be done between two batches. */
const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

export interface DemonstrationBenefits {
  readonly seed: number;
  /** So many benefits; `gov24` as many as Gov24 lists, `all` with the 85,791 civil services beside them. */
  readonly size: GenerateOptions['size'] | 'all';
  readonly now: Instant;
  /** Called after each batch; what it throws leaves the catalogue as it was. */
  readonly told?: () => void;
}

function* inBatches(listed: Iterable<IncomingBenefit>): Generator<readonly IncomingBenefit[], void, undefined> {
  let some: IncomingBenefit[] = [];
  for (const { id, content } of listed) {
    if (some.push({ id, content }) < batch) continue;
    yield some;
    some = [];
  }
  yield some;
}

const vouchable = ({ content: { kind, doubts } }: IncomingBenefit): boolean =>
  kind === 'benefit' && doubts.length === 0;

/**
 * Fills the catalogue of benefits of an invented nation, in the owner's role, while the program serves pages. Most benefits
 * count as confirmed, so that the demonstration can say yes; those with doubts stay drafts. Repeating it changes nothing.
 */
export async function demonstrationBenefits(
  owner: Pick<Database, 'transaction'>,
  { seed, size, now, told }: DemonstrationBenefits,
): Promise<ImportReport> {
  return owner.transaction(async tx => {
    const chance = new Chance(seed ^ 0x5eed);
    const listed = size === 'all' ? eachService({ seed }) : eachBenefit({ size, seed });
    const drafts = await importBenefits(tx);
    for (const some of inBatches(listed)) {
      await drafts.add(some);
      await drafts.vouch(
        'demonstration',
        some.filter(one => vouchable(one) && chance.chance(confirmedShare)).map(({ id }) => id),
      );
      told?.();
      await breathe();
    }
    return drafts.finish({ now, complete: false });
  });
}
