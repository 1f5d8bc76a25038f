import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check as checkDeclarations, type Finding } from '../../blocks/language/index.ts';
import { checkRules, parametersOf } from '../../blocks/rules/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { checkout } from './setting.ts';

/** The same fault in several places, said once: what it is, where, how to mend it. */
function report([first, ...more]: readonly [Finding, ...Finding[]]): string {
  const places = [first, ...more].map(({ where }) => `  ${where}\n`);
  return `${first.level}: ${first.what.ko} / ${first.what.en}\n${places.join('')}  → ${first.fix.ko} / ${first.fix.en}\n\n`;
}

/** What is misspelt does not compile, and need not even load. An installation without the compiler goes without. */
function compiles(): boolean {
  const compiler = join(checkout, 'node_modules', '.bin', 'tsc');
  return !existsSync(compiler) || spawnSync(compiler, ['-p', checkout], { stdio: 'inherit' }).status === 0;
}

/** Looks over the Korean declarations, their types first: exit code 1 when something is wrong, 0 with warnings at most. */
export async function check(): Promise<number> {
  if (!compiles()) return 1;
  const { korea } = await import('../../korea/index.ts');
  const { rules } = korea;
  const today = korea.zone.dayOf(systemClock());
  const findings = [...checkDeclarations(korea), ...checkRules(rules, { today })];
  const errors = findings.filter(f => f.level === 'error').length;
  // What is worst comes last: there a terminal shows it.
  for (const [first, ...more] of [...Map.groupBy(findings, f => `${f.rule} ${f.what.en}`).values()].reverse())
    if (first) process.stdout.write(report([first, ...more]));
  process.stdout.write(
    `${korea.services.length} services, ${korea.registers.length} registers, ${rules.length} rules: ${errors} errors, ${findings.length - errors} warnings\n`,
  );
  const values = [...parametersOf(rules).values()].flatMap(parameter => parameter.values);
  const unverified = values.filter(value => !value.verified).length;
  process.stdout.write(
    `${values.length} values of law in rules, ${unverified} not yet compared with the text in force\n`,
  );
  return errors === 0 ? 0 : 1;
}
