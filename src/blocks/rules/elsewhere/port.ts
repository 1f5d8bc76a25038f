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
import {
  compileRule,
  type Decision,
  decideByMeaning,
  lowerRule,
  ruleFromJson,
  ruleToJson,
  sentence,
} from '../index.ts';

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

/** What a port decides: by the definition; the closures and the rule read back from its own JSON must say the same. */
export function decide(of: Rule, given: GivenFacts, on: string): Decision {
  const asked = { on: on as CivilDay };
  const meant = decideByMeaning(of, given, asked);
  const compiled = compileRule(lowerRule(of, asked));
  const { outcome, amount, missing, reasons } = compiled.decide(compiled.row(given));
  assert.deepEqual({ outcome, missing, reasons, ...(amount !== undefined && { amount }) }, meant);
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
