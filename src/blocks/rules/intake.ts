import { Refusal } from '../../kernel/refusal/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import {
  exactly,
  type FactValue,
  type GivenFacts,
  type GivenMember,
  type Rational,
  type RuleFact,
} from '../language/index.ts';
import { dayNumber } from './calendar-day.ts';
import { mostMembers } from './ir/node.ts';
import { refuseFacts } from './refuse.ts';

/** A value as rules compute with it: an exact number, a yes or no, a code, days since 1970-01-01. */
export type Taken = Rational | boolean | string | number;

/** The facts about one subject, checked; what is not in it is unknown. */
export interface TakenFacts {
  readonly values: ReadonlyMap<string, Taken>;
  /** The members of each group that was given; a group that is not in it is unknown as a whole. */
  readonly groups: ReadonlyMap<string, readonly ReadonlyMap<string, Taken>[]>;
}

/** What to give instead, by the kind of fact. */
const kinds: Readonly<Record<RuleFact['kind'] | 'members', Words>> = {
  number: words('숫자', 'a number'),
  flag: words('예 또는 아니요', 'yes or no'),
  code: words('목록에 있는 값', 'a value of the list'),
  day: words('날짜(YYYY-MM-DD)', 'a day (YYYY-MM-DD)'),
  members: words('구성원 목록', 'a list of members'),
};

const ofOtherKind = (fact: string, kind: Words) =>
  new Refusal(
    'fact-of-other-kind',
    { status: 422, words: words(`{fact}: ${kind.ko}(으)로 적어 주세요.`, `{fact}: give ${kind.en}.`) },
    { fact },
  );

/** The refusal of a value of another kind than the fact's. */
export const otherKind = (fact: RuleFact) => ofOtherKind(fact.id, kinds[fact.kind]);
/** The refusal of what should be the members of a group. */
export const notMembers = (group: string) => ofOtherKind(group, kinds.members);

/**
 * One value of a fact. Refuses a value of another kind (`fact-of-other-kind`), a number outside the fact's bounds such as a negative
 * income (`fact-out-of-bounds`), or with more decimals than the unit has (`fact-too-fine`). Nothing is rounded or guessed.
 */
export function takeValue(fact: RuleFact, value: FactValue): Taken {
  switch (fact.kind) {
    case 'flag':
      if (typeof value !== 'boolean') throw otherKind(fact);
      return value;
    case 'code':
      if (typeof value !== 'string' || !Object.hasOwn(fact.codes ?? {}, value)) throw otherKind(fact);
      return value;
    case 'day':
      return takeDay(fact, value);
    case 'number':
      return takeNumber(fact, value);
  }
}

function takeDay(fact: RuleFact, value: FactValue): number {
  if (typeof value !== 'string') throw otherKind(fact);
  try {
    return dayNumber(value);
  } catch {
    throw otherKind(fact);
  }
}

function takeNumber(fact: RuleFact, value: FactValue): Rational {
  const exact = typeof value === 'boolean' ? undefined : decimal(value);
  if (!exact) throw otherKind(fact);
  const { least = 0, most = Number.MAX_SAFE_INTEGER, unit } = fact;
  if (Number(exact.n) / Number(exact.d) < least || Number(exact.n) / Number(exact.d) > most)
    throw refuseFacts('fact-out-of-bounds', { fact: fact.id, least, most });
  const decimals = unit?.decimals ?? 0;
  if (10n ** BigInt(decimals) % exact.d !== 0n) throw refuseFacts('fact-too-fine', { fact: fact.id, decimals });
  return exact;
}

function decimal(value: number | bigint | string): Rational | undefined {
  try {
    return exactly(value);
  } catch {
    return undefined;
  }
}

function takeMember(
  facts: ReadonlyMap<string, RuleFact>,
  group: string,
  member: GivenMember,
): ReadonlyMap<string, Taken> {
  if (typeof member !== 'object' || member === null) throw notMembers(group);
  const taken = new Map<string, Taken>();
  for (const [id, value] of Object.entries(member)) {
    const fact = facts.get(`${group}.${id}`);
    if (fact && value !== undefined) taken.set(fact.id, takeValue(fact, value));
  }
  return taken;
}

/** Each member by itself. Refuses (`fact-out-of-bounds`) more members than a group can have. */
function takeMembers(
  facts: ReadonlyMap<string, RuleFact>,
  group: string,
  members: readonly GivenMember[],
): readonly ReadonlyMap<string, Taken>[] {
  if (members.length > mostMembers)
    throw refuseFacts('fact-out-of-bounds', { fact: group, least: 0, most: mostMembers });
  return members.map(member => takeMember(facts, group, member));
}

const isList = (value: FactValue | undefined | readonly GivenMember[]): value is readonly GivenMember[] =>
  Array.isArray(value);

/**
 * The facts that are given, checked one by one. Facts that `facts` does not know are left out, since a person's facts serve many
 * rules; `{ only: true }` refuses them (`fact-unknown`).
 */
export function takeFacts(
  facts: ReadonlyMap<string, RuleFact>,
  given: GivenFacts,
  { only = false }: { only?: boolean } = {},
): TakenFacts {
  const values = new Map<string, Taken>();
  const groups = new Map<string, readonly ReadonlyMap<string, Taken>[]>();
  const grouped = new Set([...facts.values()].map(fact => fact.group?.id));
  for (const [id, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const fact = facts.get(id);
    if (isList(value)) {
      if (fact) throw otherKind(fact);
      groups.set(id, takeMembers(facts, id, value));
      continue;
    }
    if (!fact && grouped.has(id)) throw notMembers(id);
    if (fact && !fact.group) values.set(id, takeValue(fact, value));
    else if (only) throw refuseFacts('fact-unknown', { fact: id });
  }
  return { values, groups };
}
