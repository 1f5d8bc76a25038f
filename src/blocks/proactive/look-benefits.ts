import type { CivilDay } from '../../kernel/time/index.ts';
import type { StandingFacts, StandingReading } from '../exchange/index.ts';
import type { GivenFacts, Jurisdiction, Proactive, Reminder } from '../language/index.ts';
import { type Change, type KnownOn, type Outlook, outlook } from './change.ts';
import type { Deciders } from './deciders.ts';
import type { Finding } from './finding.ts';
import { textOfChange } from './finding-text.ts';
import type { Look, Waiting } from './look-store.ts';
import { type Reminded, remindersOf } from './reminders.ts';

/** What one person's look at benefits brings. */
export interface BenefitLook extends Look {
  readonly findings: readonly Finding[];
  /** What stays worth telling if it was found earlier and not told yet. */
  readonly standing: readonly Pick<Finding, 'subject' | 'kind' | 'about'>[];
  readonly subjects: readonly Seen[];
}

/** One subject as seen. */
export interface Seen {
  readonly reading: StandingReading;
  readonly outlook: Outlook;
  /** Whether registers show that the subject receives what a rule gives. */
  readonly receives: (rule: string) => boolean;
}

const isThere = (facts: StandingFacts): boolean =>
  Object.values(facts).some(value =>
    Array.isArray(value) ? value.length > 0 : Object.values(value).filter(one => one !== undefined).length > 1,
  );

/** Entitlements to come are told once ahead and on their day; what ends is told three times. */
const ahead = { entitled: ['month'], losing: ['month', 'week', 'day'] } as const satisfies Record<
  Change['kind'],
  readonly Reminder[]
>;

const stagesOf = ({ kind, from }: Change, today: CivilDay): readonly Reminded[] =>
  from > today ? remindersOf(from, today, ahead[kind]) : [{ stage: 'now', tellOn: today }];

/** What is told of a child: only what the parent is certainly not entitled to as well. */
const ofTheirOwn = ({ rule }: Change, parent: Outlook | undefined): boolean =>
  parent === undefined || typeof parent.stands.get(rule.id) === 'number';

type Standing = Pick<Finding, 'subject' | 'kind' | 'about'>;

/** What was found earlier and still holds: an entitlement until the answer is a no, an end once it is. */
const standingOf = (subject: string, { stands, changes }: Outlook): readonly Standing[] => [
  ...[...stands].map(
    ([about, stand]): Standing => ({ subject, kind: typeof stand === 'number' ? 'losing' : 'entitled', about }),
  ),
  ...changes.map(({ kind, rule }): Standing => ({ subject, kind, about: rule.id })),
];

/** Looks at one person, and at each child of theirs, as they were and as they are. Pure. */
export function lookForBenefits(
  options: {
    readonly jurisdiction: Pick<Jurisdiction, 'profile' | 'services'>;
    readonly proactive: Pick<Proactive, 'receives'>;
    readonly deciders: Deciders;
  },
  waiting: Waiting,
  readings: readonly StandingReading[],
): BenefitLook {
  const { jurisdiction, deciders, proactive } = options;
  const { person, cut, day: today, lookedOn } = waiting;
  const knownFrom =
    (facts: StandingFacts): KnownOn =>
    (day): GivenFacts =>
      jurisdiction.profile.given(facts, day);
  const sighted = (reading: StandingReading): Seen => {
    const { before, present } = reading;
    const was = before && lookedOn && { known: knownFrom(before), day: lookedOn };
    const earlier = was && before && !isThere(before) && reading.subject !== person ? ('not-there' as const) : was;
    const receives = (rule: string) => proactive.receives?.(present, rule, today) ?? false;
    return { reading, receives, outlook: outlook(deciders, { before: earlier, known: knownFrom(present), today }) };
  };
  const subjects = readings
    .map(sighted)
    .toSorted((a, b) => Number(b.reading.subject === person) - Number(a.reading.subject === person));
  const parent = subjects.find(one => one.reading.subject === person)?.outlook;
  const findings = subjects.flatMap(({ reading: { subject }, outlook: { changes }, receives }) =>
    changes
      .filter(({ kind, rule }) => kind !== 'entitled' || !receives(rule.id))
      .filter(change => subject === person || ofTheirOwn(change, parent))
      .flatMap(change => {
        const told = textOfChange(jurisdiction, change, today, subject !== person);
        const { kind, from: day } = change;
        return stagesOf(change, today).map(
          (when): Finding => ({
            person,
            subject,
            purpose: 'benefits',
            kind,
            about: change.rule.id,
            day,
            ...when,
            told,
          }),
        );
      }),
  );
  return {
    person,
    known: cut,
    day: today,
    nextOn: subjects.map(one => one.outlook.nextOn).reduce((a, b) => (a < b ? a : b)),
    stands: parent?.stands ?? new Map(),
    findings,
    standing: subjects.flatMap(one => standingOf(one.reading.subject, one.outlook)),
    subjects,
  };
}
