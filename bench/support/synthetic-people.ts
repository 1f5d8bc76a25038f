import type { People, PopulationShape } from '../../src/blocks/rules/index.ts';
import { generator } from './generator.ts';

/** As many people as Korea has. */
export const nation = 51_700_000;

const bands = ['income-0-50', 'income-51-75', 'income-76-100', 'income-101-200', 'income-201'];

/** The characteristics and households of the Gov24 conditions, with the share of people of each age class who have them. */
const shares: Readonly<Record<string, readonly number[]>> = {
  //                     0–5   6–11  12–14 15–18 19–24 25–34 35–49 50–64 65–
  'expecting-parent': [0, 0, 0, 0, 0.01, 0.05, 0.02, 0, 0],
  pregnant: [0, 0, 0, 0, 0.005, 0.03, 0.01, 0, 0],
  'birth-adoption': [0.15, 0, 0, 0, 0.005, 0.04, 0.015, 0, 0],
  farmer: [0, 0, 0, 0, 0.002, 0.006, 0.02, 0.06, 0.14],
  fisher: [0, 0, 0, 0, 0.0005, 0.001, 0.002, 0.004, 0.006],
  'livestock-farmer': [0, 0, 0, 0, 0.0005, 0.001, 0.003, 0.006, 0.008],
  forester: [0, 0, 0, 0, 0.0002, 0.0005, 0.001, 0.003, 0.004],
  'primary-school': [0, 0.98, 0.02, 0, 0, 0, 0, 0, 0],
  'middle-school': [0, 0.01, 0.96, 0.02, 0, 0, 0, 0, 0],
  'high-school': [0, 0, 0.01, 0.94, 0.01, 0, 0, 0, 0],
  university: [0, 0, 0, 0.02, 0.6, 0.08, 0.01, 0.002, 0.001],
  worker: [0, 0, 0, 0.03, 0.4, 0.72, 0.75, 0.6, 0.2],
  'job-seeker': [0, 0, 0, 0.01, 0.08, 0.06, 0.03, 0.04, 0.02],
  disabled: [0.007, 0.012, 0.014, 0.014, 0.015, 0.018, 0.03, 0.07, 0.14],
  veteran: [0, 0, 0, 0, 0.001, 0.003, 0.006, 0.02, 0.05],
  ill: [0.02, 0.02, 0.02, 0.02, 0.02, 0.03, 0.05, 0.12, 0.3],
  multicultural: [0.04, 0.035, 0.03, 0.025, 0.02, 0.02, 0.025, 0.01, 0.003],
  'north-korean': [0.0005, 0.0006, 0.0007, 0.0007, 0.001, 0.001, 0.001, 0.0005, 0.0003],
  'single-parent': [0.04, 0.06, 0.07, 0.08, 0.06, 0.02, 0.05, 0.04, 0.02],
  'one-person': [0, 0, 0, 0.005, 0.2, 0.25, 0.15, 0.17, 0.22],
  'many-children': [0.2, 0.25, 0.25, 0.22, 0.12, 0.05, 0.15, 0.05, 0.01],
  'no-house': [0.45, 0.4, 0.38, 0.38, 0.5, 0.6, 0.42, 0.32, 0.3],
  'new-resident': [0.12, 0.08, 0.06, 0.06, 0.15, 0.2, 0.1, 0.06, 0.04],
  extended: [0.05, 0.06, 0.06, 0.06, 0.05, 0.03, 0.04, 0.05, 0.08],
};

export const characteristics = Object.keys(shares).slice(0, 16);
export const households = Object.keys(shares).slice(16);
export const incomes = bands;

const ids = ['female', ...bands, ...characteristics, ...households];

/** 229 municipalities, ages to 105, sex, five bands of income, sixteen characteristics, eight kinds of household. */
export const gov24Shape: PopulationShape = {
  areas: 229,
  ages: 106,
  predicates: ids.map(id => ({ id })),
};

export const predicateOf = (id: string): number => ids.indexOf(id);

/** A quarter of the people in the lowest band, 15 % in the next two, 30 % and 15 % above. */
const bandEnds = [0.25, 0.4, 0.55, 0.85, 1];
const classFrom = [0, 6, 12, 15, 19, 25, 35, 50, 65];
const classOf = Array.from({ length: 106 }, (_, age) => classFrom.findLastIndex(from => from <= age));

/** Relative numbers of people at each age, after the shape of 2026: few children, most between 45 and 65. */
const atAge = Array.from({ length: 106 }, (_, age) => {
  if (age < 15) return 2.3 + age * 0.15;
  if (age < 45) return 4.5 + (age - 15) * 0.1;
  if (age < 66) return 8;
  return Math.max(0.01, 8 * (1 - (age - 65) / 38) ** 1.2 || 0.01);
});

/** Draws of the bits of a class of ages: 4,096 of each half, so that two draws give one of 16 million persons. */
function drawn(ageClass: number, halves: readonly (readonly string[])[]): readonly Uint32Array[] {
  const next = generator(ageClass + 1);
  const has = (id: string): boolean => next() < (shares[id]?.[ageClass] ?? 0);
  const one = (own: readonly string[]): number =>
    own.reduce((bits, id) => (has(id) ? bits | (1 << predicateOf(id)) : bits), 0);
  const band = (): number => {
    const drawnAt = next();
    const at = bandEnds.findIndex(end => drawnAt < end);
    return 1 << (1 + (at < 0 ? bands.length - 1 : at));
  };
  return halves.map((own, half) =>
    Uint32Array.from({ length: 4096 }, () => one(own) | (half === 0 ? 0 : band() | (next() < 0.5 ? 1 : 0))),
  );
}

const split = (total: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  let [before, reached] = [0, 0];
  return weights.map(weight => {
    reached += weight;
    const now = Math.round((total * reached) / sum);
    const own = now - before;
    before = now;
    return own;
  });
};

/** People of an area, from 9 thousand to a million in a nation of the real size. */
const areaWeights = (): readonly number[] => {
  const next = generator(229);
  return Array.from({ length: gov24Shape.areas }, () => Math.exp(Math.log(9) + next() ** 0.7 * Math.log(130)));
};

/** So many people in order of area and age, in parts that are used again: each is done with before the next. */
export function* syntheticPeople(count: number, part = 65_536): Generator<People> {
  const tables = classFrom.map((_, ageClass) => drawn(ageClass, [characteristics, households]));
  const people = { area: new Uint16Array(part), age: new Uint8Array(part), words: [new Uint32Array(part)] };
  const [bits = new Uint32Array(0)] = people.words;
  let [state, filled] = [1, 0];
  for (const [area, inArea] of split(count, areaWeights()).entries())
    for (const [age, many] of split(inArea, atAge).entries()) {
      const [first, second] = tables[classOf[age] ?? 0] ?? [];
      if (first === undefined || second === undefined) throw new Error('there is a table for each class of ages');
      for (let i = 0; i < many; i++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
        const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d);
        people.area[filled] = area;
        people.age[filled] = age;
        bits[filled] = (first[(mixed >>> 8) & 4095] ?? 0) | (second[mixed >>> 20] ?? 0);
        if (++filled < part) continue;
        yield { ...people, count: filled };
        filled = 0;
      }
    }
  yield { ...people, count: filled };
}
