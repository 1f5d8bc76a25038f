import type { DialectName } from './dialect.ts';
import { refuseSql } from './refuse.ts';

/** PostgreSQL cuts longer names off without a word; two facts could become one. */
const mostBytes = 63;

const unusable = (text: string, dialect: DialectName): boolean =>
  text.includes('\0') || !text.isWellFormed() || (dialect === 'ansi' && text.includes('\\'));

/**
 * A name in double quotes. Refuses (`sql-name-unusable`) what an engine would read as another name: nothing, more than 63 bytes,
 * NUL, half a surrogate pair, and for `ansi` a backslash, which some engines take for an escape.
 */
export function quoted(name: string, dialect: DialectName): string {
  const long = dialect !== 'duckdb' && Buffer.byteLength(name) > mostBytes;
  if (name === '' || long || unusable(name, dialect)) throw refuseSql('sql-name-unusable', { name, dialect });
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text literal; refuses what `quoted` refuses, but length. */
export function literal(text: string, dialect: DialectName): string {
  if (unusable(text, dialect)) throw refuseSql('sql-name-unusable', { name: text, dialect });
  return `'${text.replaceAll("'", "''")}'`;
}

/** A comment to the end of the line; whatever could end the line early is a space. */
export const comment = (text: string): string => `-- ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;

/** Names within one statement: each once, whatever the case of its letters, since most engines ignore it. */
export class Names {
  readonly #taken = new Map<string, string>();

  /** Takes a name that is given. Refuses (`sql-names-collide`) one that differs from another by case alone. */
  take(name: string): void {
    const before = this.#taken.get(name.toLowerCase());
    if (before !== undefined && before !== name) throw refuseSql('sql-names-collide', { name, other: before });
    this.#taken.set(name.toLowerCase(), name);
  }

  /** Takes a name that nothing else may have. */
  takeOnce(name: string): void {
    if (this.#taken.has(name.toLowerCase())) throw refuseSql('sql-names-collide', { name, other: name });
    this.take(name);
  }

  /** Keeps a name from being made; it may be used as something else already. */
  reserve(name: string): void {
    if (!this.#taken.has(name.toLowerCase())) this.#taken.set(name.toLowerCase(), name);
  }

  /** A name that nothing else has: `step_1`, `step_2` … */
  fresh(stem: string): string {
    for (let i = 1; ; i++) {
      const name = `${stem}_${i}`;
      if (this.#taken.has(name)) continue;
      this.#taken.set(name, name);
      return name;
    }
  }
}
