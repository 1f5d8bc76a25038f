import { check as checkDeclarations, type Finding } from '../../blocks/language/index.ts';
import { korea } from '../../korea/index.ts';

/** The same fault in several places, said once: what it is, where, how to mend it. */
function report([first, ...more]: readonly [Finding, ...Finding[]]): string {
  const places = [first, ...more].map(({ where }) => `  ${where}\n`);
  return `${first.level}: ${first.what.ko} / ${first.what.en}\n${places.join('')}  → ${first.fix.ko} / ${first.fix.en}\n\n`;
}

/** Looks over the Korean declarations: exit code 1 when something is wrong, 0 with warnings at most. */
export async function check(): Promise<number> {
  const findings = checkDeclarations(korea);
  const errors = findings.filter(f => f.level === 'error').length;
  // What is worst comes last: there a terminal shows it.
  for (const [first, ...more] of [...Map.groupBy(findings, f => `${f.rule} ${f.what.en}`).values()].reverse())
    if (first) process.stdout.write(report([first, ...more]));
  process.stdout.write(
    `${korea.services.length} services, ${korea.registers.length} registers: ${errors} errors, ${findings.length - errors} warnings\n`,
  );
  return errors === 0 ? 0 : 1;
}
