import type { Database, Transaction } from '../../kernel/database/index.ts';
import type { CivilDay, Clock, Instant, OfficeCalendar } from '../../kernel/time/index.ts';
import type { Proactive } from '../language/index.ts';
import type { Notices } from '../notices/index.ts';
import type { Finding, FindingKind } from './finding.ts';
import * as kept from './finding-store.ts';
import { noticeOf } from './notice-text.ts';

export interface TellingOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly notices: Pick<Notices, 'send'>;
  readonly proactive: Pick<Proactive, 'noticesAWeek'>;
  readonly dayOf: (instant: Instant) => CivilDay;
  readonly calendar: (today: CivilDay) => OfficeCalendar;
}

const week = 7 * 24 * 60 * 60 * 1000;

/** What cannot wait: a decision about somebody, and what must be done by tomorrow or before offices open again. */
const isUrgent = ({ kind, day, stage }: Finding, nextOpen: CivilDay): boolean =>
  kind === 'granted' || stage === 'day' || (kind !== 'entitled' && day <= nextOpen);

/** Too late to be told: the day it was to be told ahead of is over. */
const isOver = ({ stage, day }: Finding, today: CivilDay): boolean => stage !== 'now' && day < today;

const order: readonly FindingKind[] = ['granted', 'due', 'losing', 'entitled'];

/**
 * Tells people what was found for them: findings of one kind are one notice, so many a week at most, none on days on which offices
 * are closed. What has to wait is told on a later day. Each person's notices and the note that they were told are one transaction.
 */
export function telling(options: TellingOptions) {
  const { database, clock, notices, proactive } = options;

  async function tellPerson(tx: Transaction, person: string, now: Instant): Promise<number> {
    const today = options.dayOf(now);
    const calendar = options.calendar(today);
    const nextOpen = calendar.nextOfficeDay(today);
    const [found, unwanted] = [await kept.holdUntold(tx, person, today), await kept.optOuts(tx, person)];
    const dropped = found.filter(one => isOver(one, today) || unwanted.has(one.kind));
    await kept.forget(tx, dropped);
    const left = found.filter(one => !dropped.includes(one));
    const most = proactive.noticesAWeek.on(today).value;
    let sent = await kept.toldSince(tx, person, (now - week) as Instant);
    let told = 0;
    for (const kind of order) {
      const all = left.filter(one => one.kind === kind);
      const urgent = all.filter(one => isUrgent(one, nextOpen));
      const quiet = !calendar.isOfficeDay(today) || sent >= most;
      const group = quiet ? urgent : all;
      if (group.length === 0) continue;
      await notices.send(tx, noticeOf(person, kind, group), now);
      await kept.told(tx, group, now);
      sent += 1;
      told += 1;
    }
    return told;
  }

  /** Tells everyone who is to be told something today; gives the number of notices. */
  return async (): Promise<number> => {
    const people = await kept.toBeTold(database, options.dayOf(clock()));
    let notices = 0;
    for (const person of people) notices += await database.transaction(tx => tellPerson(tx, person, clock()));
    return notices;
  };
}
