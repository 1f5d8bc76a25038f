import type { Words } from '../../../kernel/words/index.ts';
import type { Jurisdiction } from '../jurisdiction.ts';

/** Something wrong with the declarations that their types cannot see. Errors stop a release, warnings are for a person to weigh. */
export interface Finding {
  /** What was broken, e.g. `state-unreachable`; the same for all findings of a kind. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** The way to the place: `service move-in › question newAddress`. */
  readonly where: string;
  readonly what: Words;
  readonly fix: Words;
}

/** One kind of look over the declarations. */
export type Check = (jurisdiction: Jurisdiction) => readonly Finding[];

/** A rule with its remedy; what it finds differs, how to mend it does not. */
export const rule =
  (name: string, level: Finding['level'], fix: Words) =>
  (where: string, what: Words): Finding => ({ rule: name, level, where, what, fix });

/** Joins the parts of a way: `at('service move-in', 'question note')`. */
export const at = (...parts: readonly string[]): string => parts.join(' › ');
