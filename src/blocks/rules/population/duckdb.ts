import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';

/** A text of SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How much of the machine DuckDB may take beside the index. */
export interface DuckOptions {
  readonly threads?: number;
  readonly memory?: string;
}

/**
 * Runs over a database of DuckDB, in memory or in a file, and closes it. The engine is loaded when it is first needed:
 * a portal that never reads a population does not carry it.
 */
export async function withDuckDB<T>(
  file: string,
  run: (connection: DuckDBConnection) => Promise<T>,
  { threads = 1, memory = '400MB' }: DuckOptions = {},
): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const limits = { threads: String(threads), memory_limit: memory, autoinstall_known_extensions: 'false' };
  const instance = await DuckDBInstance.create(file, limits);
  try {
    const connection = await instance.connect();
    try {
      return await run(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Each part of an answer as it comes; the next is on its way while one is worked on. */
export async function eachChunk(
  connection: DuckDBConnection,
  sql: string,
  visit: (chunk: DuckDBDataChunk) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  let coming = result.fetchChunk();
  for (;;) {
    const chunk = await coming;
    if (chunk === null || chunk.rowCount === 0) return;
    coming = result.fetchChunk();
    visit(chunk);
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The numbers of a column as they lie in memory: DuckDB keeps them, its types do not tell. Another kind of column is a fault. */
export function numbersOf<N extends Numbers>(chunk: DuckDBDataChunk, column: number, kind: new (size: number) => N): N {
  const { items } = chunk.getColumnVector(column) as unknown as { readonly items?: unknown };
  if (items instanceof kind) return items;
  throw new Error(`column ${column} does not hold numbers of ${kind.name}`);
}

/** Writes numbers into a column of a chunk that has as many rows. */
export function putNumbers(chunk: DuckDBDataChunk, column: number, numbers: Numbers): void {
  const vector = chunk.getColumnVector(column) as unknown as { readonly items: Numbers; flush(): void };
  vector.items.set(numbers);
  vector.flush();
}
