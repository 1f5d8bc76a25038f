import { words } from '../../kernel/words/index.ts';
import type { WhatIfPopulation } from './index.ts';

export interface TestPerson {
  readonly income: number | undefined;
  readonly area: string;
  readonly size: number;
  readonly age: number;
  readonly head: boolean;
}

/** A few people in columns, with one fact: their income. */
export function testPopulation(people: readonly TestPerson[]): WhatIfPopulation {
  const known = new Uint8Array(Math.ceil(people.length / 8));
  for (const [i, { income }] of people.entries())
    if (income !== undefined) known[i >> 3] = (known[i >> 3] ?? 0) | (1 << (i & 7));
  const place = (code: string, within?: string) => ({
    code,
    words: words(`${code} 지역`, `Area ${code}`),
    ...(within && { within }),
  });
  return {
    id: 'test',
    version: '1',
    words: words('시험 주민', 'test people'),
    people: people.length,
    source: {
      people: people.length,
      columns: { income: { values: people.map(one => one.income ?? 0), known } },
    },
    areas: [place('1'), place('2'), place('1a', '1'), place('1b', '1'), place('2a', '2')],
    area: people.map(one => one.area),
    size: Uint8Array.from(people, one => one.size),
    age: Uint8Array.from(people, one => one.age),
    head: Uint8Array.from(people, one => (one.head ? 1 : 0)),
  };
}
