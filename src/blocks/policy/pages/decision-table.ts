import { disclosure, type Html, html, summaryList, table } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { DecisionTable } from '../../rules/index.ts';
import type { Tabled } from '../reading.ts';

const text = {
  result: words('결과', 'Result'),
  row: words('{n}번 줄', 'Row {n}'),
  otherwise: words('어느 줄에도 맞지 않으면: {what}', 'When no row fits: {what}'),
  always: words('언제나: {what}', 'Always: {what}'),
  next: words('그다음: {what}', 'Then: {what}'),
  any: words('상관없음', 'any'),
};

/** The most columns that stand beside one another; more are told row by row. */
const mostColumns = 4;

function wide(ctx: Context, { columns, rows }: DecisionTable): Html {
  return html`${rows.map((row, n) =>
    disclosure({
      summary: `${ctx.say(text.row, { n: n + 1 })}: ${ctx.say(row.outcome)}`,
      open: rows.length <= 3,
      content: summaryList({
        language: ctx.language,
        rows: columns.flatMap((column, i) => {
          const cell = row.cells[i];
          return cell ? [{ key: ctx.say(column), value: ctx.say(cell) }] : [];
        }),
      }),
    }),
  )}`;
}

const narrow = (ctx: Context, caption: string, { columns, rows }: DecisionTable): Html =>
  table({
    language: ctx.language,
    caption,
    hiddenCaption: true,
    rows,
    columns: [
      ...columns.map((column, i) => ({
        header: ctx.say(column),
        cell: (row: DecisionTable['rows'][number]) => {
          const cell = row.cells[i];
          return cell ? ctx.say(cell) : ctx.say(text.any);
        },
      })),
      { header: ctx.say(text.result), cell: row => ctx.say(row.outcome), rowHeader: true },
    ],
  });

/** A decision table, or why there is none. */
export function decisionTable(ctx: Context, caption: string, tabled: Tabled): Html {
  if (!('table' in tabled)) return html`<p>${ctx.say(tabled.tooNested)}</p>`;
  const { table: of } = tabled;
  const told = (said: Words, what: Words) => html`<p>${ctx.say(said, { what })}</p>`;
  const rows =
    of.rows.length === 0 ? undefined : of.columns.length > mostColumns ? wide(ctx, of) : narrow(ctx, caption, of);
  return html`${rows}${told(rows ? text.otherwise : text.always, of.otherwise)}${of.afterwards.map(what => told(text.next, what))}`;
}
