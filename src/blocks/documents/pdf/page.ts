import { number } from './notation.ts';
import type { Run } from './typesetter.ts';

/** Millimetres to points (1/72 inch). */
export const mm = (value: number): number => (value * 72) / 25.4;

/** A4 in points. */
export const paper = { width: mm(210), height: mm(297) };

export type Colour = readonly [red: number, green: number, blue: number];

export interface Ink {
  readonly size: number;
  readonly colour?: Colour;
  /** Extra space after each glyph, in points. */
  readonly spacing?: number;
}

const black: Colour = [0.07, 0.07, 0.07];

/**
 * One page's drawing operators. Places are points from the page's upper left corner, as people read; PDF counts from below.
 * Everything drawn is either `marked` as content of the structure tree or an `artifact`, as PDF/UA asks.
 */
export class Page {
  readonly #operators: string[] = [];
  #marks = 0;

  /** Draws content; returns its number on the page, by which the structure tree refers to it. */
  marked(tag: string, draw: () => void): number {
    const id = this.#marks++;
    this.#operators.push(`/${tag}<</MCID ${id}>>BDC`);
    draw();
    this.#operators.push('EMC');
    return id;
  }

  /** Draws what is no content: rules, tints, and what is repeated on each page. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#operators.push(`/Artifact<</Type/${type}>>BDC`);
    draw();
    this.#operators.push('EMC');
  }

  text(x: number, baseline: number, runs: readonly Run[], ink: Ink): void {
    const start = `BT ${fill(ink.colour ?? black)} 1 0 0 1 ${number(x)} ${number(paper.height - baseline)} Tm`;
    const spacing = `${number(ink.spacing ?? 0)} Tc`;
    const shown = runs.map(run => `/${run.face} ${number(ink.size)} Tf<${run.glyphs}>Tj`);
    this.#operators.push(`${start} ${spacing} ${shown.join(' ')} ET`);
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, colour: Colour = black): void {
    const [from, to] = [paper.height - y1, paper.height - y2];
    this.#operators.push(
      `${colour.map(number).join(' ')} RG ${number(width)} w ${number(x1)} ${number(from)} m ${number(x2)} ${number(to)} l S`,
    );
  }

  tint(x: number, y: number, width: number, height: number, colour: Colour): void {
    const box = [x, paper.height - y - height, width, height].map(number).join(' ');
    this.#operators.push(`${fill(colour)} ${box} re f`);
  }

  /** Draws a form of the document whose unit square is to fill `size` points from the upper left corner at `x`, `y`. */
  form(name: string, x: number, y: number, size: number): void {
    const scale = number(size);
    this.#operators.push(`q ${scale} 0 0 ${scale} ${number(x)} ${number(paper.height - y - size)} cm/${name} Do Q`);
  }

  /** Draws a form that is made in the page's own points. */
  background(name: string): void {
    this.#operators.push(`q/${name} Do Q`);
  }

  get content(): string {
    return this.#operators.join('\n');
  }

  get marks(): number {
    return this.#marks;
  }
}

const fill = (colour: Colour): string => `${colour.map(number).join(' ')} rg`;
