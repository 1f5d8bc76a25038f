import { randomBytes } from 'node:crypto';
import type { Database } from '../../kernel/database/index.ts';
import { addJob } from '../../kernel/jobs/index.ts';
import { addYears, type CivilDay, type Clock, type Instant } from '../../kernel/time/index.ts';
import { inForce, type Purpose, type Standing, type StandingConsent } from '../exchange/index.ts';
import type { Jurisdiction } from '../language/index.ts';
import type { Notices } from '../notices/index.ts';
import type { Amendments } from '../rules/index.ts';
import { type DueLine, dueLines } from './calendar.ts';
import { createFeeds } from './feed.ts';
import type { Finding, FindingKind } from './finding.ts';
import * as kept from './finding-store.ts';
import { type Funnel, funnelsOf } from './funnel.ts';
import { lookJob } from './look-job.ts';
import * as looks from './look-store.ts';
import { night } from './night.ts';
import { refuseProactive } from './refusal.ts';
import { telling } from './telling.ts';
import type { Grant } from './zero-stop.ts';

export interface ProactiveOptions {
  /** In the application's role. */
  readonly database: Database;
  readonly clock: Clock;
  readonly jurisdiction: Jurisdiction;
  readonly standing: Standing;
  readonly notices: Pick<Notices, 'send'>;
  /** How something is granted without an application; without it nothing is. */
  readonly grant?: Grant;
  /** Values of law that were released after the program was built. */
  readonly amendments?: () => Promise<Amendments>;
  readonly random?: (bytes: number) => Buffer;
  /** How long a change under way may take to be seen by the night, in milliseconds; ten minutes when not given. */
  readonly lag?: number;
  /** People looked at in one transaction; 100 when not given. */
  readonly batch?: number;
}

/** Whose session acts. */
export interface Consenter {
  readonly person: string;
  readonly session: Buffer;
}

/** What somebody can see of how they are told in time. */
export interface Told {
  readonly consents: readonly StandingConsent[];
  readonly allowed: ReadonlySet<Purpose>;
  readonly unwanted: ReadonlySet<string>;
  readonly findings: readonly (Finding & { readonly toldAt: Instant | undefined })[];
  readonly lookedOn: CivilDay | undefined;
}

/** Somebody's calendar as its page shows it. */
export interface OwnCalendar {
  readonly allowed: boolean;
  readonly lookedOn: CivilDay | undefined;
  readonly lines: readonly DueLine[];
  readonly feedMadeAt: Instant | undefined;
}

/** Tells people what they are entitled to and what is due before they ask, as far as they agreed. */
export interface Proactive {
  /** One night: looks at whoever may have changed. Gives the number of people looked at. */
  run(): Promise<number>;
  /** Looks at one person who just agreed. */
  lookNow(person: string): Promise<void>;
  /** Tells what was found; gives the number of notices. */
  tell(): Promise<number>;
  /** Agrees to a purpose for the years that the jurisdiction sets. Refuses `session-ended`, and zero-stop before benefits (`consent-first`). */
  allow(who: Consenter, purpose: Purpose): Promise<void>;
  /** Withdraws; benefits take zero-stop with them. What was found and not told is forgotten. */
  withdraw(who: Consenter, purpose: Purpose): Promise<void>;
  /** Which kinds of notices somebody does not want. */
  optOut(person: string, kinds: readonly FindingKind[]): Promise<void>;
  told(who: Consenter): Promise<Told>;
  calendar(who: Consenter): Promise<OwnCalendar>;
  /** What falls due for somebody from today on; nothing once they no longer agree to its being looked for. */
  dueLines(person: string): Promise<readonly DueLine[]>;
  /** A new private address of one's calendar, by its token; the old one ends. Refuses `dates-first`. */
  makeFeed(who: Consenter): Promise<string>;
  endFeed(person: string): Promise<void>;
  personOfFeed(token: string): Promise<string | undefined>;
  /** For each rule, how many of those who agreed each condition excludes; small numbers are left out. */
  funnels(): Promise<readonly Funnel[]>;
  /** The last day of a consent given now. */
  untilIfAllowed(now: Instant): CivilDay;
}

const found = 60 * 24 * 60 * 60 * 1000;

/** Refuses a jurisdiction that does not say how it serves without being asked. */
export function createProactive(options: ProactiveOptions): Proactive {
  const { database, clock, jurisdiction, standing, notices } = options;
  const { zone, proactive } = jurisdiction;
  if (!proactive) throw new Error(`${jurisdiction.id} does not say how it serves before it is asked`);
  const today = () => zone.dayOf(clock());
  const { run, lookNow } = night({
    database,
    jurisdiction,
    proactive,
    standing,
    grant: options.grant,
    amendments: options.amendments ?? (async () => new Map()),
    today,
    lag: options.lag ?? 600_000,
    batch: options.batch ?? 100,
  });
  const untilIfAllowed = (now: Instant): CivilDay => {
    const day = zone.dayOf(now);
    return addYears(day, proactive.consentYears.on(day).value);
  };
  const allowedOf = (consents: readonly StandingConsent[]): ReadonlySet<Purpose> => {
    const open = new Set(consents.filter(one => inForce(one, clock())).map(one => one.purpose));
    return new Set((['benefits', 'due-dates', 'zero-stop'] as const).filter(purpose => open.has(purpose)));
  };
  const feeds = createFeeds(database, options.random ?? randomBytes);
  const linesOf = (person: string) => dueLines(database, proactive.calendar, person, today());
  const allows = async ({ session }: Consenter, purpose: Purpose) =>
    allowedOf(await standing.mine(session)).has(purpose);
  return {
    run,
    lookNow,
    tell: telling({
      database,
      clock,
      notices,
      proactive,
      dayOf: zone.dayOf,
      calendar: jurisdiction.calendar,
    }),
    async allow({ person, session }, purpose) {
      if (purpose === 'zero-stop' && !(await allows({ person, session }, 'benefits')))
        throw refuseProactive('consent-first');
      await database.transaction(async tx => {
        await standing.allow(tx, session, purpose, zone.endOf(untilIfAllowed(clock())));
        await addJob(tx, lookJob, { person }, { key: `proactive-look-${person}` });
      });
    },
    async withdraw({ person, session }, purpose) {
      const purposes = purpose === 'benefits' ? (['benefits', 'zero-stop'] as const) : [purpose];
      await database.transaction(async tx => {
        for (const one of purposes) {
          await standing.withdraw(tx, session, one);
          await looks.forgetPurpose(tx, person, one);
        }
      });
    },
    optOut: (person, kinds) => database.transaction(tx => kept.keepOptOuts(tx, person, kinds, clock())),
    async told({ person, session }) {
      const [consents, unwanted, findings, lookedOn] = await Promise.all([
        standing.mine(session),
        kept.optOuts(database, person),
        kept.mine(database, person, zone.dayOf((clock() - found) as Instant)),
        looks.lookedOn(database, person, 'benefits'),
      ]);
      return { consents, allowed: allowedOf(consents), unwanted, findings, lookedOn };
    },
    async calendar(who) {
      const [allowed, lookedOn, lines, feedMadeAt] = await Promise.all([
        allows(who, 'due-dates'),
        looks.lookedOn(database, who.person, 'due-dates'),
        linesOf(who.person),
        feeds.madeAt(who.person),
      ]);
      return { allowed, lookedOn, lines, feedMadeAt };
    },
    dueLines: linesOf,
    async makeFeed(who) {
      if (!(await allows(who, 'due-dates'))) throw refuseProactive('dates-first');
      return feeds.make(who.person, clock());
    },
    endFeed: feeds.end,
    personOfFeed: feeds.personOf,
    funnels: async () => funnelsOf(proactive.entitlements, today(), await looks.stands(database)),
    untilIfAllowed,
  };
}
