import { Refusal } from '../../kernel/refusal/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { DatedValue, Parameter } from '../language/index.ts';

/** What a parameter holds on a day; undefined when law says nothing for it, so that a guide can say that it is not known. */
export function valueOn<T>(parameter: Parameter<T>, day: CivilDay): DatedValue<T> | undefined {
  try {
    return parameter.on(day);
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'parameter-without-value') return undefined;
    throw thrown;
  }
}
