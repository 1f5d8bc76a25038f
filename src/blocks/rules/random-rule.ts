import { words } from '../../kernel/words/index.ts';
import {
  agency,
  type FactValue,
  type GivenFacts,
  type GivenMember,
  type Rule,
  type RuleFact,
  rule,
} from '../language/index.ts';
import type { Chance } from './random/chance.ts';
import { money, truth } from './random/expression.ts';
import { article, world, worldFacts } from './random/world.ts';

export { type Chance, chance } from './random/chance.ts';
export { worldFacts } from './random/world.ts';

const owner = agency({
  id: 'trial',
  words: words('시험청', 'Trial Agency'),
  head: words('시험청장', 'Head of the Trial Agency'),
});

export interface RandomRule {
  /** How deep an expression nests; 3 by itself. */
  readonly depth?: number;
}

/**
 * A rule that nobody would write, of every construct of the language, over the facts of one made-up world; the same draws give the
 * same rule. For properties that must hold of all rules: targets agree, sentences are whole, JSON comes back.
 */
export function randomRule(chance: Chance, { depth = 3 }: RandomRule = {}): Rule {
  const growth = { chance, depth, asks: world.own, inGroup: false };
  return rule({
    id: `random-${chance.whole(1, 1_000_000_000)}`,
    version: 1,
    words: words('임의 규칙', 'a random rule'),
    purpose: words('모든 계산 방식이 같은지 봅니다.', 'Shows whether all ways of computing agree.'),
    law: article,
    owner,
    from: '2020-01-01',
    ...(chance.happens(0.9) && { eligible: truth(growth) }),
    ...(chance.happens(0.7) && { amount: money(growth).roundDown(chance.of([1, 10, 100])) }),
    examples: [],
  });
}

const years = (chance: Chance): number => chance.whole(1920, 2030);
const day = (chance: Chance): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return chance.happens(0.05)
    ? '2004-02-29'
    : `${years(chance)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
};

/** Small, round, odd and huge values, and the ends of what is allowed. */
function number({ least = 0, most = 0, unit }: RuleFact, chance: Chance): number {
  const parts = 10 ** (unit?.decimals ?? 0);
  const drawn = chance.of<() => number>([
    () => least,
    () => most,
    () => chance.whole(0, 10),
    () => chance.whole(0, 100),
    () => chance.of([999_999, 1_000_000, 2_564_238, 16_777_217, 2_147_483_648]),
    () => Math.floor(10 ** (chance.share() * 13)),
    () => -Math.floor(10 ** (chance.share() * 13)),
    () => chance.whole(0, 20_000) / parts,
  ])();
  return Math.min(most, Math.max(least, drawn));
}

function value(fact: RuleFact, chance: Chance): FactValue {
  switch (fact.kind) {
    case 'number':
      return number(fact, chance);
    case 'flag':
      return chance.happens(0.5);
    case 'day':
      return day(chance);
    case 'code': {
      const [first = '', ...rest] = Object.keys(fact.codes ?? {});
      return chance.of([first, ...rest]);
    }
  }
}

const given = (facts: readonly RuleFact[], chance: Chance, unknown: number): Record<string, FactValue> =>
  Object.fromEntries(
    facts.filter(() => !chance.happens(unknown)).map(one => [one.id.replace(/^members\./, ''), value(one, chance)]),
  );

/** Facts about somebody of that world; each is unknown with the likelihood `unknown`, and so is the whole household. */
export function randomFacts(chance: Chance, unknown = 0.15): GivenFacts {
  const members: readonly GivenMember[] = Array.from({ length: chance.whole(0, 4) }, () =>
    given(worldFacts.members, chance, unknown),
  );
  return { ...given(worldFacts.own, chance, unknown), ...(!chance.happens(unknown) && { members }) };
}
