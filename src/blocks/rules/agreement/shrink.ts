import { Refusal } from '../../../kernel/refusal/index.ts';
import type { FactValue, GivenFacts, GivenMember, Rule } from '../../language/index.ts';
import { Quantity, Truth } from '../../language/index.ts';
import { isNumber, nodesOf, rootsOf } from '../walk.ts';

/** A rule and a person about whom two targets differ. */
export interface Pair {
  readonly rule: Rule;
  readonly given: GivenFacts;
}

const withoutAmount = ({ amount: _, ...rule }: Rule): Rule => rule;
const withoutCondition = ({ eligible: _, ...rule }: Rule): Rule => rule;
const conditions = new Set([
  'compare',
  'compare-days',
  'one-of',
  'flag',
  'all',
  'any',
  'not',
  'some',
  'every',
  'named',
]);

const sizeOf = (rule: Rule): number => rootsOf(rule).flatMap(nodesOf).length;

/** Smaller rules: one of its two halves, or one part of either, the smallest first. */
function smallerRules(rule: Rule): readonly Rule[] {
  const size = sizeOf(rule);
  const sized = [...partialRules(rule)].map(one => ({ one, size: sizeOf(one) })).filter(({ size: of }) => of < size);
  return sized.sort((a, b) => a.size - b.size).map(({ one }) => one);
}

function* partialRules(rule: Rule): Generator<Rule> {
  if (rule.eligible && rule.amount) yield* [withoutAmount(rule), withoutCondition(rule)];
  const roots = new Set(rootsOf(rule));
  for (const node of rootsOf(rule).flatMap(nodesOf)) {
    if (roots.has(node)) continue;
    if (isNumber(node)) yield { ...withoutCondition(rule), amount: new Quantity(node).roundDown() };
    else if (conditions.has(node.op)) yield { ...withoutAmount(rule), eligible: new Truth(node as Truth['node']) };
  }
}

function* simplerValues(value: FactValue): Generator<FactValue> {
  if (typeof value === 'number' || typeof value === 'bigint')
    for (const simpler of [0, 1, 100]) if (simpler < Number(value)) yield simpler;
}

const without = (given: GivenFacts, id: string): GivenFacts =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== id));

/** Simpler people: one fact less, a smaller number, a member less, a simpler member. */
function* simplerPeople(given: GivenFacts): Generator<GivenFacts> {
  for (const [id, value] of Object.entries(given)) {
    yield without(given, id);
    if (value === undefined) continue;
    if (typeof value !== 'object') for (const simpler of simplerValues(value)) yield { ...given, [id]: simpler };
    else
      for (const [at, member] of value.entries()) {
        yield { ...given, [id]: value.toSpliced(at, 1) };
        // The facts of a member are given as those of a person are.
        for (const simpler of simplerPeople(member)) yield { ...given, [id]: value.with(at, simpler as GivenMember) };
      }
  }
}

function* smaller({ rule, given }: Pair): Generator<Pair> {
  for (const one of smallerRules(rule)) yield { rule: one, given };
  for (const one of simplerPeople(given)) yield { rule, given: one };
}

/** The smallest pair found about which they still differ. A part that is no rule of its own is passed over. */
export async function shrink(pair: Pair, differs: (pair: Pair) => Promise<boolean>): Promise<Pair> {
  for (const one of smaller(pair)) {
    const still = await differs(one).catch(error => {
      if (error instanceof Refusal) return false;
      throw error;
    });
    if (still) return shrink(one, differs);
  }
  return pair;
}
