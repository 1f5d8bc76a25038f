// What `npm test` runs: `npm test`, `npm test -- unit lint`, `npm test -- src/kernel/log`.
// Its last line is `N passed, N failed`; it ends with 0 only when nothing failed and something ran.
import { fileURLToPath } from 'node:url';
import { endCommands } from './suite/command.ts';
import { howToInstall, prepareMachine } from './suite/machine.ts';
import { type Failure, failed, isGood, type Outcome, summary, together } from './suite/outcome.ts';
import { plan, type Step, stepNames, type Wish } from './suite/steps.ts';
import { isPath } from './suite/test-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tell = (line: string): void => console.log(line);

const indented = (text: string): string =>
  text
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n');

const shown = ({ name, detail }: Failure): string => `  FAILED ${name}\n${indented(detail)}`;

async function runStep(step: Step): Promise<Outcome> {
  tell(`…    ${step.name} (${step.over})`);
  const start = performance.now();
  const outcome = await step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = outcome.failures.length > 0 ? 'FAIL' : outcome.passed === 0 ? 'skip' : 'ok  ';
  tell(`${mark} ${step.name}: ${summary(outcome)} in ${seconds} s`);
  for (const failure of outcome.failures) tell(shown(failure));
  return outcome;
}

async function runLane(lane: readonly Step[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const step of lane) outcomes.push(await runStep(step));
  return together(outcomes);
}

/** What is missing is installed, or is a failure where the whole program is to be proven. */
async function machine(whole: boolean): Promise<Outcome> {
  const lacking = await prepareMachine(tell);
  if (lacking.length === 0) return together([]);
  tell(howToInstall(lacking));
  return whole ? failed('this machine', howToInstall(lacking)) : together([]);
}

function report(outcome: Outcome): void {
  if (outcome.skips.length > 0) tell('\nSkipped:');
  for (const { name, reason } of outcome.skips) tell(`  ${name}: ${reason}`);
  if (outcome.failures.length > 0) tell('\nFailed:');
  for (const { name } of outcome.failures) tell(`  ${name}`);
  tell(`\n${summary(outcome)}`);
}

async function run(wish: Wish): Promise<boolean> {
  const outcomes = [await machine(wish.paths.length === 0)];
  for (const row of plan(root, wish)) outcomes.push(...(await Promise.all(row.map(runLane))));
  const outcome = together(outcomes);
  report(outcome);
  return isGood(outcome);
}

function wishOf(words: readonly string[]): Wish {
  const steps = words.filter(word => stepNames.some(name => name === word));
  const paths = words.filter(word => !steps.includes(word));
  const unknown = paths.filter(path => !isPath(root, path));
  if (unknown.length > 0) {
    console.error(`Neither a step nor a path: ${unknown.join(', ')}. Steps: ${stepNames.join(', ')}.`);
    process.exit(2);
  }
  return { steps, paths };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    endCommands();
    process.exit(130);
  });

process.exitCode = (await run(wishOf(process.argv.slice(2)))) ? 0 : 1;
