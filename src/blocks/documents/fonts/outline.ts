import type { Font } from './sfnt.ts';

/** A point of a contour in font units; between two points that are off the curve lies one that is on it. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A step of a drawn path: to move, to draw a straight line, or a quadratic curve by its control point. */
export type Step =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly kind: 'curve'; readonly cx: number; readonly cy: number; readonly x: number; readonly y: number };

/** The glyph's shape as closed contours, for drawing that is not text (a seal). Simple glyphs only, as our fonts hold. */
export function outline(font: Font, glyph: number): readonly (readonly Step[])[] {
  const data = font.glyphData(glyph);
  return data.length === 0 ? [] : contours(data).map(steps);
}

function contours(data: Buffer): Point[][] {
  const count = data.readInt16BE(0);
  const ends = Array.from({ length: count }, (_, i) => data.readUInt16BE(10 + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  const flagsAt = 12 + 2 * count + data.readUInt16BE(10 + 2 * count);
  const { flags, next } = readFlags(data, flagsAt, total);
  const xs = readCoordinates(data, next, flags, 0x02, 0x10);
  const ys = readCoordinates(data, xs.next, flags, 0x04, 0x20);
  const points = flags.map((flag, i): Point => ({ x: xs.values[i]!, y: ys.values[i]!, on: (flag & 1) === 1 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1));
}

function readFlags(data: Buffer, at: number, total: number): { flags: number[]; next: number } {
  const flags: number[] = [];
  let next = at;
  while (flags.length < total) {
    const flag = data.readUInt8(next++);
    const repeats = flag & 8 ? data.readUInt8(next++) : 0;
    for (let i = 0; i <= repeats; i++) flags.push(flag);
  }
  return { flags, next };
}

function readCoordinates(data: Buffer, at: number, flags: readonly number[], short: number, same: number) {
  let next = at;
  let value = 0;
  const values = flags.map(flag => {
    if (flag & short) value += flag & same ? data.readUInt8(next++) : -data.readUInt8(next++);
    else if (!(flag & same)) {
      value += data.readInt16BE(next);
      next += 2;
    }
    return value;
  });
  return { values, next };
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

function steps(contour: readonly Point[]): Step[] {
  const complete = contour.flatMap((point, i) => {
    const following = contour[(i + 1) % contour.length]!;
    return point.on || following.on ? [point] : [point, middle(point, following)];
  });
  const start = complete.findIndex(point => point.on);
  const ring = [...complete.slice(start), ...complete.slice(0, start), complete[start]!];
  const path: Step[] = [{ kind: 'move', x: ring[0]!.x, y: ring[0]!.y }];
  for (let i = 1; i < ring.length; i++) {
    const point = ring[i]!;
    if (point.on) path.push({ kind: 'line', x: point.x, y: point.y });
    else {
      const end = ring[++i]!;
      path.push({ kind: 'curve', cx: point.x, cy: point.y, x: end.x, y: end.y });
    }
  }
  return path;
}
