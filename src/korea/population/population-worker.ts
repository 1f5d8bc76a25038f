// Draws the population apart from the program, which goes on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { rules } from '../rules/index.ts';
import { inventedPopulation } from './invented-population.ts';

const { people, seed }: { people: number; seed: number } = workerData;
parentPort?.postMessage(await inventedPopulation({ people, seed, rules }));
