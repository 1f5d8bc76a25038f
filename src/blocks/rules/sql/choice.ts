import type { IntNode } from '../ir/node.ts';
import { fitted } from './arithmetic.ts';
import type { Columns, OpOf, Writer } from './columns.ts';
import { among, codesOf } from './condition.ts';
import { beyond64, small } from './dialect.ts';
import { listedBeyond } from './nullness.ts';
import { atom, binds, cases, cast, type Text, within } from './text.ts';

const none = atom('NULL');

const constant = (value: bigint, of: Writer): string =>
  (beyond64(value, value) ? of.columns.dialect.constant(value) : small(value)).text;

function listed({ by, first, values }: OpOf<'row'>, of: Writer, beyond?: Text): Text {
  const rows = values.flatMap((value, i) =>
    value === undefined ? [] : [`WHEN ${first + i} THEN ${constant(value, of)}`],
  );
  const last = beyond ? [`ELSE ${beyond.text}`] : [];
  return atom(['CASE', within(of.side(by), binds.sum), ...rows, ...last, 'END'].join(' '));
}

/** The value of a row of a table. */
export const row = (node: OpOf<'row'>, of: Writer): Text =>
  cast(node.values.every(value => value === undefined) ? none : listed(node, of), of.type(node));

/** The value of a code: codes of the same value in one list. */
export function codeRow(node: OpOf<'code-row'>, of: Writer): Text {
  const column = of.columns.fact(node.slot);
  const codes = codesOf(node.slot, of);
  const places = Map.groupBy(node.values.keys(), place => node.values[place]);
  const rows = [...places].flatMap(([value, at]): (readonly [Text, Text])[] => {
    if (value === undefined || !column) return [];
    const holding = at.map(place => codes[place] ?? '');
    return [[among(column, holding, 'IN', of), atom(constant(value, of))]];
  });
  return cast(rows.length === 0 ? none : cases(rows), of.type(node));
}

/** The cases of a chain of choices, as far as an unknown condition leaves all that follow unknown. */
function chain(node: OpOf<'select'>, columns: Columns): readonly OpOf<'select'>[] {
  const { no, when } = node;
  const goes = no.op === 'select' && !columns.held(no) && columns.nullness.follows(no, when, columns.known);
  return goes ? [node, ...chain(no, columns)] : [node];
}

/** One value or another. Where the condition is unknown so is the value: a plain `ELSE` only where that holds of itself. */
export function choice(node: OpOf<'select'>, of: Writer): Text {
  const { held, nullness, known } = of.columns;
  const table = listedBeyond(node);
  if (table && !held(table) && nullness.follows(node.no, node.when, known))
    return fitted(listed(table, of, of.int(node.no)), of.wide(table) || of.wide(node.no), node, of);
  const parts = chain(node, of.columns);
  const { no, when } = parts.at(-1) ?? node;
  const value = (branch: IntNode): Text => (branch.op === 'undefined' ? none : of.int(branch));
  const rows = parts.map((part): readonly [Text, Text] => [of.bool(part.when), value(part.yes)]);
  const plain = no.op === 'undefined' || nullness.follows(no, when, known);
  const text = plain
    ? cases(rows, no.op === 'undefined' ? undefined : value(no))
    : cases([...rows, [of.not(when), value(no)]]);
  const values = [...parts.map(part => part.yes), no].filter(branch => branch.op !== 'undefined');
  if (values.every(branch => branch.op === 'constant')) return cast(text, of.type(node));
  return fitted(
    text,
    values.some(branch => of.wide(branch)),
    node,
    of,
  );
}
