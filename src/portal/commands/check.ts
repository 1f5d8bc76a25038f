import { check as checkDeclarations } from '../../blocks/language/index.ts';
import { korea } from '../../korea/index.ts';

/** Looks over the Korean declarations: exit code 1 when something is wrong, 0 with warnings at most. */
export async function check(): Promise<number> {
  const findings = checkDeclarations(korea);
  for (const { level, where, what, fix } of findings)
    process.stdout.write(`${level}: ${where}\n  ${what.ko} / ${what.en}\n  → ${fix.ko} / ${fix.en}\n`);
  const errors = findings.filter(f => f.level === 'error').length;
  process.stdout.write(
    `${korea.services.length} services, ${korea.registers.length} registers: ${errors} errors, ${findings.length - errors} warnings\n`,
  );
  return errors === 0 ? 0 : 1;
}
