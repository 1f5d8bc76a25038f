import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { labelledQueries, type QueryKind, queryKinds } from '../../../bench/support/labelled-queries.ts';
import { serviceNames } from '../../../bench/support/service-names.ts';
import { buildSearchIndex, type SearchIndex } from './index.ts';

const entries = serviceNames();
const nameOf = new Map(entries.map(entry => [entry.id, entry.name]));
let index: SearchIndex;

interface Share {
  asked: number;
  first: number;
  ten: number;
}

function measure(kinds: readonly QueryKind[], misses: (line: string) => void = () => {}): Share {
  const share = { asked: 0, first: 0, ten: 0 };
  for (const [kind, query, ...wanted] of labelledQueries) {
    if (!kinds.includes(kind)) continue;
    const found = index.search(query).hits.map(hit => nameOf.get(hit.id) ?? '');
    const place = found.findIndex(name => wanted.includes(name));
    share.asked++;
    if (place === 0) share.first++;
    if (place >= 0) share.ten++;
    if (place !== 0) misses(`${kind}: ${query} → ${wanted[0]} at ${place}; first is ${found[0]}`);
  }
  return share;
}

describe('the labelled queries over 97,000 service names', () => {
  before(async () => {
    index = await buildSearchIndex(entries);
  });

  test('every labelled query wants a service that exists', () => {
    const names = new Set(nameOf.values());
    const missing = labelledQueries.flatMap(([, , ...wanted]) => wanted).filter(name => !names.has(name));
    assert.deepEqual(missing, []);
    assert.ok(labelledQueries.length >= 120);
  });

  test('of 100 queries 95 have the wanted service first and 97 among the first ten', t => {
    const { asked, first, ten } = measure(queryKinds, line => t.diagnostic(line));
    t.diagnostic(`hit@1 ${(first / asked).toFixed(3)}, hit@10 ${(ten / asked).toFixed(3)} of ${asked}`);
    assert.ok(first / asked >= 0.95, `hit@1 ${first}/${asked}`);
    assert.ok(ten / asked >= 0.97, `hit@10 ${ten}/${asked}`);
  });

  for (const kind of queryKinds) {
    test(`of queries typed as ${kind}, nine of ten have the wanted service among the first ten`, () => {
      const { asked, ten } = measure([kind]);
      assert.ok(ten / asked >= 0.9, `${ten}/${asked}`);
    });
  }
});
