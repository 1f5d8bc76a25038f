import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { catalogueOf } from './catalogue.ts';
import { counts } from './counts.ts';
import { members } from './members.ts';
import { readPeople, writePeople } from './parquet.ts';
import type { People } from './person.ts';
import { absent, type PopulationShape } from './shape.ts';
import { pickRows, rowOrder } from './sorted.ts';
import { columns, indexed, somePeople } from './test-population.ts';

const folder = mkdtempSync(join(tmpdir(), "madang people's "));
after(() => rmSync(folder, { recursive: true, force: true }));

/** 40 predicates: more planes than one word holds. */
const shape: PopulationShape = {
  areas: 7,
  ages: 100,
  predicates: Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, known: i % 4 === 0 ? 'partly' : 'always' })),
};

const benefits = shape.predicates.map((_, predicate) => ({
  id: `b${predicate}`,
  when: [{ areas: [[1, 5]] as const, ages: [[10, 60]] as const, groups: [[{ predicate, is: predicate % 3 !== 0 }]] }],
}));

const people = somePeople(shape, 5000, 11);

const inParts = (all: People): readonly People[] =>
  [0, 1, 2].map(part =>
    pickRows(
      all,
      Uint32Array.from({ length: 5000 }, (_, i) => i).filter(i => i % 3 === part),
    ),
  );

test('a population written as Parquet in any order and read again counts the same, unknowns included', async () => {
  const file = join(folder, 'people.parquet');
  await writePeople(file, shape, inParts(columns(shape, people)));
  assert.deepEqual(readdirSync(folder), ['people.parquet']);
  const catalogue = catalogueOf(shape, benefits);
  const { index } = indexed(shape, people);
  const read = await readPeople(file, shape);
  assert.deepEqual(counts(read, catalogue), counts(index, catalogue));
});

test('a population written in order keeps its order, and whoever is absent is left out', async () => {
  const file = join(folder, 'sorted.parquet');
  const all = columns(shape, people);
  const sorted = pickRows(all, rowOrder(shape, all));
  sorted.area.fill(absent, 100, 200);
  await writePeople(file, shape, [sorted]);
  const read = await readPeople(file, shape, { plain: true, blockPeople: 512 });
  assert.equal(read.people, 4900);
  const { placed } = indexed(shape, people);
  const left = placed.filter((_, place) => place < 100 || place >= 200);
  const { index } = indexed(shape, left);
  const catalogue = catalogueOf(shape, benefits);
  assert.deepEqual(members(read, catalogue, 5), members(index, catalogue, 5));
});

test('a file whose bits mean something else is refused', async () => {
  const file = join(folder, 'other.parquet');
  await writePeople(file, shape, [columns(shape, people.slice(0, 10))]);
  const other = { ...shape, predicates: [...shape.predicates.slice(1), { id: 'p0' }] };
  await assert.rejects(readPeople(file, other), /described by other predicates/);
  await assert.rejects(readPeople(join(folder, 'none.parquet'), shape), /none\.parquet/);
});
