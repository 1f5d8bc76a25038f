import type { Transaction } from '../../kernel/database/index.ts';
import { append } from '../../kernel/log/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { Exchange } from '../exchange/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { Notices } from '../notices/index.ts';
import type { Case, CaseEvent } from './case.ts';
import { type Deadline, deadline } from './deadline.ts';
import type { Declared } from './declared.ts';
import { evolve, follows } from './evolve.ts';
import { refuseCase } from './refusal.ts';
import * as store from './store.ts';
import { tellingOf } from './telling.ts';

const logged = new Set<CaseEvent['type']>(['approved', 'refused', 'granted-automatically', 'lapsed', 'rule-decided']);

/** What an event counts as in the statistics of a rule. */
function countedAs(event: CaseEvent): readonly store.RuleCounted[] {
  switch (event.type) {
    case 'rule-decided':
      return ['decided'];
    case 'granted-automatically':
      return ['automatic'];
    case 'review-requested':
      return ['review'];
    case 'approved':
    case 'refused':
      return [...(event.overrode ? (['overridden'] as const) : []), ...(event.upheld ? (['upheld'] as const) : [])];
    default:
      return [];
  }
}

/** Writes what happens to cases, with everything that must happen along with it. */
export interface Chronicle {
  deadlineOf(it: Case): Deadline;
  /** When it is due, as the queue sorts by: nothing while the clock stands still or after the end. */
  dueOf(it: Case): Instant | undefined;
  /** Adds events to a case: the history, what it adds up to, the log, the counts, the notices, the end of the exchange. */
  write(tx: Transaction, before: Case, events: readonly CaseEvent[], now: Instant): Promise<Case>;
}

export function chronicle(options: {
  readonly jurisdiction: Jurisdiction;
  readonly declared: Declared;
  readonly exchange: Exchange;
  readonly notices: Notices;
}): Chronicle {
  const { jurisdiction, declared, exchange, notices } = options;
  function deadlineOf(it: Case): Deadline {
    const { clock, remedy } = declared.serviceOf(it.service);
    const { review } = it;
    if (review?.answered !== false) return deadline(clock, it, jurisdiction.calendar());
    const supplements = it.supplements.filter(one => one.requestedAt >= review.requestedAt);
    const since = { openedAt: review.requestedAt, supplements };
    return deadline(remedy.answered ?? clock, since, jurisdiction.calendar());
  }
  const dueOf = (it: Case): Instant | undefined => {
    const d = it.outcome ? undefined : deadlineOf(it);
    return d && !d.stopped ? d.due : undefined;
  };

  async function tell(tx: Transaction, it: Case, events: readonly CaseEvent[], now: Instant): Promise<void> {
    const service = declared.serviceOf(it.service);
    for (const event of events) {
      const telling = tellingOf({ event, it, service, jurisdiction });
      if (telling) await notices.send(tx, { ...telling, person: it.person, about: { kind: 'case', id: it.id } }, now);
    }
  }

  async function end(tx: Transaction, it: Case, now: Instant): Promise<void> {
    if (!it.outcome) return;
    // A case that was looked at again was counted when it was first decided.
    if (!it.review) await store.count(tx, it.service, jurisdiction.zone.dayOf(now), it.outcome, now - it.openedAt);
    await exchange.closeCase(tx, it.id);
  }

  return {
    deadlineOf,
    dueOf,
    async write(tx, before, events, clocked) {
      // A history runs forward, also when the machine's clock was set back.
      const now = Math.max(clocked, before.history.at(-1)?.happenedAt ?? clocked) as Instant;
      const { process } = declared.serviceOf(before.service);
      let after = before;
      for (const event of events) {
        if (!follows(process, after, event)) throw refuseCase('case-not-in-hand');
        after = evolve(process, after, { number: after.history.length + 1, happenedAt: now, event });
      }
      await store.record(tx, after, before.history.length, dueOf(after));
      const added = after.history.slice(before.history.length).filter(e => logged.has(e.event.type));
      await append(
        tx,
        added.map(e => ({ kind: 'decision', id: `${after.id}/${e.number}`, record: store.recordOf(after.id, e) })),
      );
      if (after.ruled) for (const what of events.flatMap(countedAs)) await store.countRule(tx, after.ruled, what);
      if (!before.outcome) await end(tx, after, now);
      await tell(tx, after, events, now);
      return after;
    },
  };
}
