import { Refusal } from '../../../kernel/refusal/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { DatedValue, NumberNode, Parameter } from '../../language/index.ts';
import { type Asked, datedValue } from '../asked.ts';

/** How a sentence is told: with the days of law, parameters show what they hold. */
export interface Told {
  readonly asked?: Asked;
  /** What is said elsewhere, and here by a mark: `①`. */
  readonly marks?: ReadonlyMap<NumberNode, Words>;
}

/** What a parameter holds on the day in question; nothing without a day, or where law says nothing for it. */
export function valueToday<T>(parameter: Parameter<T>, { asked }: Told): DatedValue<T> | undefined {
  if (!asked) return undefined;
  try {
    return datedValue(parameter, asked);
  } catch (refused) {
    if (refused instanceof Refusal) return undefined;
    throw refused;
  }
}
