import type { Range } from './benefit.ts';

/** A conjunction as it is read: ranges, and operands (numbers of bitmaps) that must all hold. */
export interface ReadConjunction {
  readonly areas: readonly Range[];
  readonly ages: readonly Range[];
  readonly operands: readonly number[];
}

/** Part of a benefit: over these areas and ages (both included), any of the lists of operands. Pieces of one benefit never overlap. */
export interface Piece {
  readonly areas: readonly Range[];
  readonly ages: Range;
  readonly any: readonly (readonly number[])[];
}

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/** Cuts the numbers where any range begins or ends, and tells of each cut which of the items it lies in; neighbours alike are joined. */
function cuts<T>(items: readonly T[], ranges: (item: T) => readonly Range[]): { range: Range; inside: T[] }[] {
  const edges = new Set(items.flatMap(item => ranges(item).flatMap(([from, to]) => [from, to + 1])));
  const sorted = [...edges].sort((a, b) => a - b);
  const found: { range: Range; inside: T[] }[] = [];
  for (const [i, from] of sorted.slice(0, -1).entries()) {
    const to = (sorted[i + 1] ?? 0) - 1;
    const inside = items.filter(item => ranges(item).some(range => range[0] <= from && to <= range[1]));
    const last = found.at(-1);
    if (last !== undefined && last.range[1] + 1 === from && same(last.inside, inside)) last.range = [last.range[0], to];
    else if (inside.length > 0) found.push({ range: [from, to], inside });
  }
  return found;
}

/** What any of the operand lists comes to: an empty list holds for everybody, and equal lists are one. */
function anyOf(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (lists.some(list => list.length === 0)) return [[]];
  if (lists.length === 1) return lists;
  return [...new Map(lists.map(list => [list.join(), list])).values()];
}

/** The conjunctions, cut so that none of the pieces overlap: counts of pieces add up. */
export function piecesOf(conjunctions: readonly ReadConjunction[]): readonly Piece[] {
  const [only] = conjunctions;
  if (only !== undefined && conjunctions.length === 1 && only.ages.length <= 1 && only.areas.length <= 1)
    return only.areas.length === 0 ? [] : only.ages.map(ages => ({ areas: only.areas, ages, any: [only.operands] }));
  const pieces = new Map<string, { areas: Range[]; ages: Range; any: Piece['any'] }>();
  for (const area of cuts(conjunctions, one => one.areas))
    for (const age of cuts(area.inside, one => one.ages)) {
      const any = anyOf(age.inside.map(one => one.operands));
      const key = `${age.range}/${any.map(list => list.join()).join('+')}`;
      const piece = pieces.get(key);
      if (piece === undefined) pieces.set(key, { areas: [area.range], ages: age.range, any });
      else piece.areas.push(area.range);
    }
  return [...pieces.values()];
}
