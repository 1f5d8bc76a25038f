import type { FactValue, GivenFacts, GivenMember, Rule, RuleFact } from '../../blocks/language/index.ts';
import type { PopulationArea, WhatIfPopulation } from '../../blocks/policy/index.ts';
import { factsOf, rootsOf, takeValue } from '../../blocks/rules/index.ts';
import { ageOn, type CivilDay } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { areas, provinces } from '../areas/index.ts';
import { circumstancesOf, type Household, householdsPerBlock, nation } from '../nation/index.ts';
import { blockOf, factsOfInvented, livingIn } from './household-facts.ts';

export type InventedPopulation = WhatIfPopulation;

/** The day the nation is looked at; fixed, so that equal options give equal columns. */
const asOf = '2026-11-01' as CivilDay;

/** Values of one fact, one after the other; what is unknown has no bit. */
class Growing {
  readonly values: number[] = [];
  readonly known: number[] = [];
  readonly #fact: RuleFact;
  readonly #codes: ReadonlyMap<string, number>;

  constructor(fact: RuleFact) {
    this.#fact = fact;
    this.#codes = new Map(Object.keys(fact.codes ?? {}).map((code, i) => [code, i]));
  }

  add(value: FactValue | undefined): void {
    const at = this.values.length;
    const number = value === undefined ? undefined : this.#number(value);
    this.values.push(number ?? 0);
    if (number !== undefined) this.known[at >> 3] = (this.known[at >> 3] ?? 0) | (1 << (at & 7));
  }

  #number(value: FactValue): number | undefined {
    const taken = takeValue(this.#fact, value);
    if (typeof taken === 'boolean') return taken ? 1 : 0;
    if (typeof taken === 'string') return this.#codes.get(taken);
    if (typeof taken === 'number') return taken;
    return Number((taken.n * 10n ** BigInt(this.#fact.unit?.decimals ?? 0)) / taken.d);
  }

  get column() {
    return {
      values: Float64Array.from(this.values),
      known: Uint8Array.from({ length: Math.ceil(this.values.length / 8) }, (_, i) => this.known[i] ?? 0),
    };
  }
}

const isMembers = (value: GivenFacts[string]): value is readonly GivenMember[] => Array.isArray(value);

/** A group of everybody's, its members one after the other. */
class GrowingGroup {
  readonly offsets: number[] = [0];
  readonly known: number[] = [];
  readonly facts: readonly (readonly [key: string, column: Growing, id: string])[];

  constructor(id: string, facts: readonly RuleFact[]) {
    this.facts = facts.map(fact => [fact.id.slice(id.length + 1), new Growing(fact), fact.id]);
  }

  add(value: GivenFacts[string]): void {
    const at = this.offsets.length - 1;
    const members = isMembers(value) ? value : [];
    if (isMembers(value)) this.known[at >> 3] = (this.known[at >> 3] ?? 0) | (1 << (at & 7));
    for (const member of members) for (const [key, column] of this.facts) column.add(member[key]);
    this.offsets.push((this.offsets[at] ?? 0) + members.length);
  }

  get group() {
    const people = this.offsets.length - 1;
    return {
      offsets: Uint32Array.from(this.offsets),
      known: Uint8Array.from({ length: Math.ceil(people / 8) }, (_, i) => this.known[i] ?? 0),
      columns: Object.fromEntries(this.facts.map(([, column, id]) => [id, column.column])),
    };
  }
}

function* blocksOf(options: { readonly people: number; readonly seed: number }): Generator<readonly Household[]> {
  let block: Household[] = [];
  for (const household of nation({ ...options, asOf })) {
    block.push(household);
    if (block.length < householdsPerBlock) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

const populationAreas = (): readonly PopulationArea[] => [
  ...provinces.map(one => ({ code: one.code, words: one.words })),
  ...areas.map(one => ({
    code: one.code,
    within: one.province.code,
    words: words(`${one.province.words.ko} ${one.words.ko}`, `${one.words.en}, ${one.province.words.en}`),
  })),
];

/** Lets requests be answered between two blocks. */
const breath = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** The invented nation as a population to try reforms of these rules on; it takes some ten seconds for 100,000 people. */
export async function inventedPopulation(options: {
  readonly people: number;
  readonly seed: number;
  readonly rules: readonly Rule[];
}): Promise<InventedPopulation> {
  const { people, seed, rules } = options;
  const facts = [
    ...factsOf(...rules.flatMap(rule => [...rootsOf(rule), ...(rule.impossible ?? []).map(one => one.node)])).values(),
  ];
  const own = facts.filter(fact => !fact.group).map(fact => [fact.id, new Growing(fact)] as const);
  const groups = [
    ...Map.groupBy(
      facts.filter(fact => fact.group),
      fact => fact.group?.id ?? '',
    ),
  ].map(([id, of]) => [id, new GrowingGroup(id, of)] as const);
  const [area, size, age, head]: [string[], number[], number[], number[]] = [[], [], [], []];
  for (const households of blocksOf({ people, seed })) {
    const block = blockOf(
      households,
      households.flatMap(home => circumstancesOf(home, asOf)),
    );
    for (const home of households) {
      const living = livingIn(home);
      for (const [place, person] of living.entries()) {
        const given = factsOfInvented(block, person, home, asOf);
        for (const [id, column] of own) {
          const value = given[id];
          column.add(isMembers(value) ? undefined : value);
        }
        for (const [id, group] of groups) group.add(given[id]);
        area.push(home.address.areaCode);
        size.push(living.length);
        age.push(ageOn(person.birthDate, asOf));
        head.push(place === 0 ? 1 : 0);
      }
    }
    await breath();
  }
  return {
    id: 'invented-nation',
    version: `${people}-${seed}-${asOf}`,
    words: words('지어낸 나라의 주민', 'people of an invented nation'),
    people: area.length,
    source: {
      people: area.length,
      columns: Object.fromEntries(own.map(([id, column]) => [id, column.column])),
      groups: Object.fromEntries(groups.map(([id, group]) => [id, group.group])),
    },
    areas: populationAreas(),
    area,
    size: Uint8Array.from(size),
    age: Uint8Array.from(age),
    head: Uint8Array.from(head),
  };
}
