import { type Words, words } from '../../../kernel/words/index.ts';
import {
  add,
  type Bracket,
  compare,
  exactly,
  multiply,
  type NumberNode,
  type Rational,
  ratio,
  subtract,
} from '../../language/index.ts';
import { measured } from './figure.ts';
import { filled } from './phrase.ts';

type Scale = NumberNode & { readonly op: 'scale' };

/** One bracket that a base reached, and what it gave. */
export interface Slice {
  readonly words: Words;
  readonly value: Rational;
}

const zero: Rational = { n: 0n, d: 1n };
const endOf = (bracket: Bracket | undefined): Rational | undefined => {
  const end = bracket?.upTo ?? bracket?.below;
  return end === undefined ? undefined : exactly(end);
};
const isWithin = (base: Rational, bracket: Bracket): boolean => {
  const end = endOf(bracket);
  return end === undefined || compare(base, end) < (bracket.upTo === undefined ? 0 : 1);
};

/** The bounds of a bracket: `14,000,000원 초과 50,000,000원 이하`. */
function boundsOf(bracket: Bracket, before: Bracket | undefined, node: Scale): Words {
  const said = (value: Rational): Words => measured(value, node.of.unit);
  const [from, to] = [endOf(before), endOf(bracket)];
  const above = before?.upTo === undefined ? words('{from} 이상', 'from {from}') : words('{from} 초과', 'above {from}');
  const below = bracket.upTo === undefined ? words('{to} 미만', 'below {to}') : words('{to} 이하', 'up to {to}');
  const parts = [
    ...(from ? [filled(above, { from: said(from) })] : []),
    ...(to ? [filled(below, { to: said(to) })] : []),
  ];
  return parts.length === 0
    ? words('전체', 'the whole')
    : words(parts.map(p => p.ko).join(' '), parts.map(p => p.en).join(', '));
}

const rateWords = (rate: Rational): Words => measured(rate, ratio);

const plusWords = (plus: Rational, { unit }: Scale): Words =>
  plus.n < 0n
    ? words(` − ${measured(subtract(zero, plus), unit).ko}`, ` − ${measured(subtract(zero, plus), unit).en}`)
    : words(` + ${measured(plus, unit).ko}`, ` + ${measured(plus, unit).en}`);

function wholeSlice(bounds: Words, bracket: Bracket, base: Rational, node: Scale): Slice {
  const [rate, plus] = [exactly(bracket.rate ?? 0), exactly(bracket.plus ?? 0)];
  const tail = plus.n === 0n ? words('', '') : plusWords(plus, node);
  const text = words('{bounds} 구간: 전체의 {rate}{tail}', 'the bracket {bounds}: {rate} of the whole{tail}');
  return {
    words: filled(text, { bounds, rate: rateWords(rate), tail }),
    value: add(multiply(base, rate), plus),
  };
}

/** The brackets of a scale that a base reached, each with what it gave; together they are the value of the scale. */
export function slicesOf(node: Scale, brackets: readonly Bracket[], base: Rational): readonly Slice[] {
  const index = brackets.findIndex(bracket => isWithin(base, bracket));
  const reached = node.kind.startsWith('marginal') ? brackets.slice(0, index + 1) : brackets.slice(index, index + 1);
  const first = index + 1 - reached.length;
  return reached.map((bracket, i): Slice => {
    const before = brackets[first + i - 1];
    const bounds = boundsOf(bracket, before, node);
    if (node.kind === 'single-rate') return wholeSlice(bounds, bracket, base, node);
    if (node.kind !== 'marginal-rate')
      return {
        words: filled(words('{bounds} 구간', 'the bracket {bounds}'), { bounds }),
        value: exactly(bracket.plus ?? 0),
      };
    const rate = exactly(bracket.rate ?? 0);
    const end = first + i === index ? base : (endOf(bracket) ?? base);
    return {
      words: filled(words('{bounds} 부분의 {rate}', '{rate} of the part {bounds}'), { bounds, rate: rateWords(rate) }),
      value: multiply(subtract(end, endOf(before) ?? zero), rate),
    };
  });
}
