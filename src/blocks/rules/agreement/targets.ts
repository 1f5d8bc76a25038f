import type { GivenFacts } from '../../language/index.ts';
import { type CompiledRule, compileRule } from '../closure/compile.ts';
import { no, open, yes } from '../closure/state.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { type Row, runBool, runInt } from '../ir/run.ts';
import { decideByMeaning } from '../meaning/decide.ts';
import { columns, plainColumns } from './column-targets.ts';
import type { People } from './people.ts';
import type { AgreementTarget, Answers } from './target.ts';

type One = readonly [state: number, amount: number | bigint | undefined];

const nobody = (many: number): { states: Uint8Array; amounts: (number | bigint | undefined)[] } => ({
  states: new Uint8Array(many),
  amounts: Array.from<undefined>({ length: many }),
});

/** A target that decides one pair after the other. */
const oneByOne = (
  name: string,
  share: number,
  deciding: (rule: LoweredRule) => (given: GivenFacts, row: Row) => One,
): AgreementTarget => ({
  name,
  share,
  decide: (rules, { given, rows }: People) =>
    rules.map((rule): Answers => {
      const [decide, answers] = [deciding(rule), nobody(given.length)];
      for (let i = 0; i < given.length; i++) {
        const [state, amount] = decide(given[i] ?? {}, rows[i] ?? { values: new Map(), groups: new Map() });
        answers.states[i] = state;
        answers.amounts[i] = amount;
      }
      return answers;
    }),
});

const stateOf = (outcome: string): number => (outcome === 'yes' ? yes : outcome === 'no' ? no : open);

/** The definition. */
export const meaning = oneByOne('meaning', 0.0002, ({ rule, asked }) => given => {
  const { outcome, amount } = decideByMeaning(rule, given, asked);
  return [stateOf(outcome), amount];
});

/** The whole-number operations as they stand. */
export const run = oneByOne('ir/run', 0.01, ({ eligible, amount }) => (_, row) => {
  const holds = runBool(eligible, { row });
  const value = holds && amount ? runInt(amount, { row }) : undefined;
  return [holds === undefined ? open : holds ? yes : no, value];
});

const ofRow = (compiled: CompiledRule, given: GivenFacts): One => {
  const row = compiled.take(given);
  const outcome = compiled.outcome(row);
  return [stateOf(outcome), outcome === 'yes' ? compiled.amount(row) : undefined];
};

/** Closures, without reasons. */
export const closure = oneByOne('closure', 1, rule => {
  const compiled = compileRule(rule);
  return given => ofRow(compiled, given);
});

/** Closures, with the reasons. */
export const trace = oneByOne('closure with reasons', 0.2, rule => {
  const compiled = compileRule(rule);
  return given => {
    const { outcome, amount } = compiled.decide(compiled.take(given));
    return [stateOf(outcome), amount];
  };
});

/** All that need no other program. */
export const ownTargets: readonly AgreementTarget[] = [closure, columns, plainColumns, trace, run, meaning];
