import { Refusal } from '../../kernel/refusal/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import {
  agency,
  type Derivation,
  type FinderDeclaration,
  type GivenFacts,
  law,
  type Quantity,
  type Rule,
  rule,
  type Truth,
} from '../language/index.ts';
import { type Amendments, type Asked, type CompiledRule, compileRule, lowerRule } from '../rules/index.ts';

/** A rule for the day, or why it says nothing on that day. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly compiled?: CompiledRule;
  readonly silent?: Words;
}

/** A condition ready to be asked: undefined is unknown. */
export type ReadyTruth = (given: GivenFacts) => boolean | undefined;

/** All that the finder declares, compiled for one day of law. */
export interface Compiled {
  readonly on: CivilDay;
  /** How rules are asked: the law of the day as known on it, with what was released. */
  readonly asked: Asked;
  readonly rules: readonly ReadyRule[];
  readonly criteria: ReadonlyMap<string, ReadyTruth>;
  readonly whatIfs: ReadonlyMap<string, ReadyTruth>;
  age(given: GivenFacts): number | undefined;
  /** The facts with what follows from them. */
  derived(given: GivenFacts): GivenFacts;
}

const unnamed = words('조건', 'Condition');
const nobody = agency({ id: 'finder', words: unnamed, head: unnamed });
const reason = law('찾기', 'Finder')('', { verified: true });

/** A condition or a number as a rule of its own, since rules are what compiles. */
const ruleOf = (of: Pick<Rule, 'eligible' | 'amount'>): Rule =>
  rule({
    id: 'finder-condition',
    version: 1,
    words: unnamed,
    purpose: unnamed,
    law: reason,
    owner: nobody,
    from: '0001-01-01',
    examples: [],
    ...of,
  });

/** What is asked of facts that cannot be is as good as unknown: that they are wrong, the rules themselves say. */
function orUnknown<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return undefined;
  }
}

function truthOn(truth: Truth, asked: Asked): ReadyTruth {
  const compiled = compileRule(lowerRule(ruleOf({ eligible: truth }), asked));
  return given => {
    const outcome = orUnknown(() => compiled.outcome(compiled.take(given)));
    return outcome === 'yes' ? true : outcome === 'no' ? false : undefined;
  };
}

function numberOn(amount: Quantity, asked: Asked): (given: GivenFacts) => number | undefined {
  const compiled = compileRule(lowerRule(ruleOf({ amount }), asked));
  return given => {
    const value = orUnknown(() => compiled.amount(compiled.take(given)));
    return value === undefined ? undefined : Number(value);
  };
}

type Derive = (given: GivenFacts) => string | number | boolean | undefined;

function deriveOn(one: Derivation, asked: Asked): Derive {
  if ('flag' in one) return truthOn(one.flag, asked);
  if ('number' in one) return numberOn(one.number, asked);
  const codes = one.codes.map(([code, when]) => [code, truthOn(when, asked)] as const);
  return given => {
    for (const [code, when] of codes) {
      const holds = when(given);
      if (holds !== false) return holds === true ? code : undefined;
    }
    return undefined;
  };
}

/** A rule that law has no words for on that day stays in the list, and says so. */
function ready(declared: Rule, asked: Asked): ReadyRule {
  try {
    return { rule: declared, compiled: compileRule(lowerRule(declared, asked)) };
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return { rule: declared, silent: words('이 날의 기준이 아직 없습니다', 'There is no figure for this day yet') };
  }
}

const inForce =
  (on: CivilDay) =>
  ({ from, to }: Rule): boolean =>
    from <= on && (to === undefined || on <= to);

/** Compiles the finder for a day. `amended`: values of law that were released after the program was built. */
export function compileFinder(declared: FinderDeclaration, on: CivilDay, amended?: Amendments): Compiled {
  const asked: Asked = { on, knownOn: on, ...(amended && { amended }) };
  const derivations = declared.derivations.map(one => [one.fact.id, deriveOn(one, asked)] as const);
  const truths = (of: readonly (readonly [string, Truth])[]): ReadonlyMap<string, ReadyTruth> =>
    new Map(of.map(([id, truth]) => [id, truthOn(truth, asked)]));
  return {
    on,
    asked,
    rules: declared.rules.filter(inForce(on)).map(one => ready(one, asked)),
    criteria: truths(Object.entries(declared.criteria)),
    whatIfs: truths(declared.whatIfs.flatMap(({ id, when }) => (when ? [[id, when] as const] : []))),
    age: numberOn(declared.age, asked),
    derived(given) {
      const known: Record<string, GivenFacts[string]> = { ...given };
      for (const [fact, derive] of derivations) if (known[fact] === undefined) known[fact] = derive(known);
      return known;
    },
  };
}
