import type { LoweredRule } from '../ir/lower.ts';
import type { BoolNode } from '../ir/node.ts';
import { contextOf } from './declared.ts';
import { type DialectName, dialects } from './dialect.ts';
import { addedUp } from './members.ts';
import { literal, Names } from './name.ts';
import type { Source } from './source.ts';
import { statement, subjects, totalsSql } from './sql.ts';
import { Steps } from './steps.ts';
import { Together } from './together.ts';

/**
 * Many rules in one pass over the table: one row with a column a rule, under the rule's id, that counts the subjects for whom it
 * answers yes. A condition that several rules share is computed once. Refuses what `sql` refuses, and more rules than a select of the
 * dialect has columns (`sql-too-many-columns`).
 */
export function countsSql(rules: readonly LoweredRule[], dialect: DialectName, source: Source): string {
  const together = new Together();
  const counted = rules.map(({ rule, eligible }): readonly [string, BoolNode] => [rule.id, together.bool(eligible)]);
  const names = new Names();
  for (const [id] of counted) names.takeOnce(id);
  const context = contextOf(rules, dialect, source);
  const steps = new Steps(context, {
    roots: counted.map(([, eligible]) => eligible),
    reads: subjects,
    members: addedUp,
    last: of =>
      counted.map(([id, eligible]) => `COUNT(CASE WHEN ${of.bool(eligible).text} THEN 1 END) AS ${context.quoted(id)}`),
  });
  return statement(context, steps);
}

/**
 * Many rules in one statement, a row a rule: its id (`rule`), how many are `entitled`, and the `total` of the amounts. Each rule reads
 * what its own conditions leave: faster than one pass where the table is sorted by what most rules ask (area, age), so that engines
 * skip the rest.
 */
export function totalsByRuleSql(rules: readonly LoweredRule[], dialect: DialectName, source: Source): string {
  const { wide } = dialects[dialect];
  const one = (lowered: LoweredRule): string => {
    const total = lowered.amount ? `CAST("total" AS ${wide})` : `CAST(NULL AS ${wide})`;
    const id = literal(lowered.rule.id, dialect);
    const each = totalsSql(lowered, dialect, source).replace(/^/gm, '  ');
    return `SELECT ${id} AS "rule", "entitled", ${total} AS "total" FROM (\n${each}\n) AS "one"`;
  };
  return rules.map(one).join('\nUNION ALL\n');
}
