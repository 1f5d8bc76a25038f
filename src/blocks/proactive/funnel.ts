import type { CivilDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Article, Rule } from '../language/index.ts';
import { sentence } from '../rules/index.ts';
import { askedOn, versionOn } from './deciders.ts';
import type { StandCount } from './look-store.ts';
import { conditionsInOrder } from './stand.ts';
import { leastShown, suppressed } from './suppression.ts';

/** One condition of a rule, and how many of those it was the first to exclude; undefined where too few to be told. */
export interface FunnelStep {
  readonly words: Words;
  readonly law: Article | undefined;
  readonly excluded: number | undefined;
}

/** How a rule sorts the people who agreed to be looked at. */
export interface Funnel {
  readonly rule: Rule;
  /** All who were looked at; undefined where they are too few for anything to be told. */
  readonly people: number | undefined;
  readonly steps: readonly FunnelStep[];
  readonly open: number | undefined;
  readonly yes: number | undefined;
}

function funnelOf(rule: Rule, day: CivilDay, counted: readonly StandCount[]): Funnel {
  const conditions = conditionsInOrder({ rule });
  const numberOf = (stand: StandCount['stand']): number => counted.find(one => one.stand === stand)?.people ?? 0;
  const counts = [...conditions.map((_, at) => numberOf(at)), numberOf('open'), numberOf('yes')];
  const people = counts.reduce((sum, one) => sum + one, 0);
  const shown = people < leastShown ? counts.map(() => undefined) : suppressed(counts);
  return {
    rule,
    people: people < leastShown ? undefined : people,
    steps: conditions.map((node, at) => ({
      words: sentence(node, { asked: askedOn(day, day) }),
      law: node.law,
      excluded: shown[at],
    })),
    open: shown.at(-2),
    yes: shown.at(-1),
  };
}

/** The funnels of the rules in force on a day, by how each stood when people were last looked at. */
export function funnelsOf(rules: readonly Rule[], day: CivilDay, counted: readonly StandCount[]): readonly Funnel[] {
  const versions = Map.groupBy(rules, rule => rule.id);
  return [...versions.values()].flatMap(all => {
    const rule = versionOn(all, askedOn(day, day));
    return rule
      ? [
          funnelOf(
            rule,
            day,
            counted.filter(one => one.rule === rule.id),
          ),
        ]
      : [];
  });
}
