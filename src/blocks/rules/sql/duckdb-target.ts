import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import { dayNumber } from '../calendar-day.ts';
import type { LoweredRule } from '../ir/lower.ts';
import type { Row } from '../ir/run.ts';
import type { Source } from './source.ts';
import { askOf, decideBy, type Engine, type SqlTarget } from './target.ts';

export interface DuckdbTarget extends SqlTarget {
  /** What some statements answer over the people. */
  readonly ask: (
    lowered: LoweredRule,
    people: readonly Row[],
    statements: (source: Source) => readonly string[],
  ) => Promise<readonly (readonly (readonly unknown[])[])[]>;
}

/** DuckDB in memory, on one thread. */
export async function duckdbTarget(): Promise<DuckdbTarget> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const engine: Engine = {
    run: async statement => void (await connection.run(statement)),
    read: async statement => (await connection.runAndReadAll(statement)).getRows(),
    fill: async ({ table, kinds, rows }) => {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        row.forEach((value, i) => {
          if (value === null) appender.appendNull();
          else if (typeof value === 'bigint') appender.appendBigInt(value);
          else if (typeof value === 'boolean') appender.appendBoolean(value);
          else if (kinds[i] === 'day') appender.appendDate(new DuckDBDateValue(dayNumber(value)));
          else appender.appendVarchar(value);
        });
        appender.endRow();
      }
      appender.closeSync();
    },
  };
  return {
    name: 'duckdb',
    decide: (lowered, people) => decideBy(engine, 'duckdb', lowered, people),
    ask: (lowered, people, statements) => askOf(engine, 'duckdb', lowered, people, statements),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
