/** An error as the log keeps it: its class, its code, a scrubbed message and where it happened. */
export interface ErrorRecord {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
}

// Quoted values, e-mail addresses and runs of digits are where a database or a parser repeats what a person typed.
const personal = /"[^"]*"|'[^']*'|`[^`]*`|\([^()]*\)=\([^()]*\)|\S+@\S+|[\d-]{5,}\d/gu;

/** A message with everything that could be somebody's data replaced by `…`. */
const scrub = (message: string): string => message.replace(personal, '…').slice(0, 500);

const frames = (stack: string): string =>
  stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 12)
    .map(line => line.trim())
    .join(' | ');

/** What is written of a thrown value. Its own fields (such as a database's `detail`) are never copied. */
export function errorRecord(thrown: unknown): ErrorRecord {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: scrub(String(thrown)), stack: '' };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const record = { name: thrown.name, message: scrub(thrown.message), stack: frames(thrown.stack ?? '') };
  return code === undefined ? record : { ...record, code };
}
