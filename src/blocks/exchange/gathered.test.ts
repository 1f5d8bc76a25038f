import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DatabaseFault } from '../../kernel/database/index.ts';
import { gathered } from './gathered.ts';

const limits = { most: 4, lanes: 1 };
const fault = () => new DatabaseFault(Object.assign(new Error('refused'), { code: 'MD403' }) as never);

describe('questions that are asked at once', () => {
  it('the first goes out at once and alone; what came meanwhile goes out together, in order, so many at most', async () => {
    const groups: number[][] = [];
    const ask = gathered(async (all: readonly number[]) => {
      groups.push([...all]);
      await new Promise(resolve => setImmediate(resolve));
      return all.map(n => n * 10);
    }, limits);
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 5, 6].map(ask)), [10, 20, 30, 40, 50, 60]);
    assert.deepEqual(groups, [[1], [2, 3, 4, 5], [6]]);
  });

  it('a question that is refused is refused to whoever asked it, and to nobody else', async () => {
    const ask = gathered(async (all: readonly number[]) => {
      if (all.includes(3)) throw fault();
      return all;
    }, limits);
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(ask));
    assert.deepEqual(
      outcomes.map(o => (o.status === 'fulfilled' ? o.value : 'refused')),
      [1, 2, 'refused', 4],
    );
  });

  it('when it is not known whether the answer was given, nothing is asked a second time', async () => {
    let asked = 0;
    const ask = gathered(async (_: readonly number[]): Promise<readonly number[]> => {
      asked += 1;
      throw new Error('the connection broke');
    }, limits);
    const outcomes = await Promise.allSettled([1, 2, 3].map(ask));
    assert.deepEqual(
      outcomes.map(o => o.status),
      ['rejected', 'rejected', 'rejected'],
    );
    assert.equal(asked, 2);
  });
});
