import assert from 'node:assert/strict';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  agency,
  type DatedValue,
  type GivenFacts,
  law,
  type Quantity,
  type Rule,
  rule,
  type Truth,
  type Unit,
  unit,
} from '../../language/index.ts';
import { compileRule } from '../closure/compile.ts';
import { bitsSet, entitled, runColumns, tableOfRows } from '../columns/index.ts';
import { type Decision, amountOf as ofAmount } from '../decision.ts';
import { type LoweredRule, lowerRule } from '../ir/lower.ts';
import { ruleFromJson, ruleToJson } from '../json/index.ts';
import { decideByMeaning } from '../meaning/decide.ts';
import { rowOf } from '../sql/row.ts';
import { sentence } from '../words/index.ts';

/** One language is enough for rules that only tests read. */
export const w = (text: string) => words(text, text);
export const article = law('본보기법', 'Template Act')('제1조');
const owner = agency({ id: 'elsewhere', words: w('elsewhere'), head: w('head') });

/** Money of a country, with cents. */
export const money = <const D extends string>(code: D): Unit<D> =>
  unit(code, words(`{n} ${code}`, `${code} {n}`), { decimals: 2 });
export const cent = '0.01';
/** The same in cents, as decisions give amounts. */
export const cents = (value: number): number => Math.round(value * 100);

/** A value from a day on, until the next or for good. */
export const since = <T>(from: string, value: T, to?: string): DatedValue<T> => ({
  from,
  value,
  source: article,
  verified: true,
  ...(to && { to }),
});

interface Port {
  readonly eligible?: Truth;
  readonly amount?: Quantity<string>;
}

/** A rule of another country, in force at all times. */
export const port = (id: string, declared: Port): Rule =>
  rule({
    id,
    version: 1,
    words: w(id),
    purpose: w(id),
    law: article,
    owner,
    from: '1900-01-01',
    ...declared,
    examples: [],
  });

/** By columns of one person, with and without WebAssembly. */
function byColumns(lowered: LoweredRule, given: GivenFacts, plain: boolean): Pick<Decision, 'outcome' | 'amount'> {
  const answer = runColumns(lowered, tableOfRows(lowered.facts.values(), [rowOf(lowered, given)]), { plain });
  const [one] = entitled(answer);
  if (!one) return { outcome: bitsSet(answer.open).next().done ? 'no' : 'undecided' };
  return { outcome: 'yes', ...(one.amount !== undefined && { amount: ofAmount(one.amount) }) };
}

/**
 * What a port decides: by the definition; the closures, the columns and the rule read back from its own JSON must say the same.
 */
export function decide(of: Rule, given: GivenFacts, on: string): Decision {
  const asked = { on: on as CivilDay };
  const meant = decideByMeaning(of, given, asked);
  const lowered = lowerRule(of, asked);
  const compiled = compileRule(lowered);
  const { outcome, amount, missing, reasons } = compiled.decide(compiled.row(given));
  assert.deepEqual({ outcome, missing, reasons, ...(amount !== undefined && { amount }) }, meant);
  const told = { outcome, ...(amount !== undefined && { amount }) };
  for (const plain of [false, true]) assert.deepEqual(byColumns(lowered, given, plain), told);
  assert.deepEqual(decideByMeaning(ruleFromJson(ruleToJson(of)), given, asked), meant);
  return meant;
}

export const amountOf = (of: Rule, given: GivenFacts, on: string) => decide(of, given, on).amount;

/** A rule whose sentences are whole in both languages. */
export function isSaid(of: Rule): void {
  for (const part of [of.eligible, of.amount])
    if (part)
      for (const said of Object.values(sentence(part.node))) assert.doesNotMatch(said, /undefined|NaN|\{|\[object|^$/);
}
