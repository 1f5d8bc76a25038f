import type { Words } from '../../../kernel/words/index.ts';
import type { Finding, Rule } from '../../language/index.ts';

/** What the checks of rules know besides the rules. */
export interface Known {
  /** The day up to which parameters must have values. */
  readonly today: string;
}

/** One kind of look over all rules. */
export type RuleCheck = (rules: readonly Rule[], known: Known) => readonly Finding[];

/** A kind of finding with its remedy; what it finds differs, how to mend it does not. */
export const finding =
  (rule: string, level: Finding['level'], fix: Words) =>
  (where: string, what: Words): Finding => ({ rule, level, where, what, fix });

/** The way to a rule: `rule youth-rent 2`. */
export const placeOf = ({ id, version }: Rule): string => `rule ${id} ${version}`;
