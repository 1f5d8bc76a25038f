import type { AnyOf, Benefit, Conjunction, People, Ranges } from '../../src/blocks/rules/index.ts';

const within = (ranges: Ranges, limit: number): Uint8Array =>
  Uint8Array.from({ length: limit }, (_, i) =>
    ranges === 'all' || ranges.some(([from, to]) => from <= i && i <= to) ? 1 : 0,
  );

const masks = (anyOf: AnyOf, is: boolean): number =>
  anyOf.filter(literal => literal.is === is).reduce((bits, { predicate }) => bits | (1 << predicate), 0);

/** A conjunction ready to be looked at person by person. */
function ready({ areas, ages, groups }: Conjunction) {
  const [inArea, inAge] = [within(areas, 65_536), within(ages, 256)];
  const pairs = groups.map(anyOf => ({ must: masks(anyOf, true), mustNot: masks(anyOf, false) }));
  return (area: number, age: number, bits: number): boolean =>
    inArea[area] === 1 &&
    inAge[age] === 1 &&
    pairs.every(({ must, mustNot }) => ((bits & must) | (~bits & mustNot)) !== 0);
}

/** The naive column loop: one benefit at a time over all people, each condition looked at until one fails. */
export function naiveCount({ when }: Benefit, { count, area, age, words }: People): number {
  const [ways, bits = new Uint32Array(count)] = [when.map(ready), words[0]];
  let entitled = 0;
  for (let i = 0; i < count; i++) {
    const [a, y, b] = [area[i] ?? 0, age[i] ?? 0, bits[i] ?? 0];
    if (ways.some(way => way(a, y, b))) entitled++;
  }
  return entitled;
}
