import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bracket, datedScale, rule } from '../../../blocks/language/index.ts';
import { decideByMeaning } from '../../../blocks/rules/index.ts';
import { day } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { incomeTaxBase, wonAYear } from '../../facts/index.ts';
import { recalled } from '../provenance.ts';
import { incomeTax, localIncomeTax } from './index.ts';
import { incomeTaxAct } from './statutes.ts';

const on = day('2026-12-31');
const million = 1_000_000;
const taxOn = (base: number, of = incomeTax) => decideByMeaning(of, { incomeTaxBase: base }, { on }).amount;

/** What the tax service prints: the whole base at one rate, less a deduction. */
const published: readonly Bracket[] = [
  { upTo: 14 * million, rate: '0.06' },
  { upTo: 50 * million, rate: '0.15', plus: -1_260_000 },
  { upTo: 88 * million, rate: '0.24', plus: -5_760_000 },
  { upTo: 150 * million, rate: '0.35', plus: -15_440_000 },
  { upTo: 300 * million, rate: '0.38', plus: -19_940_000 },
  { upTo: 500 * million, rate: '0.40', plus: -25_940_000 },
  { upTo: 1000 * million, rate: '0.42', plus: -35_940_000 },
  { rate: '0.45', plus: -65_940_000 },
];

const byTable = rule({
  ...incomeTax,
  id: 'income-tax-by-table',
  amount: datedScale(wonAYear, {
    id: 'tax.income.table',
    words: words('속산표', 'quick table'),
    kind: 'single-rate',
    of: incomeTaxBase,
    values: [recalled(incomeTaxAct('제55조제1항'), '2023-01-01', published)],
  }).roundDown(1),
});

test('소득세법 §55①: the tax of 2026 on nine bases', () => {
  const vectors: readonly (readonly [base: number, tax: number])[] = [
    [14, 840_000],
    [50, 6_240_000],
    [80, 13_440_000],
    [88, 15_360_000],
    [150, 37_060_000],
    [300, 94_060_000],
    [500, 174_060_000],
    [1000, 384_060_000],
    [1200, 474_060_000],
  ];
  for (const [base, tax] of vectors) {
    assert.equal(taxOn(base * million), tax);
    assert.equal(taxOn(base * million, localIncomeTax), tax / 10);
  }
});

test('the brackets give what the published table of rates and deductions gives, at every boundary and one won beside it', () => {
  const boundaries = published.flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo]));
  const bases = [0, 1, 10 ** 13, ...boundaries.flatMap(b => [b - 1, b, b + 1, b + 7])];
  for (const base of bases) assert.equal(taxOn(base), taxOn(base, byTable), String(base));
});

test('a table without its deductions is another tax', () => {
  const slip = rule({
    ...byTable,
    amount: datedScale(wonAYear, {
      id: 'tax.income.slip',
      words: words('누진공제 없는 표', 'a table without deductions'),
      kind: 'single-rate',
      of: incomeTaxBase,
      values: [
        recalled(
          incomeTaxAct('제55조제1항'),
          '2023-01-01',
          published.map(({ plus: _, ...bracket }) => bracket),
        ),
      ],
    }).roundDown(1),
  });
  assert.equal(taxOn(14 * million, slip), 840_000);
  assert.notEqual(taxOn(14 * million + 1000, slip), taxOn(14 * million + 1000));
});

test('a year for which no rates are recorded is refused with its day, never guessed', () => {
  const old = { ...incomeTax, from: '2010-01-01' };
  assert.throws(() => decideByMeaning(old, { incomeTaxBase: million }, { on: day('2019-12-31') }), {
    code: 'parameter-without-value',
  });
});
