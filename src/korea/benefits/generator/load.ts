import { type ImportReport, importBenefits } from '../../../blocks/benefits/index.ts';
import type { Database } from '../../../kernel/database/index.ts';
import type { Instant } from '../../../kernel/time/index.ts';
import { Chance } from './chance.ts';
import { type GenerateOptions, generateBenefits } from './generate.ts';
import { generateServices } from './services.ts';

const batch = 2000;
/** Of the benefits without anything doubtful, how many count as confirmed; the others wait at officials' desks. */
const confirmedShare = 0.9;

/** Lets other work be done between two batches. */
const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

export interface DemonstrationBenefits {
  readonly seed: number;
  /** So many benefits; `gov24` as many as Gov24 lists, `all` with the 85,791 civil services beside them. */
  readonly size: GenerateOptions['size'] | 'all';
  readonly now: Instant;
}

/**
 * Fills the catalogue of benefits of an invented nation, in the owner's role. Most benefits count as confirmed, so that the
 * demonstration can say yes; those with doubts stay drafts. Repeating it changes nothing.
 */
export async function demonstrationBenefits(
  owner: Pick<Database, 'transaction'>,
  { seed, size, now }: DemonstrationBenefits,
): Promise<ImportReport> {
  const listed = size === 'all' ? generateServices({ seed }) : generateBenefits({ size, seed });
  const chance = new Chance(seed ^ 0x5eed);
  const vouched = listed
    .filter(({ content }) => content.kind === 'benefit' && content.doubts.length === 0 && chance.chance(confirmedShare))
    .map(({ id }) => id);
  return owner.transaction(async tx => {
    const drafts = await importBenefits(tx);
    for (let from = 0; from < listed.length; from += batch) {
      await drafts.add(listed.slice(from, from + batch).map(({ id, content }) => ({ id, content })));
      await breathe();
    }
    await drafts.vouch('demonstration', vouched);
    return drafts.finish({ now, complete: false });
  });
}
