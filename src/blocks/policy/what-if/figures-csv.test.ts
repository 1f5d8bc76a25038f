import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { figuresCsv } from './figures-csv.ts';
import type { Report } from './report.ts';

const side = { entitled: 9, open: 0, cost: '100' };
const cell = { code: '11', people: 90, more: undefined, less: 0, cost: undefined };
const report: Report = {
  rule: 'help',
  version: 1,
  fingerprint: '',
  on: day('2026-01-01'),
  knownOn: day('2026-01-01'),
  subject: 'people',
  population: { id: 'test', version: '1', words: words('사람', 'people'), people: 90 },
  areas: {},
  reforms: [
    {
      name: '=SUM(A1),"x"',
      changes: [],
      figures: {
        before: side,
        after: { ...side, cost: '160' },
        more: 6,
        less: 0,
        same: 84,
        open: 0,
        provinces: [cell],
        municipalities: [],
        sizes: [],
        ages: [],
      },
    },
  ],
};

test('figures are a table whose cells that must not be told are empty, and whose names are no formulas', () => {
  const [head, all, seoul] = figuresCsv(report, () => words('서울', 'Seoul')).split('\r\n');
  assert.equal(head, '\ufeffreform,grouping,code,name_ko,name_en,people,more,less,cost_change');
  assert.equal(all, `"'=SUM(A1),""x""",all,,모두,all,,6,0,60`);
  assert.equal(seoul, `"'=SUM(A1),""x""",provinces,11,서울,Seoul,90,,0,`);
});
