import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../kernel/database/index.ts';
import { migrations as log } from '../../kernel/log/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import type { Instant } from '../../kernel/time/index.ts';
import type { IncomingBenefit } from './benefit.ts';
import { type Benefits, createBenefits, importBenefits, migrations } from './index.ts';
import { benefitContent, landVocabulary } from './test-catalogue.ts';

const now = 1_790_000_000_000 as Instant;
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

describe('the catalogue of benefits', () => {
  let db: TestDatabase;
  let benefits: Benefits;
  const clerk = { official: 'clerk', agency: 'hall' };
  const head = { official: 'head', agency: 'hall' };
  const stranger = { official: 'stranger', agency: 'mill' };

  const bring = (...drafts: readonly IncomingBenefit[]) =>
    db.owner.transaction(async tx => {
      const bringing = await importBenefits(tx);
      await bringing.add(drafts);
      return bringing.finish({ now, complete: false });
    });
  const shown = async (id: string) => {
    const found = await benefits.find(id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const decide = (id: string, origin: 'shown' | 'official' | 'source', read: string, key: string = randomUUID()) => ({
    id,
    origin,
    read,
    key,
  });
  const waits = async (id: string) =>
    (await benefits.waiting('hall', undefined, 100)).benefits.some(one => one.id === id);

  before(async () => {
    db = await testDatabase([log, migrations]);
    benefits = createBenefits({ database: db.app, clock: () => now, newId: randomUUID, vocabulary: landVocabulary });
  });
  after(() => db.drop());

  test('a draft is confirmed once by an official of its agency, and the log has it', async () => {
    await bring({ id: 'confirm', content: benefitContent('Confirm') });
    assert.equal(await waits('confirm'), true);
    await assert.rejects(benefits.confirm(stranger, decide('confirm', 'shown', '1')), refused('benefit-not-found'));
    await assert.rejects(benefits.confirm(clerk, decide('confirm', 'shown', '2')), refused('benefit-changed'));
    const key = randomUUID();
    assert.equal((await benefits.confirm(clerk, decide('confirm', 'shown', '1', key))).status, 'confirmed');
    assert.equal((await benefits.confirm(clerk, decide('confirm', 'shown', '1', key))).status, 'confirmed');
    await assert.rejects(benefits.confirm(head, decide('confirm', 'shown', '1')), refused('benefit-changed'));
    assert.equal(await waits('confirm'), false);
    const { acts } = await benefits.dossier('hall', 'confirm');
    assert.deepEqual(
      acts.map(({ act, official }) => [act, official]),
      [['confirmed', 'clerk']],
    );
    const logged = await db.owner.query(`select 1 from log.queue where kind = 'benefit' and id = 'confirm/1'`);
    assert.equal(logged.length, 1);
  });

  test('four eyes: who corrects a benefit cannot confirm it, another official can, and the past is kept', async () => {
    await bring({ id: 'correct', content: benefitContent('Correct') });
    const better = benefitContent('Better');
    const [key, read] = [randomUUID(), '1'];
    await assert.rejects(
      benefits.correct(clerk, { id: 'correct', key, read }, better, 'short'),
      refused('benefit-reason-missing'),
    );
    await benefits.correct(clerk, { id: 'correct', key, read }, better, 'The name was misspelt.');
    await benefits.correct(clerk, { id: 'correct', key, read }, better, 'The name was misspelt.');
    const { proposals, acts } = await benefits.dossier('hall', 'correct');
    assert.deepEqual([proposals.length, acts.length], [1, 1]);
    assert.equal((await shown('correct')).content.words.en?.name, 'Correct grant');
    const revision = proposals[0]?.revision ?? '';
    await assert.rejects(benefits.confirm(clerk, decide('correct', 'official', revision)), refused('benefit-own-edit'));
    await assert.rejects(
      benefits.confirm(head, decide('correct', 'official', randomUUID())),
      refused('benefit-changed'),
    );
    const confirmed = await benefits.confirm(head, decide('correct', 'official', revision));
    assert.deepEqual(
      [confirmed.version, confirmed.status, confirmed.content.words.en?.name],
      [2, 'confirmed', 'Better grant'],
    );
    const { past, proposals: none } = await benefits.dossier('hall', 'correct');
    assert.deepEqual(
      [past.map(({ version, content }) => [version, content.words.en?.name]), none],
      [[[1, 'Correct grant']], []],
    );
  });

  test('the database itself lets nobody confirm what they wrote, and keeps every text that was replaced', async () => {
    await bring({ id: 'eyes', content: benefitContent('Eyes') });
    const own = `update benefits.benefits set drafted_by = 'x', status = 'confirmed', confirmed_by = 'x', confirmed_at = now() where id = 'eyes'`;
    await assert.rejects(db.app.query(own), /check constraint/);
    await assert.rejects(
      db.app.query(`update benefits.benefits set content = content || '{"field": "song"}' where id = 'eyes'`),
      /next version/,
    );
    await assert.rejects(db.app.query(`delete from benefits.benefits`), /permission denied/);
    await assert.rejects(db.app.query(`update benefits.past set version = 9`), /permission denied/);
    await assert.rejects(db.app.query(`delete from benefits.acts`), /permission denied/);
  });

  test('what the source says against a confirmed text can be taken over or dismissed, and an own correction waits beside it', async () => {
    await bring({ id: 'both', content: benefitContent('Both') });
    await benefits.confirm(clerk, decide('both', 'shown', '1'));
    await benefits.correct(
      clerk,
      { id: 'both', read: '1', key: randomUUID() },
      benefitContent('Mine'),
      'Mine reads better.',
    );
    assert.equal((await bring({ id: 'both', content: benefitContent('Theirs') })).contested, 1);
    const dossier = await benefits.dossier('hall', 'both');
    assert.deepEqual(
      dossier.proposals.map(({ origin }) => origin),
      ['official', 'source'],
    );
    assert.equal(dossier.benefit.changed, true);
    const source = dossier.proposals[1]?.revision ?? '';
    await assert.rejects(
      benefits.dismiss(head, decide('both', 'source', source), ' '),
      refused('benefit-reason-missing'),
    );
    await benefits.dismiss(head, decide('both', 'source', source), 'Theirs is out of date.');
    assert.deepEqual(
      [(await shown('both')).changed, (await shown('both')).content.words.en?.name],
      [false, 'Both grant'],
    );
    assert.equal((await bring({ id: 'both', content: benefitContent('Theirs') })).unchanged, 1);
    await bring({ id: 'both', content: benefitContent('Newer') });
    const newer = (await benefits.dossier('hall', 'both')).proposals.find(({ origin }) => origin === 'source');
    const taken = await benefits.confirm(clerk, decide('both', 'source', newer?.revision ?? ''));
    assert.deepEqual([taken.version, taken.content.words.en?.name], [2, 'Newer grant']);
  });

  test('two officials who decide at the same moment: one text is shown, the other is told', async () => {
    await bring({ id: 'race', content: benefitContent('Race') });
    const tries = await Promise.allSettled(
      [clerk, head].map(who => benefits.confirm(who, decide('race', 'shown', '1'))),
    );
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  test('the list goes by name, a page after a benefit, in the reader’s language', async () => {
    const song = (name: string, ko: string) => ({
      id: name,
      content: benefitContent(name, { field: 'song', words: { ko: { name: ko }, en: { name } } }),
    });
    await bring(song('s-a', '다'), song('s-b', '나'), song('s-c', '가'));
    const first = await benefits.list('ko', { field: 'song' }, undefined, 2);
    assert.deepEqual([first.benefits.map(({ id }) => id), first.next], [['s-c', 's-b'], 's-b']);
    const second = await benefits.list('ko', { field: 'song' }, first.next, 2);
    assert.deepEqual([second.benefits.map(({ id }) => id), second.next], [['s-a'], undefined]);
    assert.deepEqual(
      (await benefits.list('en', { field: 'song' }, undefined, 3)).benefits.map(({ id }) => id),
      ['s-a', 's-b', 's-c'],
    );
  });

  test('the list is narrowed to what people of a place can have, and to a trait', async () => {
    const field = 'song';
    const of = (id: string, area: string) => ({
      id,
      content: benefitContent(id, { field, scope: { of: 'area', area } }),
    });
    const millers = {
      ...benefitContent('x').conditions,
      age: { state: 'open' },
      groups: { trade: { state: 'restricted', anyOf: ['mill', 'sing'] } },
    } as const;
    await bring(of('p-n', 'N'), of('p-n1', 'N1'), of('p-n2', 'N2'), {
      id: 'p-u',
      content: benefitContent('u', { field, scope: { of: 'unknown' } }),
    });
    await bring({ id: 'p-m', content: benefitContent('m', { field, conditions: millers }) });
    const ids = async (filter: Parameters<Benefits['list']>[1]) =>
      (await benefits.list('en', filter, undefined, 50)).benefits
        .map(({ id }) => id)
        .filter(id => id.startsWith('p-'))
        .sort();
    assert.deepEqual(await ids({ field, area: 'N1' }), ['p-m', 'p-n', 'p-n1']);
    assert.deepEqual(await ids({ field, criterion: 'mill' }), ['p-m']);
    assert.deepEqual(await ids({ field, criterion: 'bake' }), []);
  });

  test('the packed catalogue is that of the table', async () => {
    const packed = await benefits.all();
    const rows = await benefits.deciding();
    assert.equal(packed.size, rows.length);
    const at = packed.ids.indexOf('p-n1');
    assert.deepEqual([packed.area[at], packed.firm[at]], [1, 0]);
    assert.equal(packed.firm[packed.ids.indexOf('confirm')], 1);
    const everything = [];
    for await (const { id } of benefits.everything()) everything.push(id);
    assert.deepEqual(everything, [...packed.ids]);
  });

  test('letters that a database cannot keep fall out, and everything else stays as it is', async () => {
    const odd = String.raw`a\u0000b \ "quoted" ${'\t'}tab ${'\0'}${'\ud800'} 끝`;
    await bring({ id: 'odd', content: benefitContent('Odd', { words: { ko: { name: odd } } }) });
    const kept = (await shown('odd')).content.words.ko.name;
    assert.equal(kept, odd.replace('\0', '').toWellFormed());
  });

  test('an id that the source repeats in one import is a fault', async () => {
    const twice = { id: 'twice', content: benefitContent('Twice') };
    await assert.rejects(bring(twice, twice), /duplicate key/);
  });
});
