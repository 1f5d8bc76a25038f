import type { BenefitAmount, BenefitStatus, Scope } from './benefit.ts';
import type { AgeCondition, Conditions, GroupCondition } from './conditions.ts';
import type { BenefitVocabulary } from './vocabulary.ts';

/** What of a benefit decides who gets it. */
export interface Deciding {
  readonly id: string;
  readonly status: BenefitStatus;
  readonly gone: boolean;
  readonly scope: Scope;
  readonly conditions: Conditions | undefined;
  readonly amount: BenefitAmount | undefined;
}

/** In `area`: the whole nation, and no data. */
export const wholeNation = -1;
export const unknownArea = -2;
/** In `ageTo`: no upper limit, or none known. */
export const noUpperLimit = 255;
/** What `ageState` says. */
export const ageStates = { open: 0, restricted: 1, 'no-data': 2 } as const;
export const amountPeriods = ['once', 'month', 'year'] as const;

/**
 * A catalogue as columns, one row a benefit, for whatever goes over all of it. The vocabulary gives the numbers: areas by
 * their place in `areas`, criteria by their place in all groups one after the other, groups by their place in `groups`.
 */
export interface PackedBenefits {
  readonly size: number;
  readonly ids: readonly string[];
  /** 1 when a yes may be said: confirmed, still in its source, with conditions. 0 gives at most open. */
  readonly firm: Uint8Array;
  readonly area: Int16Array;
  readonly ageState: Uint8Array;
  readonly ageFrom: Uint8Array;
  readonly ageTo: Uint8Array;
  /** How many 32-bit words of `anyOf` a row has. */
  readonly width: number;
  /** A bit for each criterion that a group is restricted to. A group without any bit is open or, by `noData`, unknown. */
  readonly anyOf: Uint32Array;
  /** A bit for each group of which nobody has said anything. */
  readonly noData: Uint32Array;
  /** Minor units; NaN where the amount is not known as a number. */
  readonly amount: Float64Array;
  /** Place in `amountPeriods`. */
  readonly per: Uint8Array;
}

/** The number of each criterion, by code. */
export const criterionNumbers = ({ groups }: BenefitVocabulary): ReadonlyMap<string, number> =>
  new Map(groups.flatMap(group => group.criteria.map(({ code }) => code)).map((code, number) => [code, number]));

const emptyPacked = (size: number, width: number) => ({
  size,
  width,
  ids: new Array<string>(size),
  firm: new Uint8Array(size),
  area: new Int16Array(size),
  ageState: new Uint8Array(size),
  ageFrom: new Uint8Array(size),
  ageTo: new Uint8Array(size).fill(noUpperLimit),
  anyOf: new Uint32Array(size * width),
  noData: new Uint32Array(size),
  amount: new Float64Array(size).fill(Number.NaN),
  per: new Uint8Array(size),
});

/** Packs a catalogue. A code that the vocabulary does not have is a fault: it would be read as no restriction. */
export function pack(vocabulary: BenefitVocabulary, rows: readonly Deciding[]): PackedBenefits {
  const numbers = criterionNumbers(vocabulary);
  const areas = new Map(vocabulary.areas.map(({ code }, number) => [code, number]));
  const groups = vocabulary.groups.map(({ id }, number) => [id, number] as const);
  if (groups.length > 32) throw new RangeError(`a catalogue has at most 32 groups of criteria, not ${groups.length}`);
  const width = Math.max(1, Math.ceil(numbers.size / 32));
  const packed = emptyPacked(rows.length, width);
  // Thousands of benefits share a few hundred conditions.
  const packedAt = new Map<Conditions, number>();
  rows.forEach((row, at) => {
    packed.ids[at] = row.id;
    packed.firm[at] = row.status === 'confirmed' && !row.gone && row.conditions !== undefined ? 1 : 0;
    packed.area[at] = areaNumber(areas, row.scope);
    if (row.amount !== undefined) {
      packed.amount[at] = row.amount.amount;
      packed.per[at] = amountPeriods.indexOf(row.amount.per);
    }
    if (row.conditions === undefined) return;
    const same = packedAt.get(row.conditions);
    if (same !== undefined) {
      copyConditions(packed, same, at);
      return;
    }
    packedAt.set(row.conditions, at);
    packAge(packed, at, row.conditions.age);
    for (const [group, number] of groups) {
      const condition = row.conditions.groups[group];
      if (condition?.state === 'no-data') packed.noData[at] = (packed.noData[at] ?? 0) | (1 << number);
      if (condition?.state === 'restricted')
        for (const code of condition.anyOf) setBit(packed.anyOf, at * width, known(numbers, code));
    }
  });
  return packed;
}

function copyConditions(packed: ReturnType<typeof emptyPacked>, from: number, to: number): void {
  const { width } = packed;
  for (const column of [packed.ageState, packed.ageFrom, packed.ageTo, packed.noData]) column[to] = column[from] ?? 0;
  packed.anyOf.copyWithin(to * width, from * width, (from + 1) * width);
}

function known(numbers: ReadonlyMap<string, number>, code: string): number {
  const number = numbers.get(code);
  if (number === undefined) throw new Error(`no such criterion in the vocabulary: ${code}`);
  return number;
}

const areaNumber = (areas: ReadonlyMap<string, number>, scope: Scope): number =>
  scope.of === 'nation' ? wholeNation : scope.of === 'unknown' ? unknownArea : known(areas, scope.area);

function setBit(bits: Uint32Array, from: number, number: number): void {
  const word = from + (number >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
}

function packAge(packed: ReturnType<typeof emptyPacked>, at: number, age: AgeCondition): void {
  packed.ageState[at] = ageStates[age.state];
  if (age.state === 'open') return;
  packed.ageFrom[at] = age.from ?? 0;
  packed.ageTo[at] = age.to ?? noUpperLimit;
}

/** The conditions of one row, as they were before packing; groups that do not apply come back as open. */
export function conditionsAt(vocabulary: BenefitVocabulary, packed: PackedBenefits, at: number): Conditions {
  let number = 0;
  const groups = vocabulary.groups.map(({ id, criteria }, group): readonly [string, GroupCondition] => {
    const anyOf = criteria.flatMap(({ code }) => (hasBit(packed, at, number++) ? [code] : []));
    if (anyOf.length > 0) return [id, { state: 'restricted', anyOf }];
    return [id, { state: ((packed.noData[at] ?? 0) >>> group) & 1 ? 'no-data' : 'open' }];
  });
  return { age: ageAt(packed, at), groups: Object.fromEntries(groups) };
}

const hasBit = ({ anyOf, width }: PackedBenefits, at: number, number: number): boolean =>
  (((anyOf[at * width + (number >>> 5)] ?? 0) >>> (number & 31)) & 1) === 1;

function ageAt(packed: PackedBenefits, at: number): AgeCondition {
  const state = packed.ageState[at];
  if (state === ageStates.open) return { state: 'open' };
  const [from = 0, to = noUpperLimit] = [packed.ageFrom[at], packed.ageTo[at]];
  const upper = to === noUpperLimit ? {} : { to };
  return state === ageStates.restricted
    ? { state: 'restricted', from, ...upper }
    : { state: 'no-data', from, ...upper };
}
