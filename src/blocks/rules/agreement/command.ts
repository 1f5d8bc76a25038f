// node src/blocks/rules/agreement/command.ts --pairs 100000000 --seed 1 [--without DuckDB --without PostgreSQL]
// Holds every way of deciding against the others; ends with 1 at the first difference, which it prints.
import { parseArgs } from 'node:util';
import { testDatabase } from '../../../kernel/database/index.ts';
import { agree } from './agree.ts';
import { columns, plainColumns } from './column-targets.ts';
import { duckdb, postgresql } from './sql-targets.ts';
import { closure, meaning, run, trace } from './targets.ts';
import { toldRule } from './told.ts';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const database = values.without.includes('PostgreSQL') ? undefined : await testDatabase();
const others = [
  trace,
  run,
  meaning,
  columns,
  plainColumns,
  await duckdb(),
  ...(database ? [await postgresql(database.url('owner'))] : []),
].filter(({ name }) => !values.without.includes(name));

let said = Date.now();
const found = await agree({
  pairs: Number(values.pairs),
  seed: Number(values.seed),
  targets: [closure, ...others],
  progress(pairs) {
    if (Date.now() - said < 10_000) return;
    said = Date.now();
    console.log(`${pairs.toLocaleString('en')} pairs`);
  },
});
for (const target of others) await target.close?.();
await database?.drop();

const { difference, states, amounts } = found;
for (const { name, pairs, refused, seconds } of found.targets)
  console.log(`${name}: ${pairs.toLocaleString('en')} pairs, ${refused} rules refused, ${seconds.toFixed(1)} s`);
console.log(
  `${found.rules.toLocaleString('en')} rules; no ${states[0]}, open ${states[1]}, yes ${states[2]}, amounts ${amounts}`,
);
if (difference) {
  console.log(
    `\n${difference.targets[0]}: ${difference.answers[0]}\n${difference.targets[1]}: ${difference.answers[1]}`,
  );
  console.log(`${toldRule(difference.rule)}\n${JSON.stringify(difference.given)}`);
  process.exitCode = 1;
} else console.log(`${found.pairs.toLocaleString('en')} pairs: no difference`);
