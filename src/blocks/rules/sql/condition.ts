import type { BoolNode, Slot } from '../ir/node.ts';
import { datesCompared } from './calendar.ts';
import type { OpOf, Writer } from './columns.ts';
import { literal } from './name.ts';
import { atom, binds, cases, cast, infix, type Text, within } from './text.ts';

type Compared = Extract<BoolNode, { readonly a: unknown }>;

const yes = atom('TRUE');
const no = atom('FALSE');
const unsure = cast(atom('NULL'), 'BOOLEAN');

const signs = { less: '<', 'at-most': '<=', equal: '=' } as const;
const denials = { less: '>=', 'at-most': '>', equal: '<>' } as const;
/** The same comparison seen from the other side. */
const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '<>': '<>' } as const;

export const codesOf = (slot: Slot, { columns }: Writer): readonly string[] =>
  Object.keys(columns.facts.get(slot.fact)?.codes ?? {});

/** Whether a column holds one of some codes, or none of them. */
export function among(column: Text, codes: readonly string[], how: 'IN' | 'NOT IN', { columns }: Writer): Text {
  const [first = '', ...rest] = codes.map(code => literal(code, columns.dialect.name));
  if (rest.length === 0) return infix(column, how === 'IN' ? '=' : '<>', atom(first), binds.compare);
  return { text: `${column.text} ${how} (${[first, ...rest].join(', ')})`, rank: binds.compare };
}

function oneOf(node: OpOf<'one-of'>, denied: boolean, of: Writer): Text {
  const column = of.columns.fact(node.slot);
  if (!column) return unsure;
  if (node.codes.length === 0) return cases([[atom(`${column.text} IS NOT NULL`), denied ? yes : no]]);
  const codes = codesOf(node.slot, of);
  const listed = node.codes.map(place => codes[place] ?? '');
  return among(column, listed, denied ? 'NOT IN' : 'IN', of);
}

function compared(node: Compared, denied: boolean, of: Writer): Text {
  const sign = (denied ? denials : signs)[node.op];
  const dates = datesCompared(node, sign, of.days);
  if (dates) return dates;
  const [left, right] = [of.side(node.a), of.side(node.b)];
  return node.a.op === 'constant'
    ? infix(right, mirrored[sign], left, binds.compare)
    : infix(left, sign, right, binds.compare);
}

/** A condition or, when `denied`, its opposite: NULL while it is open, in SQL's own three-valued logic, which is Kleene's. */
export function condition(node: BoolNode, denied: boolean, of: Writer): Text {
  switch (node.op) {
    case 'always':
      return node.value === denied ? no : yes;
    case 'one-of':
      return oneOf(node, denied, of);
    case 'less':
    case 'at-most':
    case 'equal':
      return compared(node, denied, of);
    case 'not':
      return denied ? of.bool(node.of) : of.not(node.of);
    case 'flag':
      return opposed(of.columns.fact(node.slot) ?? unsure, denied);
    case 'all':
    case 'any': {
      const rank = node.op === 'all' ? binds.and : binds.or;
      const parts = node.of.map(part => within(of.bool(part), rank + 1));
      return opposed({ text: parts.join(node.op === 'all' ? ' AND ' : ' OR '), rank }, denied);
    }
    default:
      return unsure;
  }
}

/** A text, or `NOT` before it. */
export const opposed = (text: Text, denied: boolean): Text =>
  denied ? { text: `NOT ${within(text, binds.not + 1)}`, rank: binds.not } : text;
