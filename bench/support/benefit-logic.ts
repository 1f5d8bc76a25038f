import type { AnyOf, Benefit, Conjunction, Range, Ranges } from '../../src/blocks/rules/index.ts';
import { gov24Shape } from './synthetic-people.ts';

/** A rule of JSON Logic. */
export type Logic = boolean | { readonly [operator: string]: readonly unknown[] };

const variable = (name: string): unknown => ({ var: name });

const joined = (operator: 'and' | 'or', parts: readonly Logic[]): Logic =>
  parts.length === 0 ? operator === 'and' : parts.length === 1 ? (parts[0] ?? true) : { [operator]: parts };

const among = (name: string, ranges: Ranges): readonly Logic[] => {
  if (ranges === 'all') return [];
  const between = ([from, to]: Range): Logic =>
    from === to ? { '===': [variable(name), from] } : { '<=': [from, variable(name), to] };
  return [joined('or', ranges.map(between))];
};

const group = (anyOf: AnyOf): Logic =>
  joined(
    'or',
    anyOf.map(({ predicate, is }): Logic => {
      const own = [variable(gov24Shape.predicates[predicate]?.id ?? ''), true];
      return is ? { '===': own } : { '!==': own };
    }),
  );

const conjunction = ({ areas, ages, groups }: Conjunction): Logic =>
  joined('and', [...among('area', areas), ...among('age', ages), ...groups.map(group)]);

/** The benefit as a rule of JSON Logic over a person's facts by name. */
export const benefitLogic = ({ when }: Benefit): Logic => joined('or', when.map(conjunction));
