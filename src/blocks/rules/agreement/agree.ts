import { Refusal } from '../../../kernel/refusal/index.ts';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { type LoweredRule, lowerRule } from '../ir/lower.ts';
import { type Chance, chance, randomRule } from '../random-rule.ts';
import { drawPeople, firstOf, type People, peopleOf } from './people.ts';
import { type Pair, shrink } from './shrink.ts';
import type { AgreementTarget, Answers } from './target.ts';

/** The first pair about which two targets differ, made as small as it can be. */
export interface Difference extends Pair {
  readonly targets: readonly [string, string];
  readonly answers: readonly [string, string];
}

export interface Agreement {
  /** Rule and person, decided by the first target and at least compared with one other. */
  readonly pairs: number;
  readonly rules: number;
  /** Of each target: how many pairs were compared, how many rules it said it cannot take, and how long it took. */
  readonly targets: readonly {
    readonly name: string;
    readonly pairs: number;
    readonly refused: number;
    readonly seconds: number;
  }[];
  /** How often each state came out: no, open, yes; and how many amounts. */
  readonly states: readonly [no: number, open: number, yes: number];
  readonly amounts: number;
  readonly difference?: Difference;
}

export interface AgreeOptions {
  readonly pairs: number;
  readonly seed: number;
  /** The first decides all pairs; each other is compared with it on its share. */
  readonly targets: readonly [AgreementTarget, ...AgreementTarget[]];
  readonly day?: CivilDay;
  readonly people?: number;
  /** Rules that are tried over the same people. */
  readonly rulesAtOnce?: number;
  readonly progress?: (pairs: number) => void;
}

const sameAmount = (a: number | bigint | undefined, b: number | bigint | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && BigInt(a) === BigInt(b));

const sayAnswer = ({ states, amounts }: Answers, at: number): string =>
  `${['no', 'open', 'yes'][states[at] ?? 1]}${amounts[at] === undefined ? '' : ` ${amounts[at]}`}`;

/** The first person about whom they differ. */
function firstDifference(hub: Answers, other: Answers, many: number): number | undefined {
  for (let at = 0; at < many; at++)
    if (hub.states[at] !== other.states[at] || !sameAmount(hub.amounts[at], other.amounts[at])) return at;
  return undefined;
}

/** A random rule that can be lowered, now and then a deep one. */
export function drawRule(draw: Chance, day: CivilDay): LoweredRule {
  for (;;) {
    const rule = randomRule(draw, { depth: draw.of([2, 3, 3, 4]) });
    try {
      return lowerRule(rule, { on: day });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

async function shrunk(a: AgreementTarget, b: AgreementTarget, pair: Pair, day: CivilDay): Promise<Difference> {
  const both = async ({ rule, given }: Pair) => {
    const [lowered, people] = [lowerRule(rule, { on: day }), peopleOf([given], { on: day })];
    const [[x], [y]] = [await a.decide([lowered], people), await b.decide([lowered], people)];
    return x && y ? ([x, y] as const) : undefined;
  };
  const least = await shrink(pair, async one => {
    const found = await both(one);
    return found !== undefined && firstDifference(...found, 1) !== undefined;
  });
  const found = await both(least);
  const say = (answers: Answers | undefined) => (answers ? sayAnswer(answers, 0) : 'agrees when asked alone');
  return { ...least, targets: [a.name, b.name], answers: [say(found?.[0]), say(found?.[1])] };
}

interface Tally {
  pairs: number;
  refused: number;
  seconds: number;
}

/**
 * Holds ways of deciding against each other on random rules and people: unknowns, groups, and amounts to 10^13 and beyond. Stops at
 * the first difference.
 */
export async function agree(options: AgreeOptions): Promise<Agreement> {
  const { pairs, seed, targets, day = '2026-07-01' as CivilDay, rulesAtOnce = 100 } = options;
  const [hub, ...others] = targets;
  const many = Math.min(options.people ?? 5000, pairs);
  const draw = chance(seed);
  const tallies = new Map(targets.map(({ name }): [string, Tally] => [name, { pairs: 0, refused: 0, seconds: 0 }]));
  const tallyOf = ({ name }: AgreementTarget): Tally => tallies.get(name) ?? { pairs: 0, refused: 0, seconds: 0 };
  const states: [number, number, number] = [0, 0, 0];
  let [done, rules, amounts] = [0, 0, 0];

  const ask = async (target: AgreementTarget, of: readonly LoweredRule[], people: People) => {
    const start = performance.now();
    const answers = await target.decide(of, people);
    tallyOf(target).seconds += (performance.now() - start) / 1000;
    return answers;
  };
  const report = (difference?: Difference): Agreement => ({
    pairs: done,
    rules,
    targets: targets.map(({ name }) => ({ name, ...(tallies.get(name) ?? { pairs: 0, refused: 0, seconds: 0 }) })),
    states,
    amounts,
    ...(difference && { difference }),
  });

  while (done < pairs) {
    const people = peopleOf(drawPeople(draw, many), { on: day });
    const wanted = Math.min(rulesAtOnce, Math.ceil((pairs - done) / many));
    const drawn = Array.from({ length: wanted }, () => drawRule(draw, day));
    const answers = await ask(hub, drawn, people);
    for (const other of others) {
      const share = Math.max(1, Math.round(other.share * many));
      const theirs = await ask(other, drawn, firstOf(people, share));
      const tally = tallyOf(other);
      for (const [at, lowered] of drawn.entries()) {
        const [mine, answer] = [answers[at], theirs[at]];
        if (!mine || !answer) {
          tally.refused++;
          continue;
        }
        tally.pairs += share;
        const person = firstDifference(mine, answer, share);
        if (person === undefined) continue;
        const given = people.given[person] ?? {};
        return report(await shrunk(hub, other, { rule: lowered.rule, given }, day));
      }
    }
    tallyOf(hub).pairs += many * drawn.length;
    for (const one of answers) {
      for (const state of one?.states ?? []) states[state as 0 | 1 | 2]++;
      amounts += one?.amounts.filter(amount => amount !== undefined).length ?? 0;
    }
    done += many * drawn.length;
    rules += drawn.length;
    options.progress?.(done);
  }
  return report();
}
