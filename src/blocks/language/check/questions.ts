import { words } from '../../../kernel/words/index.ts';
import type { Condition } from '../condition.ts';
import type { FieldKind } from '../field.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Question, QuestionKind } from '../question.ts';
import type { Fact } from '../register.ts';
import type { Service } from '../service.ts';
import { at, type Check, type Finding, rule } from './finding.ts';

const broken = rule(
  'condition-broken',
  'error',
  words(
    '앞에서 묻는 질문과 그 질문의 선택지로 조건을 쓰세요.',
    'Let the condition look at a question asked before, and at one of its options.',
  ),
);
const known = rule(
  'question-known',
  'error',
  words(
    '묻지 말고 uses로 읽거나, 새 값이면 writes에 넣으세요.',
    'Read it through uses instead of asking; if it is a new value, name the fact in writes.',
  ),
);
const unanswerable = rule(
  'question-unanswerable',
  'error',
  words('고를 수 있는 답을 둘 이상 두세요.', 'Leave at least two answers to choose from.'),
);
const noPlace = rule(
  'agency-place',
  'error',
  words(
    '담당 기관을 정하는 주소를 반드시 묻거나 읽으세요.',
    'Always ask for, or read, the address that decides which agency is answerable.',
  ),
);

type Is = Extract<Condition, { op: 'is' }>;

const comparisons = (condition: Condition): readonly Is[] => {
  if (condition.op === 'is') return [condition];
  return condition.op === 'not' ? comparisons(condition.of) : condition.of.flatMap(comparisons);
};

const isAnswer = (question: Question, value: string | boolean): boolean =>
  question.kind === 'yesNo'
    ? typeof value === 'boolean'
    : question.kind === 'choice' && Object.hasOwn(question.options ?? {}, String(value));

/** What is wrong with a condition when only these questions have been asked. */
export function brokenCondition(
  where: string,
  condition: Condition | undefined,
  asked: readonly Question[],
): readonly Finding[] {
  if (!condition) return [];
  return comparisons(condition).flatMap(({ question: id, value }) => {
    const question = asked.find(one => one.id === id);
    if (!question)
      return [
        broken(
          where,
          words(`먼저 묻지 않은 질문을 봅니다: ${id}`, `It looks at a question that was not asked before: ${id}`),
        ),
      ];
    if (isAnswer(question, value)) return [];
    return [broken(where, words(`${id}의 답이 될 수 없는 값입니다: ${value}`, `No answer to ${id} can be: ${value}`))];
  });
}

const comparable: Readonly<Record<QuestionKind, readonly FieldKind[]>> = {
  number: ['number'],
  text: ['text', 'sealed', 'number'],
  longText: ['text'],
  day: ['day'],
  address: ['address'],
  choice: ['code'],
  yesNo: ['yesNo'],
  people: [],
  file: [],
};

const bare = (text: string): string => text.toLowerCase().replace(/[\s.?!·]/g, '');

const meansTheSame = (question: Question, fact: Fact): boolean =>
  comparable[question.kind].includes(fact.is.kind) &&
  (question.id === fact.field ||
    bare(question.label.ko) === bare(fact.is.words.ko) ||
    bare(question.label.en) === bare(fact.is.words.en));

const personFacts = (jurisdiction: Jurisdiction): readonly Fact[] =>
  jurisdiction.registers
    .map(register => register.declaration)
    .filter(declaration => declaration.subject === 'person' && declaration.entries === 'one' && !declaration.open)
    .flatMap(({ id, fields }) =>
      Object.entries(fields).map(([field, is]) => ({ register: id, field, id: `${id}.${field}`, is })),
    );

/**
 * Asked once only: a question must not ask what a register already holds about the person. It does when a register with one
 * record a person has a field of a comparable kind that has the question's id, or its short name in either language.
 *
 * A question for a *new* value of such a field (the day of a move that the register shall now keep) is right to ask; the
 * service shows that it is new by naming the field in `writes`. Registers with many entries a person (children, licences) are
 * left out: an answer may well single one entry out.
 */
function asksTheKnown(facts: readonly Fact[], service: Service): readonly Finding[] {
  const written = new Set((service.writes ?? []).map(fact => fact.id));
  return service.asks.flatMap(question => {
    const fact = facts.find(one => !written.has(one.id) && meansTheSame(question, one));
    if (!fact) return [];
    const where = at(`service ${service.id}`, `question ${question.id}`);
    return [known(where, words(`정부가 이미 압니다: ${fact.id}`, `Government already holds it: ${fact.id}`))];
  });
}

function conditionsOf(service: Service): readonly Finding[] {
  return service.asks.flatMap((question, i) =>
    brokenCondition(
      at(`service ${service.id}`, `question ${question.id}`),
      question.condition,
      service.asks.slice(0, i),
    ),
  );
}

/** A choice of one, or a day out of none: what would be asked is already known, or cannot be said. */
function leavesNoChoice({ kind, options, range }: Question): boolean {
  if (kind === 'choice') return Object.keys(options ?? {}).length < 2;
  return kind === 'day' && (range?.before ?? Number.POSITIVE_INFINITY) + (range?.after ?? Number.POSITIVE_INFINITY) < 0;
}

const unanswerableOf = ({ id, asks }: Service): readonly Finding[] =>
  asks
    .filter(leavesNoChoice)
    .map(question =>
      unanswerable(
        at(`service ${id}`, `question ${question.id}`),
        words('고를 답이 없습니다.', 'There is nothing to choose.'),
      ),
    );

function placeOf({ agency, asks, uses, id }: Service): readonly Finding[] {
  if (!('place' in agency)) return [];
  const { place } = agency;
  const read = Object.values(uses).some(reading => !reading.many && reading.facts.some(fact => fact.id === place.id));
  const always = asks.some(question => question.id === place.id && question.required && !question.condition);
  if ('field' in place ? read : always) return [];
  return [
    noPlace(`service ${id}`, words(`언제나 알지는 못하는 주소입니다: ${place.id}`, `Not always known: ${place.id}`)),
  ];
}

/** Conditions that can never be judged, questions whose answer government holds, and agencies that cannot be found. */
export const checkQuestions: Check = jurisdiction => {
  const facts = personFacts(jurisdiction);
  return jurisdiction.services.flatMap(service => [
    ...conditionsOf(service),
    ...asksTheKnown(facts, service),
    ...unanswerableOf(service),
    ...placeOf(service),
  ]);
};
