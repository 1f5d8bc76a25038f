import { type Words, words } from '../../../kernel/words/index.ts';
import type { Article, CodeNode, DatedValue, DayNode, NumberNode, Parameter } from '../../language/index.ts';
import { dayText } from '../calendar-day.ts';
import { dayOf } from '../meaning/day.ts';
import { numberOf } from '../meaning/number.ts';
import { openOf } from '../meaning/open.ts';
import { factValue, membersOf, type Scope } from '../meaning/scope.ts';
import { truthOf } from '../meaning/truth.ts';
import { dayPhrase, dayWords } from './day-phrase.ts';
import { measured } from './figure.ts';
import { numberIn, valueWords } from './given.ts';
import { type Line, lineOf } from './line.ts';
import { isWritten, label, type Marks, marksOf, operands } from './operand.ts';
import { slicesOf } from './slice.ts';
import { valueToday } from './told.ts';

/** Which value of a parameter was used. */
export interface UsedValue {
  readonly from: string;
  readonly to?: string;
  readonly published?: string;
  readonly source: Words;
  readonly verified: boolean;
}

/** One step of a computation: what it is, what came out, why, and what it was made of. */
export interface Step {
  /** `①`: by this it goes in the step above. */
  readonly mark?: Words;
  readonly words: Words;
  /** Absent while facts are missing, and where nothing is defined. */
  readonly value?: Words;
  readonly law?: Article;
  /** The dated value of law that was used. */
  readonly used?: UsedValue;
  /** Ids of the facts it waits for. */
  readonly missing: readonly string[];
  /** The conditions that chose this way. */
  readonly because: readonly Line[];
  readonly parts: readonly Step[];
}

/** What is being explained; names that were folded out once are not folded out again. */
export interface Telling {
  readonly scope: Scope;
  readonly seen: Set<string>;
  readonly marks: Marks;
}

const sourceWords = (source: Article | string): Words =>
  typeof source === 'string' ? words(source, source) : source.words;

const usedValue = ({ from, to, published, source, verified }: DatedValue<unknown>): UsedValue => ({
  from,
  ...(to && { to }),
  ...(published && { published }),
  source: sourceWords(source),
  verified,
});

function ofParameter(parameter: Parameter<unknown>, { scope }: Telling): Pick<Step, 'used' | 'law'> {
  const value = valueToday(parameter, { asked: scope.asked });
  if (!value) return {};
  return { used: usedValue(value), ...(typeof value.source !== 'string' && { law: value.source }) };
}

function all(of: readonly NumberNode[], telling: Telling, marks?: ReadonlyMap<NumberNode, Words>): readonly Step[] {
  return of
    .filter(node => !isWritten(node))
    .map(node => {
      const mark = marks?.get(node);
      return { ...stepOf(node, telling), ...(mark && { mark }) };
    });
}

const plain = (text: Words, value: Words | undefined, more: Partial<Step> = {}): Step => ({
  words: text,
  ...(value && { value }),
  missing: [],
  because: [],
  parts: [],
  ...more,
});

function chosenParts({ cases, otherwise }: NumberNode & { op: 'choose' }, telling: Telling): Partial<Step> {
  const because: Line[] = [];
  for (const { when, value } of cases) {
    const holds = truthOf(when, telling.scope);
    because.push(lineOf(when, telling));
    if (holds === undefined) return { because };
    if (holds) return { because, parts: all([value], telling) };
  }
  return { because, parts: otherwise ? all([otherwise], telling) : [] };
}

const memberNumber = (one: Words, i: number): Words => words(`${one.ko} ${i + 1}`, `${one.en} ${i + 1}`);
const notCounted = words('세지 않음', 'not counted');
const counted = words('셈', 'counted');

function memberParts(node: NumberNode & { op: 'fold' }, telling: Telling): readonly Step[] {
  const members = membersOf(node.group.id, telling.scope) ?? [];
  return members.map((scope, i): Step => {
    const inside: Telling = { ...telling, scope, seen: new Set() };
    const holds = node.where ? truthOf(node.where, scope) : true;
    const value =
      node.of && holds ? numberIn(node.of, scope) : holds ? counted : holds === false ? notCounted : undefined;
    return plain(memberNumber(node.group.one, i), value, {
      because: node.where ? [lineOf(node.where, inside)] : [],
      parts: node.of && holds ? all([node.of], inside) : [],
    });
  });
}

function sliceParts(
  node: NumberNode & { op: 'scale' },
  telling: Telling,
  marks: ReadonlyMap<NumberNode, Words>,
): readonly Step[] {
  const base = numberOf(node.of, telling.scope);
  const brackets = valueToday(node.parameter, { asked: telling.scope.asked })?.value;
  const slices = base && brackets ? slicesOf(node, brackets, base) : [];
  return [
    ...all([node.of], telling, marks),
    ...slices.map(({ words: text, value }) => plain(text, measured(value, node.unit))),
  ];
}

/** A fact that a row, a case or an age is found by. */
function found(node: CodeNode | DayNode, { scope }: Telling): Step {
  if (node.op === 'code' || node.op === 'day-fact') {
    const value = factValue(node.fact, scope);
    const said = value === undefined ? undefined : valueWords(node.fact, value);
    return plain(node.words ?? node.fact.words, said, { missing: said ? [] : [node.fact.id] });
  }
  const day = dayOf(node, scope);
  const missing = [...openOf(node, scope).missing.keys()];
  return plain(dayPhrase(node, {}).words, day === undefined ? undefined : dayWords(dayText(day)), { missing });
}

function details(node: NumberNode, telling: Telling, marks: ReadonlyMap<NumberNode, Words>): Partial<Step> {
  switch (node.op) {
    case 'parameter':
      return ofParameter(node.parameter, telling);
    case 'table':
      return { ...ofParameter(node.parameter, telling), parts: all([node.by], telling) };
    case 'by-code':
      return { ...ofParameter(node.parameter, telling), parts: [found(node.by, telling)] };
    case 'scale':
      return { ...ofParameter(node.parameter, telling), parts: sliceParts(node, telling, marks) };
    case 'choose':
      return chosenParts(node, telling);
    case 'fold':
      return { parts: memberParts(node, telling) };
    case 'between-days':
      return { parts: [node.from, node.to].filter(day => day.op !== 'day').map(day => found(day, telling)) };
    case 'named':
      return { ...(node.name.law && { law: node.name.law }), parts: definition(node, telling) };
    case 'constant':
    case 'fact':
      return {};
    default:
      return { parts: all(operands(node), telling, marks) };
  }
}

/** What a name stands for, told once. */
function definition({ name }: NumberNode & { op: 'named' }, telling: Telling): readonly Step[] {
  if (telling.seen.has(name.id)) return [];
  telling.seen.add(name.id);
  return all([name.is()], telling);
}

/** How a number was computed, step by step, each with its article and the value of law that it used. */
export function stepOf(node: NumberNode, telling: Telling): Step {
  const value = numberIn(node, telling.scope);
  // A rounding says only how it rounds.
  const marks = marksOf(node.op === 'round' ? [] : operands(node), telling.marks);
  const more = details(node, telling, marks);
  const law = node.law ?? more.law;
  return {
    ...plain(label(node, marks), value, more),
    missing: value ? [] : [...openOf(node, telling.scope).missing.keys()],
    ...(law && { law }),
  };
}
