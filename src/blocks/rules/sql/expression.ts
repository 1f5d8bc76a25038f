import type { BoolNode, IntNode } from '../ir/node.ts';
import { arithmetic, extreme, notZero, quotient } from './arithmetic.ts';
import { type DayColumns, dayNumberOf, isDay, monthsBetween } from './calendar.ts';
import { choice, codeRow, row } from './choice.ts';
import type { Columns, Writer } from './columns.ts';
import { condition, opposed } from './condition.ts';
import { beyond64, small } from './dialect.ts';
import { isInt, type Node } from './operand.ts';
import { atom, binds, cast, type Text } from './text.ts';

const none = atom('NULL');

/** Writes nodes as expressions: integers as BIGINT or the dialect's wide type by their bounds, conditions as BOOLEAN. */
export class Expressions implements Writer {
  readonly columns: Columns;
  readonly days: DayColumns;

  constructor(columns: Columns) {
    this.columns = columns;
    const { dialect, facts } = columns;
    this.days = {
      dialect,
      isDay: slot => facts.get(slot.fact)?.kind === 'day',
      column: slot => columns.fact(slot),
    };
  }

  wide(node: IntNode): boolean {
    const { widest } = this.columns.dialect;
    if (node.most > widest || node.least < -widest) throw this.columns.tooWide(node);
    return beyond64(node.least, node.most);
  }

  type(node: IntNode): string {
    return this.wide(node) ? this.columns.dialect.wide : 'BIGINT';
  }

  int(node: IntNode): Text {
    return this.columns.held(node) ?? this.#int(node);
  }

  /** As `int`, with a type of its own where nothing around it gives one. */
  typed(node: IntNode): Text {
    return node.op === 'constant' ? cast(this.int(node), this.type(node)) : this.int(node);
  }

  side(node: IntNode): Text {
    const plain = node.op === 'input' && !isDay(node, this.days);
    return this.columns.held(node) ?? (plain ? this.columns.fact(node.slot) : undefined) ?? this.#int(node);
  }

  bool(node: BoolNode): Text {
    return this.columns.held(node) ?? condition(node, false, this);
  }

  not(node: BoolNode): Text {
    const held = this.columns.held(node);
    return held ? opposed(held, true) : condition(node, true, this);
  }

  /** Whether a fact is known. */
  known(fact: string): Text {
    const group = this.columns.facts.get(fact)?.group?.id;
    const column = this.columns.fact({ fact, index: 0, ...(group !== undefined && { group }) });
    return column ? { text: `${column.text} IS NOT NULL`, rank: binds.compare } : atom('FALSE');
  }

  /** A node that has a column, as what the column is made of. */
  definition(node: Node): Text {
    return isInt(node) ? this.#int(node) : condition(node, false, this);
  }

  #int(node: IntNode): Text {
    if (isDay(node, this.days)) return dayNumberOf(node, this.days) ?? cast(none, 'BIGINT');
    switch (node.op) {
      case 'constant':
        return this.wide(node) ? this.columns.dialect.constant(node.value) : small(node.value);
      case 'input':
        return cast(this.columns.fact(node.slot) ?? none, 'BIGINT');
      case 'add':
      case 'subtract':
      case 'multiply':
        return arithmetic(node, this);
      case 'smaller':
      case 'larger':
        return extreme(node, this);
      case 'floor-divide':
        return quotient(node, this);
      case 'select':
        return choice(node, this);
      case 'not-zero':
        return notZero(node, this);
      case 'months-between':
        return monthsBetween(node.a, node.b, this.days) ?? cast(none, 'BIGINT');
      case 'row':
        return row(node, this);
      case 'code-row':
        return codeRow(node, this);
      default:
        return cast(none, this.type(node));
    }
  }
}
