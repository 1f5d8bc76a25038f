import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Benefits, createBenefits, migrations } from '../../blocks/benefits/index.ts';
import { type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { migrations as log } from '../../kernel/log/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import { generateBenefits } from './generator/generate.ts';
import { type Gov24Page, type Gov24Report, importBenefits, pagesOf } from './import.ts';
import { benefitVocabulary } from './vocabulary.ts';

type Row = Record<string, unknown>;
const now = 1_790_000_000_000 as Instant;

const pageOf = (name: string, data: readonly unknown[]): Gov24Page => ({
  name,
  text: JSON.stringify({
    page: 1,
    perPage: data.length,
    totalCount: data.length,
    currentCount: data.length,
    matchCount: data.length,
    data,
  }),
});

describe('madang import benefits', () => {
  let db: TestDatabase;
  let benefits: Benefits;
  const rows = generateBenefits({ size: 40, seed: 3 }).map(({ record }) => record);
  const lists = rows.map(({ list }): Row => ({ ...list, 서비스ID: `g-${String(list['서비스ID'])}` }));
  const details = rows.map(({ detail }): Row => ({ ...detail, 서비스ID: `g-${String(detail?.['서비스ID'])}` }));
  const flags = rows.map(
    ({ conditions }): Row => ({ ...conditions, 서비스ID: `g-${String(conditions?.['서비스ID'])}` }),
  );
  const id = (n: number) => String(lists[n]?.['서비스ID']);

  const bring = (...pages: readonly Gov24Page[]): Promise<Gov24Report> =>
    importBenefits(
      db.owner,
      async function* () {
        yield* pages;
      },
      { now, complete: true },
    );
  const everything = () => [pageOf('a.json', lists), pageOf('b.json', details), pageOf('c.json', flags)] as const;

  before(async () => {
    db = await testDatabase([log, migrations]);
    benefits = createBenefits({
      database: db.app,
      clock: () => now,
      newId: () => crypto.randomUUID(),
      vocabulary: benefitVocabulary,
    });
  });
  after(() => db.drop());

  test('the three lists become drafts, in whatever order and pages they come', async () => {
    const [a, b, c] = everything();
    const halves = [pageOf('d1', lists.slice(20)), pageOf('d0', lists.slice(0, 20))];
    const report = await bring(c, ...halves, b);
    assert.deepEqual(report, { added: 40, updated: 0, unchanged: 0, contested: 0, gone: 0, refused: [] });
    const one = await benefits.find(id(0));
    assert.equal(one?.status, 'draft');
    assert.equal(one?.content.words.ko.name, lists[0]?.['서비스명']);
    assert.ok(one?.content.words.ko.documents);
    assert.equal(a.name, 'a.json');
  });

  test('the same again changes nothing', async () => {
    const report = await bring(...everything(), pageOf('again', lists.slice(0, 10)));
    assert.deepEqual(report, { added: 0, updated: 0, unchanged: 40, contested: 0, gone: 0, refused: [] });
    assert.equal((await benefits.find(id(0)))?.version, 1);
  });

  test('a row that cannot be taken is named with its page, place and reason, and the others are taken', async () => {
    const { refused, unchanged, gone } = await bring(
      ...everything(),
      pageOf('wrong', [
        { 서비스ID: id(1), JA0101: 'maybe' },
        'x',
        { ...lists[2], 지원내용: '다른 내용' },
        { ...details[0], 서비스ID: 'nobody' },
      ]),
      { name: 'broken', text: '<html>' },
    );
    assert.deepEqual(refused, [
      { page: 'wrong', row: 1, reason: 'flag' },
      { page: 'wrong', row: 2, reason: 'row' },
      { page: 'wrong', row: 3, reason: 'duplicate' },
      { page: 'broken', row: 0, reason: 'page' },
      { page: 'nobody', row: 0, reason: 'unlisted' },
    ]);
    assert.deepEqual([unchanged, gone], [40, 0]);
  });

  test('a draft follows its source; what it said before is kept', async () => {
    lists[1] = { ...lists[1], 지원내용: '월 12만 원' };
    assert.equal((await bring(...everything())).updated, 1);
    const one = await benefits.find(id(1));
    assert.deepEqual([one?.version, one?.content.words.ko.gives], [2, '월 12만 원']);
    const past = await db.owner.query<{ version: number }>('select version from benefits.past where benefit = $1', [
      id(1),
    ]);
    assert.deepEqual(past, [{ version: 1 }]);
  });

  test('what an official confirmed stays, marked as changed, until the source says the same again', async () => {
    const at = lists.findIndex(row => row['소관기관유형'] === '시군구');
    const mine = await benefits.find(id(at));
    const agency = mine?.content.agency ?? '';
    assert.match(agency, /^area-\d{5}$/);
    await benefits.confirm(
      { official: 'o1', agency },
      { id: id(at), origin: 'shown', read: `${mine?.version}`, key: 'key-00001' },
    );
    const before = lists[at];
    lists[at] = { ...before, 지원내용: '월 99만 원' };
    assert.equal((await bring(...everything())).contested, 1);
    const kept = await benefits.find(id(at));
    assert.deepEqual(
      [kept?.status, kept?.changed, kept?.content.words.ko.gives],
      ['confirmed', true, before?.['지원내용']],
    );
    assert.deepEqual((await bring(...everything())).contested, 0);
    lists[at] = before ?? {};
    await bring(...everything());
    assert.equal((await benefits.find(id(at)))?.changed, false);
  });

  test('what is no longer listed is marked as gone, but not while a row is refused, and comes back', async () => {
    const less = [pageOf('a', lists.slice(1)), pageOf('b', details.slice(1)), pageOf('c', flags.slice(1))];
    assert.equal((await bring(...less, pageOf('wrong', [1]))).gone, 0);
    assert.equal((await bring(...less)).gone, 1);
    assert.equal((await benefits.find(id(0)))?.gone, true);
    await bring(...everything());
    assert.equal((await benefits.find(id(0)))?.gone, false);
  });

  test('a folder of pages is read file by file, by name; other files are let be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'madang-gov24-'));
    await writeFile(join(folder, '02.json'), `\uFEFF${pageOf('', flags).text}`);
    await writeFile(join(folder, '01.json'), JSON.stringify(lists));
    await writeFile(join(folder, 'readme.txt'), 'nothing');
    const names = [];
    for await (const { name } of pagesOf(folder)) names.push(name);
    assert.deepEqual(names, ['01.json', '02.json']);
    const report = await importBenefits(db.owner, () => pagesOf(folder), { now, complete: true });
    assert.deepEqual([report.refused, report.gone], [[], 0]);
    assert.equal(report.updated + report.unchanged + report.contested, 40);
    await rm(folder, { recursive: true });
  });

  test('an import that fails leaves nothing behind', async () => {
    const failing = importBenefits(
      db.owner,
      async function* () {
        yield pageOf('a', [{ ...lists[0], 서비스ID: 'half' }]);
        throw new Error('the disk is gone');
      },
      { now, complete: true },
    );
    await assert.rejects(failing, /the disk is gone/);
    assert.equal(await benefits.find('half'), undefined);
  });
});
