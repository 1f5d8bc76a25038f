import type { Database } from '../../kernel/database/index.ts';
import type { CivilDay, Clock, Instant } from '../../kernel/time/index.ts';
import type { DatedValue } from '../language/index.ts';
import type { Amendments } from '../rules/index.ts';
import type { ParameterUse } from './parameter-use.ts';
import { type Proposal, type ProposedValue, releasedValue, type Verdict } from './proposal.ts';
import * as store from './proposal-store.ts';
import { effectOf, knownFrom } from './proposed-effect.ts';
import { refusePolicy } from './refusal.ts';
import type { RuleBook } from './rule-book.ts';
import { shortestReason } from './value-form.ts';

/** Who acts at the desk: the database takes who they are from their session alone. */
export interface PolicyOfficial {
  readonly session: Buffer;
  readonly agency: string;
  readonly unit: string;
}

export interface ProposalsOptions {
  readonly database: Pick<Database, 'query' | 'one' | 'maybe' | 'transaction'>;
  readonly clock: Clock;
  readonly today: () => CivilDay;
  readonly book: RuleBook;
  /** The kind of unit whose officials have a say in every rule. */
  readonly unitKind: string;
}

/** Changes of values of law: proposed, settled by another official, and given to everything that decides. */
export interface Proposals {
  find(id: string): Promise<Proposal | undefined>;
  ofParameter(id: string): Promise<readonly Proposal[]>;
  latest(): Promise<readonly Proposal[]>;
  mayPropose(who: PolicyOfficial, use: ParameterUse): boolean;
  /** Refuses `proposal-not-yours`, `value-outranked`, and a value with which a rule could not be computed. */
  propose(who: PolicyOfficial, proposed: Pick<Proposal, 'id' | 'parameter' | 'value' | 'reason'>): Promise<void>;
  /** Refuses `proposal-own`, `proposal-not-yours`, `proposal-settled`, `proposal-reason-missing`, `proposal-not-found`. */
  settle(who: PolicyOfficial, id: string, verdict: Verdict, reason: string): Promise<void>;
  /** Values released since the program was built, as known today. */
  amendments(): Promise<Amendments>;
}

const refusals = {
  'not-found': 'proposal-not-found',
  'not-yours': 'proposal-not-yours',
  own: 'proposal-own',
  settled: 'proposal-settled',
} as const;

function done(said: store.Said): void {
  if (said !== 'done') throw refusePolicy(refusals[said]);
}

/** The values of each amended parameter: those declared, then those released, each known from its day. */
function amendmentsOf(book: RuleBook, released: readonly Proposal[]): Amendments {
  const amended = new Map<string, DatedValue<unknown>[]>();
  for (const { parameter, value, settlement } of released) {
    const use = book.parameters.get(parameter);
    // A release of a parameter that no rule uses any more changes nothing.
    if (!use || !settlement?.knownFrom) continue;
    const values = amended.get(parameter) ?? [...use.parameter.values];
    amended.set(parameter, [...values, releasedValue(value, settlement.knownFrom)]);
  }
  return amended;
}

interface Kept {
  readonly day: CivilDay;
  readonly readAt: Instant;
  readonly count: number;
  readonly amendments: Amendments;
}

/** Milliseconds. */
const lookedOverEvery = 10_000;

export function createProposals({ database, clock, today, book, unitKind }: ProposalsOptions): Proposals {
  let kept: Kept | undefined;
  const agenciesOf = (use: ParameterUse): readonly string[] => [...new Set(use.rules.map(rule => rule.owner.id))];
  const writing = ({ session }: PolicyOfficial) => ({ session, unitKind, now: clock() });

  async function read(day: CivilDay): Promise<Kept> {
    const readAt = clock();
    const count = await store.releasedBy(database, day);
    if (kept?.day === day && kept.count === count) kept = { ...kept, readAt };
    else {
      const released = await store.released(database, day);
      kept = { day, readAt, count: released.length, amendments: amendmentsOf(book, released) };
    }
    return kept;
  }

  // What is released today is known from tomorrow, so that what was read on a day holds all that day: it is looked over in the
  // background, and a decision in the midst of its transaction waits for no second connection.
  async function amendments(): Promise<Amendments> {
    const day = today();
    if (kept?.day !== day) return (await read(day)).amendments;
    if (clock() - kept.readAt > lookedOverEvery) read(day).catch(() => undefined);
    return kept.amendments;
  }

  const useOf = (parameter: string): ParameterUse => {
    const use = book.parameters.get(parameter);
    if (!use) throw refusePolicy('parameter-not-found');
    return use;
  };

  const checked = async (parameter: string, value: ProposedValue): Promise<void> =>
    void effectOf(useOf(parameter), value, await amendments(), today());

  return {
    find: id => store.find(database, id),
    ofParameter: id => store.ofParameter(database, id),
    latest: () => store.latest(database, 100),
    mayPropose: ({ agency, unit }, use) => agenciesOf(use).includes(agency) || unit.endsWith(`/${unitKind}`),
    async propose(who, { id, parameter, value, reason }) {
      await checked(parameter, value);
      const agencies = agenciesOf(useOf(parameter));
      done(await store.propose(database, writing(who), { id, parameter, agencies, value, reason }));
    },
    async settle(who, id, verdict, reason) {
      if (reason.trim().length < shortestReason) throw refusePolicy('proposal-reason-missing');
      const proposal = await store.find(database, id);
      if (!proposal) throw refusePolicy('proposal-not-found');
      const day = today();
      // Others may have been released since: what is approved must hold on its first day.
      if (verdict === 'approved' && !proposal.settlement) await checked(proposal.parameter, proposal.value);
      const known = verdict === 'approved' ? knownFrom(proposal.value.published, day) : undefined;
      done(
        await store.settle(database, writing(who), {
          id,
          verdict,
          reason: reason.trim(),
          today: day,
          knownFrom: known,
        }),
      );
    },
    amendments,
  };
}
