import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../kernel/refusal/index.ts';
import { addDays, type CivilDay, day } from '../../kernel/time/index.ts';
import type { DatedValue, Rule, RuleExample } from '../language/index.ts';
import { type Amendments, type Asked, type Decision, decideByMeaning, lowerRule } from '../rules/index.ts';
import type { ParameterUse } from './parameter-use.ts';
import { type ProposedValue, releasedValue } from './proposal.ts';
import { refusePolicy } from './refusal.ts';
import { isInForce, valuesOf } from './rule-book.ts';

/** An example that comes out otherwise under the proposed value. */
export interface ChangedExample {
  readonly rule: Rule;
  readonly example: RuleExample;
  /** The day asked about: the example's own, or the first day of the proposed value. */
  readonly on: CivilDay;
  readonly before: Decision;
  readonly after: Decision;
}

/** The day from which decisions know a value that is approved on a day: the next one, and not before its publication. */
export const knownFrom = (published: CivilDay, approvedOn: CivilDay): CivilDay => {
  const next = addDays(approvedOn, 1);
  return published > next ? published : next;
};

/** The amendments with one more value of a parameter. */
export function withValue(
  use: Pick<ParameterUse, 'parameter'>,
  value: DatedValue<unknown>,
  amended: Amendments,
): Amendments {
  return new Map([...amended, [use.parameter.id, [...valuesOf(use, amended), value]]]);
}

const answered = (rule: Rule, example: RuleExample, asked: Asked): Decision | undefined => {
  try {
    return decideByMeaning(rule, example.given, asked);
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return undefined;
  }
};

/**
 * What a proposed value does: the examples of all rules that use it, asked for their own day and for the first day of the value,
 * before and after. Refuses a value that would not hold on its first day (`value-outranked`), or with which a rule could not be
 * computed (as `lowerRule`).
 */
export function effectOf(
  use: ParameterUse,
  proposed: ProposedValue,
  amended: Amendments,
  today: CivilDay,
): readonly ChangedExample[] {
  const value = releasedValue(proposed, knownFrom(proposed.published, today));
  const after = withValue(use, value, amended);
  const { parameter } = use;
  const values = after.get(parameter.id) ?? [];
  const published = (one: DatedValue<unknown>): string => one.published ?? one.from;
  const stronger = values.some(
    one =>
      one !== value &&
      one.from <= value.from &&
      (one.to === undefined || one.to >= value.from) &&
      published(one) >= published(value),
  );
  if (stronger) throw refusePolicy('value-outranked', { day: proposed.from });
  for (const rule of use.rules)
    if (isInForce(rule, proposed.from)) lowerRule(rule, { on: proposed.from, amended: after });
  return use.rules.flatMap(rule =>
    rule.examples.flatMap(example =>
      [...new Set([day(example.on), proposed.from])].flatMap((on): readonly ChangedExample[] => {
        if (!isInForce(rule, on)) return [];
        const [was, is] = [answered(rule, example, { on, amended }), answered(rule, example, { on, amended: after })];
        if (!was || !is || isDeepStrictEqual(was, is)) return [];
        return [{ rule, example, on, before: was, after: is }];
      }),
    ),
  );
}
