import { type Ink, mm, Page, paper } from './page.ts';
import { Element } from './structure.ts';
import { Typesetter, type Weight, width } from './typesetter.ts';

/** Where text may stand: the margins 20/10/20/20 mm of official documents, above the strip for verification. */
export const body = { left: mm(20), right: paper.width - mm(20), top: mm(20), bottom: mm(262), width: mm(170) };

/** A line of text as it is to look. */
export interface Style extends Ink {
  readonly weight: Weight;
  readonly leading: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** Fills pages from top to bottom, and starts the next one when something does not fit. */
export class Flow {
  readonly pages: Page[] = [new Page()];
  readonly typesetter = new Typesetter();
  readonly root = new Element('Document');
  y = body.top;

  get page(): Page {
    return this.pages.at(-1)!;
  }

  get left(): number {
    return body.bottom - this.y;
  }

  /** Starts a new page unless there is room for `height` points. */
  need(height: number): void {
    if (height > this.left && this.y > body.top) this.turn();
  }

  turn(): void {
    this.pages.push(new Page());
    this.y = body.top;
  }

  /** Leaves space, but none at the top of a page. */
  space(height: number): void {
    if (this.y > body.top) this.y += height;
  }

  /** Draws on the current page as content of an element. */
  mark(element: Element, draw: () => void): void {
    this.markOn(this.pages.length - 1, element, draw);
  }

  markOn(page: number, element: Element, draw: () => void): void {
    element.mark(page, this.pages[page]!.marked(element.tag, draw));
  }

  /** Sets one line into a box of the page; `top` is the upper edge of its leading. */
  line(
    page: Page,
    text: string,
    box: { readonly x: number; readonly width: number; readonly top: number },
    style: Style,
  ): void {
    if (text === '') return;
    const baseline = box.top + style.leading / 2 + style.size * 0.36;
    const slack = box.width - lineWidth(text, style);
    const shift = style.align === 'centre' ? slack / 2 : style.align === 'right' ? slack : 0;
    page.text(box.x + shift, baseline, this.typesetter.set(text, style.weight), style);
  }
}

export function lineWidth(text: string, style: Style): number {
  return width(text, style.weight) * style.size + [...text].length * (style.spacing ?? 0);
}
