import type { Rule } from '../../language/index.ts';
import {
  type Asked,
  bitsSet,
  type ColumnTable,
  columnTable,
  entitled,
  lowerRule,
  runColumns,
} from '../../rules/index.ts';
import type { PopulationArea, WhatIfPopulation } from './population.ts';
import { suppressed } from './suppression.ts';

/** Whether each person is asked, or one of each household. */
export type TrialSubject = 'people' | 'households';

/** What a rule comes to over a population: how many are entitled, of how many it is not known, and what it costs. */
export interface Side {
  readonly entitled: number;
  readonly open: number;
  /** In the smallest part of the amount's unit, as text; of known amounts. */
  readonly cost: string;
}

/** A group of people: how many get more and less than before, and what that costs. A small number is left out. */
export interface Cell {
  readonly code: string;
  readonly people: number | undefined;
  readonly more: number | undefined;
  readonly less: number | undefined;
  readonly cost: string | undefined;
}

/** What a reform changes, over all and by groups. */
export interface Figures {
  readonly before: Side;
  readonly after: Side;
  readonly more: number | undefined;
  readonly less: number | undefined;
  readonly same: number;
  /** Those of whom one side is not known. */
  readonly open: number;
  readonly provinces: readonly Cell[];
  readonly municipalities: readonly Cell[];
  readonly sizes: readonly Cell[];
  readonly ages: readonly Cell[];
}

/** The population, put in columns once. */
export interface Prepared {
  readonly population: Omit<WhatIfPopulation, 'source'>;
  readonly table: ColumnTable;
  readonly keys: Readonly<Record<'provinces' | 'municipalities' | 'sizes' | 'ages', Keys>>;
}

/** To which group each person belongs. */
interface Keys {
  readonly codes: readonly string[];
  readonly of: Uint16Array;
}

const mostSize = 6;
const lastBand = 8;

function keysOf(people: number, code: (person: number) => string, codes: readonly string[]): Keys {
  const places = new Map(codes.map((one, i) => [one, i]));
  return { codes, of: Uint16Array.from({ length: people }, (_, i) => places.get(code(i)) ?? 0) };
}

const codesOf = (areas: readonly PopulationArea[], within: boolean): readonly string[] =>
  areas.filter(one => (one.within !== undefined) === within).map(one => one.code);

/** Puts a population in columns and groups; a second for 100,000 people. */
export function prepared({ source, ...population }: WhatIfPopulation): Prepared {
  const { people, areas, area, size, age } = population;
  const provinceOf = new Map(areas.map(one => [one.code, one.within ?? one.code]));
  const list = (count: number, first: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `${i + first}`);
  return {
    population,
    table: columnTable(source),
    keys: {
      provinces: keysOf(people, i => provinceOf.get(area[i] ?? '') ?? '', codesOf(areas, false)),
      municipalities: keysOf(people, i => area[i] ?? '', codesOf(areas, true)),
      sizes: keysOf(people, i => `${Math.min(mostSize, size[i] ?? 1)}`, list(mostSize, 1)),
      ages: keysOf(people, i => `${Math.min(lastBand, Math.floor((age[i] ?? 0) / 10))}`, list(lastBand + 1, 0)),
    },
  };
}

/** What everybody gets: nothing is `NaN` where it is not known. A rule without an amount gives 1 to who is entitled. */
interface Decided {
  readonly gets: Float64Array;
  readonly side: Side;
}

function decided(
  rule: Rule,
  asked: Asked,
  { table, population }: Prepared,
  counts: (person: number) => boolean,
): Decided {
  const answer = runColumns(lowerRule(rule, asked), table);
  const gets = new Float64Array(population.people);
  let [many, open, cost] = [0, 0, 0n];
  for (const person of bitsSet(answer.open)) {
    if (counts(person)) open++;
    gets[person] = Number.NaN;
  }
  for (const { person, amount } of entitled(answer)) {
    gets[person] = rule.amount ? (amount === undefined ? Number.NaN : Number(amount)) : 1;
    if (!counts(person)) continue;
    many++;
    if (amount !== undefined) cost += amount;
  }
  return { gets, side: { entitled: many, open, cost: String(cost) } };
}

/** Sums of one grouping. */
class Sums {
  readonly people: Float64Array;
  readonly more: Float64Array;
  readonly less: Float64Array;
  readonly cost: Float64Array;
  readonly keys: Keys;

  constructor(keys: Keys) {
    const many = keys.codes.length;
    this.keys = keys;
    this.people = new Float64Array(many);
    this.more = new Float64Array(many);
    this.less = new Float64Array(many);
    this.cost = new Float64Array(many);
  }

  add(person: number, difference: number): void {
    const key = this.keys.of[person] ?? 0;
    this.people[key] = (this.people[key] ?? 0) + 1;
    if (difference > 0) this.more[key] = (this.more[key] ?? 0) + 1;
    else if (difference < 0) this.less[key] = (this.less[key] ?? 0) + 1;
    this.cost[key] = (this.cost[key] ?? 0) + difference;
  }

  /** The groups as they may be told; those that add up to one whole are suppressed together. */
  cells(hasAmount: boolean, wholeOf: (code: string) => string = () => ''): readonly Cell[] {
    const { codes } = this.keys;
    const wholes = Map.groupBy(
      codes.map((code, i) => ({ code, i })),
      ({ code }) => wholeOf(code),
    );
    const told = new Map<number, Cell>();
    for (const group of wholes.values()) {
      const of = (sums: Float64Array) => suppressed(group.map(({ i }) => sums[i] ?? 0));
      const [people, more, less] = [of(this.people), of(this.more), of(this.less)];
      for (const [at, { code, i }] of group.entries()) {
        const whole = more[at] !== undefined && less[at] !== undefined;
        const cost = hasAmount && whole ? String(BigInt(Math.round(this.cost[i] ?? 0))) : undefined;
        told.set(i, { code, people: people[at], more: more[at], less: less[at], cost });
      }
    }
    return codes.flatMap((_, i) => told.get(i) ?? []);
  }
}

/** Compares a rule as it is with the rule under a reform (or a draft of it), over everybody of a population. Refuses what `lowerRule` refuses. */
export function tried(
  rule: Rule,
  { before, after }: { readonly before: Asked; readonly after: Asked },
  on: Prepared,
  subject: TrialSubject,
  draft: Rule = rule,
): Figures {
  const { population, keys } = on;
  const counts = subject === 'people' ? () => true : (person: number) => population.head[person] === 1;
  const [was, is] = [decided(rule, before, on, counts), decided(draft, after, on, counts)];
  const sums = [keys.provinces, keys.municipalities, keys.sizes, keys.ages].map(of => new Sums(of));
  let [more, less, same, open] = [0, 0, 0, 0];
  for (let person = 0; person < population.people; person++) {
    if (!counts(person)) continue;
    const difference = (is.gets[person] ?? 0) - (was.gets[person] ?? 0);
    if (Number.isNaN(difference)) open++;
    else if (difference > 0) more++;
    else if (difference < 0) less++;
    else same++;
    for (const one of sums) one.add(person, difference || 0);
  }
  const provinceOf = new Map(population.areas.map(one => [one.code, one.within ?? '']));
  const hasAmount = rule.amount !== undefined;
  const [provinces, municipalities, sizes, ages] = sums;
  const [moreTold, lessTold] = suppressed([more, less]);
  return {
    before: was.side,
    after: is.side,
    more: moreTold,
    less: lessTold,
    same,
    open,
    provinces: provinces?.cells(hasAmount) ?? [],
    municipalities: municipalities?.cells(hasAmount, code => provinceOf.get(code) ?? '') ?? [],
    sizes: sizes?.cells(hasAmount) ?? [],
    ages: ages?.cells(hasAmount) ?? [],
  };
}
