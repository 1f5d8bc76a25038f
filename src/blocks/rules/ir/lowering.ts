import type { AnyNode, Parameter, TruthNode } from '../../language/index.ts';
import { type Asked, held as heldAsAsked } from '../asked.ts';
import type { Builder } from './builder.ts';
import type { Fraction, Fractions } from './fraction.ts';
import type { Inputs } from './inputs.ts';
import type { BoolNode } from './node.ts';

/** What lowering one expression needs, handed down. */
export interface Lowering {
  readonly asked: Asked;
  readonly ruleId: string;
  readonly build: Builder;
  readonly of: Fractions;
  readonly inputs: Inputs;
  /** What each condition became. */
  readonly conditions: Map<TruthNode, BoolNode>;
  readonly numbers: Map<AnyNode, Fraction>;
}

export const held = <T>(parameter: Parameter<T>, { asked }: Lowering): T => heldAsAsked(parameter, asked);
