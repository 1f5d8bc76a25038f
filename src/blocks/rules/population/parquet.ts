import { rename, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type DuckOptions, eachChunk, numbersOf, putNumbers, quoted, withDuckDB } from './duckdb.ts';
import type { People } from './person.ts';
import { type IndexOptions, indexBuilder, type PopulationIndex } from './population-index.ts';
import { checkShape, type PopulationShape, planesOf, wordsOf } from './shape.ts';
import { pickRows } from './sorted.ts';

/** Under this key a file says what its bits mean. */
const key = 'madang_people';

const meaning = ({ areas, ages, predicates }: PopulationShape): string =>
  JSON.stringify({ areas, ages, predicates: predicates.map(({ id, known = 'always' }) => [id, known]) });

const wordColumns = (shape: PopulationShape): readonly string[] =>
  Array.from({ length: wordsOf(planesOf(shape)) }, (_, word) => `bits${word}`);

/** As many rows as one chunk of DuckDB takes. */
const chunkRows = 2048;

const slice = ({ area, age, words }: People, from: number, to: number): People => ({
  count: to - from,
  area: area.subarray(from, to),
  age: age.subarray(from, to),
  words: words.map(word => word.subarray(from, to)),
});

const present = (shape: PopulationShape, people: People): People => {
  const rows = Uint32Array.from({ length: people.count }, (_, row) => row).filter(
    row => (people.area[row] ?? 0) <= shape.areas,
  );
  return rows.length === people.count ? people : pickRows(people, rows);
};

/** Watches whether people come by area and age. */
function watch(): { readonly sorted: () => boolean; see(people: People): void } {
  let [last, sorted] = [0, true];
  return {
    sorted: () => sorted,
    see({ count, area, age }) {
      for (let i = 0; i < count; i++) {
        const cell = (area[i] ?? 0) * 256 + (age[i] ?? 0);
        sorted &&= last <= cell;
        last = cell;
      }
    },
  };
}

/** Puts the people into the table `people`; true when they came sorted. */
async function fillTable(
  connection: DuckDBConnection,
  shape: PopulationShape,
  parts: Iterable<People> | AsyncIterable<People>,
): Promise<boolean> {
  const { DuckDBDataChunk, UINTEGER, USMALLINT, UTINYINT } = await import('@duckdb/node-api');
  const columns = wordColumns(shape);
  const words = columns.map(name => `${name} UINTEGER`).join(', ');
  await connection.run(`CREATE TABLE people (area USMALLINT, age UTINYINT, ${words})`);
  const [appender, order] = [await connection.createAppender('people'), watch()];
  const chunk = DuckDBDataChunk.create([USMALLINT, UTINYINT, ...columns.map(() => UINTEGER)], chunkRows);
  for await (const part of parts) {
    const people = present(shape, part);
    order.see(people);
    for (let from = 0; from < people.count; from += chunkRows) {
      const some = slice(people, from, Math.min(people.count, from + chunkRows));
      chunk.rowCount = some.count;
      for (const [i, numbers] of [some.area, some.age, ...some.words].entries()) putNumbers(chunk, i, numbers);
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
  return order.sorted();
}

/**
 * Writes a population as Parquet, sorted by area and age, with what its bits mean; whoever is `absent` is left out.
 * A file of that name is replaced at the end, in one step; beside it stands a table while it is written.
 */
export async function writePeople(
  file: string,
  shape: PopulationShape,
  parts: Iterable<People> | AsyncIterable<People>,
  options: DuckOptions = {},
): Promise<void> {
  checkShape(shape);
  const [table, part] = [`${file}.table`, `${file}.part`];
  try {
    await withDuckDB(
      table,
      async connection => {
        const sorted = await fillTable(connection, shape, parts);
        const from = sorted ? 'people' : '(SELECT * FROM people ORDER BY area, age)';
        const form = `FORMAT parquet, COMPRESSION zstd, KV_METADATA {${key}: ${quoted(meaning(shape))}}`;
        await connection.run(`COPY ${from} TO ${quoted(part)} (${form})`);
      },
      options,
    );
    await rename(part, file);
  } finally {
    await Promise.all([table, `${table}.wal`, part].map(path => rm(path, { force: true })));
  }
}

/** How many people the file holds. One whose bits mean something else than the shape says is a fault. */
async function countOf(connection: DuckDBConnection, file: string, shape: PopulationShape): Promise<number> {
  const ask = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRows()[0]?.[0];
  const own = `decode(max(value) FILTER (decode(key) = ${quoted(key)}))`;
  const says = await ask(`SELECT ${own} FROM parquet_kv_metadata(${quoted(file)})`);
  if (says !== meaning(shape)) throw new Error(`the people of ${file} are described by other predicates`);
  return Number(await ask(`SELECT sum(num_rows) FROM parquet_file_metadata(${quoted(file)})`));
}

/** Reads a population of the shape straight into an index, a part at a time: nothing but the bitmaps is kept. */
export async function readPeople(
  file: string,
  shape: PopulationShape,
  options: IndexOptions & DuckOptions = {},
): Promise<PopulationIndex> {
  return await withDuckDB(
    ':memory:',
    async connection => {
      const columns = wordColumns(shape);
      const builder = indexBuilder(shape, await countOf(connection, file, shape), options);
      await eachChunk(connection, `SELECT area, age, ${columns.join(', ')} FROM ${quoted(file)}`, chunk =>
        builder.append({
          count: chunk.rowCount,
          area: numbersOf(chunk, 0, Uint16Array),
          age: numbersOf(chunk, 1, Uint8Array),
          words: columns.map((_, i) => numbersOf(chunk, i + 2, Uint32Array)),
        }),
      );
      return builder.finish();
    },
    options,
  );
}
