import type { Words } from '../../../kernel/words/index.ts';
import type { Article } from '../law.ts';
import type { Comparison, NumberNode, Rounding } from './node.ts';
import { exactly, rational } from './rational.ts';
import { refuseRule } from './refuse.ts';
import { Truth } from './truth.ts';
import { type Product, productOf, type Quotient, quotientOf, ratio, type Unit } from './unit.ts';

/** A quantity of the same unit, or a plain number meant in that unit. Decimals may be text: `'12.5'`. */
export type Operand<D extends string> = Quantity<D> | number | string;

/** A number with a unit, computed exactly. Operators that would mix units do not compile, and are refused where types are absent. */
export class Quantity<D extends string = string> {
  readonly node: NumberNode;
  /** Only for the types: the dimension. */
  declare readonly dimension: D;
  constructor(node: NumberNode) {
    this.node = node;
  }

  get unit(): Unit<D> {
    // The constructor's callers give the node the unit that their types say.
    return this.node.unit as Unit<D>;
  }

  /** The article that says so. */
  by(law: Article): Quantity<D> {
    return new Quantity({ ...this.node, law });
  }

  /** The quantity in words of its own. */
  said(words: Words): Quantity<D> {
    return new Quantity({ ...this.node, words });
  }

  plus(other: Operand<NoInfer<D>>): Quantity<D> {
    return this.#with('add', other);
  }

  minus(other: Operand<NoInfer<D>>): Quantity<D> {
    return new Quantity({ op: 'subtract', of: [this.node, this.#operand(other)], unit: this.unit });
  }

  /** By how much it exceeds something; zero when it does not. */
  excessOver(other: Operand<NoInfer<D>>): Quantity<D> {
    return this.minus(other).atLeastZero();
  }

  times<E extends string = 'count'>(by: Quantity<E> | number | string): Quantity<Product<D, E>> {
    const node = by instanceof Quantity ? by.node : plainNumber(by);
    const dimension = productOf(this.unit.dimension, node.unit.dimension);
    const unit =
      dimension === this.unit.dimension ? this.unit : { ...node.unit, ...derived(dimension, this.unit, node.unit) };
    return new Quantity({ op: 'multiply', of: [this.node, node], unit });
  }

  /** So great a share of something: `percent(60).of(median)`, or a share that law sets by date. */
  of<E extends string>(this: Quantity<'ratio'>, whole: Quantity<E>): Quantity<E> {
    return new Quantity({ op: 'multiply', of: [whole.node, this.node], unit: whole.unit });
  }

  /** The exact quotient. Over zero it is undefined, which leaves a decision open with that reason. */
  over<E extends string = 'count'>(by: Quantity<E> | number | string): Quantity<Quotient<D, E>> {
    const node = by instanceof Quantity ? by.node : plainNumber(by);
    const dimension = quotientOf(this.unit.dimension, node.unit.dimension);
    const unit =
      dimension === this.unit.dimension
        ? this.unit
        : dimension === 'ratio'
          ? ratio
          : derived(dimension, this.unit, node.unit);
    return new Quantity({ op: 'divide', of: [this.node, node], unit });
  }

  /** How many full steps of so much it holds, as in "for each full 100,000 won"; rounded down below zero, too. */
  fullSteps(of: Operand<NoInfer<D>>): Quantity<'ratio'> {
    const steps: NumberNode = { op: 'divide', of: [this.node, this.#operand(of)], unit: ratio };
    return new Quantity({ op: 'round', of: steps, step: exactly(1), how: 'down', unit: ratio });
  }

  /** Half-open sides cut off: never below `least`, never above `most`. */
  clip(least: Operand<NoInfer<D>>, most: Operand<NoInfer<D>>): Quantity<D> {
    return this.#with('largest', least).#with('smallest', most);
  }

  atLeastZero(): Quantity<D> {
    return this.#with('largest', 0);
  }

  /** The smaller of the two: "at most so much is paid". */
  butAtMost(most: Operand<NoInfer<D>>): Quantity<D> {
    return this.#with('smallest', most);
  }

  butAtLeast(least: Operand<NoInfer<D>>): Quantity<D> {
    return this.#with('largest', least);
  }

  /** How far it is from zero. */
  absolute(): Quantity<D> {
    return this.#with(
      'largest',
      new Quantity<D>({ op: 'subtract', of: [this.#operand(0), this.node], unit: this.unit }),
    );
  }

  /** What is left over full steps, never below zero: 7 and -2 over steps of 3 leave 1. */
  remainder(step: Operand<NoInfer<D>>): Quantity<D> {
    return this.minus(this.roundDown(step));
  }

  /**
   * To the next lower multiple of `step` (`roundDown(10)`: units of ten won are kept, 절사). The step may be a quantity that law sets
   * by date; a step of zero leaves the value undefined.
   */
  roundDown(step: Operand<NoInfer<D>> = 1): Quantity<D> {
    return this.#rounded('down', step);
  }

  roundUp(step: Operand<NoInfer<D>> = 1): Quantity<D> {
    return this.#rounded('up', step);
  }

  /** To the nearest multiple, a half upward (사사오입). */
  roundHalfUp(step: Operand<NoInfer<D>> = 1): Quantity<D> {
    return this.#rounded('half-up', step);
  }

  /** To the nearest multiple, a half to the even one. */
  roundHalfEven(step: Operand<NoInfer<D>> = 1): Quantity<D> {
    return this.#rounded('half-even', step);
  }

  /** Toward zero. */
  truncate(step: Operand<NoInfer<D>> = 1): Quantity<D> {
    return this.#rounded('truncate', step);
  }

  atMost(other: Operand<NoInfer<D>>): Truth {
    return this.#compared('<=', other);
  }

  atLeast(other: Operand<NoInfer<D>>): Truth {
    return this.#compared('>=', other);
  }

  lessThan(other: Operand<NoInfer<D>>): Truth {
    return this.#compared('<', other);
  }

  moreThan(other: Operand<NoInfer<D>>): Truth {
    return this.#compared('>', other);
  }

  is(other: Operand<NoInfer<D>>): Truth {
    return this.#compared('=', other);
  }

  /** Both ends included. */
  between(least: Operand<NoInfer<D>>, most: Operand<NoInfer<D>>): Truth {
    return this.atLeast(least).and(this.atMost(most));
  }

  #compared(how: Comparison, other: Operand<D>): Truth {
    return new Truth({ op: 'compare', how, left: this.node, right: this.#operand(other) });
  }

  #with(op: 'add' | 'smallest' | 'largest', other: Operand<D>): Quantity<D> {
    return new Quantity({ op, of: [this.node, this.#operand(other)], unit: this.unit });
  }

  #rounded(how: Rounding, step: Operand<D>): Quantity<D> {
    if (step instanceof Quantity) {
      const steps: NumberNode = { op: 'divide', of: [this.node, this.#operand(step)], unit: ratio };
      const whole: NumberNode = { op: 'round', of: steps, step: exactly(1), how, unit: ratio };
      return new Quantity({ op: 'multiply', of: [step.node, whole], unit: this.unit });
    }
    const exact = exactly(step);
    if (exact.n <= 0n) throw refuseRule('rule-rounding-step', { step });
    return new Quantity({ op: 'round', of: this.node, step: exact, how, unit: this.unit });
  }

  #operand(other: Operand<D>): NumberNode {
    if (!(other instanceof Quantity)) return { op: 'constant', value: exactly(other), unit: this.unit };
    if (other.unit.dimension !== this.unit.dimension)
      throw refuseRule('rule-units-differ', { left: this.unit.dimension, right: other.unit.dimension });
    return other.node;
  }
}

const plainNumber = (value: number | string): NumberNode => ({
  op: 'constant',
  value: exactly(value),
  unit: { dimension: 'count', words: { ko: '{n}', en: '{n}' }, decimals: 6 },
});

/** A unit that only a product or a quotient has: said by what it is made of. */
function derived(dimension: string, a: Unit, b: Unit): Unit {
  const named = [a, b].find(u => dimension !== u.dimension && u.dimension.startsWith(`${dimension}/`));
  const words = named
    ? { ko: named.words.ko.replace(/^.*당 /u, ''), en: named.words.en.replace(/ for each .*$/u, '') }
    : { ko: `{n} ${dimension}`, en: `{n} ${dimension}` };
  return { dimension, words, decimals: Math.max(a.decimals, b.decimals) };
}

/** `quantity(KRW, 200_000)`: so much of a unit. */
export const quantity = <const D extends string>(unit: Unit<D>, value: number | bigint | string): Quantity<D> =>
  new Quantity({ op: 'constant', value: exactly(value), unit });

/** An exact share. `percent(60).of(median)`; `percent('3.595')` and `percent(3.595)` are the same. */
export function percent(value: number | string): Quantity<'ratio'> {
  const exact = exactly(value);
  return new Quantity({ op: 'constant', value: rational(exact.n, exact.d * 100n), unit: ratio });
}

/** `fraction(9448, 71_900).of(premium)`: an exact share of two whole numbers. */
export const fraction = (top: number, bottom: number): Quantity<'ratio'> =>
  new Quantity({ op: 'constant', value: rational(BigInt(top), BigInt(bottom)), unit: ratio });
