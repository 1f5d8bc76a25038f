import { type Font, fonts, outline, type Step } from '../fonts/index.ts';
import { clean } from './typesetter.ts';

/** The characters of the seal, in rows: the office's name with `의인` or `인`, whichever fills the square better; set across. */
export function sealRows(text: string): string[] {
  const name = clean(text).replaceAll(' ', '');
  const korean = /[가-힣]$/.test(name);
  const choices = (korean ? ['의인', '인'] : ['']).map(ending => rowsOf([...name, ...ending]));
  return choices.reduce((best, rows) => (gaps(rows) < gaps(best) ? rows : best)).map(row => row.join(''));
}

function rowsOf(characters: readonly string[]): string[][] {
  const across = Math.ceil(Math.sqrt(characters.length));
  const rows: string[][] = [];
  for (let i = 0; i < characters.length; i += across) rows.push(characters.slice(i, i + across));
  return rows;
}

const gaps = (rows: readonly string[][]): number => rows.length * (rows[0]?.length ?? 0) - rows.flat().length;

const margin = 0.085;
const made = new Map<string, string>();

/**
 * Operators that draw an official seal (관인) in red in the unit square: a square frame and the characters as shapes, stretched
 * to fill it. It is a picture, not text, as a stamp is.
 *
 * @law 행정업무의 운영 및 혁신에 관한 규정 시행규칙 (form of 관인: Hangul, set across, followed by 의인 or 인)
 */
export function seal(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const drawn = draw(text);
  if (made.size >= 500) made.clear();
  made.set(text, drawn);
  return drawn;
}

function draw(text: string): string {
  const rows = sealRows(text);
  const height = (1 - 2 * margin) / rows.length;
  const shapes = rows.flatMap((row, r) => {
    const characters = [...row];
    const width = (1 - 2 * margin) / characters.length;
    return characters.map((c, i) => character(c, margin + i * width, 1 - margin - (r + 1) * height, width, height));
  });
  return ['0.78 0.09 0.11 RG 0.78 0.09 0.11 rg 0.04 w', '0.02 0.02 0.96 0.96 re S', ...shapes].join('\n');
}

/** One character's shape, its own box stretched to the cell. */
function character(value: string, x: number, y: number, width: number, height: number): string {
  const [font, glyph] = shapeOf(value);
  const contours = outline(font, glyph);
  const points = contours.flat();
  if (points.length === 0) return '';
  const [xs, ys] = [points.map(point => point.x), points.map(point => point.y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const inner = 0.9;
  const across = (width * inner) / Math.max(Math.max(...xs) - left, font.unitsPerEm / 3);
  const up = (height * inner) / Math.max(Math.max(...ys) - bottom, font.unitsPerEm / 3);
  const place = (px: number, py: number): string =>
    `${fine(x + width * 0.05 + (px - left) * across)} ${fine(y + height * 0.05 + (py - bottom) * up)}`;
  return `${contours.map(contour => path(contour, place)).join('\n')}\nf`;
}

function shapeOf(value: string): [Font, number] {
  const codePoint = value.codePointAt(0)!;
  const bold = fonts.bold();
  if (bold.glyphOf(codePoint) !== 0) return [bold, bold.glyphOf(codePoint)];
  const rest = fonts.rest();
  return rest.glyphOf(codePoint) !== 0 ? [rest, rest.glyphOf(codePoint)] : [bold, bold.glyphOf(0x25a1)];
}

/** A quadratic curve becomes the same curve with two control points, which PDF knows. */
function path(contour: readonly Step[], place: (x: number, y: number) => string): string {
  let [x, y] = [0, 0];
  const drawn = contour.map(step => {
    const from = { x, y };
    ({ x, y } = step);
    if (step.kind !== 'curve') return `${place(x, y)} ${step.kind === 'move' ? 'm' : 'l'}`;
    const first = place(from.x + (2 / 3) * (step.cx - from.x), from.y + (2 / 3) * (step.cy - from.y));
    const second = place(x + (2 / 3) * (step.cx - x), y + (2 / 3) * (step.cy - y));
    return `${first} ${second} ${place(x, y)} c`;
  });
  return `${drawn.join(' ')} h`;
}

const fine = (value: number): string => (Math.round(value * 1e5) / 1e5).toFixed(5);
