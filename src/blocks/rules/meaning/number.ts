import {
  add,
  compare,
  divide,
  exactly,
  multiply,
  type NumberNode,
  type Rational,
  subtract,
} from '../../language/index.ts';
import { monthsBetween, yearsBetween } from '../calendar-day.ts';
import { dayOf } from './day.ts';
import { round } from './round.ts';
import { scaled } from './scale.ts';
import { factValue, held, membersOf, type Scope } from './scope.ts';
import { truthOf } from './truth.ts';

type OpOf<O extends NumberNode['op']> = Extract<NumberNode, { op: O }>;
type Maybe = Rational | undefined;

const whole = (n: number | bigint): Rational => ({ n: BigInt(n), d: 1n });
const lesser = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);
const greater = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);

/** All of them, or nothing when one is unknown. */
function known(of: readonly NumberNode[], scope: Scope): readonly Rational[] | undefined {
  const values = of.map(node => numberOf(node, scope));
  return values.every(v => v !== undefined) ? values : undefined;
}

function both(
  { of }: { of: readonly [NumberNode, NumberNode] },
  scope: Scope,
  how: (a: Rational, b: Rational) => Maybe,
): Maybe {
  const a = numberOf(of[0], scope);
  const b = numberOf(of[1], scope);
  return a && b && how(a, b);
}

function rowOf(node: OpOf<'table'>, scope: Scope): Maybe {
  const by = numberOf(node.by, scope);
  if (by?.d !== 1n) return undefined;
  const values = held(node.parameter, scope);
  const row = by.n - BigInt(node.first);
  if (row < 0n) return undefined;
  const value = row < BigInt(node.rows) ? values[Number(row)] : undefined;
  if (value !== undefined) return exactly(value);
  const last = values[node.rows - 1];
  if (row < BigInt(node.rows) || last === undefined || node.beyond === 'none') return undefined;
  if (node.beyond === 'last') return exactly(last);
  const step = subtract(exactly(last), exactly(values[node.rows - 2] ?? 0));
  return add(exactly(last), multiply(step, whole(row - BigInt(node.rows) + 1n)));
}

function chosen({ cases, otherwise }: OpOf<'choose'>, scope: Scope): Maybe {
  for (const { when, value } of cases) {
    const holds = truthOf(when, scope);
    if (holds === undefined) return undefined;
    if (holds) return numberOf(value, scope);
  }
  return otherwise && numberOf(otherwise, scope);
}

function folded(node: OpOf<'fold'>, scope: Scope): Maybe {
  const members = membersOf(node.group.id, scope);
  if (!members) return undefined;
  const counted = members.map(m => (node.where ? truthOf(node.where, m) : true));
  if (counted.includes(undefined)) return undefined;
  const picked = members.filter((_, i) => counted[i]);
  if (node.how === 'count') return whole(picked.length);
  const values = picked.map(m => node.of && numberOf(node.of, m));
  if (!values.every(v => v !== undefined)) return undefined;
  if (node.how === 'sum') return values.reduce(add, whole(0));
  const [first, ...rest] = values;
  return first && rest.reduce(node.how === 'largest' ? greater : lesser, first);
}

function between(node: OpOf<'between-days'>, scope: Scope): Maybe {
  const from = dayOf(node.from, scope);
  const to = dayOf(node.to, scope);
  if (from === undefined || to === undefined) return undefined;
  if (node.in === 'days') return whole(to - from);
  return whole(node.in === 'months' ? monthsBetween(from, to) : yearsBetween(from, to));
}

/** The meaning of a number: an exact fraction, or nothing when it is unknown or undefined. This is the definition. */
export function numberOf(node: NumberNode, scope: Scope): Maybe {
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'fact': {
      const value = factValue(node.fact, scope);
      return typeof value === 'object' ? value : undefined;
    }
    case 'parameter':
      return exactly(held(node.parameter, scope));
    case 'add':
      return known(node.of, scope)?.reduce(add);
    case 'smallest':
      return known(node.of, scope)?.reduce(lesser);
    case 'largest':
      return known(node.of, scope)?.reduce(greater);
    case 'subtract':
      return both(node, scope, subtract);
    case 'multiply':
      return both(node, scope, multiply);
    case 'divide':
      return both(node, scope, (a, b) => (b.n === 0n ? undefined : divide(a, b)));
    case 'round': {
      const of = numberOf(node.of, scope);
      return of && round(of, node.step, node.how);
    }
    case 'choose':
      return chosen(node, scope);
    case 'table':
      return rowOf(node, scope);
    case 'by-code': {
      const code = factValue(node.by.fact, scope);
      const value = typeof code === 'string' ? held(node.parameter, scope)[code] : undefined;
      return value === undefined ? undefined : exactly(value);
    }
    case 'scale': {
      const of = numberOf(node.of, scope);
      return of && scaled(node.kind, held(node.parameter, scope), of);
    }
    case 'between-days':
      return between(node, scope);
    case 'fold':
      return folded(node, scope);
    case 'named':
      return numberOf(node.name.is(), scope);
  }
}
