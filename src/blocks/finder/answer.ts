import type { Form } from '../../kernel/http/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { FactValue, FinderQuestion, GivenFacts, GivenMember, RuleFact } from '../language/index.ts';
import type { Carried } from './carried.ts';
import { readTyped, typedText } from './fact-input.ts';

/** What is wrong with an answer, by the name of its control. */
export type Wrong = ReadonlyMap<string, Words>;

export interface Answered {
  readonly carried: Carried;
  readonly wrong: Wrong;
}

/** The name of the control of a fact, apart from the fields that carry. */
export const controlOf = (fact: RuleFact, place?: number): string =>
  place === undefined ? `q.${fact.id}` : `q.${place}.${fact.id}`;

/** The name of the boxes of a question that is answered by ticking. */
export const boxesOf = (question: FinderQuestion): string => `t.${question.id}`;

const ownId = (fact: RuleFact): string => (fact.group ? fact.id.slice(fact.group.id.length + 1) : fact.id);

/** Facts read one by one; each that was not answered becomes unknown again. */
export function readFacts(facts: readonly RuleFact[], form: Form, today: string, place?: number) {
  const given: Record<string, FactValue | undefined> = {};
  const wrong = new Map<string, Words>();
  for (const fact of facts) {
    const name = controlOf(fact, place);
    const typed = readTyped(fact, typedText(fact, form, name), fact.id.endsWith('irthDate') ? today : undefined);
    if (typed && 'wrong' in typed) wrong.set(name, typed.wrong);
    given[ownId(fact)] = typed && 'value' in typed ? typed.value : undefined;
  }
  return { given, wrong };
}

function ticked(question: FinderQuestion, form: Form): GivenFacts {
  const boxes = new Set(form.all(boxesOf(question)));
  const none = form.text('none-of-these') === question.id;
  if (boxes.size === 0 && !none) return Object.fromEntries(question.facts.map(({ id }) => [id, undefined]));
  return Object.fromEntries(question.facts.map(({ id }) => [id, !none && boxes.has(id)]));
}

function members(question: FinderQuestion, form: Form, today: string): { given: GivenFacts; wrong: Wrong } {
  const { members: asked } = question;
  if (!asked) return { given: {}, wrong: new Map() };
  const { group, facts, most } = asked;
  if (form.text('none-of-these') === question.id) return { given: { [group.id]: [] }, wrong: new Map() };
  const read = Array.from({ length: most }, (_, place) => readFacts(facts, form, today, place));
  const told = read.filter(({ given, wrong }) => wrong.size > 0 || Object.values(given).some(v => v !== undefined));
  const given: readonly GivenMember[] = told.map(one => one.given);
  return {
    given: { [group.id]: given.length > 0 ? given : undefined },
    wrong: new Map(told.flatMap(one => [...one.wrong])),
  };
}

/** Takes the answer to a question. One that leaves everything open counts as left open on purpose. */
export function answer(carried: Carried, question: FinderQuestion, form: Form, today: string): Answered {
  const plain = question.traits
    ? { given: ticked(question, form), wrong: new Map() }
    : readFacts(question.facts, form, today);
  const others = members(question, form, today);
  const told = { ...plain.given, ...others.given };
  const given = { ...carried.given, ...told };
  const open = Object.values(told).every(value => value === undefined);
  const left = new Set(carried.left);
  if (open) left.add(question.id);
  else left.delete(question.id);
  const names = question.members ? [] : carried.names;
  return {
    carried: { given, left, names, order: answeredLast(carried, question) },
    wrong: new Map([...plain.wrong, ...others.wrong]),
  };
}

/** An answer that is changed keeps its place. */
const answeredLast = ({ order }: Carried, { id }: FinderQuestion): readonly string[] =>
  order.includes(id) ? order : [...order, id];

/** The question before this one, to go back to; of a new one, the last that was answered. */
export function questionBefore({ order }: Carried, question: FinderQuestion | undefined): string | undefined {
  const at = question ? order.indexOf(question.id) : -1;
  return at < 0 ? order.at(-1) : order[at - 1];
}

/** Leaves a question open: whatever was answered to it is forgotten. */
export function leaveOpen(carried: Carried, question: FinderQuestion): Carried {
  const { given, left, names } = carried;
  const { id, facts, members: asked } = question;
  const kept = { ...given };
  for (const fact of facts) delete kept[fact.id];
  if (asked) delete kept[asked.group.id];
  return {
    given: kept,
    left: new Set([...left, id]),
    names: asked ? [] : names,
    order: answeredLast(carried, question),
  };
}

/** Whether a question is answered, or left open on purpose. */
export const isAnswered = ({ given, left }: Carried, { id, facts, members: asked }: FinderQuestion): boolean =>
  left.has(id) ||
  facts.some(fact => given[fact.id] !== undefined) ||
  (asked !== undefined && given[asked.group.id] !== undefined);
