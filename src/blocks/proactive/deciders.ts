import { Refusal } from '../../kernel/refusal/index.ts';
import { addDays, type CivilDay } from '../../kernel/time/index.ts';
import type { GivenFacts, Rule, RuleOutcome } from '../language/index.ts';
import {
  type Amendments,
  type Asked,
  type CompiledRule,
  compileRule,
  lowerRule,
  type TracedDecision,
} from '../rules/index.ts';

/** The version of a rule that applies on a day, as known on another: of several, the latest. */
export const versionOn = (versions: readonly Rule[], { on, knownOn }: Asked): Rule | undefined =>
  versions
    .filter(
      ({ from, to, published }) =>
        from <= on && (to === undefined || on <= to) && (!published || !knownOn || published <= knownOn),
    )
    .reduce<Rule | undefined>((last, one) => (last && last.version > one.version ? last : one), undefined);

/** Rules ready to be asked about many people, for any day. */
export interface Deciders {
  readonly ids: readonly string[];
  /** How a day is asked by somebody who looks on another. */
  asked(on: CivilDay, lookedOn: CivilDay): Asked;
  /** The rule as it is asked; nothing where it is not in force or law says nothing of the day. */
  compiled(id: string, asked: Asked): CompiledRule | undefined;
  /** `undecided` too where facts contradict each other or the rule cannot be asked. */
  outcome(id: string, given: GivenFacts, asked: Asked): RuleOutcome;
  decision(id: string, given: GivenFacts, asked: Asked): TracedDecision | undefined;
}

/** What only cannot be answered is nothing; every other fault goes on. */
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export function createDeciders(rules: readonly Rule[], amended?: Amendments): Deciders {
  const versions = Map.groupBy(rules, rule => rule.id);
  const made = new Map<string, CompiledRule | undefined>();
  const compile = (id: string, asked: Asked): CompiledRule | undefined => {
    const rule = versionOn(versions.get(id) ?? [], asked);
    return rule && unlessRefused(() => compileRule(lowerRule(rule, asked)));
  };
  const compiled = (id: string, asked: Asked): CompiledRule | undefined => {
    const key = `${id} ${asked.on} ${asked.knownOn}`;
    if (!made.has(key)) made.set(key, compile(id, asked));
    return made.get(key);
  };
  return {
    ids: [...versions.keys()],
    asked: (on, lookedOn) => ({ ...askedOn(on, lookedOn), ...(amended && { amended }) }),
    compiled,
    outcome(id, given, asked) {
      const rule = compiled(id, asked);
      return (rule && unlessRefused(() => rule.outcome(rule.take(given)))) ?? 'undecided';
    },
    decision(id, given, asked) {
      const rule = compiled(id, asked);
      return rule && unlessRefused(() => rule.decide(rule.take(given)));
    },
  };
}

/**
 * By what was published before a day, somebody who looks on it knows the law: what is published on the day itself is for the next
 * night, whether it was before or after the look.
 */
export const knownBy = (lookedOn: CivilDay): CivilDay => addDays(lookedOn, -1);

export const askedOn = (on: CivilDay, lookedOn: CivilDay): Asked => ({ on, knownOn: knownBy(lookedOn) });
