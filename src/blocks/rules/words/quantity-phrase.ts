import { type Words, words } from '../../../kernel/words/index.ts';
import type { NumberNode } from '../../language/index.ts';
import { chosenPhrase } from './choice-phrase.ts';
import { dayPhrase } from './day-phrase.ts';
import { declared, figure, measured } from './figure.ts';
import { foldPhrase } from './fold-phrase.ts';
import { limitsOf } from './limit.ts';
import { asThing, filled, joined, type Phrase, phrase, tightness, within } from './phrase.ts';
import { type Told, valueToday } from './told.ts';

type OpOf<O extends NumberNode['op']> = Extract<NumberNode, { op: O }>;
type Several = OpOf<'add' | 'smallest' | 'largest'>;
type Two = OpOf<'subtract' | 'multiply' | 'divide'>;

const share = (node: NumberNode): Words | undefined => {
  if (node.unit.dimension !== 'ratio' || node.words) return undefined;
  if (node.op === 'constant') return measured(node.value, node.unit);
  return node.op === 'divide' ? writtenFraction(node.of) : undefined;
};

export const isPlain = (node: NumberNode): node is OpOf<'constant'> => node.op === 'constant' && !node.words;

/** `9,448/10,000`: a fraction that the law prints. */
function writtenFraction([top, bottom]: readonly [NumberNode, NumberNode]): Words | undefined {
  if (!isPlain(top) || !isPlain(bottom)) return undefined;
  return joined([figure(top.value), figure(bottom.value)], '/');
}

function product({ of: [a, b] }: Two, told: Told): Phrase {
  const [part, whole] = share(b) ? [share(b), a] : [share(a), b];
  if (part) {
    const of = within(quantityPhrase(whole, told), tightness.part);
    return phrase(filled(words('{of}의 {part}', '{part} of {of}'), { of, part }), tightness.product);
  }
  const sides = [a, b].map(side => within(quantityPhrase(side, told), tightness.product));
  return phrase(joined(sides, ' × '), tightness.product);
}

function quotient({ of: [a, b] }: Two, told: Told): Phrase {
  const written = writtenFraction([a, b]);
  if (written) return phrase(written, tightness.product);
  const left = within(quantityPhrase(a, told), tightness.product);
  return phrase(joined([left, within(quantityPhrase(b, told), tightness.word)], ' ÷ '), tightness.product);
}

function sum({ of }: Several, told: Told): Phrase {
  const terms = of.map((term, i) =>
    within(
      quantityPhrase(term, told),
      i === 0 || (term.op === 'add' && !term.words) ? tightness.sum : tightness.product,
    ),
  );
  return phrase(joined(terms, ' + '), tightness.sum);
}

function difference({ of: [a, b] }: Two, told: Told): Phrase {
  const left = quantityPhrase(a, told);
  const right = within(quantityPhrase(b, told), tightness.product);
  return phrase(
    joined([within(left, left.tightness === tightness.sum ? tightness.sum : tightness.product), right], ' − '),
    tightness.sum,
  );
}

function parameterPhrase({ parameter, unit }: OpOf<'parameter'>, told: Told): Phrase {
  const { ko, en } = parameter.words;
  const value = valueToday(parameter, told);
  if (!value) return phrase(words(ko, en));
  const held = declared(value.value, unit);
  return phrase(words(`${ko}(${held.ko})`, `${en} (${held.en})`));
}

const byPhrase = (name: Words, by: Words): Phrase =>
  phrase(filled(words('{name}({by}에 따라)', '{name} (by {by})'), { name, by }));

const scales: Readonly<Record<OpOf<'scale'>['kind'], Words>> = {
  'marginal-rate': words('{of}에 {name:을/를} 구간마다 적용한 값', '{name} applied slice by slice to {of}'),
  'single-rate': words('{of} 전체에 {name:을/를} 적용한 값', '{name} applied to the whole of {of}'),
  'single-amount': words('{of}의 구간에 따른 {name}', '{name} for the bracket of {of}'),
  'marginal-amount': words(
    '{of:이/가} 이른 구간까지 {name:을/를} 모두 더한 값',
    '{name} added up over the brackets that {of} reaches',
  ),
};

function scalePhrase({ of, kind, parameter }: OpOf<'scale'>, told: Told): Phrase {
  const base = asThing(quantityPhrase(of, told), tightness.product);
  return phrase(filled(scales[kind], { of: base, name: parameter.words }), tightness.part);
}

const spans: Readonly<Record<OpOf<'between-days'>['in'], Words>> = {
  years: words('{from}부터 {to}까지의 햇수', 'full years from {from} to {to}'),
  months: words('{from}부터 {to}까지의 개월 수', 'full months from {from} to {to}'),
  days: words('{from}부터 {to}까지의 일수', 'days from {from} to {to}'),
};

function spanPhrase({ from, to, in: unit }: OpOf<'between-days'>, told: Told): Phrase {
  const days = { from: dayPhrase(from, told).words, to: dayPhrase(to, told).words };
  if (unit === 'years' && to.op === 'asked-day')
    return phrase(filled(words('{from} 기준 만 나이', 'age in full years by {from}'), days));
  return phrase(filled(spans[unit], days), tightness.part);
}

const extremes = {
  smallest: [
    words('{all} 가운데 작은 것', 'the smaller of {all}'),
    words('{all} 가운데 가장 작은 것', 'the smallest of {all}'),
  ],
  largest: [
    words('{all} 가운데 큰 것', 'the larger of {all}'),
    words('{all} 가운데 가장 큰 것', 'the largest of {all}'),
  ],
} as const;

function extreme({ op, of }: Several, told: Told): Phrase {
  const said = of.map(one => asThing(quantityPhrase(one, told), tightness.sum));
  const [head, last] = [said.slice(0, -1), said.at(-1)];
  if (!last || head.length === 0) return phrase(last ?? words('없음', 'nothing'));
  const all = filled(words('{head:와/과} {last}', '{head} and {last}'), { head: joined(head, ', '), last });
  return phrase(filled(extremes[op === 'smallest' ? op : 'largest'][of.length > 2 ? 1 : 0], { all }), tightness.part);
}

/** A value with what is done to it in the end: `소득 + 재산(최소 0원, 10원 미만은 버림)`. */
function limited(node: NumberNode, told: Told): Phrase | undefined {
  const { base, limits } = limitsOf(node, one => quantityPhrase(one, told), told);
  if (limits.length === 0) return undefined;
  const of = quantityPhrase(base, told);
  const note = joined(limits, ', ');
  // A note behind a product would seem to be about its last factor.
  if (of.tightness > tightness.product || /[×÷]/u.test(of.words.ko))
    return phrase(joined([of.words, note], ', '), tightness.list);
  return phrase(words(`${of.words.ko}(${note.ko})`, `${of.words.en} (${note.en})`), of.tightness);
}

/** `소득 가운데 1,000,000원을 넘는 부분`: both sides of an excess over something. */
export function excessOf(node: NumberNode): readonly [whole: NumberNode, floor: NumberNode] | undefined {
  if (node.op !== 'largest' || node.of.length !== 2) return undefined;
  const [of, zero] = node.of;
  return of?.op === 'subtract' && !of.words && zero && isPlain(zero) && zero.value.n === 0n ? of.of : undefined;
}

function excess(node: NumberNode, told: Told): Phrase | undefined {
  const [whole, floor] = (excessOf(node) ?? []).map(side => asThing(quantityPhrase(side, told), tightness.product));
  if (!whole || !floor) return undefined;
  return phrase(
    filled(words('{whole} 가운데 {floor:을/를} 넘는 부분', 'the part of {whole} above {floor}'), { whole, floor }),
    tightness.part,
  );
}

/** A number as a noun phrase. Its own words come first; a named value is said by its name. */
export function quantityPhrase(node: NumberNode, told: Told): Phrase {
  const mark = told.marks?.get(node);
  if (mark) return phrase(mark);
  if (node.words) return phrase(node.words);
  switch (node.op) {
    case 'constant':
      return phrase(measured(node.value, node.unit));
    case 'fact':
      return phrase(node.fact.words);
    case 'named':
      return phrase(node.name.words);
    case 'parameter':
      return parameterPhrase(node, told);
    case 'add':
      return sum(node, told);
    case 'subtract':
      return difference(node, told);
    case 'multiply':
      return product(node, told);
    case 'divide':
      return quotient(node, told);
    case 'round':
      return limited(node, told) ?? quantityPhrase(node.of, told);
    case 'smallest':
    case 'largest':
      return excess(node, told) ?? limited(node, told) ?? extreme(node, told);
    case 'choose':
      return chosenPhrase(node, told);
    case 'table':
      return byPhrase(node.parameter.words, quantityPhrase(node.by, told).words);
    case 'by-code':
      return byPhrase(node.parameter.words, node.by.words ?? node.by.fact.words);
    case 'scale':
      return scalePhrase(node, told);
    case 'between-days':
      return spanPhrase(node, told);
    case 'fold':
      return foldPhrase(node, told);
  }
}
