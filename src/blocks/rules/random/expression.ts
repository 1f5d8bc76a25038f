import { words } from '../../../kernel/words/index.ts';
import {
  all,
  always,
  any,
  askedDay,
  atLeastOf,
  type Bracket,
  choose,
  type Day,
  datedScale,
  discretion,
  exactlyOneOf,
  fraction,
  KRW,
  largest,
  match,
  named,
  namedTruth,
  never,
  not,
  type Operand,
  onDay,
  percent,
  type Quantity,
  quantity,
  type ScaleKind,
  smallest,
  type Truth,
  when,
} from '../../language/index.ts';
import type { Chance } from './chance.ts';
import { type Askable, article, world } from './world.ts';

type Money = Quantity<'KRW'>;

/** Where an expression grows: how deep it may still become, and whether it stands inside a group. */
export interface Growth {
  readonly chance: Chance;
  readonly depth: number;
  readonly asks: Askable;
  readonly inGroup: boolean;
}

const deeper = (growth: Growth): Growth => ({ ...growth, depth: growth.depth - 1 });
const inGroup = (growth: Growth): Growth => ({ ...deeper(growth), asks: world.inside, inGroup: true });

const amounts = [0, 1, 999, 10_000, 333_333, 16_777_217, 2_147_483_648, 1_000_000_000_001] as const;

const moneyLeaf = ({ chance, asks, inGroup: inside }: Growth): Money =>
  chance.of<() => Money>([
    () => chance.of(asks.money),
    () => chance.of(asks.money),
    () => quantity(KRW, chance.of(amounts)),
    () => chance.of(world.parameters),
    () => (inside ? chance.of(asks.money) : (world.tables[chance.whole(0, 2)] ?? chance.of(asks.money))),
    () => world.byCode,
  ])();

function brackets(chance: Chance): readonly Bracket[] {
  const upTo = chance.happens(0.5);
  const ends = [14_000_000, 50_000_000, 880_000_000].slice(0, chance.whole(0, 3));
  const row = (i: number): Bracket => ({
    rate: chance.of(['0', '0.06', '0.15', '0.245', '-0.03']),
    plus: i * 10_000 - 5_000,
  });
  return [...ends.map((end, i) => ({ ...row(i), ...(upTo ? { upTo: end } : { below: end }) })), row(ends.length)];
}

const kinds: readonly [ScaleKind, ...ScaleKind[]] = [
  'marginal-rate',
  'single-rate',
  'single-amount',
  'marginal-amount',
];

const scale = (growth: Growth): Money => {
  const { chance } = growth;
  return datedScale(KRW, {
    id: `scale-${chance.whole(1, 1_000_000_000)}`,
    words: words('세율표', 'rate table'),
    kind: chance.of(kinds),
    of: money(growth),
    values: [{ from: '2020-01-01', value: brackets(chance), source: article, verified: true }],
  });
};

const rounded = (of: Money, chance: Chance): Money => {
  const step = chance.of([1, 10, 1000, '0.01']);
  return chance.of<() => Money>([
    () => of.roundDown(step),
    () => of.roundUp(step),
    () => of.roundHalfUp(step),
    () => of.roundHalfEven(step),
    () => of.truncate(step),
  ])();
};

function folded(growth: Growth): Money {
  const { chance } = growth;
  const [of, where] = [money(inGroup(growth)), chance.happens(0.5) ? truth(inGroup(growth)) : undefined];
  return chance.of([world.members.sum, world.members.largest, world.members.smallest])(of, where);
}

/** A random amount of money of any construct. Products stay products of money and a share or a small count. */
export function money(growth: Growth): Money {
  const { chance } = growth;
  if (growth.depth <= 0) return moneyLeaf(growth);
  const less = deeper(growth);
  const some = (): Money => money(less);
  return chance.of<() => Money>([
    () => moneyLeaf(growth),
    () => some().plus(some()),
    () => some().minus(some()),
    () => some().excessOver(some()),
    () => percent(chance.of([0, 10, '3.595', 60, 150])).of(some()),
    () => fraction(chance.of([1, 9448, 2]), chance.of([3, 10_000, 7])).of(some()),
    () => some().times(number(less)),
    () => some().over(number(less)),
    () => rounded(some(), chance),
    () => some().clip(chance.of([0, -1000]), chance.of(amounts)),
    () => chance.of([smallest, largest])<'KRW'>(some(), some(), some()),
    () => choose(when(truth(less), some()), when(truth(less), some()), ...(chance.happens(0.7) ? [some()] : [])),
    () => match(growth.asks.codes[1] ?? growth.asks.codes[0], { worker: some(), seeker: some(), none: some() }),
    () => scale(less),
    () => named(`value-${chance.whole(1, 1_000_000_000)}`, words('산정액', 'assessed amount'), some(), article),
    // Inside a group, too: each member against all of them.
    () => (growth.inGroup && chance.happens(0.5) ? some() : folded(less)),
    () => some().roundDown(largest(some(), quantity(KRW, 7))),
    () => some().absolute(),
    () => some().fullSteps(quantity(KRW, 1000)).of(some()),
  ])();
}

/** A small number without a dimension, now and then zero. */
function number(growth: Growth): Quantity<'count'> {
  const { chance, asks } = growth;
  if (growth.inGroup || growth.depth <= 0) return chance.of(asks.counts);
  return chance.of<() => Quantity<'count'>>([
    () => chance.of(asks.counts),
    () => chance.of(asks.counts).minus(1),
    () => world.members.count(),
    () => world.members.count(truth(inGroup(growth))),
  ])();
}

function day(growth: Growth): Day {
  const { chance, asks } = growth;
  const far = (): number => chance.of([-20, -1, 0, 1, 12, 65]);
  return chance.of<() => Day>([
    () => chance.of(asks.days),
    () => chance.of(asks.days),
    () => askedDay,
    () => onDay(chance.of(['2004-02-29', '2026-03-31', '1999-12-31'])),
    () => world.deadline,
    () => chance.of(asks.days).later(far(), chance.of(['years', 'months', 'days'])),
  ])();
}

type Comparing = 'atMost' | 'atLeast' | 'lessThan' | 'moreThan' | 'is';
const comparing = <D extends string>(chance: Chance, left: Quantity<D>, right: Operand<NoInfer<D>>): Truth => {
  const how = chance.of<Comparing>(['atMost', 'atLeast', 'lessThan', 'moreThan', 'is']);
  return left[how](right);
};

const dayCondition = (growth: Growth): Truth => {
  const { chance } = growth;
  const [a, b] = [day(growth), day(growth)];
  return chance.of<() => Truth>([
    () => a.onOrBefore(b),
    () => a.onOrAfter(b),
    () => a.before(b),
    () => a.after(b),
    () => a.is(b),
    () => a.between('1990-01-01', b),
    () => comparing(chance, a.age(b), chance.of([0, 18, 65])),
    () => comparing(chance, a.monthsUntil(b), chance.of([-1, 0, 12])),
    () => comparing(chance, a.daysUntil(b), chance.of([-30, 0, 365])),
  ])();
};

function codeCondition({ chance, asks }: Growth): Truth {
  const code = chance.of(asks.codes);
  const [a, b] = Object.keys(code.node.fact.codes ?? {});
  return chance.happens(0.3) ? code.among(one => one > 'm') : code.oneOf(a ?? '', b ?? '');
}

const leaves = (growth: Growth): (() => Truth) => {
  const { chance, asks } = growth;
  return chance.of<() => Truth>([
    () => chance.of(asks.flags),
    () => chance.of(asks.years).between(chance.whole(0, 40), chance.whole(30, 120)),
    () => comparing(chance, chance.of(asks.areas), chance.of(['59.99', 85, '132.5'])),
    () => comparing(chance, chance.of(asks.counts), chance.whole(0, 6)),
    () => codeCondition(growth),
    () => dayCondition(growth),
    () => comparing(chance, moneyLeaf(growth), moneyLeaf(growth)),
  ]);
};

/** A random condition of any construct. */
export function truth(growth: Growth): Truth {
  const { chance } = growth;
  if (growth.depth <= 0) return leaves(growth)();
  const less = deeper(growth);
  const some = (): Truth => truth(less);
  const group = (): Truth => chance.of([world.members.some, world.members.every])(truth(inGroup(growth)));
  return chance.of<() => Truth>([
    leaves(growth),
    leaves(growth),
    () => all(some(), some(), some()),
    () => any(some(), some(), some()),
    () => all(some(), some()).by(article),
    () => not(some()),
    () => comparing(chance, money(less), money(less)),
    () => (growth.inGroup && chance.happens(0.5) ? some() : group()),
    () => atLeastOf(2, some(), some(), some()),
    () => exactlyOneOf(some(), some()),
    () => comparing(chance, day(growth).calendarYear(), chance.of([1950, 1999, 2026])),
    () => comparing(chance, day(growth).monthOfYear(), chance.of([1, 6, 12])),
    () =>
      namedTruth(
        `condition-${chance.whole(1, 1_000_000_000)}`,
        words('요건을 갖춤', 'meets the requirements'),
        constantly(some()),
        article,
      ),
    () => (chance.happens(0.3) ? chance.of([always, never]) : some()),
    () => (chance.happens(0.3) ? discretion('need', words('특별한 필요가 있음', 'has a special need')) : some()),
  ])();
}

const constantly =
  <T>(value: T) =>
  (): T =>
    value;
