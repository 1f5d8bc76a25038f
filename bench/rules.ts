import { type CompiledRule, compileRule, lowerRule } from '../src/blocks/rules/index.ts';
import type { CivilDay } from '../src/kernel/time/index.ts';
import type { BenchOptions } from './bench.ts';
import { comparableRule, type Mix, otherRules, type Person, peopleOf } from './support/comparable-rule.ts';
import { generator } from './support/generator.ts';
import { jsonLogicEngine, type Peer, publicodes, zen } from './support/rule-peers.ts';
import { median } from './support/turns.ts';

const asked = { on: '2026-07-01' as CivilDay };
const mixes: readonly (Mix & { readonly name: string })[] = [
  { name: 'most fail at once', passes: 0.3, unknown: 0 },
  { name: 'many pass', passes: 0.9, unknown: 0 },
  { name: 'a fifth unknown', passes: 0.9, unknown: 0.2 },
];

/** People of one mix, as objects and in the places of the compiled rule. */
interface Crowd {
  readonly people: readonly Person[];
  readonly rows: readonly ReturnType<CompiledRule['row']>[];
}

/** One way of deciding: over how many of a crowd it goes in a turn, and the turn. */
interface Contender {
  readonly name: string;
  readonly many: number;
  readonly turn: (crowd: Crowd, many: number) => void | Promise<void>;
  /** Whether it can be asked with unknown facts. */
  readonly unknowns: boolean;
  /** Whether other threads work for it. */
  readonly elsewhere: boolean;
}

/** Other rules, decided a few times each, so that no call in the closures is known to lead to one rule alone. */
function mingle(): void {
  const people = peopleOf(30, { passes: 0.5, unknown: 0.2 }, generator(99));
  for (const other of otherRules(63)) {
    const rule = compileRule(lowerRule(other, asked));
    for (const person of people) {
      const row = rule.take(person);
      if (rule.outcome(row) === 'yes') rule.amount(row);
      rule.decide(row);
    }
  }
}

/** What is computed is added up here, so that nothing is left out as unused. */
let spent = 0;

const answer = (rule: CompiledRule, row: ReturnType<CompiledRule['row']>): void => {
  if (rule.outcome(row) === 'yes') spent += Number(rule.amount(row) ?? 0);
};

const ours = (rule: CompiledRule): readonly [withReasons: Contender, ...Contender[]] => {
  const over =
    (one: (crowd: Crowd, at: number) => void) =>
    (crowd: Crowd, many: number): void => {
      for (let at = 0; at < many; at++) one(crowd, at);
    };
  const decide = (row: ReturnType<CompiledRule['row']>): void => {
    spent += rule.decide(row).missing.length;
  };
  const [none] = [rule.row({})];
  const contender = (name: string, one: (crowd: Crowd, at: number) => void): Contender => ({
    name,
    many: 20_000,
    turn: over(one),
    unknowns: true,
    elsewhere: false,
  });
  return [
    contender('with reasons and missing facts', ({ rows }, at) => decide(rows[at] ?? none)),
    contender('with reasons, from objects, checked', ({ people }, at) => decide(rule.take(people[at] ?? {}))),
    contender('without reasons', ({ rows }, at) => answer(rule, rows[at] ?? none)),
    contender('without reasons, from objects, checked', ({ people }, at) => answer(rule, rule.take(people[at] ?? {}))),
  ];
};

const against = (peer: Peer): Contender => ({
  name: peer.name,
  many: peer.fast ? 20_000 : 50,
  unknowns: peer.unknowns,
  elsewhere: peer.elsewhere,
  async turn({ people }, count) {
    for (const person of people.slice(0, count)) {
      const found = peer.decide(person);
      spent += (typeof found === 'object' ? await found : found) ?? 0;
    }
  },
});

/** All engines must say the same of the same people. */
async function mustAgree(rule: CompiledRule, { people, rows }: Crowd, peers: readonly Peer[]): Promise<void> {
  for (const [at, person] of people.slice(0, 300).entries()) {
    const row = rows[at] ?? rule.row(person);
    const right = rule.outcome(row) === 'yes' ? rule.amount(row) : undefined;
    const { outcome, amount } = rule.decide(row);
    if (outcome !== rule.outcome(row) || amount !== right)
      throw new Error(`with reasons otherwise than without: ${at}`);
    for (const peer of peers) {
      const found = await peer.decide(person);
      if (found !== right) throw new Error(`${peer.name} says ${found}, not ${right}, of ${JSON.stringify(person)}`);
    }
  }
}

const seconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** Decisions a second: of processor time of this thread, or by the clock where other threads work for it. */
async function measured({ many, turn, elsewhere }: Contender, crowd: Crowd, atLeast: number): Promise<number> {
  const now = elsewhere ? () => performance.now() / 1000 : seconds;
  const start = now();
  let [decisions, taken] = [0, 0];
  do {
    await turn(crowd, many);
    decisions += many;
    taken = now() - start;
  } while (taken < atLeast);
  return decisions / taken;
}

const perSecond = (rate: number): string =>
  rate >= 1e6
    ? `${(rate / 1e6).toFixed(2)} M`
    : rate >= 1e4
      ? `${Math.round(rate / 1e3)} k`
      : `${(rate / 1e3).toFixed(2)} k`;

/** Over equally many people of each mix. */
const together = (rates: readonly number[]): number => rates.length / rates.reduce((sum, rate) => sum + 1 / rate, 0);

async function measure({ quick }: BenchOptions) {
  mingle();
  const rule = compileRule(lowerRule(comparableRule, asked));
  const share = generator(7);
  const crowds = mixes.map((mix): Crowd => {
    const people = peopleOf(20_000, mix, share);
    return { people, rows: people.map(person => rule.row(person)) };
  });
  const peers = [jsonLogicEngine(), zen(false), zen(true), publicodes()];
  for (const [at, crowd] of crowds.entries()) await mustAgree(rule, crowd, mixes[at]?.unknown ? [] : peers);
  const contenders = [...ours(rule), ...peers.map(against)];
  const [rounds, atLeast] = quick ? [3, 0.06] : [7, 0.25];
  const rates = new Map<Contender, number[][]>(contenders.map(one => [one, mixes.map(() => [])]));
  for (let round = -1; round < rounds; round++)
    for (const [one, found] of rates)
      for (const [at, crowd] of crowds.entries()) {
        if (mixes[at]?.unknown && !one.unknowns) continue;
        const rate = await measured(one, crowd, atLeast);
        if (round >= 0) found[at]?.push(rate);
      }
  return [...rates].map(([{ name }, found]) => ({
    name,
    rates: found.map(of => (of.length === 0 ? undefined : median(of))),
  }));
}

export const bench = {
  name: 'rules',
  about:
    'Decisions a second on one core: eight conditions and an amount over one person, with full reasons and without',
  async run(options: BenchOptions) {
    const found = await measure(options);
    const of = (name: string): number =>
      together(found.find(one => one.name === name)?.rates.filter(rate => rate !== undefined) ?? []);
    const value = of('with reasons and missing facts');
    if (Number.isNaN(spent)) throw new Error('an amount that is no number');
    return {
      rows: [
        ['decisions/s', ...mixes.map(({ name }) => name)],
        ...found.map(({ name, rates }) => [name, ...rates.map(rate => (rate === undefined ? '' : perSecond(rate)))]),
      ],
      result: {
        name: 'decisions with full reasons',
        value: Math.round(value),
        unit: '1/s',
        ratio: value / of('publicodes'),
        against: 'publicodes with its missing variables, the same rule and people',
      },
    };
  },
};
