import type { Language } from '../../../kernel/words/index.ts';
import { body, type Flow, type Style } from './flow.ts';
import { type Cell, cellStyle, Grid, labelStyle, layRow, padding, rowHeight } from './grid.ts';
import type { Pairs, Table } from './sheet.ts';
import type { Element } from './structure.ts';
import { clean, width } from './typesetter.ts';
import { wording } from './wording.ts';

const captionStyle: Style = { size: 10.5, leading: 17, weight: 'bold' };

/** Draws facts by name as a table of labels and values. */
export function drawPairs(flow: Flow, { rows }: Pairs): void {
  if (rows.length === 0) return;
  const widest = Math.max(...rows.map(row => natural(row.label, labelStyle)));
  const label = Math.min(body.width * 0.35, Math.max(body.width * 0.18, widest));
  const widths = [label, body.width - label];
  const table = flow.root.child('Table').child('TBody');
  const grid = new Grid(flow);
  for (const row of rows) {
    const cells: Cell[] = [
      { text: row.label, tag: 'TH', scope: 'Row', align: 'centre' },
      { text: row.value, tag: 'TD' },
    ];
    grid.row(layRow(widths, cells), table);
  }
}

/** Draws a ruled table with its caption above, and `이하 빈칸` (nothing below) as its end in Korean. */
export function drawTable(flow: Flow, table: Table, language: Language): void {
  const { columns } = table;
  if (columns.length === 0) throw new Error(`table without columns: ${table.caption}`);
  const element = flow.root.child('Table');
  const widths = columnWidths(table);
  const header = layRow(
    widths,
    columns.map(column => ({ text: column.label, tag: 'TH', scope: 'Column', align: 'centre' })),
  );
  flow.need(captionStyle.leading + rowHeight(header.lines) + rowHeight(2));
  drawCaption(flow, table.caption, element);
  const grid = new Grid(flow, header);
  grid.row(header, element.child('THead'));
  const tableBody = element.child('TBody');
  const aligns = columns.map((_, i) => alignment(table, i, widths[i]!));
  for (const row of table.rows)
    grid.row(
      layRow(
        widths,
        columns.map((_, i) => cell(row[i] ?? '', aligns[i]!)),
      ),
      tableBody,
    );
  const closing =
    table.rows.length === 0 ? (table.empty ?? '') : language === 'ko' ? `- ${wording.nothingBelow.ko} -` : '';
  if (closing !== '' || table.rows.length === 0) {
    grid.row(layRow(widths, [{ ...cell(closing, 'centre'), span: columns.length }]), tableBody);
  }
}

type Align = NonNullable<Cell['align']>;

const cell = (text: string, align: Align): Cell => ({ text, tag: 'TD', align });

function drawCaption(flow: Flow, caption: string, table: Element): void {
  const line = clean(caption);
  if (line === '') return;
  flow.mark(table.child('Caption'), () => {
    flow.line(flow.page, line, { x: body.left, width: body.width, top: flow.y }, captionStyle);
  });
  flow.y += captionStyle.leading + 2;
}

const amount = /^-?[\d,]+(\.\d+)?( ?(원|won|KRW))?$/;

/** Amounts stand to the right, short entries in the middle, and a column with a long entry to the left. */
function alignment(table: Table, column: number, room: number): Align {
  const values = table.rows.map(row => row[column] ?? '').filter(value => value !== '');
  if (values.length > 0 && values.every(value => amount.test(value)) && values.some(value => value.includes(',')))
    return 'right';
  return values.every(value => !value.includes('\n') && natural(value, cellStyle) <= room) ? 'centre' : 'left';
}

const natural = (text: string, style: Style): number =>
  width(clean(text), style.weight) * style.size + 2 * padding.x + 0.01;

/** Points for each column: the stated percentages, the rest shared in proportion to what the columns hold. */
function columnWidths({ columns, rows }: Table): number[] {
  const sample = rows.slice(0, 60);
  const wishes = columns.map((column, i) => {
    if (column.width !== undefined) return 0;
    const content = Math.max(natural(column.label, labelStyle), ...sample.map(row => natural(row[i] ?? '', cellStyle)));
    return Math.min(content, body.width * 0.45);
  });
  const stated = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const open = columns.filter(column => column.width === undefined).length;
  const scale = open === 0 || stated > 90 ? (open === 0 ? 100 : 90) / Math.max(stated, 1) : 1;
  const remainder = body.width * (1 - (stated * scale) / 100);
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  return columns.map((column, i) =>
    column.width === undefined ? (remainder * wishes[i]!) / wished : (body.width * column.width * scale) / 100,
  );
}
