import type { Words } from '../../../kernel/words/index.ts';
import type { Article } from '../law.ts';
import type { Parameter } from '../parameter.ts';
import type { RuleFact } from './fact.ts';
import type { Rational } from './rational.ts';
import type { Bracket, ScaleKind } from './scale.ts';
import type { Unit } from './unit.ts';

/** What any part of an expression may carry: the article that says so, and its own words in place of the generated ones. */
export interface Marks {
  readonly law?: Article;
  readonly words?: Words;
}

/** How a value is made whole: `down` and `up` go to the next step below and above (below zero too), `truncate` toward zero. */
export type Rounding = 'down' | 'up' | 'half-up' | 'half-even' | 'truncate';

/** A number with a unit. Its value is an exact fraction, or unknown. */
export type NumberNode = Marks & { readonly unit: Unit } & (
    | { readonly op: 'constant'; readonly value: Rational }
    | { readonly op: 'fact'; readonly fact: RuleFact }
    | { readonly op: 'parameter'; readonly parameter: Parameter<number | string> }
    | { readonly op: 'add' | 'smallest' | 'largest'; readonly of: readonly NumberNode[] }
    | { readonly op: 'subtract' | 'multiply' | 'divide'; readonly of: readonly [NumberNode, NumberNode] }
    | { readonly op: 'round'; readonly of: NumberNode; readonly step: Rational; readonly how: Rounding }
    /** The first case whose condition holds; unknown from the first unknown condition on. No case: `otherwise`, else undefined. */
    | { readonly op: 'choose'; readonly cases: readonly Case[]; readonly otherwise?: NumberNode }
    /** The value of one row of a list that begins at `first`. `rows` is how many the law prints. */
    | {
        readonly op: 'table';
        readonly by: NumberNode;
        readonly first: number;
        readonly rows: number;
        readonly beyond: Beyond;
        readonly parameter: Parameter<readonly (number | string)[]>;
      }
    | {
        readonly op: 'by-code';
        readonly by: CodeNode;
        readonly parameter: Parameter<Readonly<Record<string, number | string>>>;
      }
    | {
        readonly op: 'scale';
        readonly of: NumberNode;
        readonly kind: ScaleKind;
        readonly parameter: Parameter<readonly Bracket[]>;
      }
    /** Whole years, months or days from one day to another; below zero when `to` is earlier. */
    | {
        readonly op: 'between-days';
        readonly in: 'years' | 'months' | 'days';
        readonly from: DayNode;
        readonly to: DayNode;
      }
    | {
        readonly op: 'fold';
        readonly how: 'sum' | 'count' | 'largest' | 'smallest';
        readonly group: Group;
        readonly of?: NumberNode;
        readonly where?: TruthNode;
      }
    /** A value that the law names, defined once and used by name. */
    | { readonly op: 'named'; readonly name: Named<NumberNode> }
  );

/** What follows the last printed row: as the last step goes on, as the last row, or nothing is said. */
export type Beyond = 'extend' | 'last' | 'none';

export interface Case {
  readonly when: TruthNode;
  readonly value: NumberNode;
}

/** A condition. Yes, no, or unknown. */
export type TruthNode = Marks &
  (
    | { readonly op: 'always'; readonly value: boolean }
    | { readonly op: 'flag'; readonly fact: RuleFact }
    | { readonly op: 'compare'; readonly how: Comparison; readonly left: NumberNode; readonly right: NumberNode }
    | { readonly op: 'compare-days'; readonly how: Comparison; readonly left: DayNode; readonly right: DayNode }
    | { readonly op: 'one-of'; readonly code: CodeNode; readonly codes: readonly string[] }
    | { readonly op: 'all' | 'any'; readonly of: readonly TruthNode[] }
    | { readonly op: 'not'; readonly of: TruthNode }
    /** What only an official can judge. Never known to the machine. */
    | { readonly op: 'discretion'; readonly id: string; readonly words: Words }
    | { readonly op: 'some' | 'every'; readonly group: Group; readonly of: TruthNode }
    | { readonly op: 'named'; readonly name: Named<TruthNode> }
  );

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

export type CodeNode = Marks & { readonly op: 'code'; readonly fact: RuleFact };

/** A civil day. */
export type DayNode = Marks &
  (
    | { readonly op: 'day'; readonly day: string }
    | { readonly op: 'day-fact'; readonly fact: RuleFact }
    | { readonly op: 'day-parameter'; readonly parameter: Parameter<string> }
    /** The day the law is asked about. */
    | { readonly op: 'asked-day' }
    /** Some time later (earlier, below zero); a day that the month lacks becomes its last. */
    | { readonly op: 'later'; readonly of: DayNode; readonly by: number; readonly in: 'years' | 'months' | 'days' }
  );

/** Several subjects around the one asked about, each with facts of their own: the members of a household. */
export interface Group {
  readonly id: string;
  readonly words: Words;
  /** One of them: `세대원`, `household member`. */
  readonly one: Words;
}

export interface Named<N> {
  readonly id: string;
  readonly words: Words;
  readonly law?: Article;
  /** Looked up when first used, so that declarations may stand in any order. A circle is refused. */
  readonly is: () => N;
}

export type AnyNode = NumberNode | TruthNode | CodeNode | DayNode;
