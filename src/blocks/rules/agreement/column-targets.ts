import { no, open, yes } from '../closure/state.ts';
import { bitsSet, type ColumnTable, entitled, runColumns, tableOfRows } from '../columns/index.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { People } from './people.ts';
import type { AgreementTarget, Answers } from './target.ts';

function answersOf(rule: LoweredRule, table: ColumnTable, plain: boolean): Answers {
  const answer = runColumns(rule, table, { plain });
  const states = new Uint8Array(table.people).fill(no);
  const amounts = Array.from<bigint | undefined>({ length: table.people });
  for (const person of bitsSet(answer.open)) states[person] = open;
  for (const { person, amount } of entitled(answer)) {
    states[person] = yes;
    amounts[person] = amount;
  }
  return { states, amounts };
}

const overColumns = (name: string, share: number, plain: boolean): AgreementTarget => ({
  name,
  share,
  decide: (rules, { everything, rows }: People) => {
    const table = tableOfRows(everything.facts.values(), rows);
    return rules.map(rule => answersOf(rule, table, plain));
  },
});

/** Columns of everybody, by WebAssembly where there is any. */
export const columns = overColumns('columns', 1, false);
/** The same without it. */
export const plainColumns = overColumns('columns, plain', 0.1, true);
