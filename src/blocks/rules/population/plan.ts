import type { Catalogue, Packed } from './catalogue.ts';
import { type Piece, piecesOf, type ReadConjunction } from './piece.ts';
import { bitsOf, type Reading, rangesOf } from './reading.ts';
import { numbering, type Rows, rows, turned } from './rows.ts';

/**
 * How benefits are counted over an index: pieces that never overlap within a benefit, each once however many benefits
 * share it. An operand below the number of planes is that plane; the others are groups, to be put together once a block.
 */
export interface Plan {
  readonly planes: number;
  /** Of each group the bits of which any must be set, as `plane × 2`, one more for the opposite of the plane. */
  readonly groups: Rows;
  readonly pieces: readonly Piece[];
  readonly ageFrom: Uint8Array;
  readonly ageTo: Uint8Array;
  /** Of a piece with one list of at most four operands, how many; -1 when there are more lists or operands. */
  readonly width: Int8Array;
  /** The operands of such a piece, four places each. */
  readonly operands: Int32Array;
  /** Pieces that look at bitmaps by area, the area not known included. */
  readonly byArea: Rows;
  readonly piecesOf: Rows;
  readonly benefitsOf: Rows;
}

/** Numbers the operands of groups: a plane alone is itself. Undefined is a group that nobody fulfils. */
function operands(catalogue: Catalogue, reading: Reading) {
  const { planes, groups } = catalogue;
  const made = numbering<readonly number[]>();
  const operandOf = groups.map(group => {
    const bits = bitsOf(group, reading, planes);
    if (typeof bits === 'string') return bits;
    const [first = 0] = bits;
    if (bits.length === 1 && (first & 1) === 0) return first >> 1;
    return planes.count + made.of(bits.join(), () => bits);
  });
  return { operandOf, groups: made.all };
}

type Operand = number | 'all' | 'nobody';

/** The conjunction as it is read; undefined when nobody fulfils it. */
function read(
  { areas, ages, groups }: Packed,
  { shape, rangeSets }: Catalogue,
  reading: Reading,
  operandOf: readonly Operand[],
): ReadConjunction | undefined {
  const found = groups.map(group => operandOf[group] ?? 'nobody');
  if (found.includes('nobody')) return undefined;
  const numbers = found.filter(operand => typeof operand === 'number');
  return {
    areas: rangesOf(rangeSets[areas] ?? [], reading, shape.areas),
    ages: rangesOf(rangeSets[ages] ?? [], reading, shape.ages),
    operands: numbers.length < 2 ? numbers : [...new Set(numbers)].sort((a, b) => a - b),
  };
}

const keyOf = ({ areas, ages, any }: Piece): string =>
  `${areas.join(' ')}/${ages}/${any.map(list => list.join()).join('+')}`;

/** A piece that needs no bitmap is counted from the offsets alone. */
export const bare = ({ any }: Piece): boolean => any.length === 1 && any[0]?.length === 0;

function byArea(pieces: readonly Piece[], areas: number): Rows {
  const inArea = pieces.map(piece =>
    bare(piece) ? [] : piece.areas.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );
  return turned(rows(inArea), areas + 1);
}

/** Pieces that look at the same bitmaps stand together, so that those are still in the cache. */
const byOperands = (a: Piece, b: Piece): number => {
  const [first, second] = [a.any[0] ?? [], b.any[0] ?? []];
  return (first[0] ?? -1) - (second[0] ?? -1) || (first[1] ?? -1) - (second[1] ?? -1);
};

/** Plans the counting of the benefits of the catalogue that `picks` takes; the others have no pieces. */
export function planOf(catalogue: Catalogue, reading: Reading, picks: (benefit: number) => boolean = () => true): Plan {
  const { operandOf, groups } = operands(catalogue, reading);
  const found = numbering<Piece>();
  const own = catalogue.conjunctions.map((conjunctions, benefit) => {
    if (!picks(benefit)) return [];
    const all = conjunctions.map(one => read(one, catalogue, reading, operandOf));
    return piecesOf(all.filter(one => one !== undefined)).map(piece => found.of(keyOf(piece), () => piece));
  });
  const order = found.all.map((_, i) => i).sort((a, b) => byOperands(found.all[a]!, found.all[b]!));
  const placeOf = new Int32Array(order.length);
  order.forEach((piece, place) => {
    placeOf[piece] = place;
  });
  const pieces = order.map(i => found.all[i]!);
  const piecesOfBenefit = rows(own.map(list => list.map(piece => placeOf[piece] ?? 0)));
  return {
    planes: catalogue.planes.count,
    groups: rows(groups),
    pieces,
    ageFrom: Uint8Array.from(pieces, ({ ages }) => ages[0]),
    ageTo: Uint8Array.from(pieces, ({ ages }) => ages[1]),
    width: Int8Array.from(pieces, ({ any: [first = [], ...more] }) =>
      more.length === 0 && first.length <= 4 ? first.length : -1,
    ),
    operands: Int32Array.from(pieces.flatMap(({ any: [first = []] }) => [0, 1, 2, 3].map(i => first[i] ?? 0))),
    byArea: byArea(pieces, catalogue.shape.areas),
    piecesOf: piecesOfBenefit,
    benefitsOf: turned(piecesOfBenefit, pieces.length),
  };
}

/** Both plans of a catalogue, each made when it is first asked for. */
export interface Plans {
  readonly catalogue: Catalogue;
  of(reading: Reading): Plan;
}

export function plansOf(catalogue: Catalogue): Plans {
  const made = new Map<Reading, Plan>();
  return {
    catalogue,
    of(reading) {
      const plan = made.get(reading) ?? planOf(catalogue, reading);
      made.set(reading, plan);
      return plan;
    },
  };
}
