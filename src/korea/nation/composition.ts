import { cohabitants, oneAdult, oneForeigner, siblings, widowed } from './adults.ts';
import { oneParent, twoAlone, withChildren } from './couples.ts';
import type { Home } from './draft.ts';
import { threeGenerations, withParent } from './generations.ts';
import { type Random, weighted } from './random.ts';
import type { Recipe } from './recipe.ts';

const recipes: readonly ((random: Random) => Recipe)[] = [
  weighted<Recipe>([
    [oneForeigner, 11],
    [oneAdult(19, 34), 25],
    [oneAdult(35, 64), 31],
    [oneAdult(65, 84), 13],
    [widowed, 20],
  ]),
  weighted<Recipe>([
    [twoAlone, 62],
    [oneParent(1), 26],
    [siblings, 5],
    [cohabitants, 7],
  ]),
  weighted<Recipe>([
    [withChildren(1), 70],
    [oneParent(2), 18],
    [withParent(0), 12],
  ]),
  weighted<Recipe>([
    [withChildren(2), 85],
    [withParent(1), 10],
    [threeGenerations(1), 5],
  ]),
  weighted<Recipe>([
    [withChildren(3), 45],
    [withParent(2), 38],
    [threeGenerations(2), 17],
  ]),
  weighted<Recipe>([
    [withParent(3), 60],
    [threeGenerations(3), 40],
  ]),
];

/** How many live together, as in the census of households (rounded, from memory). */
export const drawSize = weighted([
  [1, 35],
  [2, 29],
  [3, 19],
  [4, 13],
  [5, 3.2],
  [6, 0.8],
] as const);

/** Fills a household with exactly `size` living members (1-6), and with `spare` perhaps one who died. */
export const compose = (home: Home, size: number, today: number, spare: boolean): void =>
  (recipes[size - 1] as (random: Random) => Recipe)(home.random)(home, today, spare);
