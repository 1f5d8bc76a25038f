import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { InventedPopulation } from './invented-population.ts';

/** The population for all rules of the country, drawn by a thread of its own: some twenty seconds for 100,000 people. */
export async function populationInBackground(options: {
  readonly people: number;
  readonly seed: number;
}): Promise<InventedPopulation> {
  const worker = new Worker(new URL('./population-worker.ts', import.meta.url), { workerData: options });
  // A program that ends does not wait for a population that nobody will see.
  worker.unref();
  const [population]: InventedPopulation[] = await once(worker, 'message');
  await worker.terminate();
  if (!population) throw new Error('no population came');
  return population;
}
