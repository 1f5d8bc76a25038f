import { body, type Flow, type Style } from './flow.ts';
import type { Colour, Page } from './page.ts';
import type { Element } from './structure.ts';
import { wrap } from './wrap.ts';

const tint: Colour = [0.945, 0.953, 0.961];
const rule: Colour = [0.35, 0.38, 0.42];
export const padding = { x: 5, y: 4 };

export const cellStyle: Style = { size: 9.5, leading: 14, weight: 'regular' };
export const labelStyle: Style = { size: 9.5, leading: 14, weight: 'bold' };

export interface Cell {
  readonly text: string;
  readonly tag: 'TH' | 'TD';
  readonly scope?: 'Row' | 'Column';
  readonly align?: 'left' | 'centre' | 'right';
  /** How many columns it takes; one unless said. */
  readonly span?: number;
}

/** A row with its text broken into lines, at its place across the page. */
export interface Row {
  readonly cells: readonly (Cell & {
    readonly x: number;
    readonly width: number;
    readonly lines: readonly string[];
    readonly style: Style;
  })[];
  readonly lines: number;
}

/** Breaks the cells' text into lines for columns of these widths, in points. */
export function layRow(widths: readonly number[], cells: readonly Cell[]): Row {
  let column = 0;
  let x = body.left;
  const laid = cells.map(cell => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, value) => sum + value, 0);
    const style: Style = { ...(cell.tag === 'TH' ? labelStyle : cellStyle), align: cell.align ?? 'left' };
    const lines = wrap(cell.text, (width - 2 * padding.x) / style.size, style.weight);
    const placed = { ...cell, x, width, lines, style };
    column += span;
    x += width;
    return placed;
  });
  return { cells: laid, lines: Math.max(1, ...laid.map(cell => cell.lines.length)) };
}

export const rowHeight = (lines: number): number => lines * cellStyle.leading + 2 * padding.y;

/**
 * Draws rows below each other and repeats the header on each new page. A row stays whole on a page; one higher than a page
 * is continued.
 */
export class Grid {
  readonly #flow: Flow;
  readonly #header: Row | undefined;

  constructor(flow: Flow, header?: Row) {
    this.#flow = flow;
    this.#header = header;
  }

  row(row: Row, parent: Element): void {
    const flow = this.#flow;
    const element = parent.child('TR');
    const owners = row.cells.map(cell =>
      element.child(cell.tag, { ...(cell.scope && { scope: cell.scope }), ...(cell.span && { span: cell.span }) }),
    );
    for (let from = 0; from < row.lines; ) {
      const whole = rowHeight(row.lines - from);
      if (whole > flow.left && (whole <= this.#fullPage || flow.left < rowHeight(3))) this.#turn();
      const count = Math.min(row.lines - from, Math.floor((flow.left - 2 * padding.y) / cellStyle.leading));
      this.#slice(row, from, count, owners);
      from += count;
    }
  }

  get #fullPage(): number {
    return body.bottom - body.top - (this.#header ? rowHeight(this.#header.lines) : 0);
  }

  #turn(): void {
    this.#flow.turn();
    if (this.#header) this.#slice(this.#header, 0, this.#header.lines);
  }

  /** Draws some lines of a row: as content of its cells' elements, or, a repeated header, as an artifact. */
  #slice(row: Row, from: number, count: number, owners?: readonly Element[]): void {
    const flow = this.#flow;
    const height = rowHeight(count);
    const top = flow.y;
    flow.page.artifact(() => frame(flow.page, row, top, height));
    row.cells.forEach((cell, i) => {
      const shown = cell.lines.slice(from, from + count);
      const draw = (): void => {
        const centred = top + (height - shown.length * cell.style.leading) / 2;
        shown.forEach((line, n) => {
          const box = {
            x: cell.x + padding.x,
            width: cell.width - 2 * padding.x,
            top: centred + n * cell.style.leading,
          };
          flow.line(flow.page, line, box, cell.style);
        });
      };
      const owner = owners?.[i];
      if (shown.every(line => line === '')) return;
      if (owner) flow.mark(owner, draw);
      else flow.page.artifact(draw, 'Pagination');
    });
    flow.y += height;
  }
}

function frame(page: Page, row: Row, top: number, height: number): void {
  for (const cell of row.cells) if (cell.tag === 'TH') page.tint(cell.x, top, cell.width, height, tint);
  page.line(body.left, top, body.right, top, 0.5, rule);
  page.line(body.left, top + height, body.right, top + height, 0.5, rule);
  for (const cell of row.cells) page.line(cell.x, top, cell.x, top + height, 0.5, rule);
  page.line(body.right, top, body.right, top + height, 0.5, rule);
}
