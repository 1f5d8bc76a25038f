import type { RuleFact } from '../../language/index.ts';
import type { BoolNode, IntNode, Slot } from '../ir/node.ts';
import { type DayColumns, datesCompared, dayNumberOf, daysBetween, isDay, monthsBetween } from './calendar.ts';
import { beyond64, type Dialect, small } from './dialect.ts';
import { literal } from './name.ts';
import { type Facts, listedBeyond, type Nullness } from './nullness.ts';
import type { Node } from './operand.ts';
import { atom, binds, call, cases, cast, infix, type Text, within } from './text.ts';

/** What expressions are written from. */
export interface Columns {
  readonly dialect: Dialect;
  readonly nullness: Nullness;
  readonly facts: ReadonlyMap<string, RuleFact>;
  /** Facts that are known wherever this is computed. */
  readonly known: Facts;
  /** The column of a fact; nothing where it cannot be known, such as a member's fact outside its group. */
  fact(slot: Slot): Text | undefined;
  /** The column that holds a node already. */
  held(node: Node): Text | undefined;
  /** Refuses a value that no integer of the dialect holds. */
  tooWide(node: IntNode): Error;
}

type Compared = Extract<BoolNode, { op: 'less' | 'at-most' | 'equal' }>;
type OfTwo = Extract<IntNode, { a: IntNode; b: IntNode }>;
type Row = Extract<IntNode, { op: 'row' }>;
type Choice = Extract<IntNode, { op: 'select' }>;

const signs = { less: '<', 'at-most': '<=', equal: '=' } as const;
const denials = { less: '>=', 'at-most': '>', equal: '<>' } as const;
const none = atom('NULL');
const yes = atom('TRUE');
const no = atom('FALSE');
const zero = atom('0');
const unsure = cast(none, 'BOOLEAN');

/** Writes nodes as expressions: integers as BIGINT or the dialect's wide type by their bounds, conditions as BOOLEAN. */
export class Expressions {
  readonly #columns: Columns;
  readonly #days: DayColumns;

  constructor(columns: Columns) {
    this.#columns = columns;
    const { dialect, facts } = columns;
    const isDayFact = (slot: Slot): boolean => facts.get(slot.fact)?.kind === 'day';
    this.#days = { dialect, isDay: isDayFact, column: slot => columns.fact(slot) };
  }

  /** Whether a value needs the wide type. Refuses (`sql-too-wide`) what even that cannot hold. */
  wide(node: IntNode): boolean {
    const { widest } = this.#columns.dialect;
    if (node.most > widest || node.least < -widest) throw this.#columns.tooWide(node);
    return beyond64(node.least, node.most);
  }

  type(node: IntNode): string {
    return this.wide(node) ? this.#columns.dialect.wide : 'BIGINT';
  }

  int(node: IntNode): Text {
    return this.#columns.held(node) ?? this.#int(node);
  }

  /** As `int`, with a type of its own where nothing around it gives one. */
  typed(node: IntNode): Text {
    return node.op === 'constant' ? cast(this.int(node), this.type(node)) : this.int(node);
  }

  bool(node: BoolNode): Text {
    return this.#columns.held(node) ?? this.#bool(node, false);
  }

  /** Whether a fact is known. */
  known(fact: string): Text {
    const group = this.#columns.facts.get(fact)?.group?.id;
    const column = this.#columns.fact({ fact, index: 0, ...(group !== undefined && { group }) });
    return column ? { text: `${column.text} IS NOT NULL`, rank: binds.compare } : no;
  }

  not(node: BoolNode): Text {
    if (node.op === 'not') return this.bool(node.of);
    const held = this.#columns.held(node);
    return held ? { text: `NOT ${held.text}`, rank: binds.not } : this.#bool(node, true);
  }

  /** A node that has a column, as what the column is made of. */
  definition(node: Node): Text {
    return 'least' in node ? this.#int(node) : this.#bool(node, false);
  }

  /** A value made in one type, as the type of its node. */
  #fitted(of: Text, madeWide: boolean, node: IntNode): Text {
    return madeWide === this.wide(node) ? of : cast(of, this.type(node));
  }

  /** One operand of each operation has the type in which it is done. */
  #promoted(node: IntNode, wide: boolean): Text {
    const text = this.int(node);
    return wide && !this.wide(node) && node.op !== 'constant' ? cast(text, this.#columns.dialect.wide) : text;
  }

  #int(node: IntNode): Text {
    const { dialect } = this.#columns;
    if (isDay(node, this.#days)) return dayNumberOf(node, this.#days) ?? cast(none, 'BIGINT');
    switch (node.op) {
      case 'constant':
        return this.wide(node) ? dialect.constant(node.value) : small(node.value);
      case 'input':
        return cast(this.#columns.fact(node.slot) ?? none, 'BIGINT');
      case 'add':
      case 'subtract':
      case 'multiply':
        return this.#arithmetic(node);
      case 'smaller':
      case 'larger':
        return this.#extreme(node);
      case 'floor-divide':
        return this.#quotient(node);
      case 'select':
        return this.#choice(node);
      case 'not-zero':
        return this.#fitted(call('NULLIF', this.int(node.a), zero), this.wide(node.a), node);
      case 'months-between':
        return monthsBetween(node.a, node.b, this.#days) ?? cast(none, 'BIGINT');
      case 'row':
        return this.#row(node);
      case 'code-row':
        return this.#codeRow(node);
      default:
        return cast(none, this.type(node));
    }
  }

  #arithmetic(node: OfTwo): Text {
    const { op, a, b } = node;
    const days = op === 'subtract' ? daysBetween(b, a, this.#days) : undefined;
    if (days) return days;
    const wide = this.wide(node) || this.wide(a) || this.wide(b);
    const [sign, rank] = op === 'multiply' ? ['*', binds.product] : [op === 'add' ? '+' : '-', binds.sum];
    const left = this.#promoted(a, wide);
    const right = a.op === 'constant' ? this.#promoted(b, wide) : this.int(b);
    return this.#fitted(infix(left, sign, right, rank), wide, node);
  }

  /** `LEAST` and `GREATEST` only of what is known: half of the engines forget an unknown there. */
  #extreme(node: OfTwo): Text {
    const { a, b } = node;
    const [sign, other] = node.op === 'smaller' ? ['<', '>='] : ['>', '<='];
    const wide = this.wide(a) || this.wide(b);
    const { nullness, known } = this.#columns;
    if (nullness.certain(a, known) && nullness.certain(b, known))
      return this.#fitted(call(node.op === 'smaller' ? 'LEAST' : 'GREATEST', this.int(a), this.int(b)), wide, node);
    if (a.op === 'constant' || b.op === 'constant') {
      const [limit, value] = a.op === 'constant' ? [a, b] : [b, a];
      const beyond = infix(this.int(limit), sign, this.int(value), binds.compare);
      return this.#fitted(cases([[beyond, this.int(limit)]], this.int(value)), wide, node);
    }
    const [left, right] = [this.int(a), this.int(b)];
    const first = infix(left, sign, right, binds.compare);
    const second = infix(left, other, right, binds.compare);
    const text = cases([
      [first, left],
      [second, right],
    ]);
    return this.#fitted(text, wide, node);
  }

  #quotient(node: Extract<IntNode, { op: 'floor-divide' }>): Text {
    const { a, b } = node;
    const { dialect } = this.#columns;
    const inexact = a.most > dialect.dividend || a.least < -dialect.dividend;
    const wide = this.wide(a) || this.wide(b) || inexact;
    const [left, right] = [this.#promoted(a, wide), this.int(b)];
    const whole = dialect.quotient(left, right, wide);
    if (a.least >= 0n) return this.#fitted(whole, wide, node);
    const below = infix(dialect.remainder(left, right), '<', zero, binds.compare);
    return this.#fitted(infix(whole, '-', cases([[below, atom('1')]], zero), binds.sum), wide, node);
  }

  #choice(node: Choice): Text {
    const branches: (readonly [Text, Text])[] = [];
    const values: IntNode[] = [];
    const { held, nullness, known } = this.#columns;
    const listed = listedBeyond(node);
    if (listed && !held(listed) && nullness.follows(node.no, node.when, known))
      return this.#fitted(this.#rows(listed, this.int(node.no)), this.wide(listed) || this.wide(node.no), node);
    const value = (of: IntNode): Text => {
      values.push(of);
      return of.op === 'undefined' ? none : this.int(of);
    };
    let at: Choice = node;
    branches.push([this.bool(at.when), value(at.yes)]);
    while (at.no.op === 'select' && !held(at.no) && nullness.follows(at.no, at.when, known)) {
      at = at.no;
      branches.push([this.bool(at.when), value(at.yes)]);
    }
    const last = at.no.op === 'undefined' ? undefined : value(at.no);
    const plain = last && nullness.follows(at.no, at.when, known) ? last : undefined;
    if (last && !plain) branches.push([this.not(at.when), last]);
    const text = cases(branches, plain);
    const typed = values.find(of => of.op !== 'constant' && of.op !== 'undefined');
    const wide = values.some(of => this.wide(of));
    return typed ? this.#fitted(text, wide, node) : cast(text, this.type(node));
  }

  #row(node: Row): Text {
    return cast(node.values.every(value => value === undefined) ? none : this.#rows(node), this.type(node));
  }

  #rows({ by, first, values }: Row, beyond?: Text): Text {
    const rows = values.flatMap((value, i) =>
      value === undefined ? [] : [`WHEN ${first + i} THEN ${this.#constant(value)}`],
    );
    const last = beyond ? [`ELSE ${beyond.text}`] : [];
    return atom(['CASE', within(this.#side(by), binds.sum), ...rows, ...last, 'END'].join(' '));
  }

  #constant(value: bigint): string {
    return (beyond64(value, value) ? this.#columns.dialect.constant(value) : small(value)).text;
  }

  #codeRow(node: Extract<IntNode, { op: 'code-row' }>): Text {
    const column = this.#columns.fact(node.slot);
    const codes = this.#codes(node.slot);
    const places = Map.groupBy(node.values.keys(), place => node.values[place]);
    const rows = [...places].flatMap(([value, at]): (readonly [Text, Text])[] =>
      value === undefined || !column
        ? []
        : [
            [
              this.#among(
                column,
                at.map(i => codes[i]),
                'IN',
              ),
              atom(this.#constant(value)),
            ],
          ],
    );
    return cast(rows.length === 0 ? none : cases(rows), this.type(node));
  }

  #codes(slot: Slot): readonly string[] {
    return Object.keys(this.#columns.facts.get(slot.fact)?.codes ?? {});
  }

  #among(column: Text, codes: readonly (string | undefined)[], how: 'IN' | 'NOT IN'): Text {
    const list = codes.map(code => literal(code ?? '', this.#columns.dialect.name));
    const [only] = list;
    if (list.length === 1 && only !== undefined)
      return infix(column, how === 'IN' ? '=' : '<>', atom(only), binds.compare);
    return { text: `${column.text} ${how} (${list.join(', ')})`, rank: binds.compare };
  }

  #oneOf(node: Extract<BoolNode, { op: 'one-of' }>, denied: boolean): Text {
    const column = this.#columns.fact(node.slot);
    if (!column) return unsure;
    const codes = this.#codes(node.slot);
    if (node.codes.length === 0) return cases([[atom(`${column.text} IS NOT NULL`), denied ? yes : no]]);
    return this.#among(
      column,
      node.codes.map(place => codes[place]),
      denied ? 'NOT IN' : 'IN',
    );
  }

  #compared(node: Compared, denied: boolean): Text {
    const sign = (denied ? denials : signs)[node.op];
    return datesCompared(node, sign, this.#days) ?? infix(this.#side(node.a), sign, this.#side(node.b), binds.compare);
  }

  /** A bare column where it is only compared, so that the engine can skip blocks by it. */
  #side(node: IntNode): Text {
    const plain = node.op === 'input' && !isDay(node, this.#days) && this.#columns.held(node) === undefined;
    return (plain && this.#columns.fact(node.slot)) || this.int(node);
  }

  #bool(node: BoolNode, denied: boolean): Text {
    switch (node.op) {
      case 'always':
        return node.value === denied ? no : yes;
      case 'one-of':
        return this.#oneOf(node, denied);
      case 'less':
      case 'at-most':
      case 'equal':
        return this.#compared(node, denied);
      case 'not':
        return denied ? this.bool(node.of) : this.not(node.of);
      case 'discretion':
        return unsure;
      default: {
        const text = this.#joined(node);
        return denied ? { text: `NOT ${within(text, binds.not + 1)}`, rank: binds.not } : text;
      }
    }
  }

  #joined(node: Extract<BoolNode, { op: 'flag' | 'all' | 'any' | 'some' | 'every' }>): Text {
    if (node.op === 'flag') return this.#columns.fact(node.slot) ?? unsure;
    if (node.op !== 'all' && node.op !== 'any') return unsure;
    const rank = node.op === 'all' ? binds.and : binds.or;
    const parts = node.of.map(part => within(this.bool(part), rank + 1));
    return { text: parts.join(node.op === 'all' ? ' AND ' : ' OR '), rank };
  }
}
