import { demonstration } from '../../korea/index.ts';
import { onInstallation } from './installation.ts';
import { count, read } from './setting.ts';

/** Fills the demonstration nation: `seed --people 10000 --seed 1`. */
export const seed = async (args: readonly string[]): Promise<number> => {
  const { values } = read(args);
  const size = { people: count('--people', values.people, 10_000), seed: count('--seed', values.seed, 1) };
  return onInstallation(values.data, async (madang, ending) => {
    const began = performance.now();
    let shown = 0;
    const people = await madang.fill(demonstration(size), size, {
      ...(values.replace && { replace: true }),
      told: now => {
        ending.throwIfAborted();
        if (now - shown < size.people / 20) return;
        shown = now;
        process.stdout.write(`\r${now} / ${size.people}`);
      },
    });
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`\r${people} people in ${seconds.toFixed(1)} s, ${Math.round(people / seconds)} a second\n`);
    return 0;
  });
};
