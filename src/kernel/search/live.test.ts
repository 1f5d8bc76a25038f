import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Entry, liveSearch, searchIndex } from './index.ts';
import { buildSearchIndex } from './slices.ts';

const row = (name: string): Entry => ({ id: name, name, also: [] });

test('a refresh replaces the index; refreshes asked for meanwhile share one', async () => {
  const rows = [row('여권 발급')];
  let reads = 0;
  const live = await liveSearch(() => {
    reads++;
    return [...rows];
  });
  const old = live.current();
  rows.push(row('출생신고'));
  await Promise.all([live.refresh(), live.refresh(), live.refresh()]);
  assert.equal(reads, 3);
  assert.equal(live.current().search('출생신고').hits.length, 1);
  assert.equal(old.search('출생신고').hits.length, 0);
});

test('a change notified during a rebuild is read by the next one', async () => {
  const rows = [row('여권 발급')];
  const live = await liveSearch(() => [...rows]);
  const first = live.refresh();
  rows.push(row('전입신고'));
  const second = live.refresh();
  await Promise.all([first, second]);
  assert.equal(live.current().size, 2);
});

test('when reading fails the old index stays and the next refresh works', async () => {
  let fails = false;
  const live = await liveSearch(() => {
    if (fails) throw new Error('no rows');
    return [row('여권 발급')];
  });
  fails = true;
  await assert.rejects(live.refresh(), /no rows/);
  assert.equal(live.current().size, 1);
  fails = false;
  await live.refresh();
});

test('an index built in slices is the index built in one go, and others run meanwhile', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => row(`여권 접수 창구 ${i}`));
  async function* stream(): AsyncGenerator<Entry> {
    yield* rows;
  }
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const sliced = await buildSearchIndex(stream(), { yieldEvery: 0 });
  clearInterval(timer);
  assert.ok(turns > 3, `${turns} turns`);
  const whole = searchIndex(rows);
  for (const query of ['여권 접수 창구 2999', '접수', 'ㅇㄱ', 'durnjs'])
    assert.deepEqual(sliced.search(query), whole.search(query));
});
