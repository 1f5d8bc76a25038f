import { addDays, addMonths, type CivilDay, daysBetween } from '../../kernel/time/index.ts';
import type { GivenFacts, Rule, RuleOutcome } from '../language/index.ts';
import type { Asked } from '../rules/index.ts';
import type { Deciders } from './deciders.ts';
import { type Stand, standOf } from './stand.ts';

/** What rules may know of a person, by the day they are asked about. */
export type KnownOn = (day: CivilDay) => GivenFacts;

/**
 * A person as they were when last looked at, and as they are. Somebody who was `not-there` (a child before birth) was entitled to
 * nothing; without a before nobody ever looked.
 */
export interface Sighting {
  readonly before: { readonly known: KnownOn; readonly day: CivilDay } | 'not-there' | undefined;
  readonly known: KnownOn;
  readonly today: CivilDay;
}

/** That somebody becomes or ceases to be entitled, from a day on: today, or ahead. */
export interface Change {
  readonly kind: 'entitled' | 'losing';
  readonly rule: Rule;
  /** Whether it is certain; else something is still to be known or judged. */
  readonly sure: boolean;
  readonly from: CivilDay;
  /** How the rule was asked for the answer that is told. */
  readonly asked: Asked;
  readonly given: GivenFacts;
}

/** All that one look at a person tells. */
export interface Outlook {
  readonly changes: readonly Change[];
  /** How each rule stands today. */
  readonly stands: ReadonlyMap<string, Stand>;
  /** When time alone calls for the next look. */
  readonly nextOn: CivilDay;
}

/** The first day after `from`, up to `to`, on which the answer is the one of `to`; by halves. */
function firstDay(from: CivilDay, to: CivilDay, like: (day: CivilDay) => boolean): CivilDay {
  let [low, high] = [0, daysBetween(from, to)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (like(addDays(from, middle))) high = middle;
    else low = middle;
  }
  return addDays(from, high);
}

const open = (outcome: RuleOutcome): boolean => outcome === 'undecided' || outcome === 'discretion';

/** What it means that an answer became another one: an open one after a no may be a yes, of which nobody who was never asked is told. */
function newsOf(was: RuleOutcome | undefined, is: RuleOutcome): Pick<Change, 'kind' | 'sure'> | undefined {
  if (was === is) return undefined;
  if (is === 'yes') return { kind: 'entitled', sure: true };
  if (was === 'no' && open(is)) return { kind: 'entitled', sure: false };
  return was === 'yes' && is === 'no' ? { kind: 'losing', sure: true } : undefined;
}

/** Asks the rules about one person, each day's facts put together once. */
function asking({ outcome, asked }: Deciders, known: KnownOn, today: CivilDay) {
  const facts = new Map<CivilDay, GivenFacts>();
  const given = (day: CivilDay): GivenFacts => {
    const found = facts.get(day) ?? known(day);
    facts.set(day, found);
    return found;
  };
  return { given, on: (id: string, day: CivilDay) => outcome(id, given(day), asked(day, today)) };
}

/**
 * Compares what rules say of a person with what they said when the person was last looked at, and with what they will say in a
 * month if nothing but time changes. Somebody who was never looked at is told of every yes.
 */
export function outlook(deciders: Deciders, { before, known, today }: Sighting): Outlook {
  const { ids, compiled, outcome, decision } = deciders;
  const { given, on } = asking(deciders, known, today);
  const ahead = addMonths(today, 1);
  const earlier = typeof before === 'object' ? { facts: before.known(before.day), day: before.day } : undefined;
  const wasOf = (id: string): RuleOutcome | undefined =>
    earlier ? outcome(id, earlier.facts, deciders.asked(earlier.day, earlier.day)) : before && 'no';
  const changes: Change[] = [];
  const stands = new Map<string, Stand>();
  let nextOn = ahead;
  const tell = (id: string, news: ReturnType<typeof newsOf>, from: CivilDay): void => {
    const asked = deciders.asked(from, today);
    const rule = compiled(id, asked)?.rule;
    if (news && rule) changes.push({ ...news, rule, from, asked, given: given(from) });
  };
  for (const id of ids) {
    const now = compiled(id, deciders.asked(today, today));
    const decided = decision(id, given(today), deciders.asked(today, today));
    if (now && decided) stands.set(id, standOf(now, decided));
    const is = decided?.outcome ?? 'undecided';
    tell(id, newsOf(wasOf(id), is), today);
    const later = on(id, ahead);
    const news = newsOf(is, later);
    if (!news) continue;
    const from = firstDay(today, ahead, day => on(id, day) === later);
    if (from < nextOn) nextOn = from;
    tell(id, news, from);
  }
  return { changes, stands, nextOn };
}
