import type { GivenFacts, RuleFact } from '../../language/index.ts';
import { type Taken, takeFacts } from '../intake.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { Row } from '../ir/run.ts';

function whole(fact: RuleFact | undefined, value: Taken): bigint {
  if (typeof value === 'object') return (value.n * 10n ** BigInt(fact?.unit?.decimals ?? 0)) / value.d;
  if (typeof value === 'string') return BigInt(Object.keys(fact?.codes ?? {}).indexOf(value));
  return BigInt(value);
}

/** The facts given about somebody as the whole numbers that lowered rules read. Refuses what `takeFacts` refuses. */
export function rowOf({ facts }: LoweredRule, given: GivenFacts): Row {
  const taken = takeFacts(facts, given);
  const wholes = (values: ReadonlyMap<string, Taken>): ReadonlyMap<string, bigint> =>
    new Map([...values].map(([id, value]) => [id, whole(facts.get(id), value)]));
  return {
    values: wholes(taken.values),
    groups: new Map([...taken.groups].map(([group, members]) => [group, members.map(wholes)])),
  };
}
