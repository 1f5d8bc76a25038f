import { day } from '../../../kernel/time/index.ts';
import type { Address } from '../address.ts';
import type { Question } from '../question.ts';
import type { Fact } from '../register.ts';
import type { Reading } from '../relation.ts';
import type { Change, Service } from '../service.ts';

const trialDay = day('2000-01-01');
const people = ['first', 'second'] as const;

const address: Address = {
  areaCode: '00000',
  roadCode: '0',
  roadName: { ko: '길', en: 'Road' },
  building: '1',
  detail: '',
  postcode: '00000',
};

const answers: Readonly<Record<Question['kind'], unknown>> = {
  number: 1,
  text: 'text',
  longText: 'text',
  day: trialDay,
  address,
  yesNo: true,
  choice: undefined,
  people,
  file: { file: 'file', name: 'file.pdf', type: 'application/pdf', size: 1 },
};

const answerTo = (question: Question): unknown =>
  question.kind === 'choice' ? Object.keys(question.options ?? {})[0] : answers[question.kind];

// The first person has the first of each code's options, the second the last: rules often ask which of them it is.
const sample = ({ is }: Fact, subject: string): unknown => {
  if (is.kind === 'code') return Object.keys(is.options ?? {}).at(subject === people[0] ? 0 : -1);
  const values: Partial<Record<typeof is.kind, unknown>> = { day: trialDay, address, number: 1, yesNo: true };
  return values[is.kind] ?? 'text';
};

/** A row that notes which of its facts were looked at. */
const watched = (reading: Reading, subject: string, seen: (fact: Fact) => void): object =>
  new Proxy(
    {},
    {
      get(_, name) {
        if (name === 'subject') return subject;
        const fact = reading.facts.find(one => one.field === name);
        if (!fact) return undefined;
        seen(fact);
        return fact.id === reading.where?.fact.id ? reading.where.oneOf[0] : sample(fact, subject);
      },
    },
  );

/** What a trial showed: the facts that were looked at, by reading, and what would be written. */
export interface Trial {
  readonly seen: ReadonlyMap<Reading, ReadonlySet<string>>;
  readonly written: readonly Change[];
}

function run(
  service: Service,
  given: Readonly<Record<string, unknown>>,
  seen: Map<Reading, Set<string>>,
): readonly Change[] {
  const facts = Object.entries(service.uses).map(([key, reading]) => {
    const note = (fact: Fact): void => void seen.set(reading, (seen.get(reading) ?? new Set()).add(fact.id));
    const row = (subject: string): object => watched(reading, subject, note);
    return [key, reading.many ? people.map(row) : row(people[0])];
  });
  // Values made up here stand where the declaration's own types would; what they are does not matter, only what is read of them.
  const granted = {
    subject: people[0],
    answers: given,
    facts: Object.fromEntries(facts),
    newKey: (name: string) => name,
    today: trialDay,
  };
  return service.changes?.(granted as unknown as Parameters<NonNullable<Service['changes']>>[0]) ?? [];
}

/**
 * Tries out what a service would change, with made-up facts and answers: with and without the optional answers of each
 * example, for all and for some of the people. Undefined when `changes` fails on them: then nothing is known of it.
 */
export function tryChanges(service: Service): Trial | undefined {
  const seen = new Map<Reading, Set<string>>();
  const made = Object.fromEntries(service.asks.map(question => [question.id, answerTo(question)]));
  const asksPeople = service.asks.filter(question => question.kind === 'people');
  const some = Object.fromEntries(asksPeople.map(question => [question.id, people.slice(1)]));
  const given = [{}, ...service.examples.map(example => example.given)];
  try {
    const written = given.flatMap(own =>
      [run(service, { ...made, ...own }, seen), run(service, { ...made, ...own, ...some }, seen)].flat(),
    );
    return { seen, written };
  } catch {
    return undefined;
  }
}
