// `npm run bench` lists the benchmarks; `npm run bench -- NAME [--quick | --full]` runs one.
// The last line of a run is one JSON object; whatever else is printed comes before it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bench, type BenchOptions, findBenches, lastLine, table } from './bench.ts';

const list = (benches: readonly Bench[]): string =>
  [
    ...table(benches.map(({ name, about }) => [`  ${name}`, about])).split('\n'),
    '',
    'npm run bench -- NAME [--quick | --full]',
  ].join('\n');

async function run(bench: Bench, options: BenchOptions): Promise<void> {
  console.log(`${bench.name}: ${bench.about}\n`);
  const { rows, result } = await bench.run(options);
  console.log(`${table(rows)}\n`);
  // What a benchmark left running could still print: the process ends with the line.
  process.stdout.write(`${lastLine(result)}\n`, () => process.exit(0));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, full: { type: 'boolean', default: false } },
});
const benches = await findBenches(fileURLToPath(new URL('.', import.meta.url)));
const [name, ...more] = positionals;
const bench = benches.find(one => one.name === name);

if (name === undefined) console.log(list(benches));
else if (bench === undefined || more.length > 0 || (values.quick && values.full)) {
  console.error(`There is no such benchmark: ${process.argv.slice(2).join(' ')}\n\n${list(benches)}`);
  process.exitCode = 2;
} else await run(bench, values);
