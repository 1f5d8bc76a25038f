import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../../kernel/database/index.ts';
import { append } from '../../kernel/log/index.ts';
import type { Clock } from '../../kernel/time/index.ts';
import type { Language } from '../../kernel/words/index.ts';
import type { Benefit, BenefitContent } from './benefit.ts';
import { type Deciding, type PackedBenefits, pack } from './packed.ts';
import type { Act, Origin, PastVersion, Proposal } from './proposal.ts';
import { refuseBenefit } from './refusal.ts';
import * as store from './store.ts';
import { areasAround, type BenefitVocabulary, groupOf } from './vocabulary.ts';

/** What the public list is narrowed by: a place people live in, a field, a trait somebody has. */
export interface BenefitFilter {
  readonly area?: string | undefined;
  readonly field?: string | undefined;
  readonly criterion?: string | undefined;
}

export interface BenefitPage {
  readonly benefits: readonly Benefit[];
  /** The id to go on after, when there is more. */
  readonly next: string | undefined;
}

/** Who decides at the desk: only on benefits of their own agency. */
export interface BenefitOfficial {
  readonly official: string;
  readonly agency: string;
}

/** What an official decides on: which text, as they read it (`revision` of a proposal, else the version shown). */
export interface Decided {
  readonly id: string;
  readonly origin: Origin;
  readonly read: string;
  /** Repeating a command with its key does nothing more. */
  readonly key: string;
}

export interface BenefitDossier {
  readonly benefit: Benefit;
  readonly proposals: readonly Proposal[];
  readonly acts: readonly Act[];
  readonly past: readonly PastVersion[];
}

/** The catalogue of benefits. */
export interface Benefits {
  readonly vocabulary: BenefitVocabulary;
  find(id: string): Promise<Benefit | undefined>;
  /** By name in the language, after an id. A benefit of the nation is everybody's; one of a place is its people's. */
  list(language: Language, filter: BenefitFilter, after: string | undefined, limit: number): Promise<BenefitPage>;
  /** What waits for an agency's officials. */
  waiting(agency: string, after: string | undefined, limit: number): Promise<BenefitPage>;
  /** Everything about a benefit of an agency. Refuses `benefit-not-found`. */
  dossier(agency: string, id: string): Promise<BenefitDossier>;
  /** Shows a text as confirmed. Refuses `benefit-own-edit`, `benefit-changed`, `benefit-not-found`. */
  confirm(who: BenefitOfficial, decided: Decided): Promise<Benefit>;
  /** Proposes a corrected text, for another official to confirm. Refuses `benefit-reason-missing`, `benefit-changed`. */
  correct(
    who: BenefitOfficial,
    decided: Omit<Decided, 'origin'>,
    content: BenefitContent,
    reason: string,
  ): Promise<Benefit>;
  /** Takes a proposal off the table; what is shown stays. Refuses `benefit-reason-missing`, `benefit-changed`. */
  dismiss(who: BenefitOfficial, decided: Decided, reason: string): Promise<Benefit>;
  /** What decides who gets what, of the whole catalogue. */
  deciding(): Promise<readonly Deciding[]>;
  /** The same as columns, for whatever goes over all of it. */
  all(): Promise<PackedBenefits>;
  /** Everything that is shown, for an index. */
  everything(): AsyncIterable<Benefit>;
}

export interface BenefitsOptions {
  readonly database: Pick<Database, 'transaction'> & Queryable;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly vocabulary: BenefitVocabulary;
}

const shortestReason = 10;

/** Opens the catalogue of benefits of a jurisdiction. */
export function createBenefits({ database, clock, newId, vocabulary }: BenefitsOptions): Benefits {
  const paged = (rows: readonly Benefit[], limit: number): BenefitPage => {
    const benefits = rows.slice(0, limit);
    return { benefits, next: rows.length > limit ? benefits.at(-1)?.id : undefined };
  };

  /** Runs a command on a benefit of the official's agency, once per key. */
  const once = (
    who: BenefitOfficial,
    { id, key }: Pick<Decided, 'id' | 'key'>,
    work: (tx: Queryable, benefit: Benefit) => Promise<void>,
  ): Promise<Benefit> =>
    database.transaction(async tx => {
      const benefit = await store.hold(tx, who.agency, id);
      if (benefit === undefined) throw refuseBenefit('benefit-not-found');
      if (!(await store.alreadyDone(tx, who.official, key))) await work(tx, benefit);
      return (await store.find(tx, id)) ?? benefit;
    });

  /** Writes down what was done, and puts a fingerprint of it in the log. */
  async function note(tx: Queryable, id: string, act: Act & { readonly key: string }): Promise<void> {
    const number = await store.record(tx, id, act);
    const now = await store.find(tx, id);
    const digest = createHash('sha256')
      .update(JSON.stringify(now?.content ?? null))
      .digest('hex');
    const record = { benefit: id, number, act: act.act, origin: act.origin, version: act.version, shown: digest };
    await append(tx, [{ kind: 'benefit', id: `${id}/${number}`, record: JSON.stringify(record) }]);
  }

  return {
    vocabulary,
    find: id => store.find(database, id),
    async list(language, { area, field, criterion }, after, limit) {
      const group = criterion === undefined ? undefined : groupOf(vocabulary, criterion);
      const narrowed = {
        areas: area === undefined ? undefined : ['', ...areasAround(vocabulary.areas, area)],
        field,
        condition: group && JSON.stringify({ groups: { [group.id]: { anyOf: [criterion] } } }),
      };
      return paged(await store.list(database, language, narrowed, after, limit + 1), limit);
    },
    waiting: async (agency, after, limit) => paged(await store.waiting(database, agency, after, limit + 1), limit),
    async dossier(agency, id) {
      const benefit = await store.findOf(database, agency, id);
      if (benefit === undefined) throw refuseBenefit('benefit-not-found');
      const [proposals, acts, past] = await Promise.all([
        store.proposals(database, id),
        store.acts(database, id),
        store.past(database, id),
      ]);
      return { benefit, proposals, acts, past };
    },
    confirm: (who, decided) =>
      once(who, decided, async (tx, benefit) => {
        const { origin, id } = decided;
        const now = clock();
        if (origin === 'shown') {
          if (benefit.status !== 'draft' || `${benefit.version}` !== decided.read)
            throw refuseBenefit('benefit-changed');
          await store.confirmShown(tx, id, who.official, now);
        } else {
          const proposal = await readProposal(tx, decided, origin);
          if (proposal.draftedBy === who.official) throw refuseBenefit('benefit-own-edit');
          await store.confirmProposed(tx, id, proposal, who.official, now);
          await store.withdraw(tx, id, origin);
        }
        const version = (await store.find(tx, id))?.version ?? benefit.version;
        const act = { act: 'confirmed', origin, version, official: who.official, happenedAt: now } as const;
        await note(tx, id, { ...act, reason: undefined, key: decided.key });
      }),
    correct: (who, decided, content, reason) =>
      once(who, decided, async (tx, benefit) => {
        const now = clock();
        reasoned(reason);
        if (`${benefit.version}` !== decided.read) throw refuseBenefit('benefit-changed');
        const written = { content, reason, baseVersion: benefit.version, draftedBy: who.official, draftedAt: now };
        await store.propose(tx, decided.id, { ...written, revision: newId() });
        const act = { act: 'corrected', origin: 'official', version: benefit.version, official: who.official } as const;
        await note(tx, decided.id, { ...act, happenedAt: now, reason, key: decided.key });
      }),
    dismiss: (who, decided, reason) =>
      once(who, decided, async (tx, benefit) => {
        const { origin } = decided;
        reasoned(reason);
        if (origin === 'shown') throw refuseBenefit('benefit-changed');
        await readProposal(tx, decided, origin);
        await store.withdraw(tx, decided.id, origin);
        const act = { act: 'dismissed', origin, version: benefit.version, official: who.official } as const;
        await note(tx, decided.id, { ...act, happenedAt: clock(), reason, key: decided.key });
      }),
    deciding: () => store.deciding(database),
    all: async () => pack(vocabulary, await store.deciding(database)),
    async *everything() {
      for (let after = ''; ; ) {
        const rows = await store.everything(database, after, 1000);
        yield* rows;
        const last = rows.at(-1);
        if (last === undefined || rows.length < 1000) return;
        after = last.id;
      }
    },
  };
}

/** The proposal as the official read it. */
async function readProposal(tx: Queryable, { id, read }: Decided, origin: Proposal['origin']): Promise<Proposal> {
  const proposal = (await store.proposals(tx, id)).find(one => one.origin === origin);
  if (proposal === undefined || proposal.revision !== read) throw refuseBenefit('benefit-changed');
  return proposal;
}

function reasoned(reason: string): void {
  if (reason.trim().length < shortestReason) throw refuseBenefit('benefit-reason-missing');
}
