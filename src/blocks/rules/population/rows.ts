/** Lists of numbers in two arrays: row `i` is `items[start[i] .. start[i + 1])`. */
export interface Rows {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Packs the lists. */
export function rows(lists: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] ?? 0) + list.length;
  });
  const items = new Int32Array(start.at(-1) ?? 0);
  lists.forEach((list, i) => {
    items.set(list, start[i]);
  });
  return { start, items };
}

/** Turns rows around: row `j` of the result lists, in order, the rows that held `j`. */
export function turned({ start, items }: Rows, count: number): Rows {
  const ends = new Int32Array(count + 1);
  for (const item of items) ends[item + 1] = (ends[item + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0);
  const next = ends.slice();
  const back = new Int32Array(items.length);
  for (let row = 0; row + 1 < start.length; row++)
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) {
      const item = items[i] ?? 0;
      const place = next[item] ?? 0;
      back[place] = row;
      next[item] = place + 1;
    }
  return { start: ends, items: back };
}

/** Gives equal things, told by their text, one number each. */
export function numbering<T>(): { readonly all: readonly T[]; of(key: string, thing: () => T): number } {
  const all: T[] = [];
  const numbers = new Map<string, number>();
  const of = (key: string, thing: () => T): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(thing()) - 1;
  };
  return { all, of };
}
