import type { CivilDay } from '../../kernel/time/index.ts';
import { type DatedValue, type Parameter, parameter as parameterOf } from '../language/index.ts';

/** Values that stand in place of those a parameter declares, by the parameter's id: a release, or a reform that is tried out. */
export type Amendments = ReadonlyMap<string, readonly DatedValue<unknown>[]>;

/** The two clocks: the day whose law applies, and the day as of which the law was known (all that is known, when not given). */
export interface Asked {
  readonly on: CivilDay;
  readonly knownOn?: CivilDay;
  readonly amended?: Amendments;
}

/** The dated value of a parameter as asked. Refuses a day without one (`parameter-without-value`). */
export function datedValue<T>(parameter: Parameter<T>, { on, knownOn, amended }: Asked): DatedValue<T> {
  const values = amended?.get(parameter.id);
  if (!values) return parameter.on(on, knownOn);
  // Whoever amends checks the values against the parameter's own (see the policy room's proposals).
  return parameterOf({ ...parameter, values: values as readonly DatedValue<T>[] }).on(on, knownOn);
}

export const held = <T>(parameter: Parameter<T>, asked: Asked): T => datedValue(parameter, asked).value;
