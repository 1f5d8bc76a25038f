import type { People } from './person.ts';
import { absent, type PopulationShape } from './shape.ts';

/** The rows of those who are there, ordered by area and age; those alike keep their order. */
export function rowOrder({ areas, ages }: PopulationShape, { count, area, age }: People): Uint32Array {
  const width = ages + 1;
  const next = new Uint32Array((areas + 1) * width + 1);
  const cellOf = (row: number): number => (area[row] === absent ? -1 : (area[row] ?? 0) * width + (age[row] ?? 0));
  for (let row = 0; row < count; row++) {
    const cell = cellOf(row);
    if (cell >= next.length - 1) throw new Error(`row ${row} stands in an area that is not there`);
    next[cell + 1] = (next[cell + 1] ?? 0) + (cell < 0 ? 0 : 1);
  }
  for (let cell = 1; cell < next.length; cell++) next[cell] = (next[cell] ?? 0) + (next[cell - 1] ?? 0);
  const sorted = new Uint32Array(next.at(-1) ?? 0);
  for (let row = 0; row < count; row++) {
    const cell = cellOf(row);
    if (cell < 0) continue;
    const place = next[cell] ?? 0;
    sorted[place] = row;
    next[cell] = place + 1;
  }
  return sorted;
}

/** The rows picked, in that order. */
export function pickRows({ area, age, words }: People, picked: Uint32Array): People {
  const count = picked.length;
  const take = <A extends Uint16Array | Uint8Array | Uint32Array>(from: A, to: A): A => {
    for (let i = 0; i < count; i++) to[i] = from[picked[i] ?? 0] ?? 0;
    return to;
  };
  return {
    count,
    area: take(area, new Uint16Array(count)),
    age: take(age, new Uint8Array(count)),
    words: words.map(word => take(word, new Uint32Array(count))),
  };
}
