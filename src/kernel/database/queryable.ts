/** Something that answers SQL: the database, or a transaction on it. */
export interface Queryable {
  /**
   * The rows of one statement. Values are for `$1`, `$2` …; the statement is prepared once per connection, so its text
   * must not vary with the values. Arrays become PostgreSQL arrays, objects JSON (a JSON array: `JSON.stringify` it),
   * instants go through `timestamp()`.
   */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The one row, or nothing. More than one is a fault. */
  maybe<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row | undefined>;
  /** The one row. None, or more than one, is a fault. */
  one<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row>;
}

/** Runs one statement and gives its rows. */
export type Execute = (text: string, values: readonly unknown[]) => Promise<object[]>;

/** The three ways to ask, over one way to run. Rows are what the statement says they are: the cast is here only. */
export function queryable(execute: Execute): Queryable {
  const query = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await execute(text, values)) as Row[];
  const maybe = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const rows = await query<Row>(text, values);
    if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}: ${text}`);
    return rows[0];
  };
  const one = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const row = await maybe<Row>(text, values);
    if (row === undefined) throw new Error(`expected one row, got none: ${text}`);
    return row;
  };
  return { query, maybe, one };
}
