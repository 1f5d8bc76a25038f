import { choose, datedTable, named, rule, when } from '../../../blocks/language/index.ts';
import { words } from '../../../kernel/words/index.ts';
import { healthInsuranceService } from '../../agencies/index.ts';
import { longCareHospital, premiumDecile, wonAYear, yearlyCopay } from '../../facts/index.ts';
import { during, recalled } from '../provenance.ts';
import { healthInsuranceAct, healthInsuranceDecree } from './statutes.ts';

const article = healthInsuranceAct('제44조제2항');
const table = healthInsuranceDecree('제19조 별표 3');

const ceilings = (id: string, ko: string, en: string, in2025: readonly number[], in2026: readonly number[]) =>
  datedTable(wonAYear, {
    id,
    words: words(ko, en),
    by: premiumDecile,
    rows: 10,
    beyond: 'none',
    // Of 2026 the first and the last tenth agree with a public source; the rest is from memory.
    values: [recalled(table, during(2025), in2025), recalled(table, during(2026), in2026)],
  });
const usual = ceilings(
  'copay-ceiling.usual',
  '본인부담상한액',
  'the ceiling of the own share',
  [890_000, 1_100_000, 1_100_000, 1_700_000, 1_700_000, 3_200_000, 3_200_000, 4_370_000, 5_250_000, 8_260_000],
  [900_000, 1_120_000, 1_120_000, 1_730_000, 1_730_000, 3_260_000, 3_260_000, 4_460_000, 5_360_000, 8_430_000],
);
const long = ceilings(
  'copay-ceiling.long-care',
  '요양병원 장기 입원 본인부담상한액',
  'the ceiling for long stays',
  [1_410_000, 1_780_000, 1_780_000, 2_400_000, 2_400_000, 3_960_000, 3_960_000, 5_690_000, 6_840_000, 10_740_000],
  [1_430_000, 1_810_000, 1_810_000, 2_450_000, 2_450_000, 4_040_000, 4_040_000, 5_800_000, 6_980_000, 10_960_000],
);

const ceiling = named(
  'copay-ceiling',
  words('본인부담상한액', 'the ceiling of the own share'),
  choose(when(longCareHospital, long), usual),
  table,
);

const patient = { premiumDecile: 1, longCareHospital: false, yearlyCopay: 1_500_000 };
const on = '2026-12-31';

/** 본인부담상한제: what was paid above the ceiling of the year comes back. */
export const copayCeilingRule = rule({
  id: 'copay-ceiling',
  version: 1,
  words: words('본인부담상한제 환급', 'Refund above the ceiling of medical costs'),
  purpose: words(
    '한 해 병원비 본인부담금이 상한액을 넘으면 넘은 만큼 돌려드립니다.',
    'Pays back what somebody paid for insured treatment above the ceiling of the year.',
  ),
  law: article,
  owner: healthInsuranceService,
  from: '2025-01-01',
  eligible: yearlyCopay.moreThan(ceiling).by(article),
  amount: yearlyCopay.minus(ceiling).by(article),
  examples: [
    {
      words: words('2026년 1분위', 'The first tenth in 2026'),
      given: patient,
      on,
      expect: { outcome: 'yes', amount: 600_000 },
    },
    {
      words: words('2026년 10분위', 'The last tenth in 2026'),
      given: { ...patient, premiumDecile: 10, yearlyCopay: 10_000_000 },
      on,
      expect: { outcome: 'yes', amount: 1_570_000 },
    },
    {
      words: words('10분위가 요양병원에 120일 넘게 입원', 'The last tenth, in a long-term care hospital'),
      given: { premiumDecile: 10, longCareHospital: true, yearlyCopay: 11_000_000 },
      on,
      expect: { outcome: 'yes', amount: 40_000 },
    },
    {
      words: words('상한액까지 냄', 'Paid up to the ceiling'),
      given: { ...patient, yearlyCopay: 900_000 },
      on,
      expect: { outcome: 'no' },
    },
    {
      words: words('분위를 모름', 'The tenth is not known'),
      given: { longCareHospital: false, yearlyCopay: 1_500_000 },
      on,
      expect: { outcome: 'undecided', missing: ['premiumDecile'] },
    },
  ],
});
