export { populationInBackground } from './in-background.ts';
export { type InventedPopulation, inventedPopulation } from './invented-population.ts';
