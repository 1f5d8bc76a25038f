import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode } from '../ir/node.ts';
import type { Context } from './context.ts';
import { contextOf, type Written } from './declared.ts';
import type { DialectName } from './dialect.ts';
import { addedUp } from './members.ts';
import { type Source, tableName } from './source.ts';
import { Steps, selectOf, spelled } from './steps.ts';
import { cast } from './text.ts';

const conjuncts = (eligible: BoolNode): readonly BoolNode[] => {
  if (eligible.op === 'always' && eligible.value) return [];
  return eligible.op === 'all' ? eligible.of : [eligible];
};

/** The whole statement: the named selects, then the last. */
export function statement(context: Context, steps: Steps): string {
  const table = tableName(context.source.table, context.dialect.name);
  const reached = steps.plain ? steps.over(table) : steps.write('facts', table);
  const last = selectOf(reached);
  return context.selects.length === 0 ? last : `WITH ${context.selects.join(', ')}\n${last}`;
}

const keyItem = (context: Context, used: Set<string>): readonly string[] => {
  if (context.source.key === undefined) return [];
  const key = context.quoted(context.source.key);
  used.add(key);
  return [key];
};

/** The amount of a rule, computed for those who are entitled. */
const amountOf = ({ amount, eligible }: LoweredRule) => (amount ? { later: { value: amount, where: eligible } } : {});

/** Outside of groups only the subject's own facts are read. */
export const subjects = (slot: { readonly group?: string }): boolean => slot.group === undefined;

/**
 * A rule as a SELECT of each subject's `key`, `eligible` (TRUE, FALSE, or NULL while it is open) and, where the rule has an amount,
 * `amount`: a whole number in the smallest part of its unit, NULL unless eligible and known. Exact: each value is computed in a type
 * that its bounds fit. Refuses what has no translation, naming the construct and its article; see README.md.
 */
export function sql(lowered: LoweredRule, dialect: DialectName, source: Source, written: Written = {}): string {
  const context = contextOf([lowered], dialect, source, written);
  const { eligible, amount } = lowered;
  const staged = amount && !['always', 'flag', 'one-of', 'some', 'every'].includes(eligible.op);
  const steps = new Steps(context, {
    roots: [eligible],
    ...amountOf(lowered),
    ...(!(eligible.op === 'always' && eligible.value) && { guard: eligible }),
    ...(staged && { stage: [eligible] }),
    reads: subjects,
    members: addedUp,
    last: (of, used, value) => {
      const truth = (!staged && spelled(eligible, of, context)) || of.bool(eligible);
      return [
        ...keyItem(context, used),
        `${truth.text} AS "eligible"`,
        ...(value ? [`${value.text} AS "amount"`] : []),
      ];
    },
  });
  return statement(context, steps);
}

/** The subjects for whom a rule answers yes: their `key`, and `amount` where it has one. The plain predicate: no row is spent on others. */
export function entitledSql(lowered: LoweredRule, dialect: DialectName, source: Source, written: Written = {}): string {
  const context = contextOf([lowered], dialect, source, written);
  const steps = new Steps(context, {
    roots: [],
    filters: conjuncts(lowered.eligible),
    ...amountOf(lowered),
    reads: subjects,
    members: addedUp,
    last: (_, used, amount) => [...keyItem(context, used), ...(amount ? [`${amount.text} AS "amount"`] : [])],
  });
  return statement(context, steps);
}

/** One row: how many are `entitled`, and the `total` of the amounts that are known. */
export function totalsSql(lowered: LoweredRule, dialect: DialectName, source: Source, written: Written = {}): string {
  const context = contextOf([lowered], dialect, source, written);
  const steps = new Steps(context, {
    roots: [],
    filters: conjuncts(lowered.eligible),
    ...amountOf(lowered),
    reads: subjects,
    members: addedUp,
    last: (_, __, amount) => {
      // Sums of 64-bit integers are wide in DuckDB and PostgreSQL as they are.
      const widened = amount && (dialect === 'ansi' ? cast(amount, context.dialect.wide) : amount);
      return ['COUNT(*) AS "entitled"', ...(widened ? [`SUM(${widened.text}) AS "total"`] : [])];
    },
  });
  return statement(context, steps);
}
