import { type Bracket, datedScale, Quantity } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { incomeTaxBase, wonAYear } from '../../facts/index.ts';
import { recalled, reported } from '../provenance.ts';
import { incomeTaxAct } from './statutes.ts';

const law = incomeTaxAct('제55조제1항');
const rates = ['0.06', '0.15', '0.24', '0.35', '0.38', '0.40', '0.42', '0.45'];

/** Eight rates; `ends` in won, where each bracket but the last ends. */
const brackets = (ends: readonly number[]): readonly Bracket[] =>
  rates.map((rate, i) => ({ ...(ends[i] !== undefined && { upTo: ends[i] }), rate }));

const basicRates = datedScale(wonAYear, {
  id: 'tax.income.rates',
  words: words('종합소득세 기본세율', 'basic rates of income tax'),
  kind: 'marginal-rate',
  of: incomeTaxBase,
  values: [
    recalled(law, ['2021-01-01', '2022-12-31'], brackets([12e6, 46e6, 88e6, 150e6, 300e6, 500e6, 1000e6])),
    recalled(law, ['2023-01-01', '2025-12-31'], brackets([14e6, 50e6, 88e6, 150e6, 300e6, 500e6, 1000e6])),
    reported(law, '2026-01-01', brackets([14e6, 50e6, 88e6, 150e6, 300e6, 500e6, 1000e6])),
  ],
});

/** The same rates over the base of whatever is taxed by them; not rounded. @law 소득세법 제55조제1항 */
export function incomeTaxOn(base: Quantity<'KRW/year'>): Quantity<'KRW/year'> {
  const { node } = basicRates;
  if (node.op !== 'scale') throw new TypeError('the basic rates are a scale');
  return new Quantity<'KRW/year'>({ ...node, of: base.node }).by(law);
}
