import type { AnyOf, Benefit, Conjunction, Range, Ranges } from '../../src/blocks/rules/index.ts';
import { generator } from './generator.ts';
import { characteristics, gov24Shape, households, incomes, predicateOf } from './synthetic-people.ts';

type Random = () => number;

const pickOf = <T>(next: Random, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

const primaryIndustry = ['farmer', 'fisher', 'livestock-farmer', 'forester'];

const anyOf = (ids: readonly string[]): AnyOf => ids.map(id => ({ predicate: predicateOf(id), is: true }));

/** One to five of the list, mostly one. */
function some(next: Random, list: readonly string[]): readonly string[] {
  const many = [1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5][Math.floor(next() * 11)] ?? 1;
  const left = [...list];
  return Array.from({ length: many }, () => left.splice(Math.floor(next() * left.length), 1)[0]!);
}

const ageRanges: readonly Range[] = [
  [0, 1],
  [0, 5],
  [0, 18],
  [3, 5],
  [6, 12],
  [7, 18],
  [13, 18],
  [18, 39],
  [19, 34],
  [19, 39],
  [19, 49],
  [19, 105],
  [18, 64],
  [40, 64],
  [50, 64],
  [60, 105],
  [65, 105],
  [70, 105],
  [75, 105],
  [80, 105],
];

/** Seventeen provinces as neighbouring municipalities. */
const provinces: readonly Range[] = Array.from({ length: 17 }, (_, i) => [
  Math.floor((i * gov24Shape.areas) / 17),
  Math.floor(((i + 1) * gov24Shape.areas) / 17) - 1,
]);

function scope(next: Random): Ranges {
  const kind = next();
  if (kind < 0.1) return 'all';
  if (kind < 0.22) return [pickOf(next, provinces)];
  const own = Math.floor(next() * gov24Shape.areas);
  return [[own, own]];
}

/** The shares of restrictions counted in the real list: characteristics 580 of 1,097, 177 of them primary industry; households 11.75 %. */
function groups(next: Random): readonly AnyOf[] {
  const found: AnyOf[] = [];
  if (next() < 580 / 1097) found.push(anyOf(next() < 177 / 580 ? primaryIndustry : some(next, characteristics)));
  if (next() < 0.15) found.push(anyOf(incomes.slice(0, 1 + Math.floor(next() * 4))));
  if (next() < 0.1175) found.push(anyOf(some(next, households)));
  if (next() < 0.03) found.push([{ predicate: predicateOf('female'), is: next() < 0.8 }]);
  return found;
}

function range(next: Random): Range {
  if (next() < 0.7) return pickOf(next, ageRanges);
  const from = Math.floor(next() * 70);
  return [from, Math.min(105, from + Math.floor(next() * 40))];
}

/**
 * So many benefits as the Gov24 list words them: 10 % for the nation, 12 % for a province, 78 % for a municipality
 * (shares assumed); half with a range of ages; one in twenty with a second way in, for the registered disabled of any age.
 */
export function syntheticBenefits(count: number, seed = 48): readonly Benefit[] {
  const next = generator(seed);
  return Array.from({ length: count }, (_, i) => {
    const areas = scope(next);
    const one: Conjunction = { areas, ages: next() < 0.5 ? [range(next)] : 'all', groups: groups(next) };
    const second = next() < 0.05 ? [{ areas, ages: 'all' as const, groups: [anyOf(['disabled'])] }] : [];
    return { id: `benefit-${i}`, when: [one, ...second] };
  });
}
